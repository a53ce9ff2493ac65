"""Bands: runs of rows with one fate. Their drawings hang on their first rows, and so come, go and move with them."""

from __future__ import annotations

from itertools import groupby

from msgspec import Struct

from sopdoc.layout.page import Page, Table
from sopdoc.painters.marks import marks_of
from sopdoc.typography.mark import Mark


class Band(Struct, frozen=True):
    """A run of a table's rows: the ``first`` one, where they start and end, and what became of them."""

    first: int
    top: float
    bottom: float
    mark: Mark


def bands_of(table: Table) -> tuple[Band, ...]:
    """Return the bands of a table's rows below its headings."""
    rows = list(enumerate(table.rows))[table.headings :]
    runs = (list(run) for _mark, run in groupby(rows, key=lambda row: row[1].mark))
    return tuple(Band(run[0][0], run[0][1].top, run[-1][1].bottom, run[0][1].mark) for run in runs)


def moving_table(page: Page) -> Table | None:
    """Return a flowchart's table if its rows may move on the page, with what is accepted or rejected."""
    if not page.symbols:
        return None
    for at, item in enumerate(page.flow):
        if isinstance(item, Table) and item.lanes is not None:
            fates = {band.mark for band in bands_of(item)} | {Mark.KEPT}
            moves = len(bands_of(item)) > 1 or any(marks_of(above) - fates for above in page.flow[:at])
            return item if moves else None
    return None


def column_of(table: Table, mark: Mark) -> int:
    """Return the lane's column in which drawings of a fate hang: one that stays as long as they do."""
    first, past = table.lanes or (0, 1)
    fates = {cell.column: cell.mark for cell in table.cells if cell.mark is not Mark.KEPT}
    lanes = [(column, fates.get(column, Mark.KEPT)) for column in range(first, past)]
    for wanted in (Mark.KEPT, mark):
        for column, fate in lanes:
            if fate is wanted:
                return column
    return first
