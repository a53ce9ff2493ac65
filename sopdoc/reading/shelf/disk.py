"""The disk: the shelf on which sources stand unless another is given."""

from __future__ import annotations

import os
import stat

from msgspec import Struct

from sopdoc.reading.shelf.shelf import Kind, Name, State

_JUNCTION = 0xA0000003
"""The mark of a junction, which Windows has for folders besides what Python calls a link."""


class Disk(Struct, frozen=True):
    """The files of this computer, as `shelf.Shelf` has it."""

    def state(self, path: Name, follow: bool = True) -> State:
        """Return what stands under a name."""
        status = os.stat(path, follow_symlinks=follow)  # noqa: PTH116 - of each part of each source's path
        kind = Kind.LINK if getattr(status, "st_reparse_tag", 0) == _JUNCTION and not follow else _kind(status.st_mode)
        return State(kind, status.st_mtime_ns, status.st_size, self)

    def real(self, path: Name) -> str:
        """Return the absolute path behind all links."""
        return os.path.realpath(path)

    def read(self, path: Name, size: int, most: int) -> bytes:
        """Return a file's bytes, at most one more than ``most``."""
        with open(path, "rb") as file:  # noqa: PTH123 - a name may be a text
            # Room for as much as may be read is not free: more than the file had is asked for only if it has grown.
            data = file.read(min(size, most) + 1)
            return data + file.read(most + 1 - len(data)) if len(data) > size else data

    def names(self, folder: Name) -> tuple[str, ...]:
        """Return the names of what stands in a folder."""
        return tuple(os.listdir(folder))  # noqa: PTH208 - names, no paths


DISK = Disk()


def _kind(mode: int) -> Kind:
    if stat.S_ISREG(mode):
        return Kind.FILE
    if stat.S_ISDIR(mode):
        return Kind.FOLDER
    return Kind.LINK if stat.S_ISLNK(mode) else Kind.OTHER
