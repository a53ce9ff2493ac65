"""Distances between convex outlines (tuples of corners; two corners are a segment)."""

from __future__ import annotations

from collections.abc import Sequence
from math import hypot

Place = tuple[float, float]
Outline = Sequence[Place]


def gap(one: Outline, two: Outline) -> float:
    """Return how far two outlines are apart; 0 where they meet or one holds the other."""
    if _crosses(one, two) or _holds(one, two[0]) or _holds(two, one[0]):
        return 0.0
    there = min(_to_edge(corner, edge) for corner in one for edge in _edges(two))
    back = min(_to_edge(corner, edge) for corner in two for edge in _edges(one))
    return min(there, back)


def box_gap(one: Outline, two: Outline) -> float:
    """Return how far the upright rectangles about two outlines are apart: never more than `gap`."""
    (left, top, right, bottom), (left2, top2, right2, bottom2) = bounds(one), bounds(two)
    return hypot(max(left2 - right, left - right2, 0.0), max(top2 - bottom, top - bottom2, 0.0))


def near(one: Outline, two: Outline, distance: float) -> bool:
    """Tell whether two outlines come closer than ``distance``."""
    return box_gap(one, two) < distance and gap(one, two) < distance


def bounds(outline: Outline) -> tuple[float, float, float, float]:
    """Return left, top, right, bottom."""
    xs, ys = [x for x, _ in outline], [y for _, y in outline]
    return min(xs), min(ys), max(xs), max(ys)


def _edges(outline: Outline) -> list[tuple[Place, Place]]:
    if len(outline) == 2:
        return [(outline[0], outline[1])]
    return list(zip(outline, (*outline[1:], outline[0]), strict=True))


def _to_edge(place: Place, edge: tuple[Place, Place]) -> float:
    (x, y), ((x1, y1), (x2, y2)) = place, edge
    square = (x2 - x1) ** 2 + (y2 - y1) ** 2
    if square == 0:
        return hypot(x - x1, y - y1)
    along = min(1.0, max(0.0, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / square))
    return hypot(x - x1 - along * (x2 - x1), y - y1 - along * (y2 - y1))


def _side(start: Place, end: Place, place: Place) -> float:
    return (end[0] - start[0]) * (place[1] - start[1]) - (end[1] - start[1]) * (place[0] - start[0])


def _crosses(one: Outline, two: Outline) -> bool:
    return any(_cross(a, b) for a in _edges(one) for b in _edges(two))


def _cross(one: tuple[Place, Place], two: tuple[Place, Place]) -> bool:
    apart = _side(*one, two[0]) * _side(*one, two[1]) < 0
    return apart and _side(*two, one[0]) * _side(*two, one[1]) < 0


def _holds(outline: Outline, place: Place) -> bool:
    if len(outline) == 2:
        return False
    sides = [_side(*edge, place) for edge in _edges(outline)]
    return all(side > 0 for side in sides) or all(side < 0 for side in sides)


def overlap(first: tuple[float, float], second: tuple[float, float]) -> float:
    """Return how long two spans, each from any end, lie over each other."""
    return min(max(first), max(second)) - max(min(first), min(second))
