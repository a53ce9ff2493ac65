"""Typefaces that a page format may choose."""

from __future__ import annotations

from msgspec import Struct

_LIKE_ARIAL = ("arial", "liberation sans", "arimo", "helvetica")
BUNDLED = {
    **dict.fromkeys(_LIKE_ARIAL, "Liberation Sans"),
    **dict.fromkeys(("arial narrow", "liberation sans narrow"), "Liberation Sans Narrow"),
    **dict.fromkeys(("times new roman", "times", "liberation serif", "tinos"), "Liberation Serif"),
    **dict.fromkeys(("calibri", "carlito"), "Carlito"),
}
"""Names of typefaces in small letters, each with the bundled family whose letters are as wide."""
CHOICE = ("Arial", "Arial Narrow", "Times New Roman", "Calibri")
"""What people know them as."""


class Huruf(Struct, frozen=True):
    """A typeface: its name in DOCX, and the TrueType files of its cuts, empty where a bundled family has its widths."""

    nama: str
    tegak: bytes = b""
    tebal: bytes = b""
    miring: bytes = b""
    tebal_miring: bytes = b""


def is_measured(nama: str) -> bool:
    """Tell whether a typeface has the widths and heights of Arial."""
    return nama.casefold() in _LIKE_ARIAL


def is_bundled(nama: str) -> bool:
    """Tell whether a bundled family has the widths of a typeface."""
    return nama.casefold() in BUNDLED
