"""The rules of a table: which stretches of its grid are drawn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sopdoc.geometry.rect import Point
from sopdoc.layout.page import ALL_SIDES, Cell, Table

Rule = tuple[Point, Point]
"""A straight rule's ends."""


def table_rules(table: Table, cells: Iterable[Cell] | None = None) -> tuple[Rule, ...]:
    """Return the rules about a table's cells (or some of them), each drawn once and as long as it runs straight on."""
    across: set[tuple[int, int]] = set()
    upright: set[tuple[int, int]] = set()
    for cell in table.cells if cells is None else cells:
        _collect(cell, across, upright)
    xs, ys = table.columns, table.rows
    rules = [(Point(xs[first], ys[row]), Point(xs[past], ys[row])) for row, first, past in _stretches(across)]
    rules += [(Point(xs[at], ys[first]), Point(xs[at], ys[past])) for at, first, past in _stretches(upright)]
    return tuple(rules)


def _collect(cell: Cell, across: set[tuple[int, int]], upright: set[tuple[int, int]]) -> None:
    """Add the sides of a cell that are drawn, as (grid line, place along it)."""
    row, column = cell.row, cell.column
    if cell.ruled == ALL_SIDES and cell.row_span == cell.column_span == 1:  # as most are
        across.update(((row, column), (row + 1, column)))
        upright.update(((column, row), (column + 1, row)))
        return
    rows, columns = range(row, row + cell.row_span), range(column, column + cell.column_span)
    if "T" in cell.ruled:
        across.update((rows.start, column) for column in columns)
    if "B" in cell.ruled:
        across.update((rows.stop, column) for column in columns)
    if "L" in cell.ruled:
        upright.update((columns.start, row) for row in rows)
    if "R" in cell.ruled:
        upright.update((columns.stop, row) for row in rows)


def _stretches(places: set[tuple[int, int]]) -> Iterator[tuple[int, int, int]]:
    """Yield (grid line, first place, past-last place) of the places that follow one another."""
    start: tuple[int, int] | None = None
    for line, place in sorted(places):
        if start is None:
            start = (line, place)
        if (line, place + 1) not in places:
            yield (line, start[1], place + 1)
            start = None
