"""A page's flow as paragraphs and tables, each where layout put it."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.geometry.length import TWIPS_PER_POINT, to_twips
from sopdoc.layout.page import Page, Table, TableRole
from sopdoc.layout.picture import Picture
from sopdoc.layout.shares import pages_of
from sopdoc.layout.text_block import TextBlock
from sopdoc.painters.docx.drawing.bands import moves
from sopdoc.painters.docx.drawing.drawing import drawing_run, hung_runs
from sopdoc.painters.docx.kit import Kit
from sopdoc.painters.docx.picture import picture_para
from sopdoc.painters.docx.table.table import table_xml, usual_padding
from sopdoc.painters.docx.text.block import block_paras
from sopdoc.painters.docx.text.contents import CLOSES, OPENS, entry_runs
from sopdoc.painters.docx.text.look import SEPARATOR_HEIGHT, SEPARATOR_STYLE
from sopdoc.painters.docx.text.text import Para

_BLANK = '<w:r><w:t xml:space="preserve"> </w:t></w:r>'
"""LibreOffice drops a paragraph with nothing in it but a page's break, and its height, from what it saves."""


class Frame(Struct, frozen=True):
    """Where a section's text may stand, in twips."""

    left: int
    top: int
    right: int


def page_pieces(page: Page, frame: Frame, kit: Kit, *, page_break: bool) -> list[Para | str]:
    """Return a page's paragraphs and finished tables; the first piece is always a paragraph."""
    flow = _Flow(page, frame, kit)
    for item in page.flow:
        if isinstance(item, Table):
            flow.add_table(item)
        elif isinstance(item, Picture):
            flow.add_paras([picture_para(item, frame.left, kit)], item.rect.y, item.rect.height)
        elif item.paragraphs:
            flow.add_text(item)
    return flow.finish(page_break=page_break)


def separator() -> Para:
    """Return a paragraph of the least height."""
    return Para(SEPARATOR_STYLE, SEPARATOR_STYLE.look)


def upper_edge(page: Page) -> float:
    """Return where a page's first paragraph starts, in points: there must be one over a table, and over a flowchart."""
    first = page.flow[0]
    top = first.top - SEPARATOR_HEIGHT if isinstance(first, Table) else first.rect.y
    return top - SEPARATOR_HEIGHT if page.symbols else top


class _Chart(Struct, frozen=True):
    """A procedure's part of a page, its table, and its flowchart: finished, or to hang on the table."""

    part: Page
    table: Table
    hangs: bool
    drawing: str


class _Flow(Struct):
    """Pieces so far, and ``place``: how far down they reach, in twips.

    A page with a flowchart is started by a paragraph of its own: where the one that breaks the page also anchors a
    drawing, LibreOffice saves the break inside that drawing, and nobody heeds it there.
    """

    page: Page
    frame: Frame
    kit: Kit
    pieces: list[Para | str] = []
    place: int = 0
    drawing: str = ""
    charts: list[_Chart] = []

    def __post_init__(self) -> None:
        self.place = self.frame.top + (SEPARATOR_STYLE.look.line if self.page.symbols else 0)
        for part in pages_of(self.page):
            self._prepare(part)

    def _prepare(self, part: Page) -> None:
        """Draw a procedure's flowchart, unless it hangs on its table; without a table it has no better place."""
        table = next((item for item in part.flow if isinstance(item, Table) and item.lanes is not None), None)
        if table is None or not part.symbols:
            self.drawing += drawing_run(part, self.kit)
            return
        above = self.page.flow[: next(at for at, item in enumerate(self.page.flow) if item is table)]
        hangs = moves(table, above)
        self.charts.append(_Chart(part, table, hangs, "" if hangs else drawing_run(part, self.kit)))

    def add_text(self, block: TextBlock) -> None:
        paras = block_paras(
            block, self.frame.left, self.frame.right, self.kit.book.look(block), self.kit.book.style_of(block)
        )
        self.add_paras(paras, block.rect.y, block.rect.height)

    def add_paras(self, paras: list[Para], top: float, height: float) -> None:
        """Add paragraphs that together start at ``top``."""
        gap = max(to_twips(top) - paras[0].sunk - self.place, 0)
        self.pieces += [replace(paras[0], before=gap), *paras[1:]]
        self.place += gap + to_twips(height)

    def add_table(self, table: Table) -> None:
        """Add a table under the paragraph that holds the room above it, and the drawing over it."""
        last = self.pieces[-1] if self.pieces else ""
        opens = self.kit.contents.start == self.page.number and table.role is TableRole.CONTENTS
        if isinstance(last, str) or opens:
            last = separator()
            self.place += last.look.line
        else:
            self.pieces.pop()
        last = replace(last, runs=OPENS) if opens else last
        gap = max(to_twips(table.top) - self.place, 0)
        self.place += gap
        self.pieces.append(replace(last, after=gap))
        chart = next((chart for chart in self.charts if chart.table is table), None)
        if chart:
            self._draw(chart.drawing)
        hung = self._hung(chart) if chart and chart.hangs else {}
        self.pieces.append(table_xml(table, self.frame.left, self.place, self.kit, hung))
        # The last rule lies below the last row.
        self.place = max(self.place, to_twips(table.bottom)) + to_twips(table.rule)

    def _hung(self, chart: _Chart) -> dict[tuple[int, int], str]:
        """Return the flowchart over rows that may move on the page: it hangs on them."""
        padding, _right = usual_padding(chart.table)
        return hung_runs(chart.part, chart.table, (padding / TWIPS_PER_POINT, chart.table.rule), self.kit)

    def _draw(self, drawing: str) -> None:
        """Anchor a flowchart in the paragraph before its table."""
        last = self.pieces[-1]
        if isinstance(last, Para):
            self.pieces[-1] = replace(last, drawing=last.drawing + drawing)

    def finish(self, *, page_break: bool) -> list[Para | str]:
        """Return the pieces, the first one starting the page."""
        closes = self.kit.contents.stop == self.page.number + 1
        # LibreOffice reads a section's margins where its last paragraph begins: the field must have ended before.
        ends = [replace(separator(), runs=CLOSES), separator()] if closes else []
        pieces = [*self.pieces, *ends] or [separator()]
        first = pieces[0]
        if self.page.symbols and isinstance(first, Para):
            pieces = [separator(), replace(first, drawing=first.drawing + self.drawing), *pieces[1:]]
        first = _starting(pieces[0]) if page_break else pieces[0]
        return [_entered(first, self.page), *pieces[1:]]


def _entered(first: Para | str, page: Page) -> Para | str:
    """Return a page's first paragraph with the mark of what of a book begins there."""
    runs = entry_runs(page)
    return replace(first, runs=runs + first.runs) if runs and isinstance(first, Para) else first


def _starting(first: Para | str) -> Para | str:
    """Return a page's first paragraph with the page's break before it."""
    return replace(first, page_break=True, runs=first.runs or _BLANK) if isinstance(first, Para) else first
