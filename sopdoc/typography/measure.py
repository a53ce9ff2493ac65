"""How wide a text is."""

from __future__ import annotations

from collections.abc import Hashable
from functools import cache
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

from sopdoc.errors import MissingToolError
from sopdoc.messages import _
from sopdoc.typography.faces import Face

if TYPE_CHECKING:
    from reportlab.pdfbase.ttfonts import TTFontFile

UNITS_PER_EM = 1000
MOST_KNOWN = 16384
"""So many texts of a face are remembered, then all are forgotten: words come back, whole lines don't."""


class Measurer(Hashable, Protocol):
    """What layout needs to know of a font, so that tests can bring a simpler one; equal ones measure alike."""

    def width(self, text: str, face: Face, size: float) -> float:
        """Return the width of a text set in one line, in points."""
        ...

    def widths(self, texts: list[str], face: Face, size: float) -> list[float]:
        """Return the width of each text."""
        ...

    def missing(self, text: str) -> str:
        """Return the characters of a text that the font lacks, each once, in order."""
        ...


@cache
def font_file(face: Face) -> TTFontFile:
    """Return reportlab's reading of a face's file, for widths and for embedding; raises MissingToolError."""
    from reportlab.pdfbase.ttfonts import TTFError, TTFontFile

    try:
        return TTFontFile(str(face.file))
    except (OSError, TTFError) as fault:
        raise MissingToolError(
            _("the font {file} can't be read").format(file=face.file.name),
            _("install sopdoc anew, as its README says"),
        ) from fault


@cache
def _advances(face: Face) -> tuple[dict[int, float], float]:
    """Return the advance width of each character, and that of the missing one, per 1000 em."""
    font = font_file(face)
    return dict(font.charWidths), float(font.defaultWidth)


class _EmWidths(dict[str, float]):
    """The widths of texts in one face, in its type size; a text that wasn't asked for before is measured."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._advances, self._default = _advances(face)

    def __missing__(self, text: str) -> float:
        if len(self) >= MOST_KNOWN:
            self.clear()
        width = self[text] = sum(self._advances.get(ord(c), self._default) for c in text) / UNITS_PER_EM
        return width


@cache
def _em_widths(face: Face) -> _EmWidths:
    return _EmWidths(face)


class FontMeasurer(Struct, frozen=True):
    """Measure with the bundled font, without kerning, as PDF and DOCX set it. Words are remembered."""

    def width(self, text: str, face: Face, size: float) -> float:
        """Return the width of a text set in one line, in points."""
        return _em_widths(face)[text] * size

    def widths(self, texts: list[str], face: Face, size: float) -> list[float]:
        """Return the width of each text."""
        known = _em_widths(face)
        return [known[text] * size for text in texts]

    def missing(self, text: str) -> str:
        """Return the characters of a text that the font lacks, each once, in order."""
        advances, _default = _advances(Face.REGULAR)
        return "".join(dict.fromkeys(c for c in text if ord(c) not in advances and c != "\n"))
