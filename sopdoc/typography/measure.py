"""How wide a text is."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Protocol

from sopdoc.errors import MissingToolError
from sopdoc.messages import _
from sopdoc.typography.faces import Face

if TYPE_CHECKING:
    from reportlab.pdfbase.ttfonts import TTFontFile

UNITS_PER_EM = 1000


class Measurer(Protocol):
    """What layout needs to know of a font, so that tests can bring a simpler one."""

    def width(self, text: str, face: Face, size: float) -> float:
        """Return the width of a text set in one line, in points."""
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
            "pip install --force-reinstall sopdoc",
        ) from fault


@cache
def _advances(face: Face) -> tuple[dict[int, float], float]:
    """Return the advance width of each character, and that of the missing one, per 1000 em."""
    font = font_file(face)
    return dict(font.charWidths), float(font.defaultWidth)


@lru_cache(maxsize=65536)
def _em_width(text: str, face: Face) -> float:
    advances, default = _advances(face)
    return sum(advances.get(ord(character), default) for character in text) / UNITS_PER_EM


class FontMeasurer:
    """Measure with the bundled font, without kerning, as PDF and DOCX set it."""

    def width(self, text: str, face: Face, size: float) -> float:
        """Return the width of a text set in one line, in points."""
        return _em_width(text, face) * size

    def missing(self, text: str) -> str:
        """Return the characters of a text that the font lacks, each once, in order."""
        advances, _default = _advances(Face.REGULAR)
        return "".join(dict.fromkeys(c for c in text if ord(c) not in advances and c != "\n"))
