"""Contents told apart by git's own hashes: a revision's list brings them, and on the disk they are made alike."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from sopdoc.pairs.pair import Place
from sopdoc.reading.characters.encoding import MAX_BYTES
from sopdoc.reading.git.revision import Revision

_SHA1_LENGTH = 40


def marks_of(place: Place, others: Iterable[str] = ()) -> frozenset[str]:
    """Return what a file's contents are known by: as they are, and with ends of lines as git keeps them.

    There are none for a file that can't be read, or is too large for a source. ``others`` are marks that these are
    to be compared with: they tell which hash their repository has.
    """
    shelf = place.project.shelf
    mark = shelf.hash_of(place.path) if isinstance(shelf, Revision) else ""
    if mark:
        return frozenset((mark,))
    data = bytes_of(place)
    name = "sha1" if all(len(mark) == _SHA1_LENGTH for mark in others) else "sha256"
    return frozenset(_hash(form, name) for form in {data, data.replace(b"\r\n", b"\n")}) if data else frozenset()


def bytes_of(place: Place) -> bytes:
    """Return a file's bytes; none for one that can't be read, or is too large for a source."""
    shelf = place.project.shelf
    try:
        data = shelf.read(place.path, shelf.state(place.path).size, MAX_BYTES)
    except (OSError, ValueError):
        return b""
    return data if len(data) <= MAX_BYTES else b""


def _hash(data: bytes, name: str) -> str:
    """Return the hash by which git knows a file's contents."""
    return hashlib.new(name, b"blob %d\0%s" % (len(data), data), usedforsecurity=False).hexdigest()
