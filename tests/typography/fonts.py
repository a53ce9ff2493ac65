"""Fonts as offices bring them: a bundled one with another licence, or broken."""

from __future__ import annotations

import struct

from sopdoc.typography.faces import Substitute

DEJAVU = Substitute.REGULAR.file.read_bytes()
"""A font that may be passed on."""


def licensed(fs_type: int, data: bytes = DEJAVU) -> bytes:
    """Return a font whose licence bits are these."""
    (count,) = struct.unpack_from(">H", data, 4)
    for at in range(count):
        tag, _sum, offset, _length = struct.unpack_from(">4sLLL", data, 12 + 16 * at)
        if tag == b"OS/2":
            return data[: offset + 8] + struct.pack(">H", fs_type) + data[offset + 10 :]
    raise AssertionError(tag)
