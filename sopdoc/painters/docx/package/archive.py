"""Pack files into a ZIP that is the same bytes whenever and wherever it is made.

The standard library's writer is meant for files of any size on any disk: it takes as long as the compression itself.

Source: PKWARE's APPNOTE.TXT 6.3, 4.3 and 4.4.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from sopdoc.painters.compression import FAST, bare_stream, checksum

_VERSION, _UNIX, _DEFLATED = 20, 3, 8
_NO_FLAGS, _MIDNIGHT, _FIRST_DAY = 0, 0, 1 << 5 | 1
"""Dated at the oldest moment that a ZIP can tell, the start of 1980."""
_REGULAR_FILE = 0o100644 << 16
_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s2B5H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_SHORT, _FONT = 16384, ".odttf"
"""Smaller files, and a typeface's, are mostly the same in every document: what became of them is remembered."""


class _Packed(NamedTuple):
    """A file's content, compressed; the sum and the size are those of the content itself."""

    data: bytes
    sum: int
    size: int


def zipped(files: Iterable[tuple[str, bytes]]) -> bytes:
    """Return files, with their ASCII names, as one ZIP in their order."""
    parts: list[bytes] = []
    directory: list[bytes] = []
    place = 0
    for name, content in files:
        is_common = len(content) < _SHORT or name.endswith(_FONT)
        packed = _remembered(content) if is_common else _pack(content)
        path = name.encode("ascii")
        common = (_NO_FLAGS, _DEFLATED, _MIDNIGHT, _FIRST_DAY, packed.sum, len(packed.data), packed.size, len(path), 0)
        head = _LOCAL.pack(b"PK\3\4", _VERSION, *common)
        directory += [_CENTRAL.pack(b"PK\1\2", _VERSION, _UNIX, _VERSION, *common, 0, 0, 0, _REGULAR_FILE, place), path]
        parts += [head, path, packed.data]
        place += len(head) + len(path) + len(packed.data)
    count, length = len(directory) // 2, sum(map(len, directory))
    end = _END.pack(b"PK\5\6", 0, 0, count, count, length, place, 0)
    return b"".join((*parts, *directory, end))


def _pack(content: bytes) -> _Packed:
    return _Packed(bare_stream(content, FAST), checksum(content), len(content))


_remembered = lru_cache(maxsize=64)(_pack)
