"""How high a sheet's rows must be for all of their texts to be read.

Excel finds heights itself when it opens a workbook; LibreOffice gives each row that has none a line's.
"""

from __future__ import annotations

from collections.abc import Iterable

from sopdoc.typography.faces import Face
from sopdoc.typography.markup import Run
from sopdoc.typography.measure import FontMeasurer, Measurer
from sopdoc.typography.wrap import wrap_runs

TYPEFACE = "Arial"
"""As wide as the bundled typeface, which measures it."""
SIZE = 10.0
LINE = 12.75
"""The height of a line of that size, in points."""
_PADDING = 3.0
_HIGHEST = 408.75
"""Excel knows no higher rows."""
_CHARACTER = 5.25
"""A column's width is told in digits of the workbook's typeface: 7 dots of 96 an inch, in points."""
_SURE = 0.95
"""Programs break lines a little sooner or later than we do: texts are taken to have this part of a column."""


def row_height(texts: Iterable[tuple[str, float]], *, bold: bool = False, measurer: Measurer | None = None) -> float:
    """Return the height, in points, of a row of texts, each with its column's width in characters."""
    measurer = measurer or FontMeasurer()
    lines = max((_lines(text, width, bold, measurer) for text, width in texts), default=1)
    return min(lines * LINE + _PADDING, _HIGHEST)


def _lines(text: str, width: float, bold: bool, measurer: Measurer) -> int:
    face = Face.BOLD if bold else Face.REGULAR
    room = width * _CHARACTER * _SURE
    most = round(_HIGHEST / LINE) * round(width * 2 + 1)  # so much is more than a row can show
    parts = text[:most].splitlines() or [""]
    return sum(len(wrap_runs((Run(part, face),), measurer, SIZE, room)) for part in parts)
