"""What a procedure's pages are made of: its columns, heading and rows, set in type for given sizes."""

from __future__ import annotations

from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.geometry.rect import Rect
from sopdoc.layout.alone.sheet import Alone, SheetColumns
from sopdoc.layout.blocks.frame import frame_of
from sopdoc.layout.blocks.grain import up_to_twip
from sopdoc.layout.blocks.press import Press
from sopdoc.layout.blocks.stack import Stack
from sopdoc.layout.blocks.text import Style
from sopdoc.layout.flowchart.chart import Charts
from sopdoc.layout.flowchart.passages.edge_lanes import Ends, edge_lanes
from sopdoc.layout.flowchart.passages.levels import Levels
from sopdoc.layout.flowchart.standing.label_words import LabelWords, keys_of, printed_label
from sopdoc.layout.flowchart.standing.marks import RowPlan, SymbolSize, strip_height
from sopdoc.layout.pages.below import stacks_below, total_height
from sopdoc.layout.procedure.columns.choice import ColumnChoice, choose_columns
from sopdoc.layout.procedure.columns.lane_plan import LanePlan, LanePlanner, symbols_height
from sopdoc.layout.procedure.columns.table_pages import TablePages
from sopdoc.layout.procedure.paging.page_rows import PageRows, Room
from sopdoc.layout.procedure.paging.pagination import Pagination
from sopdoc.layout.procedure.paging.tightness import tightness
from sopdoc.layout.table.cells import Row, set_row
from sopdoc.layout.table.columns import Columns
from sopdoc.layout.table.header import Header
from sopdoc.layout.table.total import Total
from sopdoc.layout.table.widths.table_needs import TableNeeds
from sopdoc.layout.text_block import Align, Role, TextBlock
from sopdoc.layout.woven import edge_fates, edges_of, row_numbers
from sopdoc.model.alur import Edge
from sopdoc.model.prosedur import Prosedur

TITLE_GAP = 6.0
LABEL_PART = 0.4
"""How much of a page is kept free for a label, at most: a row that holds more than a page is an error."""


class Task(Struct, frozen=True):
    """What is to be laid out: procedure number ``index``; ``closing`` stands below its table and notes.

    Letters of pentagons and keys of words on arrows go on from the procedures before, which have so many.
    """

    prosedur: Prosedur
    index: int
    press: Press
    first_letter: int
    first_key: int
    closing: Stack | None
    charts: Charts
    unsought: frozenset[int] = frozenset()
    """Edges (by number) for which nobody looks for a way, as there are too many."""
    top: float | None = None
    """Where its first page begins, if something else stands above."""
    choice: ColumnChoice | SheetColumns | None = None
    """The widths of its columns, once they are chosen."""
    alone: Alone | None = None
    """How its flowchart is drawn for itself, if it is."""

    @property
    def start(self) -> float:
        """The y where the first page's title or table begins."""
        return frame_of(self.press.templat).y if self.top is None else self.top


class Growth(Struct, frozen=True):
    """What lines and labels get that had no room.

    ``rows`` are extra heights of rows, ``words`` those of the room below their symbols, ``lanes`` is a factor on the
    lanes' width, ``breaks`` are rows that start a page; with more ``effort`` more tracks are tried. For words that are
    ``keyed`` a key is printed instead, which takes next to no room. Where nothing helps and the attempt ``settles``,
    arrows that have no room are left out; those ``left_out`` (edges by number) have no letter.
    Below the table ``below`` points more are kept free. Rows are ``tight`` by so many steps where that saves a page;
    where nothing saves it ``even`` asks that those of so many last pages be shared evenly.
    """

    rows: dict[int, float]
    lanes: float = 1.0
    breaks: frozenset[int] = frozenset()
    effort: int = 0
    keyed: frozenset[str] = frozenset()
    settles: bool = False
    left_out: frozenset[int] = frozenset()
    below: float = 0.0
    tight: int = 0
    even: int = 0
    words: dict[int, float] = {}


class Setting(Struct, frozen=True, dict=True):
    """A procedure set in type; ``sought`` are those of its ``edges`` for which a way is looked for.

    ``below`` is what follows its table, each with the gap above it. ``keys`` are printed on arrows for words. A row may
    be as high as ``tallest`` and still have room for a strip of pentagons above and below it. In ``usual`` its rows are
    planned as when nothing gives way.
    """

    task: Task
    growth: Growth
    planner: LanePlanner
    usual: LanePlan
    title: TextBlock
    columns: Columns
    header: Header
    size: SymbolSize
    edges: tuple[Edge, ...]
    sought: tuple[Edge, ...]
    labels: LabelWords
    keys: dict[str, str]
    below: tuple[tuple[float, Stack], ...]
    room: Room
    tallest: float
    total: Total | None
    plans: tuple[RowPlan, ...] = ()
    rows: tuple[Row, ...] = ()
    heights: tuple[float, ...] = ()

    @cached_property
    def pagination(self) -> Pagination:
        """What of its rows stands on which page."""
        breaks = self.growth.breaks | (self.task.alone.breaks if self.task.alone else frozenset())
        unsought = self.task.unsought
        levels = Levels([ends for at, ends in enumerate(self.ends) if at not in unsought], self.columns.lane_count)
        rows = PageRows(self.heights, self.sought, levels, self.room, breaks)
        return Pagination(rows, even=self.growth.even)

    @cached_property
    def ends(self) -> tuple[Ends, ...]:
        """The lanes in which its arrows start and end."""
        return edge_lanes(self.plans, self.edges, edge_fates(self.task.prosedur))

    @property
    def first_tallest(self) -> float:
        """How high the first row may be.

        Below something else it stands only where it fits: its rows are set as on a page of their own.
        """
        if self.task.top is not None:
            return self.tallest
        return min(self.tallest, self.room.first_page - self.room.strip)

    @property
    def is_hopeless(self) -> bool:
        """Whether a row's texts fit on no page."""
        return any(row.height > self.tallest for row in self.rows)


def set_procedure(task: Task, growth: Growth) -> Setting:
    """Set a procedure's columns, heading and rows in type, its rows and lanes grown as asked."""
    press, templat, prosedur = task.press, task.press.templat, task.prosedur
    frame = frame_of(templat)
    edges, sought = _edges(task)
    printed = [printed_label(edge.label, templat) for edge in sought if edge.label]
    keys = keys_of(printed, growth.keyed, task.first_key)
    title = _title(prosedur, replace(frame, y=task.start), press)
    below = stacks_below(prosedur, press, task.closing, keys)
    above = task.start - frame.y + title_height(title)
    planner = LanePlanner(prosedur, sought, press, keys, _highest_label(task, title), growth.rows, task.alone)
    pages = TablePages(prosedur, press, sought, above, total_height(below) + growth.below)
    choice = task.choice or _choice(task, planner, pages)
    columns = choice.columns(growth.lanes)
    plan = planner.plan(columns.lane_width, choice.columns().lane_width)
    room = pages.room(columns, strip_height(templat, plan.size))
    bare = Setting(
        task=replace(task, choice=choice),
        growth=growth,
        planner=planner,
        usual=plan,
        title=title,
        columns=columns,
        header=pages.header(columns),
        size=plan.size,
        edges=edges,
        sought=sought,
        labels=plan.labels,
        keys=keys,
        below=below,
        room=room,
        tallest=room.later_page - 2 * room.strip,
        total=None if task.alone else pages.total(columns),
        plans=() if growth.tight else _roomier(plan.rows, growth),
    )
    return tightened(bare, growth.tight)


def _choice(task: Task, planner: LanePlanner, pages: TablePages) -> ColumnChoice | SheetColumns:
    if task.alone:
        return task.alone.columns(task.press, len(task.prosedur.pelaksana))
    return choose_columns(TableNeeds(task.prosedur, task.press), planner, pages)


def tightened(setting: Setting, step: int) -> Setting:
    """Return a procedure with its rows set as tight as a step asks; what is the same is taken over."""
    press = setting.task.press
    now, wanted = (tightness(press, at) for at in (setting.growth.tight, step))
    setting = replace(setting, growth=replace(setting.growth, tight=step))
    if not setting.plans or now.gaps != wanted.gaps:
        plan = setting.planner.given_way(setting.usual, wanted.gaps)
        setting = replace(setting, size=plan.size, plans=_roomier(plan.rows, setting.growth))
    if not setting.rows or now.press != wanted.press:
        setting = replace(setting, rows=_rows(setting, wanted.press))
    return replace(setting, heights=_heights(setting.rows, setting.plans, setting.growth))


def _edges(task: Task) -> tuple[tuple[Edge, ...], tuple[Edge, ...]]:
    """Return all arrows, and those for which a way is looked for."""
    edges = edges_of(task.prosedur)
    return edges, tuple(edge for number, edge in enumerate(edges) if number not in task.unsought)


def _roomier(plans: tuple[RowPlan, ...], growth: Growth) -> tuple[RowPlan, ...]:
    """Give rows the room below their symbols that words on their exits lack."""
    more = growth.words
    if not more:
        return plans
    return tuple(
        replace(plan, clear_below=plan.clear_below + more[at]) if at in more else plan for at, plan in enumerate(plans)
    )


def _highest_label(task: Task, title: TextBlock) -> float:
    """Return how much height is kept free for a label on the first page, whatever stands above the title."""
    return LABEL_PART * (frame_of(task.press.templat).height - title_height(title))


def _title(prosedur: Prosedur, frame: Rect, press: Press) -> TextBlock:
    style = Style(press.templat.ukuran_huruf.judul_prosedur, Role.JUDUL_PROSEDUR, bold=True, align=Align.CENTRE)
    return press.setter.block(prosedur.judul, frame.x, frame.y, frame.width, style)


def title_height(title: TextBlock) -> float:
    """Return the height of a title and of the gap below it; nothing where none is printed."""
    return up_to_twip(title.rect.height + TITLE_GAP) if title.paragraphs else 0.0


def _rows(setting: Setting, press: Press) -> tuple[Row, ...]:
    """Set the texts of all rows."""
    prosedur, tallest = setting.task.prosedur, (setting.first_tallest, setting.tallest)
    return tuple(
        set_row(langkah, number, setting.columns, press, tallest[number > 1], printed)
        for number, (langkah, printed) in enumerate(zip(prosedur.langkah, row_numbers(prosedur), strict=True), 1)
    )


def _heights(rows: tuple[Row, ...], plans: tuple[RowPlan, ...], growth: Growth) -> tuple[float, ...]:
    """Return the rows' heights: what their texts and their symbols need, and what they grew."""
    grown = (symbols_height(plan) + growth.rows.get(at, 0.0) for at, plan in enumerate(plans))
    return tuple(up_to_twip(max(row.height, height)) for row, height in zip(rows, grown, strict=True))
