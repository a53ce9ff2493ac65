"""Make the picture of a QR: one bit a pixel, a byte of them a module.

Sources: ISO/IEC 18004, 9.1 (quiet zone); PNG (ISO/IEC 15948), 11; RFC 1951, 3.2.4 (a block that is stored).
"""

from __future__ import annotations

import struct
from collections.abc import Iterable
from functools import lru_cache
from zlib import adler32, crc32

from sopdoc.geometry.image import Image, ImageFormat

QUIET = 4
"""Modules of white on each side, without which no phone finds a QR."""
_PIXELS = 8
"""Of a module's side: word processors smooth the edges of what they scale."""
_DARK, _LIGHT = b"\x00", b"\xff"
_GREY, _BIT = 0, 1
_HEAD = b"\x89PNG\r\n\x1a\n"
_ZLIB, _STORED = b"\x78\x01", b"\x01"
"""Painters compress whole files, by one library everywhere: a machine's own zlib would give bytes of its own."""


@lru_cache(maxsize=32)
def qr_picture(text: str, most: int) -> Image | None:
    """Return a text as a QR with error correction M, or better where that needs no more modules.

    Letters beyond ASCII are UTF-8, byte by byte: segno takes some of their bytes for Japanese, if it is let.
    None where it needs more than ``most`` modules a side, the quiet zone included.
    """
    from segno import DataOverflowError, make_qr  # only documents with a QR of their own pay for it

    try:
        made = make_qr(text, error="m", encoding="utf-8", mode=None if text.isascii() else "byte")
    except DataOverflowError:
        return None
    rows = tuple(made.matrix_iter(border=QUIET))
    side = len(rows) * _PIXELS
    return Image(_png(rows), ImageFormat.PNG, side, side) if len(rows) <= most else None


def modules_of(picture: Image) -> int:
    """Return how many modules a QR has along a side."""
    return picture.width // _PIXELS


def _png(rows: tuple[Iterable[int], ...]) -> bytes:
    lines = (b"\x00" + b"".join(_DARK if dark else _LIGHT for dark in row) for row in rows)
    pixels = b"".join(_PIXELS * line for line in lines)
    side = len(rows) * _PIXELS
    head = struct.pack(">2L5B", side, side, _BIT, _GREY, 0, 0, 0)
    stored = _ZLIB + _STORED + struct.pack("<2H", len(pixels), len(pixels) ^ 0xFFFF) + pixels
    data = stored + struct.pack(">L", adler32(pixels))
    return _HEAD + _chunk(b"IHDR", head) + _chunk(b"IDAT", data) + _chunk(b"IEND", b"")


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">L", len(data)) + name + data + struct.pack(">L", crc32(name + data))
