"""Outlines as polygons, and polygons that run beside a polygon: the two edges of its line."""

from __future__ import annotations

import math
from collections.abc import Iterator

from sopdoc.drawing.ink import Outline
from sopdoc.geometry.rect import Point

_PARTS = 16
"""So many straight lines stand for a curve, a quarter of an ellipse at most: they are a hundredth of a point off."""


def flattened(outline: Outline) -> tuple[Point, ...]:
    """Return an outline's corners, and places along its curves."""
    return tuple(_flattened(outline))


def _flattened(outline: Outline) -> Iterator[Point]:
    start = outline.start
    for *controls, end in outline.path:
        if controls:
            yield from (_on_curve((start, *controls, end), at / _PARTS) for at in range(1, _PARTS))
        yield end
        start = end


def _on_curve(points: tuple[Point, ...], part: float) -> Point:
    """Return the place where a part of a Bézier curve is passed, by its start, control points and end."""
    rest = 1 - part
    weights = (rest**3, 3 * rest**2 * part, 3 * rest * part**2, part**3)
    return Point(
        sum(weight * x for weight, (x, _y) in zip(weights, points, strict=True)),
        sum(weight * y for weight, (_x, y) in zip(weights, points, strict=True)),
    )


def offset(corners: tuple[Point, ...], distance: float) -> tuple[Point, ...]:
    """Return a convex polygon grown by a distance on all sides, with sharp corners; a negative one shrinks it.

    Doubled corners count once.
    """
    distinct = tuple(corner for at, corner in enumerate(corners) if corner != corners[at - 1])
    distance = math.copysign(distance, distance * _turn(distinct))
    return tuple(
        _corner(distinct[at - 1], corner, distinct[(at + 1) % len(distinct)], distance)
        for at, corner in enumerate(distinct)
    )


def _turn(corners: tuple[Point, ...]) -> float:
    """Return a number above 0 for corners that run clockwise to the eye (y down), below 0 for others."""
    return sum(corners[at - 1].x * y - x * corners[at - 1].y for at, (x, y) in enumerate(corners))


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
