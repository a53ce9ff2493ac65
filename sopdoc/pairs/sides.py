"""What stands on both sides of a comparison: files or folders, on the disk or in revisions, or built documents."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.errors import InputOutputError
from sopdoc.messages import _
from sopdoc.pairs.archive import Unreadable
from sopdoc.pairs.books import book_pairs
from sopdoc.pairs.lone import followed
from sopdoc.pairs.match import matched
from sopdoc.pairs.pair import Content, Pair, content_of
from sopdoc.pairs.side import Side
from sopdoc.pairs.trees import Tree, pairs_of, trees_of
from sopdoc.reading.git.repository import Repository, find_repository
from sopdoc.reading.git.revision import Revision
from sopdoc.shell import sopdoc_command


class Sides(Struct, frozen=True):
    """All pairs of a comparison, in the order of their names, equal ones too; ``are_trees`` where folders were named.

    ``revisions`` are read until they are closed. ``unreadable`` are the documents in folders whose source can't be had.
    """

    pairs: tuple[Pair, ...]
    are_trees: bool
    revisions: tuple[Revision, ...] = ()
    unreadable: tuple[Unreadable, ...] = ()

    def close(self) -> None:
        """Let go of the revisions."""
        for revision in self.revisions:
            revision.close()


def of_paths(old: Path, new: Path) -> Sides:
    """Return two files of the disk, or what is below two folders; raise InputOutputError for one of each."""
    disk = Side()
    if disk.has_folder(old) != disk.has_folder(new):
        raise _unlike(old, new, disk)
    if disk.has_folder(old):
        trees = trees_of((disk, old), (disk, new))
        return Sides(pairs_of(*trees), are_trees=True, unreadable=_unreadable(*trees))
    books = book_pairs(old, new, disk)
    if books is not None:
        return Sides(books, are_trees=True)
    before, after = disk.place(old), disk.place(new)
    content = Content.SOP if content_of(before.path) is not content_of(after.path) else content_of(after.path)
    return Sides((Pair(new.as_posix(), content, before, after),), are_trees=False)


def of_revisions(one: str, other: str | None, paths: Sequence[Path], *, since_parting: bool = False) -> Sides:
    """Return paths of a revision beside those of another, or of the disk.

    A file that one side has under another name is followed. Raise InputOutputError where a revision or a path is
    unknown.
    """
    repository = find_repository(paths[0])
    for path in paths[1:]:
        _check_same(repository, path)
    name = repository.parting(one, other) if since_parting and other else one
    old = Side(Revision(repository, name), one)
    new = Side(Revision(repository, other), other) if other else Side()
    revisions = tuple(side.shelf for side in (old, new) if isinstance(side.shelf, Revision))
    try:
        named = [_pairs_at(path, old, new) for path in paths]
    except BaseException:
        for revision in revisions:
            revision.close()
        raise
    pairs = {pair.name: pair for each in named for pair in each.pairs}
    are_trees = len(paths) > 1 or named[0].are_trees
    unreadable = tuple(fault for each in named for fault in each.unreadable)
    return Sides(tuple(pairs[name] for name in sorted(pairs)), are_trees, revisions, unreadable)


def _pairs_at(path: Path, old: Side, new: Side) -> Sides:
    """Return the pairs of a path that is named once for both sides."""
    has_old, has_new = old.has_file(path), new.has_file(path)
    if (has_old and new.has_folder(path)) or (has_new and old.has_folder(path)):
        message = _("{path} is a file in one revision, and a folder in the other").format(path=path)
        raise InputOutputError(message, _("name a file in it, or its own folder"))
    if old.has_folder(path) or new.has_folder(path):
        trees = trees_of((old, path), (new, path))
        pairs = (replace(pair, name=(path / pair.name).as_posix()) for pair in pairs_of(*trees))
        return Sides(tuple(pairs), are_trees=True, unreadable=_unreadable(*trees))
    if has_old and has_new:
        pairs_here = matched(*({path.as_posix(): side.place(path)} for side in (old, new)))
        return Sides(pairs_here, are_trees=False)
    return Sides((followed(path, old, new),), are_trees=False)


def _unreadable(*trees: Tree) -> tuple[Unreadable, ...]:
    return tuple(each for tree in trees for each in tree.unreadable)


def _unlike(old: Path, new: Path, disk: Side) -> InputOutputError:
    folder, file = (old, new) if disk.has_folder(old) else (new, old)
    inside = folder / file.name
    message = _("a file can't be compared with a folder: {file}, {folder}").format(file=file, folder=folder)
    if not disk.has_file(inside):
        return InputOutputError(message, _("name two files, or two folders"))
    pair = (inside, file) if folder is old else (file, inside)
    return InputOutputError(message, _("did you mean: {command}").format(command=sopdoc_command("diff", *pair)))


def _check_same(repository: Repository, path: Path) -> None:
    if find_repository(path).top != repository.top:
        message = _("{path} is in another repository than the paths before it").format(path=path)
        raise InputOutputError(message, _("compare the paths of each repository by themselves"))
