"""Choose the widths of a table's columns: fewest pages, then lanes as wide as usual, then the least height.

Lanes are tried from the widest that texts leave them down to the narrowest; beside each width text columns share the
rest so that rows are low.
"""

from __future__ import annotations

from bisect import bisect_left

from msgspec import Struct

from sopdoc.layout.procedure.columns.lane_plan import LanePlanner
from sopdoc.layout.procedure.columns.table_pages import Count, TablePages
from sopdoc.layout.table.columns import Columns
from sopdoc.layout.table.widths.table_needs import TableNeeds

ONE_PAGE = Count(0.0, 1)


class ColumnChoice(Struct, frozen=True):
    """The columns of a table that were chosen, the lanes' width, and the heights of the symbols in them."""

    needs: TableNeeds
    usual: Columns
    lane: float = 0.0
    symbols: tuple[float, ...] = ()
    count: Count = ONE_PAGE

    def columns(self, wider: float = 1.0) -> Columns:
        """Return the columns, the lanes ``wider`` by a factor as far as texts leave them room."""
        if wider == 1.0:
            return self.usual
        return self.needs.widths(self.lane, self.symbols, wider).columns if self.lane else self.needs.shared(wider)


def choose_columns(needs: TableNeeds, planner: LanePlanner, pages: TablePages) -> ColumnChoice:
    """Return the columns with which a procedure takes fewest pages; of these, those with the widest lanes."""
    if not needs.levels:
        return ColumnChoice(needs, needs.shared())
    return _Trials(needs, planner, pages).best()


class _Trials:
    """Sets a table in lanes of one width and another."""

    def __init__(self, needs: TableNeeds, planner: LanePlanner, pages: TablePages) -> None:
        self._needs = needs
        self._planner = planner
        self._pages = pages
        self._first = self._tried(needs.levels[0])

    def best(self) -> ColumnChoice:
        """Return the columns with which rows are least too high, and then the widest lanes for the fewest pages."""
        found = self._widest()
        if not found.count.too_high:
            return found
        return min(found, self._tried(self._needs.levels[-1], tight=True), key=_count)

    def _widest(self) -> ColumnChoice:
        """Return the widest lanes with which no more pages are taken than with the narrowest."""
        first, levels = self._first, self._needs.levels
        if first.count <= ONE_PAGE or len(levels) == 1 or self._least() >= first.count.pages:
            return first
        fewest = self._hoped(levels[-1])
        if fewest >= first.count:
            return first
        widest = bisect_left(levels, True, hi=len(levels) - 1, key=lambda lane: self._hoped(lane) <= fewest)
        tried = [first]
        for lane in levels[widest:]:
            tried.append(self._tried(lane))
            if tried[-1].count <= fewest:
                break
        return min(tried, key=_count)

    def _tried(self, lane: float, *, tight: bool = False) -> ColumnChoice:
        """Set the table in lanes of a width; ``tight`` text columns may be as narrow as their words."""
        plan = self._planner.plan(lane)
        found = self._needs.widths(lane, plan.heights, tight=tight)
        count = self._pages.count(found, plan.size)
        return ColumnChoice(self._needs, found.columns, lane, plan.heights, count)

    def _least(self) -> int:
        """Return how many pages there would be without any text."""
        first = self._first
        return self._pages.least(first.usual, first.symbols, self._planner.size(first.lane))

    def _hoped(self, lane: float) -> Count:
        """Return how many pages there would be in lanes of a width with symbols as they are in the widest.

        So lanes become narrower only where that makes texts lower, and not to make symbols smaller. It is cheap, too:
        rows needn't be planned anew.
        """
        first = self._first
        found = self._needs.widths(lane, first.symbols)
        return self._pages.count(found, self._planner.size(first.lane), first.usual)


def _count(choice: ColumnChoice) -> Count:
    return choice.count
