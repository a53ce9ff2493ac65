"""Paint one page's items, in the order in which they lie over one another."""

from __future__ import annotations

from sopdoc.drawing.ink import Ink
from sopdoc.geometry.rect import Point
from sopdoc.layout.page import Page, Symbol, Table
from sopdoc.layout.picture import Picture
from sopdoc.layout.text_block import TextBlock
from sopdoc.painters.grounds import GROUND, grounds_of
from sopdoc.painters.lines import PlacedLine, place_lines
from sopdoc.painters.marks import COLOURS, change_bars
from sopdoc.painters.pdf.pen import Pen
from sopdoc.painters.pdf.resources import Resources
from sopdoc.painters.rules import table_rules
from sopdoc.typography.fate import Fate

_UNDERLINE_DEPTH = 0.12
"""From the baseline to the underline, in type sizes."""
_UNDERLINE = 0.5


def paint_page(page: Page, ink: Ink, resources: Resources) -> bytes:
    """Return a page's content, and let the resources know what it names."""
    pen = Pen(page.size[1], resources)
    for item in page.flow:
        if isinstance(item, Table):
            _paint_table(pen, item)
        elif isinstance(item, Picture):
            pen.picture(item.image, item.rect)
        else:
            _paint_block(pen, item)
    _paint_ink(pen, page, ink)
    for block in _flowchart_texts(page):
        _paint_block(pen, block)
    for text in (*page.head, *page.foot):
        _paint_block(pen, text.block)
    if page.qr and page.qr.picture:
        pen.picture(page.qr.picture.image, page.qr.rect)
    for bar in change_bars(page) if pen.has_marks else ():
        pen.fill_rect(bar, COLOURS[Fate.KEPT])
    return pen.content()


def _paint_table(pen: Pen, table: Table) -> None:
    for cell in table.cells:
        if cell.fill:
            pen.fill_rect(table.cell_rect(cell), cell.fill)
    pen.rules(table_rules(table), table.rule)
    for cell in table.cells:
        for block in cell.blocks:
            _paint_block(pen, block)
        if cell.picture is not None:
            pen.picture(cell.picture.image, cell.picture.rect)


def _paint_block(pen: Pen, block: TextBlock) -> None:
    for placed in place_lines(block):
        pen.text(placed, block.size)
        if block.underline:
            _underline(pen, placed, block.size)


def _underline(pen: Pen, placed: PlacedLine, size: float) -> None:
    depth, width = _UNDERLINE_DEPTH * size, placed.line.width
    if placed.upright:
        x = placed.x + depth
        pen.polyline((Point(x, placed.y), Point(x, placed.y - width)), _UNDERLINE)
    else:
        y = placed.y + depth
        pen.polyline((Point(placed.x, y), Point(placed.x + width, y)), _UNDERLINE)


def _paint_ink(pen: Pen, page: Page, ink: Ink) -> None:
    for ground in grounds_of(page.connectors):
        pen.fill_rect(ground, GROUND)
    for stroke in ink.strokes:
        connector = page.connectors[stroke.connector]
        pen.polyline(stroke.points, connector.line, connector.mark)
        if stroke.head:
            pen.polygon(stroke.head, COLOURS[connector.mark])
    symbols: dict[int, Symbol] = {symbol.id: symbol for symbol in page.symbols}
    for outline in ink.outlines:
        symbol = symbols[outline.symbol]
        pen.outline(outline, symbol.fill, symbol.line, symbol.mark)


def _flowchart_texts(page: Page) -> list[TextBlock]:
    texts = [symbol.text for symbol in page.symbols if symbol.text is not None]
    return texts + [connector.label for connector in page.connectors if connector.label is not None]
