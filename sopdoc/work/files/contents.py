"""What a file holds, where it is one: a pipe would be waited for, and a device never ends."""

from __future__ import annotations

import hashlib
import os
import stat
from typing import BinaryIO

MOST_OF_INPUT = 5 * 1024 * 1024
"""Bytes of the largest file that a document may rest on, a picture; sources are smaller."""
MOST_OF_OUTPUT = 256 * 1024 * 1024
"""Bytes of the largest output that is believed to be one."""
_WITHOUT_WAITING = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)
_BLOCK = 1 << 20


def is_regular(status: os.stat_result) -> bool:
    """Tell whether it is a file with contents, no folder, pipe, device or link."""
    return stat.S_ISREG(status.st_mode)


def open_regular(path: str, *, through_link: bool) -> BinaryIO:
    """Open a file to read; raise OSError, without waiting, for what is none, and for a link unless it is welcome."""
    if not through_link and not is_regular(os.lstat(path)):
        raise FileNotFoundError(path)
    descriptor = os.open(path, _WITHOUT_WAITING | (0 if through_link else _NO_LINK))
    if not is_regular(os.fstat(descriptor)):
        os.close(descriptor)
        raise FileNotFoundError(path)
    return os.fdopen(descriptor, "rb")


def digest_of(path: str, size: int, *, through_link: bool) -> str:
    """Return the digest of a file of a size, as `sopdoc.source.content.digest` does, or "" if it has another size.

    Raise OSError where it can't be read or is none.
    """
    mark = hashlib.sha256()
    with open_regular(path, through_link=through_link) as file:
        rest = size
        while rest and (block := file.read(min(rest, _BLOCK))):
            mark.update(block)
            rest -= len(block)
        return "" if rest or file.read(1) else mark.hexdigest()[:32]
