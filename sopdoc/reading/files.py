"""Files on disk, read once as long as they don't change."""

from __future__ import annotations

import stat
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from sopdoc.errors import InputOutputError
from sopdoc.messages import _
from sopdoc.reading.compose import compose
from sopdoc.reading.encoding import MAX_BYTES
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.tree import Node


@dataclass(frozen=True, slots=True)
class FileKey:
    """A state of a file: what was read under one key needs no second look; ``shown`` is its name in messages."""

    path: Path
    shown: str
    modified: int
    size: int


def file_key(path: Path, shown: str) -> FileKey:
    """Return the present state of a file; raise InputOutputError where it can't be read as one."""
    try:
        status = path.stat()
    except OSError as fault:
        raise _unreadable(shown, fault) from fault
    if not stat.S_ISREG(status.st_mode):
        raise InputOutputError(_("{path} is not a file").format(path=shown))
    return FileKey(path, shown, status.st_mtime_ns, status.st_size)


def read_bytes(key: FileKey, most: int = MAX_BYTES) -> bytes:
    """Return a file's bytes, at most one more than ``most``; raise InputOutputError where it can't be read."""
    try:
        with key.path.open("rb") as file:
            return file.read(most + 1)
    except OSError as fault:
        raise _unreadable(key.shown, fault) from fault


@lru_cache(maxsize=256)
def compose_file(key: FileKey) -> tuple[Node | None, tuple[Diagnostic, ...]]:
    """Read a file that many sources share as a marked tree."""
    return compose(read_bytes(key), key.shown, key.size)


def _unreadable(shown: str, fault: OSError) -> InputOutputError:
    return InputOutputError(_("can't read {path}: {reason}").format(path=shown, reason=fault.strerror or fault))
