"""Arrowheads of the sizes that Word has, so that all outputs show the same ones.

Word knows three lengths and three widths, as multiples of the line's thickness.
"""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

_SIZES = {"sm": 2, "med": 3, "lg": 5}
"""Lengths and widths by DrawingML's names, in line thicknesses (`ST_LineEndLength` of ECMA-376, part 1)."""
_THIN = 2.0
"""Arrowheads of thinner lines are as large as those of a line of so many points."""
_RATIO = 0.7
"""An arrowhead's width, of its length."""


class Arrowhead(Struct, frozen=True):
    """A triangle: its length and the width of its base, in points, and DrawingML's names for them."""

    length: float
    width: float
    length_name: str
    width_name: str


@lru_cache(maxsize=64)
def arrowhead(wanted: float, line: float) -> Arrowhead:
    """Return the arrowhead of a line of so many points whose length comes nearest to the wanted one."""
    length, width = _nearest(wanted, line), _nearest(wanted * _RATIO, line)
    unit = max(line, _THIN)
    return Arrowhead(_SIZES[length] * unit, _SIZES[width] * unit, length, width)


def _nearest(wanted: float, line: float) -> str:
    """Return the size nearest to the wanted one, of two the larger."""
    return min(reversed(_SIZES), key=lambda name: round(abs(_SIZES[name] * max(line, _THIN) - wanted), 3))
