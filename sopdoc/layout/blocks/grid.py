"""Make a table of rows whose place on the page is known."""

from __future__ import annotations

from itertools import pairwise

from msgspec import Struct

from sopdoc.layout.blocks.grain import on_twip
from sopdoc.layout.blocks.rows import Box, Grid, Row
from sopdoc.layout.page import Anchor, Cell, Table, TableRole, TableRow


class Look(Struct, frozen=True):
    """What a table is and how thick its rules are; its first ``headings`` rows are headings."""

    role: TableRole
    rule: float
    headings: int = 0


def make_table(
    grid: Grid, rows: tuple[Row, ...], top: float, look: Look, spanning: tuple[Box, int] | None = None
) -> Table:
    """Stack rows from ``top`` downwards.

    ``spanning`` is a box that covers as many of the first rows, in places that no box of theirs does.
    """
    edges = [on_twip(top)]
    for row in rows:
        edges.append(on_twip(edges[-1] + row.height))
    cells = [
        _cell(grid, box, edges, at, count)
        for at, row in enumerate(rows)
        for box in row.boxes
        if (count := _joined_rows(rows, at, box))
    ]
    if spanning is not None:
        cells.append(_cell(grid, spanning[0], edges, 0, spanning[1]))
    cells.sort(key=lambda cell: (cell.row, cell.column))
    placed = (
        TableRow(above, below, is_heading=at < look.headings, mark=row.mark)
        for at, (row, (above, below)) in enumerate(zip(rows, pairwise(edges), strict=True))
    )
    return Table(grid.edges, tuple(placed), tuple(cells), look.rule, look.role)


def _joined_rows(rows: tuple[Row, ...], at: int, box: Box) -> int:
    """Return how many rows a box covers: none if the one above has joined it already."""
    if not box.joins:
        return 1
    if at > 0 and _joins(rows[at - 1], box):
        return 0
    count = 1
    while at + count < len(rows) and _joins(rows[at + count], box):
        count += 1
    return count


def _joins(row: Row, box: Box) -> bool:
    return any(other.column == box.column and other.joins == box.joins for other in row.boxes)


def _cell(grid: Grid, box: Box, edges: list[float], row: int, row_span: int) -> Cell:
    """Return a box as a cell, its contents where they stand on the page."""
    top, bottom = edges[row], edges[row + row_span]
    start = top + grid.above
    if box.anchor is Anchor.MIDDLE:
        start = on_twip((top + bottom - box.height) / 2)
    return Cell(
        row=row,
        column=box.column,
        row_span=row_span,
        column_span=box.span,
        fill=box.fill,
        anchor=box.anchor,
        blocks=tuple(block.moved(start) for block in box.blocks),
        picture=box.picture and box.picture.moved(start),
        ruled=box.ruled,
    )
