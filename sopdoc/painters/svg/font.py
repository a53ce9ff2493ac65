"""Outlines of letters, and fonts with no more than the letters of a picture. All that sopdoc asks of fontTools."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from io import BytesIO

from fontTools.misc.transform import Transform
from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from sopdoc.painters.svg.element import number
from sopdoc.typography.faces import Cut, source_of

_DROPPED = ("GPOS", "GSUB", "GDEF", "kern", "hdmx", "VDMX", "LTSH", "DSIG", "PCLT", "gasp", "FFTM")
"""Tables without which letters stand where they were measured to be."""


def outline(text: str, cut: Cut, size: float, x: float, y: float) -> tuple[str, float]:
    """Return the path of a text whose baseline starts at a point, and how far on it ends."""
    font = _font(cut)
    glyphs, names, scale = font.getGlyphSet(), font.getBestCmap(), size / font["head"].unitsPerEm
    pen, start = SVGPathPen(glyphs, ntos=number), x
    for character in text:
        glyph = glyphs[names.get(ord(character), ".notdef")]
        glyph.draw(TransformPen(pen, Transform(scale, 0, 0, -scale, x, y)))
        x += glyph.width * scale
    return pen.getCommands(), x - start


def subset(cut: Cut, characters: Iterable[str]) -> bytes:
    """Return a TrueType font that has no more than some characters of a cut; the same bytes wherever it is made."""
    font = _opened(cut)
    options = Options(hinting=False, notdef_outline=True, name_IDs=[1, 2], recalc_timestamp=False)
    options.drop_tables += _DROPPED
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=sorted(map(ord, set(characters))))
    subsetter.subset(font)
    made = BytesIO()
    font.save(made)
    return made.getvalue()


@cache
def _font(cut: Cut) -> TTFont:
    return _opened(cut)


def _opened(cut: Cut) -> TTFont:
    source = source_of(cut)
    data = source if isinstance(source, bytes) else source.read_bytes()
    return TTFont(BytesIO(data), recalcTimestamp=False, lazy=False)
