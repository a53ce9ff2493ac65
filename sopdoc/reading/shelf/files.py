"""Files, read once as long as they don't change."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from msgspec import Struct

from sopdoc.errors import InputOutputError
from sopdoc.messages import _
from sopdoc.messages.system import reason_of
from sopdoc.reading.characters.encoding import MAX_BYTES
from sopdoc.reading.shelf.disk import DISK
from sopdoc.reading.shelf.shelf import Kind, Shelf
from sopdoc.reading.tree.compose import compose, compose_beginning
from sopdoc.source.content import digest, settled
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.tree import Mapping, Node


class FileKey(Struct, frozen=True):
    """A state of a file: what was read under one key needs no second look; ``shown`` is its name in messages."""

    path: Path
    shown: str
    modified: int
    size: int
    shelf: Shelf = DISK


class Input(Struct, frozen=True):
    """A file that a document rests on, in the state that was read.

    ``modified`` is in nanoseconds, and 0 where it was so young that the file may change again without a sign;
    ``size`` is in bytes, ``digest`` that of the bytes. A file that was looked for in vain has no digest: the document
    would change if it were there. ``value`` is the digest of what a file says, where only that counts.
    """

    path: Path
    modified: int = 0
    size: int = 0
    digest: str = ""
    value: str = ""

    @property
    def is_absent(self) -> bool:
        """Whether the file was not there."""
        return not self.digest


class Composed(Struct, frozen=True):
    """A file's text as a marked tree, what is wrong with it, the state that was read, and its bytes."""

    tree: Node | None
    faults: tuple[Diagnostic, ...]
    input: Input
    data: bytes = b""


def input_of(key: FileKey, mark: str) -> Input:
    """Return a file in the state that was read just now; ``mark`` is the digest of its bytes."""
    return Input(key.path, settled(key.modified), key.size, mark)


def file_key(path: Path, shown: str, shelf: Shelf = DISK) -> FileKey:
    """Return the present state of a file; raise InputOutputError where it can't be read as one."""
    try:
        state = shelf.state(path)
    except (OSError, ValueError) as fault:
        raise _unreadable(shown, fault) from fault
    if state.kind is not Kind.FILE:
        raise InputOutputError(_("{path} is not a file").format(path=shown))
    return FileKey(path, shown, state.modified, state.size, state.holder)


def read_bytes(key: FileKey, most: int = MAX_BYTES) -> bytes:
    """Return a file's bytes, at most one more than ``most``; raise InputOutputError where it can't be read."""
    try:
        return key.shelf.read(key.path, key.size, most)
    except OSError as fault:
        raise _unreadable(key.shown, fault) from fault


def compose_source(key: FileKey) -> Composed:
    """Read a file as a marked tree; raise InputOutputError where it can't be read."""
    data = read_bytes(key)
    tree, faults = compose(data, key.shown, key.size)
    return Composed(tree, faults, input_of(key, digest(data)), data)


def compose_readable(key: FileKey) -> Mapping:
    """Read of a file what can be understood, up to the first place that can't; raise as `compose_source` does."""
    return compose_beginning(read_bytes(key), key.shown)


compose_file = lru_cache(maxsize=256)(compose_source)
"""Read a file that many sources share as a marked tree."""


def _unreadable(shown: str, fault: OSError | ValueError) -> InputOutputError:
    reason = reason_of(fault) if isinstance(fault, OSError) else fault
    return InputOutputError(_("can't read {path}: {reason}").format(path=shown, reason=reason))
