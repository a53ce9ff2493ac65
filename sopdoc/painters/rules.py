"""The rules of a table: which stretches of its grid are drawn."""

from __future__ import annotations

from collections.abc import Iterator

from sopdoc.geometry.rect import Point
from sopdoc.layout.page import ALL_SIDES, Table

Rule = tuple[Point, Point]
"""A straight rule's ends."""


def table_rules(table: Table) -> tuple[Rule, ...]:
    """Return the rules about a table's cells, each drawn once and as long as it runs straight on."""
    xs, ys = table.columns, table.edges
    step = len(xs) + len(ys)
    across, upright = _pieces(table, step)
    rules = [(Point(xs[first], ys[row]), Point(xs[past], ys[row])) for row, first, past in _stretches(across, step)]
    rules += [(Point(xs[at], ys[first]), Point(xs[at], ys[past])) for at, first, past in _stretches(upright, step)]
    return tuple(rules)


def _pieces(table: Table, step: int) -> tuple[set[int], set[int]]:
    """Return the horizontal and vertical sides of grid places that are drawn.

    Each is ``step`` times the number of its grid line, and its place along that: there are some for each of hundreds of
    cells, and numbers are quicker than pairs.
    """
    across: set[int] = set()
    upright: set[int] = set()
    for cell in table.cells:
        row, column, ruled = cell.row, cell.column, cell.ruled
        if ruled == ALL_SIDES and cell.row_span == cell.column_span == 1:  # as most are
            above, left = row * step + column, column * step + row
            across.update((above, above + step))
            upright.update((left, left + step))
            continue
        below, right = row + cell.row_span, column + cell.column_span
        if "T" in ruled:
            across.update(range(row * step + column, row * step + right))
        if "B" in ruled:
            across.update(range(below * step + column, below * step + right))
        if "L" in ruled:
            upright.update(range(column * step + row, column * step + below))
        if "R" in ruled:
            upright.update(range(right * step + row, right * step + below))
    return across, upright


def _stretches(pieces: set[int], step: int) -> Iterator[tuple[int, int, int]]:
    """Yield (grid line, first place, past-last place) of the pieces that follow one another."""
    start = -1
    for at in sorted(pieces):
        if start < 0:
            start = at
        if at + 1 not in pieces:
            yield start // step, start % step, at % step + 1
            start = -1
