"""Lines cut where rows may go: pieces that each lie in one band of rows, and what joins them when a band is gone."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.geometry.rect import Point
from sopdoc.typography.mark import Mark

INSET = 3.0
"""How far from a band's edge lines are joined that no longer meet: a line on the edge would be lost in the rule."""
_EPSILON = 0.01
STATES = {Mark.INSERTED: Mark.DELETED, Mark.DELETED: Mark.INSERTED}
"""What is gone once all changes are accepted, so that what came stays; and once they are rejected."""


class Piece(Struct, frozen=True):
    """A part of a line: in which band it lies, and whether the line starts and ends with it."""

    band: int
    points: tuple[Point, ...]
    starts: bool = True
    ends: bool = True


class Part(Struct, frozen=True):
    """A piece, and what becomes of it: it is there in both states (``KEPT``), or in one. ``look`` is drawn."""

    piece: Piece
    mark: Mark
    look: Mark


def cut(points: tuple[Point, ...], edges: tuple[float, ...]) -> list[Piece]:
    """Return the pieces of a line in their order; ``edges`` are the y of those between bands, from top to bottom."""
    parts: list[list[Point]] = [[points[0]]]
    for start, end in pairwise(points):
        low, high = sorted((start.y, end.y))
        crossed = [y for y in edges if low < y < high]
        for y in crossed if end.y > start.y else reversed(crossed):
            parts[-1].append(Point(start.x, y))
            parts.append([Point(start.x, y)])
        parts[-1].append(end)
    last = len(parts) - 1
    return [Piece(_band(part, edges), tuple(part), at == 0, at == last) for at, part in enumerate(parts)]


def _band(part: list[Point], edges: tuple[float, ...]) -> int:
    heights = [point.y for point in part]
    return bisect_right(edges, (min(heights) + max(heights)) / 2)


def parts_of(pieces: list[Piece], bands: tuple[Mark, ...], mark: Mark) -> list[Part]:
    """Return what is drawn of a line that is of a fate itself, with what joins it where a band between is gone.

    In a band that came or went all goes with its rows; what isn't there together with them is left out.
    """
    drawn = [Part(piece, bands[piece.band] if mark is Mark.KEPT else mark, mark) for piece in pieces]
    joints: list[Part] = []
    for state, gone in STATES.items():
        if mark is not gone:
            joints += _join(drawn, bands, state, gone)
    return [*(part for part in drawn if bands[part.piece.band] in (Mark.KEPT, part.mark)), *joints]


def _join(drawn: list[Part], bands: tuple[Mark, ...], state: Mark, gone: Mark) -> list[Part]:
    """Return what joins the pieces that meet in a state, and shorten those that it joins."""
    there = [at for at, part in enumerate(drawn) if bands[part.piece.band] is not gone]
    joints: list[Part] = []
    for above, below in pairwise(there):
        end, start = drawn[above].piece.points[-1], drawn[below].piece.points[0]
        if below - above == 1 or abs(end.x - start.x) < _EPSILON:
            continue
        is_later = bands[drawn[above].piece.band] is not Mark.KEPT and bands[drawn[below].piece.band] is Mark.KEPT
        at = below if is_later else above
        joints += _bridge(drawn, at, start if at == above else end, state, gone, at_start=at == below)
    return joints


def _bridge(drawn: list[Part], at: int, other: Point, state: Mark, gone: Mark, *, at_start: bool) -> list[Part]:
    """Return the line from near a piece's end to where the other piece is, and the end itself for the other state."""
    part = drawn[at]
    piece = part.piece
    points = piece.points[::-1] if at_start else piece.points
    end, before = points[-1], points[-2]
    inset = min(INSET, abs(end.y - before.y) / 2)
    turn = Point(end.x, end.y - inset if end.y > before.y else end.y + inset)
    bridge, stub = (turn, Point(other.x, turn.y), Point(other.x, end.y)), (turn, end)
    shorter = (*points[:-1], turn)
    drawn[at] = replace(part, piece=replace(piece, points=shorter[::-1] if at_start else shorter))
    joints = [Part(_inner(piece.band, bridge), state, state)]
    return [*joints, Part(_inner(piece.band, stub), gone, part.look)] if part.mark is Mark.KEPT else joints


def _inner(band: int, points: tuple[Point, ...]) -> Piece:
    return Piece(band, points, starts=False, ends=False)
