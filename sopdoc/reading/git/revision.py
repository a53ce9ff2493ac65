"""A revision as a shelf: its files stand at the paths that they have, or had, on the disk."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from sopdoc.reading.git.blobs import Blobs
from sopdoc.reading.git.repository import Repository
from sopdoc.reading.git.tree import Entry, Tree, read_tree
from sopdoc.reading.shelf.disk import DISK
from sopdoc.reading.shelf.project import SHIPPED_TEMPLATES
from sopdoc.reading.shelf.shelf import Kind, Name, State

_MOST_LINKS = 40
_LONGEST_LINK = 4096


class Revision:
    """The files of a commit, as `shelf.Shelf` has it; ``name`` is how a person called it.

    Outside of the repository, and for the templates that come with the program, the disk counts.
    """

    def __init__(self, repository: Repository, name: str) -> None:
        self.name = name
        self.top = repository.top
        self.tree: Tree = read_tree(repository, repository.commit(name))
        self._blobs = Blobs(repository)
        self._real_top = DISK.real(repository.top)

    def state(self, path: Name, follow: bool = True) -> State:
        """Return what stands under a name."""
        place = self._place(path)
        if place is None:
            return DISK.state(path, follow)
        place = self._behind_links(place, follow)
        if place is None:
            return DISK.state(self.real(path), follow)
        if place in self.tree.folders:
            return State(Kind.FOLDER, 0, 0, self)
        entry = self._entry(place, path)
        return State(entry.kind, 0, entry.size, self)

    def real(self, path: Name) -> str:
        """Return the absolute path behind all links."""
        place = self._place(path)
        if place is None:
            return DISK.real(path)
        return self._full(place)

    def read(self, path: Name, size: int, most: int) -> bytes:
        """Return a file's bytes, at most one more than ``most``."""
        place = self._place(path)
        inside = None if place is None else self._behind_links(place, follow=True)
        if inside is None:
            return DISK.read(self.real(path), size, most)
        return self._blobs.read(self._entry(inside, path).hash, most)

    def names(self, folder: Name) -> tuple[str, ...]:
        """Return the names of what stands in a folder."""
        place = self._place(folder)
        inside = None if place is None else self._behind_links(place, follow=True)
        if inside is None:
            return DISK.names(self.real(folder))
        if inside not in self.tree.folders:
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(folder))
        return tuple(sorted(self.tree.folders[inside]))

    def hash_of(self, path: Name) -> str:
        """Return the hash of a file's contents, "" where there is no plain file."""
        place = self._place(path)
        entry = None if place is None else self.tree.entries.get(place)
        return entry.hash if entry and entry.kind is Kind.FILE else ""

    def close(self) -> None:
        """End the git that reads files."""
        self._blobs.close()

    def _place(self, path: Name) -> str | None:
        """Return a path from the repository's top, None for one that lies outside or comes with the program."""
        full = os.path.abspath(path)  # noqa: PTH100 - of each file, and links stay as they are
        if _below(full, str(SHIPPED_TEMPLATES)) is not None:
            return None
        found = _below(full, str(self.top))
        return _below(DISK.real(full), self._real_top) if found is None else found

    def _full(self, place: str) -> str:
        inside, outside = self._followed(place, last=True)
        return outside or os.path.join(self._real_top, *inside.split("/"))  # noqa: PTH118 - texts

    def _behind_links(self, place: str, follow: bool) -> str | None:
        """Return what a place leads to, None where that lies outside."""
        if not self.tree.links:
            return place
        inside, outside = self._followed(place, last=follow)
        return None if outside else inside

    def _followed(self, place: str, last: bool) -> tuple[str, str]:
        """Return the place behind all links, or the absolute path outside where one leads; a circle leads nowhere."""
        done, rest, count = "", [part for part in place.split("/") if part], 0
        while rest:
            here = f"{done}/{rest[0]}" if done else rest[0]
            if here not in self.tree.links or (len(rest) == 1 and not last) or count > _MOST_LINKS:
                done, rest = here, rest[1:]
                continue
            count += 1
            full = os.path.normpath(Path(self._real_top, done, self._target(here), *rest[1:]))
            inside = _below(full, self._real_top)
            if inside is None:
                return "", DISK.real(full)
            done, rest = "", [part for part in inside.split("/") if part]
        return done, ""

    def _target(self, link: str) -> str:
        return os.fsdecode(self._blobs.read(self.tree.entries[link].hash, _LONGEST_LINK))

    def _entry(self, place: str, path: Name) -> Entry:
        entry = self.tree.entries.get(place)
        if entry is None:
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(path))
        return entry


def _below(path: str, folder: str) -> str | None:
    """Return a path as seen from a folder, with slashes, None for one outside."""
    if path == folder:
        return ""
    start = folder.rstrip(os.sep) + os.sep
    return path[len(start) :].replace(os.sep, "/") if path.startswith(start) else None
