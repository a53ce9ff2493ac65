"""Bands: runs of rows, and of lanes, with one fate. Where two of them cross is a block of cells that stay together.

A block's drawings hang on its first cell, and so come, go and move with it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.page import FlowItem, Table
from sopdoc.painters.marks import marks_of
from sopdoc.typography.fate import Fate

Block = tuple[int, int]
"""The numbers of a band of rows and a band of lanes."""


class Band(Struct, frozen=True):
    """A run of rows or lanes: the ``first`` one, where they start and end, and what became of them."""

    first: int
    start: float
    end: float
    mark: Fate


class Grid(Struct, frozen=True):
    """The bands of a flowchart's rows and lanes; one of each where nothing moves."""

    rows: tuple[Band, ...] = (Band(0, 0.0, 0.0, Fate.KEPT),)
    lanes: tuple[Band, ...] = (Band(0, 0.0, 0.0, Fate.KEPT),)
    apart: tuple[Band, ...] = ()
    """The lanes where they are taken together."""

    @property
    def row_edges(self) -> tuple[float, ...]:
        """The y between bands of rows."""
        return tuple(band.start for band in self.rows[1:])

    @property
    def lane_edges(self) -> tuple[float, ...]:
        """The x between bands of lanes."""
        return tuple(band.start for band in self.lanes[1:])

    def block(self, at: Point) -> Block:
        """Return the block in which a point lies."""
        return bisect_right(self.row_edges, at.y), bisect_right(self.lane_edges, at.x)

    def marks(self, block: Block) -> frozenset[Fate]:
        """Return what became of a block: nothing where it stays, both where it is there in neither state."""
        return frozenset((self.rows[block[0]].mark, self.lanes[block[1]].mark)) - {Fate.KEPT}

    def rect(self, block: Block) -> Rect:
        """Return the place of a block."""
        row, lane = self.rows[block[0]], self.lanes[block[1]]
        return Rect.from_edges(lane.start, row.start, lane.end, row.end)

    def of_rows(self) -> Grid:
        """Return the same rows with all lanes together, as if they stayed; drawings hang on a lane that does."""
        first, last = self.lanes[0], self.lanes[-1]
        return Grid(self.rows, (replace(first, end=last.end, mark=Fate.KEPT),), self.lanes)

    def lane_of(self, block: Block, mark: Fate) -> Band:
        """Return the lanes on the first of which a block's drawing of a fate hangs."""
        if not self.apart:
            return self.lanes[block[1]]
        return min(self.apart, key=lambda lane: (lane.mark is not Fate.KEPT, lane.mark is not mark))

    def without(self, gone: Fate, at: Point) -> Point:
        """Return where a point is when all that has a fate is gone."""
        return Point(at.x - _before(self.lanes, gone, at.x), at.y - _before(self.rows, gone, at.y))


WHOLE = Grid()


def grid_of(table: Table) -> Grid:
    """Return the bands of a flowchart's table, below its headings."""
    rows = [(at, row.top, row.bottom, row.mark) for at, row in enumerate(table.rows) if not row.is_heading]
    first, past = table.lanes or (0, len(table.columns) - 1)
    fates = {cell.column: cell.mark for cell in table.cells if cell.mark is not Fate.KEPT}
    edges = table.columns
    lanes = [(at, edges[at], edges[at + 1], fates.get(at, Fate.KEPT)) for at in range(first, past)]
    return Grid(_bands(rows), _bands(lanes))


def moves(table: Table, above: Sequence[FlowItem]) -> bool:
    """Tell whether a flowchart's cells may move on the page, with what is accepted or rejected in it or above it."""
    grid = grid_of(table)
    alike = {band.mark for band in grid.rows} | {Fate.KEPT}
    return len(grid.rows) > 1 or len(grid.lanes) > 1 or any(_marks_in(item) - alike for item in above)


def _marks_in(item: FlowItem) -> set[Fate]:
    """Return what became of a text, or of anything in a table."""
    if not isinstance(item, Table):
        return marks_of(item)
    blocks = (block for cell in item.cells for block in cell.blocks)
    return {row.mark for row in item.rows}.union(*map(marks_of, blocks))


def _bands(things: list[tuple[int, float, float, Fate]]) -> tuple[Band, ...]:
    runs = (list(run) for _mark, run in groupby(things, key=lambda thing: thing[3]))
    return tuple(Band(run[0][0], run[0][1], run[-1][2], run[0][3]) for run in runs)


def _before(bands: tuple[Band, ...], gone: Fate, place: float) -> float:
    """Return how much of what goes lies before a place."""
    return sum(max(min(place, band.end) - band.start, 0.0) for band in bands if band.mark is gone)
