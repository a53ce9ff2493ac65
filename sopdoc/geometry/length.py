"""The only unit conversion: inside the program all lengths are points (1/72 inch)."""

from __future__ import annotations

POINTS_PER_INCH = 72.0
MILLIMETRES_PER_INCH = 25.4
EMU_PER_POINT = 12700
TWIPS_PER_POINT = 20
GRAIN = 0.1
"""Geometry that is drawn is rounded to this many points, so that both engines give the same bytes."""


def from_millimetres(length: float) -> float:
    """Convert millimetres to points."""
    return length * POINTS_PER_INCH / MILLIMETRES_PER_INCH


def to_twips(length: float) -> int:
    """Convert points to twentieths of a point, rounded."""
    return round(length * TWIPS_PER_POINT)


def to_emu(length: float) -> int:
    """Convert points to English Metric Units, rounded."""
    return round(length * EMU_PER_POINT)


def snap(length: float) -> float:
    """Round a coordinate to the drawing's grain of 0.1 pt."""
    return round(length, 1)
