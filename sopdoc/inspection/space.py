"""Distances between upright boxes, diamonds and straight lines (boxes without width or height)."""

from __future__ import annotations

from math import hypot

from sopdoc.geometry.rect import Point, Rect

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


def box_of(rect: Rect) -> Box:
    """Return a rectangle's edges."""
    return rect.x, rect.y, rect.right, rect.bottom


def box_about(points: tuple[Point, ...]) -> Box:
    """Return the box about points."""
    xs, ys = [point.x for point in points], [point.y for point in points]
    return min(xs), min(ys), max(xs), max(ys)


def near(one: Box, two: Box, distance: float) -> bool:
    """Tell whether less than ``distance`` lies between two boxes, across and down each."""
    return (
        one[0] < two[2] + distance
        and two[0] < one[2] + distance
        and one[1] < two[3] + distance
        and two[1] < one[3] + distance
    )


def gap(one: Box, two: Box) -> float:
    """Return how far two boxes are apart; 0 where they meet."""
    return hypot(max(two[0] - one[2], one[0] - two[2], 0.0), max(two[1] - one[3], one[1] - two[3], 0.0))


def diamond_gap(box: Box, diamond: Box) -> float:
    """Return how far a box is apart from the diamond that fills another box; 0 where they meet.

    A diamond is symmetric, so that only the box's nearest place counts, folded into the lower right quarter.
    """
    half_width, half_height = (diamond[2] - diamond[0]) / 2, (diamond[3] - diamond[1]) / 2
    x, y = (diamond[0] + diamond[2]) / 2, (diamond[1] + diamond[3]) / 2
    dx, dy = max(box[0] - x, x - box[2], 0.0), max(box[1] - y, y - box[3], 0.0)
    if dx * half_height + dy * half_width <= half_width * half_height:
        return 0.0
    square = half_width**2 + half_height**2
    along = ((half_width - dx) * half_width + dy * half_height) / square
    along = min(1.0, max(0.0, along))
    return hypot(dx - half_width * (1 - along), dy - half_height * along)


def inside(inner: Box, outer: Box, margin: float = 0.0) -> bool:
    """Tell whether a box lies in another one, at least ``margin`` from its edges."""
    return (
        inner[0] >= outer[0] + margin
        and inner[1] >= outer[1] + margin
        and inner[2] <= outer[2] - margin
        and inner[3] <= outer[3] - margin
    )


def middle(box: Box) -> Point:
    """Return a box's centre."""
    return Point((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
