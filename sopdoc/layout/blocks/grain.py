"""Rules of tables lie on whole twips (0.05 pt), so that heights and widths in DOCX say the same as the page.

Columns are as wide as whole grains of the drawing, which are two twips.
"""

from __future__ import annotations

from math import ceil, floor

from sopdoc.geometry.length import GRAIN, TWIPS_PER_POINT

EPSILON = 1e-6
"""Lengths that differ by less are equal: sums of twips are not exact in binary."""


def on_twip(length: float) -> float:
    """Return the nearest whole twip."""
    return round(length * TWIPS_PER_POINT) / TWIPS_PER_POINT


def up_to_twip(length: float) -> float:
    """Return the least whole twip that is not shorter."""
    return ceil(length * TWIPS_PER_POINT - EPSILON) / TWIPS_PER_POINT


def up_to_grain(length: float) -> float:
    """Return the least multiple of the drawing's grain that is not shorter."""
    return ceil((length - EPSILON) / GRAIN) * GRAIN


def down_to_grain(length: float) -> float:
    """Return the greatest multiple of the drawing's grain that is not longer."""
    return floor((length + EPSILON) / GRAIN) * GRAIN
