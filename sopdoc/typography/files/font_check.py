"""Whether a TrueType file that somebody brings can be measured and embedded, and whether its licence lets it.

Source: OpenType 1.9, "Organization of an OpenType font", and "OS/2", fsType.
"""

from __future__ import annotations

import struct
from enum import Enum
from functools import lru_cache

from sopdoc.typography.files.font_file import read_font

TRUETYPE = (b"\x00\x01\x00\x00", b"true")
_COLLECTION, _POSTSCRIPT = b"ttcf", b"OTTO"
_HEADER, _ENTRY = 12, 16
_LICENCE = 8
"""Where fsType stands in the table OS/2."""
_RESTRICTED, _USAGE = 0x0002, 0x000F
_NO_SUBSETTING, _BITMAPS_ONLY = 0x0100, 0x0200
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,-/()"
_TRIED = 0x3000
"""Characters up to here are cut out for a trial: those that a document may hold."""


class FontFault(Enum):
    """What keeps a file from being used."""

    COLLECTION = "collection"
    POSTSCRIPT = "postscript"
    NO_FONT = "no font"
    DAMAGED = "damaged"
    NO_LETTERS = "no letters"
    RESTRICTED = "restricted"
    WHOLE_ONLY = "whole only"
    BITMAPS_ONLY = "bitmaps only"


@lru_cache(maxsize=32)
def font_fault(data: bytes) -> FontFault | None:
    """Return what keeps a file from being measured or embedded, None if nothing does."""
    kinds = {_COLLECTION: FontFault.COLLECTION, _POSTSCRIPT: FontFault.POSTSCRIPT}
    if data[:4] not in TRUETYPE:
        return kinds.get(data[:4], FontFault.NO_FONT)
    licence = _licence(data)
    if licence is None:
        return FontFault.DAMAGED
    if licence & _USAGE == _RESTRICTED:
        return FontFault.RESTRICTED
    if licence & _NO_SUBSETTING:
        return FontFault.WHOLE_ONLY
    if licence & _BITMAPS_ONLY:
        return FontFault.BITMAPS_ONLY
    return _trial(data)


def may_be_passed_on(data: bytes) -> bool:
    """Tell whether a font's licence lets the file itself go along with a document, not only letters in it."""
    licence = _licence(data)
    return licence is not None and licence & _USAGE == 0


def _licence(data: bytes) -> int | None:
    """Return fsType, 0 for a font that doesn't say; None where the file ends too early."""
    try:
        (count,) = struct.unpack_from(">H", data, 4)
        for at in range(count):
            tag, _sum, offset, _length = struct.unpack_from(">4sLLL", data, _HEADER + at * _ENTRY)
            if tag == b"OS/2":
                (licence,) = struct.unpack_from(">H", data, offset + _LICENCE)
                return int(licence)
    except struct.error:
        return None
    return 0


def _trial(data: bytes) -> FontFault | None:
    """Read a font and cut letters out of it, as measuring and embedding will."""
    try:
        font = read_font(data)
        codes = sorted(code for code in font.charToGlyph if code < _TRIED)
        font.makeSubset(codes)
        widths = [font.charWidths.get(ord(letter), 0) for letter in _LETTERS]
    except Exception:  # broken files break the library in many ways; none of them is the program's fault
        return FontFault.DAMAGED
    return None if all(widths) else FontFault.NO_LETTERS
