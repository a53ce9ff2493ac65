"""How far lines run together: from their starts, from their ends, or side by side."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from sopdoc.geometry.rect import Point
from sopdoc.inspection.defect import GRAIN_SLACK, LINE_GAP
from sopdoc.inspection.space import Box

Heading = tuple[int, int]
"""The signs of a move right and down."""


def heading(start: Point, end: Point) -> Heading:
    """Return where a segment heads; moves of less than half a grain don't count."""
    return _sign(end.x - start.x), _sign(end.y - start.y)


def _sign(move: float) -> int:
    if abs(move) < GRAIN_SLACK:
        return 0
    return 1 if move > 0 else -1


def length_of(points: Sequence[Point]) -> float:
    """Return a line's length, measured across and down."""
    return sum(abs(b.x - a.x) + abs(b.y - a.y) for a, b in pairwise(points))


def together(one: Sequence[Point], two: Sequence[Point]) -> float:
    """Return how far two lines are the same from their first points on."""
    if length_of((one[0], two[0])) > GRAIN_SLACK:
        return 0.0
    at, first, second, length = one[0], 1, 1, 0.0
    while first < len(one) and second < len(two):
        here = length_of((at, one[first])), length_of((at, two[second]))
        if heading(at, one[first]) != heading(at, two[second]) and min(here) > GRAIN_SLACK:
            break
        step = min(here)
        length += step
        at = one[first] if here[0] <= here[1] else two[second]
        first += here[0] <= step + GRAIN_SLACK
        second += here[1] <= step + GRAIN_SLACK
    return length


def without(points: Sequence[Point], start: float, end: float) -> tuple[Point, ...]:
    """Return a line without so much of its start and end; empty where nothing is left."""
    if start + end > length_of(points) - GRAIN_SLACK:
        return ()
    return _cut(_cut(tuple(points), start)[::-1], end)[::-1]


def _cut(points: tuple[Point, ...], start: float) -> tuple[Point, ...]:
    """Return a line without its first ``start`` points of length."""
    left = start
    for at, (a, b) in enumerate(pairwise(points)):
        length = length_of((a, b))
        if left < length - GRAIN_SLACK:
            part = left / length
            return (Point(a.x + part * (b.x - a.x), a.y + part * (b.y - a.y)), *points[at + 1 :])
        left -= length
    return points[-1:]


def beside(one: Box, two: Box) -> float:
    """Return how long two segments run along each other without a visible gap."""
    upright, also = one[2] - one[0] < one[3] - one[1], two[2] - two[0] < two[3] - two[1]
    if upright != also:
        return 0.0
    across, along = (0, 1) if upright else (1, 0)
    if one[across] >= two[across + 2] + LINE_GAP or two[across] >= one[across + 2] + LINE_GAP:
        return 0.0
    return max(0.0, min(one[along + 2], two[along + 2]) - max(one[along], two[along]))
