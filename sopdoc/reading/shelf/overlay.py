"""Texts that aren't saved yet, over another shelf."""

from __future__ import annotations

import errno
import os
from collections.abc import Mapping
from pathlib import Path

from sopdoc.reading.shelf.shelf import Kind, Name, Shelf, State, is_folder, names_in


class Overlay:
    """A shelf on which some files say something else than on the one below, or stand where nothing is there.

    A text counts under each name of its file, as links have it. Another text needs another overlay: files are read
    once for each, and those that aren't in it once for all.
    """

    def __init__(self, texts: Mapping[Path, bytes], below: Shelf) -> None:
        self._below = below
        self._texts = {below.real(path): data for path, data in texts.items()}
        self._folders = {str(folder) for path in self._texts for folder in Path(path).parents}

    def state(self, path: Name, follow: bool = True) -> State:
        """Return what stands under a name; a text has no time."""
        real = self.real(path)
        data = self._texts.get(real)
        try:
            below = self._below.state(path, follow)
        except (OSError, ValueError):
            if data is None and real not in self._folders:
                raise
            return self._text(data) if data is not None else State(Kind.FOLDER, 0, 0, self)
        return below if data is None or below.kind is Kind.LINK else self._text(data)

    def real(self, path: Name) -> str:
        """Return the absolute path behind all links of the shelf below."""
        return self._below.real(path)

    def read(self, path: Name, size: int, most: int) -> bytes:
        """Return a text, or what the shelf below has."""
        data = self._texts.get(self.real(path))
        return self._below.read(path, size, most) if data is None else data[: most + 1]

    def names(self, folder: Name) -> tuple[str, ...]:
        """Return the names of what stands in a folder, here or below."""
        inside = self.real(folder)
        own = {Path(path).relative_to(inside).parts[0] for path in self._texts if _is_below(path, inside)}
        if not own and not is_folder(self._below, folder):
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(folder))
        return tuple(own.union(names_in(self._below, folder)))

    def _text(self, data: bytes) -> State:
        return State(Kind.FILE, 0, len(data), self)


def _is_below(path: str, folder: str) -> bool:
    return path.startswith(folder.rstrip(os.sep) + os.sep)
