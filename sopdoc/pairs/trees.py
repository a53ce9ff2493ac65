"""What is below two folders → pairs: sources with their offices and templates, or built documents in their place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.pairs.archive import Opened, Unreadable, opened, unchanged, without_ending
from sopdoc.pairs.listing import listed, listed_documents
from sopdoc.pairs.match import matched
from sopdoc.pairs.pair import Content, Pair, Place, content_of
from sopdoc.pairs.side import Side
from sopdoc.reading.shelf.shelf import Shelf

Named = tuple[Side, Path]
"""A folder on one of the sides."""


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


def trees_of(old: Named, new: Named) -> tuple[Tree, Tree]:
    """Return what is below two folders: sources, or where there are none, built documents."""
    sources = [_files(*named, listed) for named in (old, new)]
    documents = [
        {} if held else _files(*named, listed_documents) for held, named in zip(sources, (old, new), strict=True)
    ]
    same = unchanged(*documents)
    one, other = (
        Tree(held) if held else _archive(opened(named[0], files, same))
        for held, named, files in zip(sources, (old, new), documents, strict=True)
    )
    return one, other


def _files(side: Side, folder: Path, lister: Callable[[Path, Shelf], dict[str, Path]]) -> dict[str, Place]:
    project = side.project(folder)
    return {name: Place(path, project, side.shown(path)) for name, path in lister(folder, side.shelf).items()}


def _archive(found: tuple[Opened | Unreadable, ...]) -> Tree:
    documents = [each for each in found if isinstance(each, Opened)]
    files = {each.name: each.place for each in documents}
    marks = {each.place.shown: each.mark for each in documents}
    return Tree(files, marks, tuple(each for each in found if isinstance(each, Unreadable)))


def pairs_of(old: Tree, new: Tree) -> tuple[Pair, ...]:
    """Return the pairs of two trees; documents are known by their names without the ending."""
    if not old.is_archive and not new.is_archive:
        return matched(old.files, new.files)
    only_sops = not (old.is_archive and new.is_archive)
    olds, news = dict(_by_stem(old, only_sops)), dict(_by_stem(new, only_sops))
    found = matched(
        {stem: old.files[name] for stem, name in olds.items()}, {stem: new.files[name] for stem, name in news.items()}
    )
    return tuple(_named(pair, old, new, news if pair.new else olds) for pair in found)


def _by_stem(tree: Tree, only_sops: bool) -> Iterator[tuple[str, str]]:
    """Yield the files of a tree without their endings.

    Sources have the offices and templates as files of their own, documents carry them along, each its own: beside
    sources only the SOPs are compared. Books name theirs, so that two of them are.
    """
    for name, place in tree.files.items():
        if not only_sops or content_of(place.path) is Content.SOP:
            yield without_ending(name), name


def _named(pair: Pair, old: Tree, new: Tree, names: dict[str, str]) -> Pair:
    """Return a pair by its file's name; it is equal only if both carry the same office and template as well."""
    marks = [tree.marks.get(place.shown) if place else None for tree, place in ((old, pair.old), (new, pair.new))]
    return replace(pair, name=names[pair.name], is_equal=marks[0] is not None and marks[0] == marks[1])
