"""One page's flowchart alone: the steps' numbers and the lanes with their names, without the text columns."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.drawing.ink import Ink
from sopdoc.geometry.rect import Rect
from sopdoc.layout.page import Cell, Document, Page, Symbol, Table
from sopdoc.layout.shares import Owned, parts_of
from sopdoc.layout.text_block import Role, TextBlock
from sopdoc.painters.notes import Told, stacked, told_in
from sopdoc.painters.rules import Rule, table_rules

GAP_BELOW = 6.0
RULE_COLOUR = "BFBFBF"
"""The table's rules are lighter than in the document: nothing but the flow is read here."""


class Chart(Struct, frozen=True):
    """A page's flowchart, cut out of its table; places are the page's.

    ``table`` is what is left of the page's table: the column of numbers, moved up to the lanes, and the lanes.
    ``below`` is what stands under the drawing: what keys on its arrows mean, and arrows that aren't drawn.
    """

    title: str
    page: Page
    table: Table
    ink: Ink
    below: tuple[TextBlock, ...] = ()

    @property
    def mark(self) -> str:
        """What tells its file from those of others: the page's number, on a shared page with the procedure's."""
        number = f"{self.page.number}"
        return f"{number}-{(self.page.prosedur or 0) + 1}" if len(self.page.shares) > 1 else number

    @property
    def view(self) -> Rect:
        """All that is to be seen: the table with the outer halves of its rules, and what stands below it."""
        half = self.table.rule / 2
        rects = [self.table.rect.inset(-half, -half), *(block.rect for block in self.below)]
        return Rect.from_edges(
            min(rect.x for rect in rects),
            min(rect.y for rect in rects),
            max(rect.right for rect in rects),
            max(rect.bottom for rect in rects),
        )

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The table's rules, each drawn once."""
        return table_rules(self.table)

    @property
    def fills(self) -> Iterator[tuple[Rect, str]]:
        """The cells that have a colour (RRGGBB)."""
        return ((self.table.cell_rect(cell), cell.fill) for cell in self.table.cells if cell.fill)

    @property
    def names(self) -> Iterator[TextBlock]:
        """The texts in the table and below it: names of lanes, numbers of steps, what is told of arrows."""
        yield from (block for cell in self.table.cells for block in cell.blocks)
        yield from self.below

    @property
    def words(self) -> Iterator[TextBlock]:
        """The texts in symbols."""
        return (symbol.text for symbol in self.page.symbols if symbol.text is not None)

    @property
    def labels(self) -> Iterator[TextBlock]:
        """The texts on arrows."""
        return (connector.label for connector in self.page.connectors if connector.label is not None)


ChartPainter = Callable[[Chart, int], bytes]
"""Turns a flowchart into a file; the number says how many dots an inch has, where a picture is made of dots."""


def cut_charts(document: Document, inks: Iterable[Ink]) -> tuple[Chart, ...]:
    """Return the flowcharts of a document's pages, in their order."""
    told = told_in(document)
    return tuple(
        _chart(document, part.page, cut_table(table, lanes), _own_ink(ink, part), told)
        for page, ink in zip(document.pages, inks, strict=True)
        for part in parts_of(page)
        for table, lanes in _tables(part.page)
    )


def _chart(document: Document, page: Page, table: Table, ink: Ink, told: Told) -> Chart:
    below = stacked(told.about(page), table.columns[0], table.bottom + GAP_BELOW)
    return Chart(f"{document.judul} ({page.number})", page, table, ink, below)


def _own_ink(ink: Ink, part: Owned) -> Ink:
    """Return what is drawn of a procedure's own part of a page, numbered as its symbols and connectors are."""
    first, past = part.first_connector, part.first_connector + len(part.page.connectors)
    own = (each for each in ink.strokes if first <= each.connector < past)
    strokes = (replace(each, connector=each.connector - first) for each in own)
    start, stop = part.first_symbol, part.first_symbol + len(part.page.symbols)
    outlines = (replace(each, symbol=each.symbol - start) for each in ink.outlines if start <= each.symbol < stop)
    return Ink(tuple(strokes), tuple(outlines))


def has_chart(page: Page) -> bool:
    """Tell whether a page has a flowchart."""
    return any(_tables(page))


def _tables(page: Page) -> Iterator[tuple[Table, tuple[int, int]]]:
    """Yield a page's procedure table, if it has one, and its lanes."""
    return ((item, item.lanes) for item in page.flow if isinstance(item, Table) and item.lanes is not None)


def cut_table(table: Table, lanes: tuple[int, int]) -> Table:
    """Return a procedure table without its text columns; the lanes stay where they are.

    The column of the steps' numbers, if the table has one, comes to stand before the first lane. A row with the total
    time has nothing to do with the flow.
    """
    cut, total = _Cut.of(table, lanes), _total_row(table)
    cells = tuple(cell for each in table.cells if each.row < total and (cell := cut.cell(each)) is not None)
    return replace(
        table,
        columns=cut.columns,
        rows=table.rows[:total],
        cells=cells,
        lanes=(cut.before, cut.before + lanes[1] - lanes[0]),
    )


class _Cut(Struct, frozen=True):
    """What is left of a table: columns ``first`` … ``past`` - 1, and before them the ``numbers``, moved by ``dx``."""

    columns: tuple[float, ...]
    first: int
    past: int
    numbers: int | None = None
    dx: float = 0.0

    @classmethod
    def of(cls, table: Table, lanes: tuple[int, int]) -> _Cut:
        first, past = lanes
        edges, numbers = table.columns[first : past + 1], _number_column(table)
        if numbers is None:
            return cls(edges, first, past)
        dx = edges[0] - table.columns[numbers + 1]
        return cls((table.columns[numbers] + dx, *edges), first, past, numbers, dx)

    @property
    def before(self) -> int:
        """How many columns stand before the lanes."""
        return 0 if self.numbers is None else 1

    def cell(self, cell: Cell) -> Cell | None:
        """Return a cell in its new column, None for one that is left out."""
        past = cell.column + cell.column_span
        if self.numbers is not None and cell.column <= self.numbers < past:
            blocks = tuple(replace(block, rect=block.rect.moved(self.dx, 0)) for block in cell.blocks)
            return replace(cell, column=0, column_span=1, blocks=blocks)
        if self.first <= cell.column and past <= self.past:
            return replace(cell, column=cell.column - self.first + self.before)
        return None


def _total_row(table: Table) -> int:
    """Return which row holds the total time; that past the last one where none does."""
    rows = (cell.row for cell in table.cells for block in cell.blocks if block.role == Role.JUMLAH)
    return next(rows, len(table.rows))


def _number_column(table: Table) -> int | None:
    """Return where the steps' numbers stand, None in a table without them."""
    return next((cell.column for cell in table.cells for block in cell.blocks if block.role == Role.NO), None)


def describe_symbol(symbol: Symbol) -> str:
    """Return what a symbol stands for, as ``Langkah 3 · kepala · A``: its step, its lane and its words."""
    words = " ".join(line.text for line in symbol.text.lines) if symbol.text is not None else ""
    return " · ".join(part for part in (f"Langkah {symbol.langkah}", symbol.pelaksana, words) if part)
