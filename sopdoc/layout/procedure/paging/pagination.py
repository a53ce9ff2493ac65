"""Share a table's rows among pages: rows never split, and pentagons of arrows that cross a break have their room."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from sopdoc.layout.procedure.paging.even_pages import evenly
from sopdoc.layout.procedure.paging.page_rows import PageRows, Sheet

KEPT_WITH_CLOSING = 2
"""Rows that go over to the next page with a signature block that has no room under the table."""
FEW = 4
"""A last page with fewer rows than this is shared with those before it."""


class Pagination:
    """The pages of a table's rows: as few as will do, full; the last so many ``even`` where the last has few rows."""

    def __init__(self, rows: PageRows, *, even: int = 0) -> None:
        self._rows = rows
        self._even = even

    @cached_property
    def sheets(self) -> tuple[Sheet, ...]:
        """Each page has at least one row, and none that is to start a page."""
        return _shared(self._rows, self._full, self._even) if self._even and self.may_be_shared else self._full

    @cached_property
    def count(self) -> int:
        """How many pages there are, with one for what follows the table if that has no room on the last one."""
        return len(self._full) + self._spills

    @property
    def may_be_shared(self) -> bool:
        """Whether the last of several full pages holds few rows."""
        return len(self._full) > 1 and self._full[-1].count < FEW

    @property
    def may_be_saved(self) -> bool:
        """Whether the last page holds few rows, or none but what follows the table."""
        return self.may_be_shared or self._spills

    @cached_property
    def _full(self) -> tuple[Sheet, ...]:
        return tuple(_full_pages(self._rows))

    @property
    def _spills(self) -> bool:
        return not self._rows.fits(self._full[-1], self._rows.room.trailing)


def _full_pages(rows: PageRows) -> Iterator[Sheet]:
    first = 0
    while first < rows.count:
        sheet = _fullest(rows, first)
        yield sheet
        first = sheet.past


def _fullest(rows: PageRows, first: int) -> Sheet:
    """Return the page from row ``first`` that holds the most rows, room for what follows the last one considered."""
    if rest := rows.rest(first):
        return rest
    sheets = rows.sheets_from(first)
    best = next(sheets)
    for sheet in sheets:
        if rows.fits(sheet):
            best = sheet
    if best.past < rows.count or rows.fits(best, rows.room.trailing):
        return best
    return _shared_with_closing(rows, best)


def _shared_with_closing(rows: PageRows, full: Sheet) -> Sheet:
    """Give the last rows to a next page, so that a signature doesn't stand alone; unless that doesn't help."""
    for kept in range(KEPT_WITH_CLOSING, 0, -1):
        past = rows.count - kept
        if past <= full.first:
            continue
        before, following = rows.sheet(full.first, past), rows.sheet(past, rows.count)
        if rows.fits(following, rows.room.trailing) and rows.fits(before):
            return before
    return full


def _shared(rows: PageRows, full: tuple[Sheet, ...], last: int) -> tuple[Sheet, ...]:
    """Share the rows of the last pages evenly; what follows the table has room on the last one if it had before."""
    kept, shared = full[:-last], full[-last:]
    trailing = rows.room.trailing if rows.fits(full[-1], rows.room.trailing) else 0.0
    even = evenly(rows, shared[0].first, len(shared), trailing)
    return (*kept, *even) if even else full
