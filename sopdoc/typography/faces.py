"""The bundled typefaces: Liberation Sans, whose widths equal Arial's, and DejaVu Sans for what it lacks."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

FAMILY = "Liberation Sans"
SUBSTITUTE_FAMILY = "DejaVu Sans"
_FOLDER = Path(__file__).parent / "fonts"


class Face(StrEnum):
    """A cut of the typeface; its value ends the name of its file."""

    REGULAR = "Regular"
    BOLD = "Bold"
    ITALIC = "Italic"
    BOLD_ITALIC = "BoldItalic"

    @property
    def bold(self) -> bool:
        """Whether the cut is bold."""
        return self in (Face.BOLD, Face.BOLD_ITALIC)

    @property
    def italic(self) -> bool:
        """Whether the cut is slanted."""
        return self in (Face.ITALIC, Face.BOLD_ITALIC)

    @property
    def file(self) -> Path:
        """The TrueType file."""
        return _FOLDER / f"LiberationSans-{self.value}.ttf"


class Substitute(StrEnum):
    """A cut of the second typeface; its value is the name of its file. Signs and foreign letters need no slant."""

    REGULAR = "DejaVuSans"
    BOLD = "DejaVuSans-Bold"

    @property
    def bold(self) -> bool:
        """Whether the cut is bold."""
        return self is Substitute.BOLD

    @property
    def italic(self) -> bool:
        """Whether the cut is slanted."""
        return False

    @property
    def file(self) -> Path:
        """The TrueType file."""
        return _FOLDER / f"{self.value}.ttf"


Cut = Face | Substitute
"""A cut of either typeface: what a painter sets a piece of a text in."""


def face_of(*, bold: bool, italic: bool) -> Face:
    """Return the cut that is bold or slanted as asked."""
    if bold:
        return Face.BOLD_ITALIC if italic else Face.BOLD
    return Face.ITALIC if italic else Face.REGULAR
