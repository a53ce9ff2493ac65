"""Polygons that run beside a polygon: the two edges of its line."""

from __future__ import annotations

import math

from sopdoc.geometry.rect import Point


def offset(corners: tuple[Point, ...], distance: float) -> tuple[Point, ...]:
    """Return a convex polygon grown by a distance on all sides, with sharp corners; a negative one shrinks it.

    The corners are those of a polygon on the page (y down), clockwise to the eye; doubled ones count once.
    """
    distinct = tuple(corner for at, corner in enumerate(corners) if corner != corners[at - 1])
    return tuple(
        _corner(distinct[at - 1], corner, distinct[(at + 1) % len(distinct)], distance)
        for at, corner in enumerate(distinct)
    )


def _corner(before: Point, corner: Point, after: Point, distance: float) -> Point:
    """Return where the two sides at a corner meet once each is moved outwards."""
    ax, ay = _outwards(before, corner)
    bx, by = _outwards(corner, after)
    stretch = distance / (1 + ax * bx + ay * by)
    return Point(corner.x + (ax + bx) * stretch, corner.y + (ay + by) * stretch)


def _outwards(start: Point, end: Point) -> tuple[float, float]:
    dx, dy = end.x - start.x, end.y - start.y
    length = math.hypot(dx, dy)
    return (dy / length, -dx / length)
