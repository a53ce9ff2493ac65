"""Folders of built documents in place of sources: each document stands for the source that it carries."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.carried.file import CarriedFile, is_book
from sopdoc.carried.file import documents_of as documents_in
from sopdoc.errors import InputOutputError
from sopdoc.pairs.books import book_sops, shared_places
from sopdoc.pairs.marks import marks_of
from sopdoc.pairs.pair import Place
from sopdoc.pairs.side import Side
from sopdoc.source.content import digest

Documents = Mapping[str, Sequence[str]]
"""The files of each document, by its path without an ending: a PDF before a DOCX, since it is what is signed."""


class Unreadable(Struct, frozen=True):
    """A document whose source can't be had, and why."""

    path: Path
    why: InputOutputError


class Opened(Struct, frozen=True):
    """A document: its file's path below the folder, its source, and what tells all that it carries from others."""

    name: str
    place: Place
    mark: str


class _Book(Struct, frozen=True):
    """A book: its file's path below the folder, the file, and what it carries."""

    name: str
    path: Path
    carried: Sequence[CarriedFile]


def documents_of(names: Sequence[str]) -> Documents:
    """Return which files are one document."""
    found: dict[str, list[str]] = {}
    for name in sorted(names, key=lambda name: posixpath.splitext(name)[1].lower(), reverse=True):
        found.setdefault(without_ending(name), []).append(name)
    return {stem: found[stem] for stem in sorted(found)}


def unchanged(old: Mapping[str, Place], new: Mapping[str, Place]) -> dict[str, str]:
    """Return the files by whose bytes alone a document is known to be the same, and a mark of these.

    They aren't opened: of an archive of a whole region few documents change.
    """
    olds, news = documents_of([*old]), documents_of([*new])
    found = {}
    for stem in olds.keys() & news.keys():
        name = olds[stem][0]
        if name == news[stem][0]:
            before = marks_of(old[name])
            both = before & marks_of(new[name], before)
            if both:
                found[name] = min(both)
    return found


def opened(side: Side, files: Mapping[str, Place], same: Mapping[str, str]) -> tuple[Opened | Unreadable, ...]:
    """Return each document with the source that it carries; those of ``same`` unopened, as files.

    Of a book its SOPs are looked at, unless documents stand beside it: they are the same.
    """
    found = [
        Opened(names[0], files[names[0]], same[names[0]])
        if names[0] in same
        else _opened(side, {name: files[name].path for name in names})
        for names in documents_of([*files]).values()
    ]
    lone = [each for each in found if not isinstance(each, _Book)]
    beside = {posixpath.dirname(each.name) for each in lone if isinstance(each, Opened)}
    books = [each for each in found if isinstance(each, _Book) and posixpath.dirname(each.name) not in beside]
    return (*lone, *(sop for book in books for sop in _sops(book, side)))


def _sops(book: _Book, side: Side) -> Iterator[Opened]:
    """Yield the SOPs of a book, each with a mark of itself and of what they share."""
    documents = documents_in(book.carried)
    shared = [file for file in book.carried if file not in documents]
    places = book_sops(book.path, book.carried, side).items()
    stem = without_ending(book.name)
    for name, place in shared_places(book.path, book.carried, side).items():
        yield Opened(f"{stem}/{name}", place, _mark([file for file in shared if file.name == name]))
    for (title, place), document in zip(places, documents, strict=True):
        yield Opened(f"{stem}/{title}.yaml", place, _mark((replace(document, name=""), *shared)))


def _opened(side: Side, paths: Mapping[str, Path]) -> Opened | Unreadable | _Book:
    """Return the first file of a document that carries a source; else why the first one doesn't."""
    faults = []
    for name, path in paths.items():
        try:
            carried = side.carried(path)
        except InputOutputError as fault:
            faults.append(Unreadable(path, fault))
        else:
            if is_book(carried):
                return _Book(name, path, carried)
            return Opened(name, side.place_of(path, carried), _mark(carried))
    return faults[0]


def _mark(files: Sequence[CarriedFile]) -> str:
    return digest(b"".join(b"%s\0%d\0%s" % (file.name.encode(), len(file.data), file.data) for file in files))


def without_ending(name: str) -> str:
    """Return what a document's DOCX, PDF and source have in common."""
    return posixpath.splitext(name)[0]
