"""What reading may ask of the outside: a protocol, so that sources may lie elsewhere than on the disk."""

from __future__ import annotations

import os
from enum import Enum, auto
from typing import Protocol

from msgspec import Struct

Name = str | os.PathLike[str]
"""A path: absolute, or from the working folder."""


class Kind(Enum):
    """What stands under a name."""

    FILE = auto()
    FOLDER = auto()
    LINK = auto()
    OTHER = auto()


class State(Struct, frozen=True):
    """What stands under a name, and by what its next state is told from this one.

    ``modified`` is in nanoseconds, 0 where there is no such time; ``size`` is in bytes. ``holder`` is the shelf that
    has it: what was read of that one in this state is still right, whichever shelf is asked.
    """

    kind: Kind
    modified: int
    size: int
    holder: Shelf


class Shelf(Protocol):
    """A place where files stand. Each method but ``real`` raises OSError or ValueError where there is nothing."""

    def state(self, path: Name, follow: bool = True) -> State:
        """Return what stands under a name; without ``follow`` a link is a link, wherever it leads."""

    def real(self, path: Name) -> str:
        """Return the absolute path behind all links, whether anything stands there or not."""

    def read(self, path: Name, size: int, most: int) -> bytes:
        """Return a file's bytes, at most one more than ``most``; ``size`` is what it had in its last state."""

    def names(self, folder: Name) -> tuple[str, ...]:
        """Return the names of what stands in a folder, in any order."""


def is_file(shelf: Shelf, path: Name) -> bool:
    """Tell whether a name leads to a file; False, too, where that can't be seen."""
    return _kind(shelf, path, follow=True) is Kind.FILE


def is_folder(shelf: Shelf, path: Name) -> bool:
    """Tell whether a name leads to a folder; False, too, where that can't be seen."""
    return _kind(shelf, path, follow=True) is Kind.FOLDER


def is_link(shelf: Shelf, path: Name) -> bool:
    """Tell whether a name stands for something elsewhere."""
    return _kind(shelf, path, follow=False) is Kind.LINK


def is_there(shelf: Shelf, path: Name) -> bool:
    """Tell whether anything has this name, be it a link that leads nowhere."""
    return _kind(shelf, path, follow=False) is not None


def names_in(shelf: Shelf, folder: Name) -> tuple[str, ...]:
    """Return the names of what stands in a folder; none where it can't be looked into."""
    try:
        return shelf.names(folder)
    except (OSError, ValueError):
        return ()


def _kind(shelf: Shelf, path: Name, follow: bool) -> Kind | None:
    try:
        return shelf.state(path, follow).kind
    except (OSError, ValueError):
        return None
