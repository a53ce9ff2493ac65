"""What is below two folders → pairs: sources with their offices and templates, or built documents in their place."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.carried.file import CarriedFile
from sopdoc.errors import InputOutputError
from sopdoc.pairs.listing import listed, listed_documents
from sopdoc.pairs.match import matched
from sopdoc.pairs.pair import Content, Pair, Place, content_of
from sopdoc.pairs.side import Side
from sopdoc.source.content import digest


class Unreadable(Struct, frozen=True):
    """A document whose source can't be had, and why."""

    path: Path
    why: InputOutputError


class Tree(Struct, frozen=True):
    """The files below a folder, by their places there.

    ``marks`` tell what each document carries from what others do, by the document's shown name; there are some only
    where the folder holds built documents and no source.
    """

    files: dict[str, Place]
    marks: dict[str, str] = {}
    unreadable: tuple[Unreadable, ...] = ()

    @property
    def is_archive(self) -> bool:
        """Whether these are built documents."""
        return bool(self.marks or self.unreadable)


def tree_of(side: Side, folder: Path) -> Tree:
    """Return what is below a folder: its sources, or where there are none, its built documents."""
    project = side.project(folder)
    sources = listed(folder, side.shelf)
    if sources:
        return Tree({name: Place(path, project, side.shown(path)) for name, path in sources.items()})
    return _archive(side, listed_documents(folder, side.shelf))


def _archive(side: Side, documents: dict[str, Path]) -> Tree:
    """Return documents with what they carry, of a DOCX and a PDF of one name the PDF: it is what is signed."""
    names: dict[str, list[str]] = {}
    for name in sorted(documents, key=lambda name: posixpath.splitext(name)[1].lower(), reverse=True):
        names.setdefault(_stem(name), []).append(name)
    found = [_carrying(side, {name: documents[name] for name in names[stem]}) for stem in sorted(names)]
    carrying = [each for each in found if not isinstance(each, Unreadable)]
    files = {name: place for name, place, _mark in carrying}
    marks = {place.shown: mark for _name, place, mark in carrying}
    return Tree(files, marks, tuple(each for each in found if isinstance(each, Unreadable)))


def _carrying(side: Side, documents: dict[str, Path]) -> tuple[str, Place, str] | Unreadable:
    """Return the first document that carries a source, where this is, and its mark; else why the first one doesn't."""
    faults = []
    for name, path in documents.items():
        try:
            files = side.carried(path)
        except InputOutputError as fault:
            faults.append(Unreadable(path, fault))
        else:
            return name, side.place_of(path, files), _mark(files)
    return faults[0]


def _mark(files: tuple[CarriedFile, ...]) -> str:
    return digest(b"".join(b"%s\0%d\0%s" % (file.name.encode(), len(file.data), file.data) for file in files))


def pairs_of(old: Tree, new: Tree) -> tuple[Pair, ...]:
    """Return the pairs of two trees; documents are known by their names without the ending."""
    if not old.is_archive and not new.is_archive:
        return matched(old.files, new.files)
    olds, news = dict(_by_stem(old)), dict(_by_stem(new))
    found = matched(
        {stem: old.files[name] for stem, name in olds.items()}, {stem: new.files[name] for stem, name in news.items()}
    )
    return tuple(_named(pair, old, new, news if pair.new else olds) for pair in found)


def _by_stem(tree: Tree) -> Iterator[tuple[str, str]]:
    """Yield the documents of a tree without their endings; what they carry brings offices and templates along."""
    for name, place in tree.files.items():
        if content_of(place.path) is Content.SOP:
            yield _stem(name), name


def _named(pair: Pair, old: Tree, new: Tree, names: dict[str, str]) -> Pair:
    """Return a pair by its file's name; it is equal only if both carry the same office and template as well."""
    marks = [tree.marks.get(place.shown) if place else None for tree, place in ((old, pair.old), (new, pair.new))]
    return replace(pair, name=names[pair.name], is_equal=marks[0] is not None and marks[0] == marks[1])


def _stem(name: str) -> str:
    return posixpath.splitext(name)[0]
