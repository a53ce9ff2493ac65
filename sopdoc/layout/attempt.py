"""One try at laying out a procedure: columns, rows, page breaks and routes for given sizes."""

from __future__ import annotations

from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.geometry.length import snap
from sopdoc.geometry.rect import Rect
from sopdoc.layout.below import stacks_below, total_height
from sopdoc.layout.columns import Columns, set_columns
from sopdoc.layout.flowchart.budget import Budget
from sopdoc.layout.flowchart.chart import Chart, Charts
from sopdoc.layout.flowchart.ground import Band, Ground, PageFlow
from sopdoc.layout.flowchart.label_keys import keys_of
from sopdoc.layout.flowchart.label_words import LabelWords, printed_label
from sopdoc.layout.flowchart.marks import RowPlan, strip_height, symbol_size
from sopdoc.layout.flowchart.offpage import crossings, letter
from sopdoc.layout.flowchart.plan import plan_rows
from sopdoc.layout.frame import frame_of
from sopdoc.layout.grain import EPSILON, up_to_twip
from sopdoc.layout.header import Header, set_header
from sopdoc.layout.pagination import Room, Sheet, paginate
from sopdoc.layout.stack import Stack
from sopdoc.layout.table import Row, set_row
from sopdoc.layout.text import Style, Typesetter
from sopdoc.layout.text_block import Align, TextBlock
from sopdoc.layout.words import longest_words
from sopdoc.model.alur import Edge, flow_edges
from sopdoc.model.prosedur import Prosedur
from sopdoc.templat.templat import Templat

TITLE_GAP = 6.0
ROW_STEPS = 100
"""Steps of work that it is to set a row, its routes aside."""
UNEVEN = 2.0
LABEL_PART = 0.5
"""How much of a page's rows is kept free for a label, at most: a row that holds more than a page is an error."""


class Task(Struct, frozen=True):
    """What is to be laid out: procedure number ``index``; ``closing`` stands below its table and notes.

    Letters of pentagons and keys of words on arrows go on from the procedures before, which have so many.
    """

    prosedur: Prosedur
    index: int
    templat: Templat
    setter: Typesetter
    first_letter: int
    first_key: int
    closing: Stack | None
    charts: Charts
    unsought: frozenset[int] = frozenset()
    """Edges (by number) for which nobody looks for a way, as there are too many."""


class Growth(Struct, frozen=True):
    """What lines and labels get that had no room.

    ``rows`` are extra heights of rows, ``lanes`` is a factor on the lanes' width, ``breaks`` are rows that start a
    page; with more ``effort`` more tracks are tried; ``labels`` is a factor on the type size of words on arrows.
    For words that are ``keyed`` a key is printed instead, which takes next to no room. Where nothing helps and the
    attempt ``settles``, arrows that have no room are left out; those ``left_out`` (edges by number) have no letter.
    Below the table ``below`` points more are kept free.
    """

    rows: dict[int, float]
    lanes: float = 1.0
    breaks: frozenset[int] = frozenset()
    effort: int = 0
    labels: float = 1.0
    keyed: frozenset[str] = frozenset()
    settles: bool = False
    left_out: frozenset[int] = frozenset()
    below: float = 0.0


class SheetPlan(Struct, frozen=True):
    """One page: its rows, the y of its rules below the heading, and its flowchart."""

    sheet: Sheet
    top: float
    flow: PageFlow
    chart: Chart


class Attempt(Struct, frozen=True):
    """A procedure laid out; ``below`` is what follows its table, each with the gap above it.

    ``keys`` are printed on arrows for words.
    """

    task: Task
    growth: Growth
    title: TextBlock
    columns: Columns
    header: Header
    rows: tuple[Row, ...]
    edges: tuple[Edge, ...]
    symbol_width: float
    sheets: tuple[SheetPlan, ...]
    below: tuple[tuple[float, Stack], ...]
    tallest: float
    letters: int
    keys: dict[str, str]

    @property
    def overfull(self) -> tuple[int, ...]:
        """The first rows of pages that hold more than fits: rows never split, so there is nothing to move on."""
        bottom = frame_of(self.task.templat).bottom + EPSILON
        return tuple(sheet.sheet.first for sheet in self.sheets if sheet.flow.bands[-1].bottom > bottom)

    @property
    def is_hopeless(self) -> bool:
        """Whether a row's texts fit on no page: what else is tried makes columns narrower, not wider."""
        return any(row.height > self.tallest for row in self.rows)

    @property
    def faulty(self) -> tuple[int, ...]:
        """The edges that could not be drawn cleanly."""
        return tuple(edge for sheet in self.sheets for edge in sheet.chart.faulty)

    @property
    def left_out(self) -> tuple[int, ...]:
        """The edges that aren't drawn."""
        gone = self.growth.left_out.union(self.task.unsought, self.faulty)
        return tuple(sorted(gone)) if self.growth.settles else ()


def lay_out(task: Task, growth: Growth, budget: Budget | None = None) -> Attempt:
    """Lay out a procedure, its rows and lanes grown as asked; routes are looked for within the ``budget``."""
    budget = budget or Budget()
    budget.spend(ROW_STEPS * len(task.prosedur.langkah))
    templat, setter, prosedur = task.templat, task.setter, task.prosedur
    frame = frame_of(templat)
    words = longest_words(prosedur, templat, setter)
    lanes = len(prosedur.pelaksana)
    columns = set_columns(templat, frame, lanes, words, growth.lanes)
    header = set_header(prosedur, columns, templat, setter)
    size = symbol_size(templat, set_columns(templat, frame, lanes, words).lane_width)
    edges = flow_edges(prosedur)
    sought = tuple(edge for number, edge in enumerate(edges) if number not in task.unsought)
    printed = [printed_label(edge.label) for edge in sought if edge.label]
    keys = keys_of(printed, growth.keyed, task.first_key)
    labels = LabelWords(templat, setter, columns.lane_width, growth.labels, printed, keys)
    title = _title(prosedur, frame, templat, setter)
    below = stacks_below(prosedur, templat, setter, task.closing, keys)
    room = _room(frame, title, header, strip_height(templat, size), total_height(below) + growth.below)
    tallest = room.later_page - 2 * room.strip
    first_tallest = min(tallest, room.first_page - room.strip)
    plans = plan_rows(prosedur, sought, size, templat, labels, growth.rows, LABEL_PART * first_tallest)
    rows = tuple(
        set_row(langkah, number, columns, templat, setter, tallest if number > 1 else first_tallest)
        for number, langkah in enumerate(prosedur.langkah, 1)
    )
    heights = tuple(
        _height(row, plan, growth.rows.get(at, 0.0)) for at, (row, plan) in enumerate(zip(rows, plans, strict=True))
    )
    sheets = paginate(heights, sought, columns.lane_count, room, growth.breaks)
    letters = _letters(edges, sheets, task.first_letter, growth.left_out | task.unsought)
    lane_ids = tuple(pelaksana.id for pelaksana in prosedur.pelaksana)
    ground = Ground(plans, edges, size, columns.lane_edges, lane_ids, letters, templat, setter, labels, task.unsought)
    plan_of = _SheetPlanner(ground, heights, frame, title, header, task.charts, growth)
    planned = _planned(sheets, plan_of, budget)
    return Attempt(
        task=task,
        growth=growth,
        title=title,
        columns=columns,
        header=header,
        rows=rows,
        edges=edges,
        symbol_width=size.width,
        sheets=_whole(planned, growth.left_out) if growth.settles else planned,
        below=below,
        tallest=tallest,
        letters=len(letters),
        keys=keys,
    )


def _planned(sheets: tuple[Sheet, ...], plan_of: _SheetPlanner, budget: Budget) -> tuple[SheetPlan, ...]:
    """Plan each page within its part of a budget; a hard one may take twice as much."""
    plans = []
    for at, sheet in enumerate(sheets):
        with budget.within(budget.left * min(1.0, UNEVEN / (len(sheets) - at))):
            plans.append(plan_of(sheet, budget))
    return tuple(plans)


def _whole(sheets: tuple[SheetPlan, ...], left_out: frozenset[int]) -> tuple[SheetPlan, ...]:
    """Leave out of all pages what has no room on one of them: an arrow over a page break has two parts."""
    gone = left_out.union(edge for sheet in sheets for edge in sheet.chart.faulty)
    return tuple(replace(sheet, chart=sheet.chart.without(gone)) for sheet in sheets)


def _title(prosedur: Prosedur, frame: Rect, templat: Templat, setter: Typesetter) -> TextBlock:
    style = Style(templat.ukuran_huruf.judul_prosedur, "judul_prosedur", bold=True, align=Align.CENTRE)
    return setter.block(prosedur.judul, frame.x, frame.y, frame.width, style)


def _room(frame: Rect, title: TextBlock, header: Header, strip: float, trailing: float) -> Room:
    later = frame.height - sum(header.heights)
    first = later - up_to_twip(title.rect.height + TITLE_GAP)
    return Room(first, later, strip, trailing)


def _height(row: Row, plan: RowPlan, growth: float) -> float:
    return up_to_twip(max(row.height, plan.above + plan.below + plan.clear_above + plan.clear_below + growth))


def _letters(
    edges: tuple[Edge, ...], sheets: tuple[Sheet, ...], first: int, left_out: frozenset[int]
) -> dict[int, str]:
    """Give each edge that crosses a page break its letter, in the order in which pages are read."""
    crossing: dict[int, str] = {}
    for sheet in sheets:
        head, foot = crossings(edges, sheet.first, sheet.past, left_out)
        for item in (*head, *foot):
            crossing.setdefault(item.edge, letter(first + len(crossing)))
    return crossing


class _SheetPlanner:
    """Place a page's bands below each other and draw its chart."""

    def __init__(
        self,
        ground: Ground,
        heights: tuple[float, ...],
        frame: Rect,
        title: TextBlock,
        header: Header,
        charts: Charts,
        growth: Growth,
    ) -> None:
        self._charts = charts
        self._growth = growth
        self._ground = ground
        self._heights = heights
        self._frame = frame
        self._title = up_to_twip(title.rect.height + TITLE_GAP)
        self._header = sum(header.heights)

    def __call__(self, sheet: Sheet, budget: Budget) -> SheetPlan:
        top = self._frame.y + (self._title if sheet.first == 0 else 0.0)
        head, foot = crossings(self._ground.edges, sheet.first, sheet.past, self._ground.undrawn)
        flow = PageFlow(self._bands(sheet, top + self._header), head, foot)
        growth = self._growth
        chart = self._charts.draw(self._ground, flow, growth.effort, budget, settles=growth.settles)
        return SheetPlan(sheet, top, flow, chart)

    def _bands(self, sheet: Sheet, top: float) -> tuple[Band, ...]:
        strip = strip_height(self._ground.templat, self._ground.size)
        rows: list[int | None] = [None] * sheet.head
        rows += list(range(sheet.first, sheet.past))
        rows += [None] * sheet.foot
        edges = [top]
        for row in rows:
            edges.append(round(edges[-1] + (strip if row is None else self._heights[row]), 2))
        return tuple(
            Band(upper, lower, self._axis(row, upper, lower), row)
            for row, (upper, lower) in zip(rows, pairwise(edges), strict=True)
        )

    def _axis(self, row: int | None, top: float, bottom: float) -> float:
        """The height of a row's axis: its symbols stand in the middle of what their clearances leave."""
        if row is None:
            return snap((top + bottom) / 2)
        plan = self._ground.plans[row]
        spare = bottom - top - plan.above - plan.below - plan.clear_above - plan.clear_below
        return snap(top + spare / 2 + plan.clear_above + plan.above)
