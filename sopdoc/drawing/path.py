"""Closed paths of straight lines and Bézier curves, in Graphviz's points: what it drew, and the hull of several."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from sopdoc.drawing.sketch import Place

Segment = tuple[Place, ...]
"""A straight line, by its end; or a curve, by two control points and its end."""
Path = tuple[Segment, ...]
"""A ring: each segment starts where the one before ends, the first one where the last one does."""
Edges = tuple[int, int, int, int]
"""A rectangle: its left, lower, right and upper edge."""

_ROUND = 0.5522847
"""How far a curve's control points lie along the tangents of a quarter ellipse, in its radii."""


def polygon(corners: Sequence[Place]) -> Path:
    """Return the path through corners; doubled ones count once."""
    return tuple([(corner,) for at, corner in enumerate(corners) if corner != corners[at - 1]])


def spline(points: Sequence[Place]) -> Path:
    """Return the path of a closed Bézier spline: its start, then two control points and an end for each curve.

    Raise ValueError for another number of points, or if it isn't closed.
    """
    if len(points) % 3 != 1 or points[0] != points[-1]:
        raise ValueError
    return tuple([tuple(points[at : at + 3]) for at in range(1, len(points), 3)])


def ellipse(x: int, y: int, a: int, b: int) -> Path:
    """Return an ellipse by its middle and radii, as four curves from its right end on against the clock."""
    c, d = round(a * _ROUND), round(b * _ROUND)
    return (
        ((x + a, y + d), (x + c, y + b), (x, y + b)),
        ((x - c, y + b), (x - a, y + d), (x - a, y)),
        ((x - a, y - d), (x - c, y - b), (x, y - b)),
        ((x + c, y - b), (x + a, y - d), (x + a, y)),
    )


def edges_of(path: Path) -> Edges:
    """Return the rectangle about the places that a path goes through."""
    xs, ys = zip(*(segment[-1] for segment in path), strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def hull(paths: Iterable[Path]) -> Path:
    """Return the convex hull of paths, against the clock; a curve from one of its corners to the next is kept."""
    known = {(start, segment[-1]): segment for path in paths for start, segment in _started(path)}
    corners = sorted({place for pair in known for place in pair})
    ring = _bend(corners) + _bend(corners[::-1])
    return tuple([known.get(pair, pair[1:]) for pair in pairwise([*ring, ring[0]])])


def _started(path: Path) -> Iterator[tuple[Place, Segment]]:
    """Yield each segment with the place where it starts."""
    return ((path[at - 1][-1], segment) for at, segment in enumerate(path))


def _bend(places: Sequence[Place]) -> list[Place]:
    """Return those of the places where a convex chain through them turns left, and the first one."""
    chain: list[Place] = []
    for place in places:
        while len(chain) > 1 and not _turns_left(chain[-2], chain[-1], place):
            chain.pop()
        chain.append(place)
    return chain[:-1]


def _turns_left(before: Place, at: Place, after: Place) -> bool:
    return (at[0] - before[0]) * (after[1] - at[1]) > (at[1] - before[1]) * (after[0] - at[0])
