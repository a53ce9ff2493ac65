"""Choose the widths of a table's columns: fewest pages, then lanes as wide as usual, then the least height.

Lanes are tried from the widest that texts leave them down to the narrowest; beside each width text columns share the
rest so that rows are low. Wide lanes beside texts of many short lines give room back where rows become much lower.
"""

from __future__ import annotations

from bisect import bisect_left

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.layout.procedure.columns.lane_plan import LanePlanner
from sopdoc.layout.procedure.columns.table_pages import Count, TablePages
from sopdoc.layout.procedure.paging.tightness import LINES, TIGHTEST
from sopdoc.layout.table.columns import Columns
from sopdoc.layout.table.widths.table_needs import TableNeeds, Widths

ONE_PAGE = Count(0.0, 1)
FEW_LINES = 4
"""Texts of no more lines stand well beside lanes that are as wide as usual."""
MANY_LINES = 0.5
"""Rows have many lines if they have so many more than these, one with another."""
LOWER = 0.9
"""Symbols in the narrowest lanes aren't lower than this part of their height in the widest."""
WORTH = 0.45
"""Lanes are a step narrower for rows that are so many lines lower with it, one with another."""


class ColumnChoice(Struct, frozen=True):
    """The columns of a table that were chosen, the lanes' width, and how high symbols and texts are in them."""

    needs: TableNeeds
    usual: Columns
    lane: float = 0.0
    symbols: tuple[float, ...] = ()
    texts: tuple[float, ...] = ()
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
        self._trials: dict[tuple[float, bool], ColumnChoice] = {}
        self._first = self._tried(needs.levels[0])

    def best(self) -> ColumnChoice:
        """Return the columns with which rows are least too high, and then the widest lanes for the fewest pages."""
        found = self._widest()
        if not found.count.too_high:
            return self._saving(self._lower(found))
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

    def _lower(self, found: ColumnChoice) -> ColumnChoice:
        """Return lanes that are narrower as long as each step makes rows much lower, or those that were found."""
        needs, worth = self._needs, len(found.texts) * self._needs.leading
        few = needs.height(FEW_LINES)
        if sum(text - few for text in found.texts if text > few) < MANY_LINES * worth:
            return found
        lane, height = found.lane, self._height(found.texts)
        for narrower in (level for level in needs.levels if level < found.lane):
            lower = self._height(needs.widths(narrower, self._first.symbols).texts)
            if height - lower < WORTH * worth:
                break
            lane, height = narrower, lower
        return min(self._tried(lane), found, key=_count) if lane < found.lane else found

    def _saving(self, found: ColumnChoice) -> ColumnChoice:
        """Return the widest lanes beside which rows that give way save a page, or those that were found.

        Lanes become no narrower where rows beside those that were found save one, too; and type becomes no smaller
        where lower lines beside narrower lanes save it.
        """
        pages = found.count.pages
        narrower = [lane for lane in self._needs.levels if lane < found.lane]
        if pages <= 1 or not narrower or self._least(LOWER) >= pages or self._saves(found, pages, TIGHTEST):
            return found
        if not self._may_save(narrower[-1], pages):
            return found
        for step in (LINES, TIGHTEST):
            if self._saves(self._tried(narrower[-1]), pages, step):
                return self._widest_saving(narrower, pages, step)
        return found

    def _widest_saving(self, lanes: list[float], pages: int, step: int) -> ColumnChoice:
        """Return the widest of some lanes that save a page; the narrowest ones do."""
        last = len(lanes) - 1
        return self._tried(
            lanes[bisect_left(lanes, True, hi=last, key=lambda lane: self._saves(self._tried(lane), pages, step))]
        )

    def _may_save(self, lane: float, pages: int) -> bool:
        """Tell whether lanes of a width may save a page: symbols are lower there, but not by much."""
        found = self._needs.widths(lane, self._first.symbols)
        lower = replace(found, symbols=tuple(LOWER * high for high in found.symbols))
        return self._pages.given_way(lower, self._planner.size(lane), self._needs, TIGHTEST) < pages

    def _saves(self, choice: ColumnChoice, pages: int, step: int) -> bool:
        """Tell whether a table takes less than so many pages if all that may up to a step gives way."""
        if choice.count.pages < pages:
            return True
        found, size = Widths(choice.usual, choice.texts, choice.symbols), self._planner.size(choice.lane)
        if not self._pages.may_be_saved(found, size) or self._pages.given_way(found, size, self._needs, step) >= pages:
            return False
        symbols = self._planner.plan(choice.lane, given=self._pages.gaps).heights
        return self._pages.given_way(found, size, self._needs, step, symbols) < pages

    def _height(self, texts: tuple[float, ...]) -> float:
        """Return how high rows are with symbols as they are in the widest lanes."""
        return sum(map(max, texts, self._first.symbols))

    def _tried(self, lane: float, *, tight: bool = False) -> ColumnChoice:
        """Set the table in lanes of a width; ``tight`` text columns may be as narrow as their words."""
        key = lane, tight
        if key not in self._trials:
            self._trials[key] = self._set(lane, tight=tight)
        return self._trials[key]

    def _set(self, lane: float, *, tight: bool) -> ColumnChoice:
        plan = self._planner.plan(lane)
        found = self._needs.widths(lane, plan.heights, tight=tight)
        count = self._pages.count(found, plan.size)
        return ColumnChoice(self._needs, found.columns, lane, plan.heights, found.texts, count)

    def _least(self, part: float = 1.0) -> int:
        """Return how many pages there would be without any text, beside symbols of a ``part`` of their height."""
        first = self._first
        symbols = tuple(part * high for high in first.symbols)
        return self._pages.least(first.usual, symbols, self._planner.size(first.lane))

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
