"""The procedure table under a flowchart: its lanes, rows and drawn rules."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from sopdoc.inspection.space import Box
from sopdoc.layout.page import Page, Table

_Ruled = dict[int, set[int]]
"""The places along a grid line that are drawn, by grid line."""


class Grid(Struct, frozen=True):
    """Edges of columns and rows; lanes are columns ``first`` … ``past`` - 1, and ``header`` rows are headings.

    ``step_rows`` tells the row of each langkah (from 1).
    """

    columns: tuple[float, ...]
    rows: tuple[float, ...]
    first: int
    past: int
    header: int
    step_rows: dict[int, int]
    upright: _Ruled
    across: _Ruled

    @property
    def body(self) -> Box:
        """The lanes below the headings."""
        return self.columns[self.first], self.rows[self.header], self.columns[self.past], self.rows[-1]

    def lane_at(self, x: float) -> int | None:
        """Return the lane, from 0, that holds a place across the page; None if none does."""
        lanes = range(self.first, self.past)
        return next((at - self.first for at in lanes if self.columns[at] <= x < self.columns[at + 1]), None)

    def cell(self, row: int, column: int) -> Box:
        """Return a cell's place."""
        return self.columns[column], self.rows[row], self.columns[column + 1], self.rows[row + 1]

    def upright_rule(self, box: Box, distance: float) -> float | None:
        """Return the x of an upright rule of the lanes that a box meets or comes closer to than ``distance``."""
        return next(self.upright_rules(box, distance), None)

    def upright_rules(self, box: Box, distance: float) -> Iterator[float]:
        """Yield the x of each upright rule of the lanes that a box meets or comes closer to than ``distance``."""
        columns = range(self.first, self.past + 1)
        span = (box[1] - distance, box[3] + distance)
        return _met(self.columns, columns, self.upright, (box[0] - distance, box[2] + distance), self.rows, span)

    def level_rule(self, box: Box, distance: float) -> float | None:
        """Return the y of a level rule in the lanes that a box meets or comes closer to than ``distance``."""
        rows = range(self.header, len(self.rows))
        span = (box[0] - distance, box[2] + distance)
        reach = (box[1] - distance, box[3] + distance)
        return next(_met(self.rows, rows, self.across, reach, self.columns, span), None)


def _met(
    lines: tuple[float, ...],
    numbers: range,
    ruled: _Ruled,
    reach: tuple[float, float],
    edges: tuple[float, ...],
    span: tuple[float, float],
) -> Iterator[float]:
    for number in numbers:
        if reach[0] < lines[number] < reach[1] and any(
            edges[place] < span[1] and edges[place + 1] > span[0] for place in ruled.get(number, ())
        ):
            yield lines[number]


def procedure_table(page: Page) -> Table | None:
    """Return the table whose lanes a page's symbols stand in."""
    tables = (item for item in page.flow if isinstance(item, Table) and item.lanes is not None)
    return next(tables, None)


def grid_of(table: Table) -> Grid:
    """Read a procedure table; a step's row is where its texts stand."""
    assert table.lanes is not None
    step_rows: dict[int, int] = {}
    upright: _Ruled = {}
    across: _Ruled = {}
    for cell in table.cells:
        for block in cell.blocks:
            if block.langkah is not None:
                step_rows.setdefault(block.langkah, cell.row)
        rows = range(cell.row, cell.row + cell.row_span)
        columns = range(cell.column, cell.column + cell.column_span)
        for side, ruled, line, places in (
            ("L", upright, columns.start, rows),
            ("R", upright, columns.stop, rows),
            ("T", across, rows.start, columns),
            ("B", across, rows.stop, columns),
        ):
            if side in cell.ruled:
                ruled.setdefault(line, set()).update(places)
    return Grid(table.columns, table.edges, *table.lanes, table.headings, step_rows, upright, across)
