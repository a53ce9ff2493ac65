"""One try at laying out a procedure: columns, rows, page breaks and routes for given sizes."""

from __future__ import annotations

from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.geometry.length import snap
from sopdoc.layout.blocks.frame import frame_of
from sopdoc.layout.blocks.grain import EPSILON
from sopdoc.layout.flowchart.chart import Chart
from sopdoc.layout.flowchart.passages.pentagons import Pentagons, Strips, placed_pentagons
from sopdoc.layout.flowchart.standing.chart_context import Band, ChartContext, PageFlow
from sopdoc.layout.flowchart.standing.marks import strip_height, strip_shift
from sopdoc.layout.flowchart.standing.offpage import connector_name, crossings
from sopdoc.layout.flowchart.ways.budget import Budget
from sopdoc.layout.procedure.paging.page_rows import Sheet
from sopdoc.layout.procedure.setting import Setting, title_height
from sopdoc.layout.text_block import Role
from sopdoc.layout.woven import edge_fates, lane_fates, woven_fates
from sopdoc.templat.templat import Templat

ROW_STEPS = 100
"""Steps of work that it is to set a row, its routes aside."""
UNEVEN = 2.0
SIGHT = 48.0
"""A row's axis is no further above or below the middle of its activity's words, if its symbols have room there."""


class SheetPlan(Struct, frozen=True):
    """One page: its rows, the y of its rules below the heading, and its flowchart."""

    sheet: Sheet
    top: float
    flow: PageFlow
    chart: Chart


class Attempt(Struct, frozen=True):
    """A procedure laid out with so many letters; ``keys`` are those that its arrows carry for words."""

    setting: Setting
    sheets: tuple[SheetPlan, ...]
    letters: int
    keys: dict[str, str]
    is_cut_short: bool = False
    """Whether routes were looked for until no work was left: more work might find better ones."""

    @property
    def overfull(self) -> tuple[int, ...]:
        """The first rows of pages that hold more than fits: rows never split, so there is nothing to move on."""
        bottom = frame_of(self.setting.task.press.templat).bottom + EPSILON
        ends = {sheet.sheet.first: sheet.flow.bands[-1].bottom for sheet in self.sheets}
        ends[self.sheets[-1].sheet.first] += self.setting.room.total
        return tuple(first for first, end in ends.items() if end > bottom)

    @property
    def is_hopeless(self) -> bool:
        """Whether a row's texts fit on no page: what else is tried makes columns narrower, not wider."""
        return self.setting.is_hopeless

    @property
    def faulty(self) -> tuple[int, ...]:
        """The edges that could not be drawn cleanly."""
        return tuple(edge for sheet in self.sheets for edge in sheet.chart.faulty)

    @property
    def misplaced(self) -> tuple[int, ...]:
        """The edges whose words read badly where they stand."""
        return tuple(edge for sheet in self.sheets for edge in sheet.chart.misplaced)

    @property
    def cost(self) -> float:
        """What the routes of all pages cost."""
        return sum(sheet.chart.cost for sheet in self.sheets)

    @property
    def left_out(self) -> tuple[int, ...]:
        """The edges that aren't drawn."""
        growth = self.setting.growth
        gone = growth.left_out.union(self.setting.task.unsought, self.faulty)
        return tuple(sorted(gone)) if growth.settles else ()


def lay_out(setting: Setting, budget: Budget | None = None) -> Attempt:
    """Lay out a procedure that is set in type; routes are looked for within the ``budget``."""
    budget = budget or Budget()
    task, growth = setting.task, setting.growth
    budget.spend(ROW_STEPS * len(setting.rows))
    pages = setting.pagination.sheets
    pentagons = _pentagons(setting, pages)
    letters = _letters(setting, pentagons, growth.left_out | task.unsought)
    planned = _planned(pages, _SheetPlanner(setting, letters, pentagons), budget)
    sheets = _whole(planned, growth.left_out) if growth.settles else planned
    return Attempt(setting, sheets, len(letters), setting.keys, budget.is_spent)


def _planned(sheets: tuple[Sheet, ...], plan_of: _SheetPlanner, budget: Budget) -> tuple[SheetPlan, ...]:
    """Plan each page within its part of a budget; a hard one may take twice as much."""
    plans = []
    for at, sheet in enumerate(sheets):
        with budget.within(budget.left * min(1.0, UNEVEN / (len(sheets) - at))):
            plans.append(plan_of(at, sheet, budget))
    return tuple(plans)


def _whole(sheets: tuple[SheetPlan, ...], left_out: frozenset[int]) -> tuple[SheetPlan, ...]:
    """Leave out of all pages what has no room on one of them: an arrow over a page break has two parts."""
    gone = left_out.union(edge for sheet in sheets for edge in sheet.chart.faulty)
    return tuple(replace(sheet, chart=sheet.chart.without(gone)) for sheet in sheets)


def _pentagons(setting: Setting, sheets: tuple[Sheet, ...]) -> Pentagons:
    """Choose where the pentagons of all pages stand."""
    unsought = setting.task.unsought
    pages = tuple(
        Strips(
            *crossings(setting.edges, sheet.first, sheet.past, unsought),
            sheet.head,
            sheet.foot,
            sheet.first,
            sheet.past - 1,
        )
        for sheet in sheets
    )
    rows = tuple(plan.lanes for plan in setting.plans)
    return placed_pentagons(pages, setting.ends, rows, setting.columns.lane_count)


def _letters(setting: Setting, pentagons: Pentagons, left_out: frozenset[int]) -> dict[int, str]:
    """Give each edge that crosses a page break its letter or digits, in the order in which pages are read."""
    konektor, first = setting.task.press.templat.konektor, setting.task.first_letter
    lettered = (edge for edge in pentagons.order if edge not in left_out)
    return {edge: connector_name(first + at, konektor) for at, edge in enumerate(lettered)}


class _SheetPlanner:
    """Place a page's bands below each other and draw its chart."""

    def __init__(self, setting: Setting, letters: dict[int, str], pentagons: Pentagons) -> None:
        self._setting = setting
        self._pentagons = pentagons
        self._ground = ChartContext(
            setting.plans,
            setting.edges,
            setting.size,
            setting.columns.lane_edges,
            tuple(pelaksana.id for pelaksana in setting.task.prosedur.pelaksana),
            letters,
            setting.task.press,
            setting.labels,
            setting.task.unsought,
            edge_fates(setting.task.prosedur),
            woven_fates(setting.task.prosedur),
            lane_fates(setting.task.prosedur),
        )

    def __call__(self, page: int, sheet: Sheet, budget: Budget) -> SheetPlan:
        setting, growth = self._setting, self._setting.growth
        title = title_height(setting.title) if sheet.first == 0 else 0.0
        start = setting.task.start if sheet.first == 0 else frame_of(setting.task.press.templat).y
        top = start + title
        flow = PageFlow(self._bands(sheet, top + sum(setting.header.heights)), *self._pentagons.on(page))
        chart = setting.task.charts.draw(self._ground, flow, growth.effort, budget, settles=growth.settles)
        return SheetPlan(sheet, top, flow, chart)

    def _bands(self, sheet: Sheet, top: float) -> tuple[Band, ...]:
        strip = strip_height(self._ground.press.templat, self._ground.size)
        rows: list[int | None] = [None] * sheet.head
        rows += list(range(sheet.first, sheet.past))
        rows += [None] * sheet.foot
        edges = [top]
        for row in rows:
            edges.append(round(edges[-1] + (strip if row is None else self._setting.heights[row]), 2))
        return tuple(
            Band(upper, lower, self._axis(row, upper, lower), row)
            if row is not None
            else Band(upper, lower, self._strip_axis(upper, lower, at_foot=at >= sheet.head))
            for at, (row, (upper, lower)) in enumerate(zip(rows, pairwise(edges), strict=True))
        )

    def _strip_axis(self, top: float, bottom: float, *, at_foot: bool) -> float:
        shift = strip_shift(self._ground.press.templat, self._ground.size)
        return snap((top + bottom) / 2 + (shift if at_foot else -shift))

    def _axis(self, row: int, top: float, bottom: float) -> float:
        """The height of a row's axis: its symbols stand in the middle of what their clearances leave.

        In a high row that would be far from the activity's words: there they stand in sight of them.
        """
        plan = self._ground.plans[row]
        highest, lowest = top + plan.clear_above + plan.above, bottom - plan.clear_below - plan.below
        middle, text = (
            (highest + lowest) / 2,
            self._setting.rows[row].middle_of(Role.KEGIATAN, (top, bottom), self._templat),
        )
        seen = middle if text is None else min(max(middle, text - SIGHT), text + SIGHT)
        return snap(min(max(seen, highest), lowest))

    @property
    def _templat(self) -> Templat:
        return self._setting.task.press.templat
