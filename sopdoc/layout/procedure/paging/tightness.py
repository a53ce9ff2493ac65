"""How far the rows of a procedure give way so that a page is saved: gaps about symbols first, then lines, then type.

All rows of a procedure give way alike, so that its pages look the same.
"""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.layout.blocks.press import Press

_GIVEN = (
    (0.0, 0.0, 0.0),
    (1.2, 0.0, 0.0),
    (2.4, 0.0, 0.0),
    (2.4, 0.05, 0.0),
    (2.4, 0.1, 0.0),
    (2.4, 0.0, 0.5),
    (2.4, 0.05, 0.5),
    (2.4, 0.1, 0.5),
    (2.4, 0.0, 1.0),
    (2.4, 0.05, 1.0),
    (2.4, 0.1, 1.0),
)
"""By step: how much smaller gaps are (of 9 points), lines (in type sizes) and type.

A line still has room in the smallest gap, clear of the rule (4 points) and of the symbol.

Where smaller type lets texts take fewer lines, these may be as far apart as they were.
"""
STAGES = ((1, 2), (3, 4), (5, 6, 7), (8, 9, 10))
"""Steps in which the same gives way ever more."""
GAPS = STAGES[0][-1]
"""Up to this step only gaps give way."""
LINES = STAGES[1][-1]
"""Up to this step only gaps and lines do."""
TIGHTEST = STAGES[-1][-1]
LEAST_LINE = 1.1
"""Lines are no lower than this: letters with tails would touch those with accents below them."""
LEAST_SIZE = 7.0
"""Type is no smaller than this."""


class Tightness(Struct, frozen=True):
    """What gaps about symbols give, and the press for the texts of rows."""

    gaps: float
    press: Press


def tightness(press: Press, step: int) -> Tightness:
    """Return how rows are set at a step, 0 for as the page format says; what is small there already stays so."""
    gaps, line, smaller = _GIVEN[step]
    if step <= GAPS:
        return Tightness(gaps, press)
    sizes, setter = press.templat.ukuran_huruf, press.setter
    size = min(sizes.isi_tabel, max(sizes.isi_tabel - smaller, LEAST_SIZE))
    height = min(setter.line_height, max(setter.line_height - line, LEAST_LINE))
    templat = replace(press.templat, ukuran_huruf=replace(sizes, isi_tabel=size))
    return Tightness(gaps, Press(templat, replace(setter, line_height=height)))
