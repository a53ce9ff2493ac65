"""Lines cut where cells may go: pieces that each lie in one block, and what joins them when a block between is gone."""

from __future__ import annotations

from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.geometry.rect import Point
from sopdoc.painters.docx.drawing.bands import Block, Grid
from sopdoc.typography.fate import Fate

INSET = 3.0
"""How far from a block's edge lines are joined that no longer meet: a line on the edge would be lost in the rule."""
_EPSILON = 0.01
STATES = {Fate.INSERTED: Fate.DELETED, Fate.DELETED: Fate.INSERTED}
"""What is gone once all changes are accepted, so that what came stays; and once they are rejected."""

Points = tuple[Point, ...]


class Piece(Struct, frozen=True):
    """A part of a line: in which block it lies, and whether the line starts and ends with it."""

    block: Block
    points: Points
    starts: bool = True
    ends: bool = True


class Part(Struct, frozen=True):
    """A piece, and what becomes of it: it is there in both states (``KEPT``), or in one. ``look`` is drawn."""

    piece: Piece
    mark: Fate
    look: Fate


def cut(points: Points, grid: Grid) -> list[Piece]:
    """Return the pieces of a line in their order."""
    parts: list[list[Point]] = [[points[0]]]
    for start, end in pairwise(points):
        for edge in _edges_between(start, end, grid):
            parts[-1].append(edge)
            parts.append([edge])
        parts[-1].append(end)
    last = len(parts) - 1
    return [Piece(grid.block(_middle(part)), tuple(part), at == 0, at == last) for at, part in enumerate(parts)]


def _edges_between(start: Point, end: Point, grid: Grid) -> list[Point]:
    """Return where a segment passes edges of blocks, in its direction."""
    if start.x == end.x:
        low, high = sorted((start.y, end.y))
        passed = [Point(start.x, y) for y in grid.row_edges if low < y < high]
    else:
        low, high = sorted((start.x, end.x))
        passed = [Point(x, start.y) for x in grid.lane_edges if low < x < high]
    return passed if end > start else passed[::-1]


def _middle(part: list[Point]) -> Point:
    xs, ys = [point.x for point in part], [point.y for point in part]
    return Point((min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2)


def fate_in(grid: Grid, block: Block, mark: Fate) -> Fate | None:
    """Return the fate of what is drawn in a block and has a fate itself; None where the two are never there together.

    In a block that came or went all goes with its cells.
    """
    fates = grid.marks(block) | ({mark} - {Fate.KEPT})
    return None if len(fates) > 1 else next(iter(fates), Fate.KEPT)


def parts_of(pieces: list[Piece], grid: Grid, mark: Fate) -> list[Part]:
    """Return what is drawn of a line that has a fate, with what joins it where a block between is gone."""
    there = [(piece, fate_in(grid, piece.block, mark)) for piece in pieces]
    drawn = [Part(piece, fate, mark) if fate else None for piece, fate in there]
    joints: list[Part] = []
    for state, gone in STATES.items():
        if mark is not gone:
            joints += _Joiner(grid, state, gone).join(drawn)
    return [*filter(None, drawn), *joints]


class _Joiner(Struct, frozen=True):
    """Joins the pieces of a line in a state, in which what has another fate is gone."""

    grid: Grid
    state: Fate
    gone: Fate

    def join(self, drawn: list[Part | None]) -> list[Part]:
        """Return what joins the pieces that are there, and shorten those that it joins."""
        there = [(at, part) for at, part in enumerate(drawn) if part and part.mark is not self.gone]
        joints: list[Part] = []
        for (above, one), (below, other) in pairwise(there):
            end, start = one.piece.points[-1], other.piece.points[0]
            if below - above == 1 or self._meet(end, start):
                continue
            is_later = bool(self.grid.marks(one.piece.block)) and not self.grid.marks(other.piece.block)
            at = below if is_later else above
            part = drawn[at]
            if part:
                drawn[at], more = self._bridge(part, end if is_later else start, at_start=is_later)
                joints += more
        return joints

    def _meet(self, end: Point, start: Point) -> bool:
        one, other = (self.grid.without(self.gone, point) for point in (end, start))
        return abs(one.x - other.x) < _EPSILON and abs(one.y - other.y) < _EPSILON

    def _bridge(self, part: Part, other: Point, *, at_start: bool) -> tuple[Part, list[Part]]:
        """Return a shorter piece, and the line from near its end to beside the other piece's.

        What is cut off is there only while the block between is.
        """
        points = part.piece.points[::-1] if at_start else part.piece.points
        end, before = points[-1], points[-2]
        turn = _towards(end, before)
        shorter = (*points[:-1], turn)
        bridge = (turn, Point(other.x, turn.y), Point(other.x, end.y))
        if end.x != before.x:
            bridge = (turn, Point(turn.x, other.y), Point(end.x, other.y))
        shown = (piece for piece in cut(bridge, self.grid) if self.gone not in self.grid.marks(piece.block))
        joints = [Part(replace(piece, starts=False, ends=False), self.state, self.state) for piece in shown]
        if part.mark is Fate.KEPT:
            joints.append(Part(Piece(part.piece.block, (turn, end), False, False), self.gone, part.look))
        piece = replace(part.piece, points=shorter[::-1] if at_start else shorter)
        return replace(part, piece=piece), joints


def _towards(end: Point, before: Point) -> Point:
    """Return the point a little before the end of a segment."""
    length = abs(end.x - before.x) + abs(end.y - before.y)
    share = min(INSET, length / 2) / length
    return Point(end.x + (before.x - end.x) * share, end.y + (before.y - end.y) * share)
