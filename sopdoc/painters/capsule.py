"""The capsule's outline, as painters of curves need it."""

from __future__ import annotations

from sopdoc.geometry.rect import Point, Rect

_ROUND = 0.5522847
"""How far a curve's control points lie along the tangents of a quarter ellipse, in its radii."""

Corner = tuple[Point, Point, Point, Point]
"""A curve: its start, two control points and its end."""


def capsule_corners(rect: Rect, end: float) -> tuple[Corner, Corner, Corner, Corner]:
    """Return a capsule's four quarter ellipses, clockwise from the upper right; straight lines join them.

    Its ends are half ellipses as high as it is, that reach ``end`` inwards.
    """
    half = rect.height / 2
    x, y = end * (1 - _ROUND), half * (1 - _ROUND)
    left, top, right, bottom, middle = rect.x, rect.y, rect.right, rect.bottom, rect.y + half
    return (
        (Point(right - end, top), Point(right - x, top), Point(right, top + y), Point(right, middle)),
        (Point(right, middle), Point(right, bottom - y), Point(right - x, bottom), Point(right - end, bottom)),
        (Point(left + end, bottom), Point(left + x, bottom), Point(left, bottom - y), Point(left, middle)),
        (Point(left, middle), Point(left, top + y), Point(left + x, top), Point(left + end, top)),
    )
