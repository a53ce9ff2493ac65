"""Paint one page's items, in the order in which they lie over one another, and say what each of them is."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from sopdoc.drawing.ink import Ink, Outline
from sopdoc.geometry.rect import Point
from sopdoc.layout.page import Cell, Page, Table
from sopdoc.layout.picture import Picture, QrPlace
from sopdoc.layout.text_block import TextBlock
from sopdoc.painters.grounds import GROUND, grounds_of
from sopdoc.painters.lines import PlacedLine, place_lines
from sopdoc.painters.links import Link, links_along, links_in
from sopdoc.painters.marks import COLOURS, change_bars
from sopdoc.painters.pdf.link import link_annotation
from sopdoc.painters.pdf.pen import Pen
from sopdoc.painters.pdf.tags.element import Element
from sopdoc.painters.pdf.tags.page import Clickable, PageTags
from sopdoc.painters.pdf.tags.texts import Lines, Pieces, elements_of, is_plain, with_blanks
from sopdoc.painters.rules import table_rules
from sopdoc.typography.fate import Fate

_UNDERLINE_DEPTH = 0.12
"""From the baseline to the underline, in type sizes."""
_UNDERLINE = 0.5


class Sheet(Struct, frozen=True):
    """Paints a page with a pen; ``tags`` grow while it does."""

    page: Page
    pen: Pen
    tags: PageTags

    def paint(self, ink: Ink) -> bytes:
        """Return the page's content."""
        pen, page = self.pen, self.page
        for at, item in enumerate(page.flow):
            self.tags.enter(at)
            if isinstance(item, Table):
                self._table(at, item)
            elif isinstance(item, Picture):
                self._picture(item, self.tags.section)
            else:
                self._text(item, self.tags.text(item))
        self._lines(ink)
        self._symbols(ink)
        self._aside(each.label for each in page.connectors if each.label is not None)
        self._aside((text.block for text in page.head), "Header")
        self._aside((text.block for text in page.foot), "Footer")
        if page.qr and page.qr.picture:
            self._qr(page.qr, page.qr.picture)
        pen.begin_artifact()
        for bar in change_bars(page) if pen.has_marks else ():
            pen.fill_rect(bar, COLOURS[Fate.KEPT])
        pen.end()
        return pen.content()

    def _table(self, at: int, table: Table) -> None:
        self.pen.begin_artifact()
        for cell in table.cells:
            if cell.fill:
                self.pen.fill_rect(table.cell_rect(cell), cell.fill)
        self.pen.rules(table_rules(table), table.rule)
        self.pen.end()
        for cell, element in self.tags.table(at, table).cells:
            if element is None:
                self._aside(cell.blocks)
            elif cell.blocks or cell.picture is not None:
                self._cell(table, cell, element)

    def _cell(self, table: Table, cell: Cell, element: Element) -> None:
        alone = len(cell.blocks) == 1 and len(cell.blocks[0].paragraphs) == 1
        for block in cell.blocks:
            self._text(block, self.tags.text_in(element, table.role, block), alone=alone)
        if cell.picture is not None:
            self._picture(cell.picture, element)

    def _picture(self, picture: Picture, holder: Element) -> None:
        self.pen.begin(self.tags.figure(picture, holder))
        self.pen.picture(picture.image, picture.rect)
        self.pen.end()

    def _qr(self, place: QrPlace, picture: Picture) -> None:
        element = self.tags.qr(place)
        if element is None:
            self.pen.begin_artifact("Footer")
        else:
            self.pen.begin(element)
        self.pen.picture(picture.image, place.rect)
        self.pen.end()

    def _text(self, block: TextBlock, holder: Element, *, alone: bool = False) -> None:
        """Write a text, its paragraphs within what holds them."""
        is_decorated = block.underline
        for element, lines in elements_of(block, holder, alone=alone):
            if is_plain(lines):
                self.pen.begin(element)
                for placed, blank in with_blanks(element, lines):
                    self.pen.text(placed, block.size, blank=blank)
                self.pen.end()
            else:
                self._pieces(element, lines, block.size)
                is_decorated = True
        if is_decorated:
            self.pen.begin_artifact()
            for placed in place_lines(block):
                self._decorate(placed, block)
            self.pen.end()

    def _pieces(self, element: Element, lines: Lines, size: float) -> None:
        """Write lines of which some words are links, came or went."""
        pieces = Pieces(element)
        for placed, blank in with_blanks(element, lines):
            self.pen.text_in_pieces(placed, size, pieces.of(placed.line, blank=blank))
            for link, holder in zip(links_along(placed, size), pieces.clickable, strict=True):
                self._clickable(link, holder)

    def _clickable(self, link: Link, holder: Element) -> None:
        annotation = link_annotation(link, self.page.size[1])
        holder.kids.append(annotation)
        self.tags.links.append(Clickable(link, annotation, holder))

    def _decorate(self, placed: PlacedLine, block: TextBlock) -> None:
        self.pen.stripes(placed, block.size)
        if block.underline:
            _underline(self.pen, placed, block.size)

    def _aside(self, blocks: Iterable[TextBlock], kind: str = "") -> None:
        """Write texts that aren't read aloud, but for links in them."""
        for block in blocks:
            self.pen.begin_artifact(kind)
            self._plain_text(block)
            self.pen.end()
            self._loose_links(block)

    def _loose_links(self, block: TextBlock) -> None:
        for link in links_in(block):
            self._clickable(link, self.tags.section.child("Link"))

    def _plain_text(self, block: TextBlock) -> None:
        for placed in place_lines(block):
            self.pen.text(placed, block.size)
            if block.underline:
                _underline(self.pen, placed, block.size)

    def _lines(self, ink: Ink) -> None:
        """Draw arrows, which are told by the symbols that they leave."""
        pen, connectors = self.pen, self.page.connectors
        pen.begin_artifact()
        for ground in grounds_of(connectors):
            pen.fill_rect(ground, GROUND)
        for stroke in ink.strokes:
            connector = connectors[stroke.connector]
            pen.polyline(stroke.points, connector.line, connector.mark)
            if stroke.head:
                pen.polygon(stroke.head, COLOURS[connector.mark])
        pen.end()

    def _symbols(self, ink: Ink) -> None:
        elements = self.tags.symbols()
        outlines: dict[int, list[Outline]] = {}
        for outline in ink.outlines:
            outlines.setdefault(outline.symbol, []).append(outline)
        for symbol in self.page.symbols:
            self.pen.begin(elements[symbol.id])
            for outline in outlines.get(symbol.id, ()):
                self.pen.outline(outline, symbol.fill, symbol.line, symbol.mark)
            if symbol.text is not None:
                self._plain_text(symbol.text)
            self.pen.end()
            if symbol.text is not None:
                self._loose_links(symbol.text)


def _underline(pen: Pen, placed: PlacedLine, size: float) -> None:
    depth, width = _UNDERLINE_DEPTH * size, placed.line.width
    if placed.upright:
        x = placed.x + depth
        pen.polyline((Point(x, placed.y), Point(x, placed.y - width)), _UNDERLINE)
    else:
        y = placed.y + depth
        pen.polyline((Point(placed.x, y), Point(placed.x + width, y)), _UNDERLINE)
