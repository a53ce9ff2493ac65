"""Share rows evenly among pages that can't be saved: no page has a row alone if that can be helped, and rarely two.

Of breaks that are about as even those are taken that few arrows cross: each is a pair of pentagons to look for.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from sopdoc.layout.blocks.grain import EPSILON
from sopdoc.layout.procedure.paging.page_rows import PageRows, Sheet

CROSSING = 0.025
"""What an arrow over a break costs: as much as about a row more on one of two pages than on the other."""
FEW_ROWS = {1: 4.0, 2: 0.5}
"""What a page of so few rows costs: nothing but a page with one row alone is as bad as that."""


class _Way(Struct, frozen=True):
    """The cheapest pages up to a row."""

    cost: float
    sheet: Sheet | None = None
    before: _Way | None = None

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """All its pages."""
        return () if self.sheet is None else (*(self.before.sheets if self.before else ()), self.sheet)


def evenly(rows: PageRows, first: int, pages: int, trailing: float) -> tuple[Sheet, ...]:
    """Return so many pages for the rows from ``first`` on, with ``trailing`` below the last one; none if there aren't.

    A page's cost is the square of the part of it that holds neither rows nor what follows them.
    """
    ways = {first: _Way(0.0)}
    for left in reversed(range(pages)):
        ways = _one_more(rows, ways, left, trailing)
    return ways[rows.count].sheets if rows.count in ways else ()


def _one_more(rows: PageRows, ways: dict[int, _Way], left: int, trailing: float) -> dict[int, _Way]:
    """Return the cheapest ways with another page, after which there are so many."""
    longer: dict[int, _Way] = {}
    for past, way in ways.items():
        for sheet in _candidates(rows, past, left, trailing):
            cost = way.cost + _cost(rows, sheet, 0.0 if left else trailing)
            if sheet.past not in longer or cost < longer[sheet.past].cost - EPSILON:
                longer[sheet.past] = _Way(cost, sheet, way)
    return longer


def _candidates(rows: PageRows, first: int, left: int, trailing: float) -> Iterator[Sheet]:
    """Yield the pages from a row that fit, and leave no more than other ones can hold."""
    most = left * rows.room.later_page - trailing + EPSILON
    for sheet in rows.sheets_from(first) if first < rows.count else ():
        if (sheet.past < rows.count) != bool(left) or rows.between(sheet.past, rows.count) > max(most, 0.0):
            continue
        if sheet.count == 1 or rows.fits(sheet, 0.0 if left else trailing):
            yield sheet


def _cost(rows: PageRows, sheet: Sheet, trailing: float) -> float:
    empty = 1 - (rows.between(sheet.first, sheet.past) + trailing) / rows.room.of(sheet)
    crossed = rows.crossed[sheet.past] if sheet.past < rows.count else 0
    return empty * abs(empty) + CROSSING * crossed + FEW_ROWS.get(sheet.count, 0.0)
