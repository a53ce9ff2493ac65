"""The parts of one page: what holds each of its texts, pictures, cells and symbols."""

from __future__ import annotations

from msgspec import Struct

from sopdoc.geometry.rect import Rect
from sopdoc.layout.page import Page, Symbol, Table, TableRole
from sopdoc.layout.picture import Picture, QrPlace
from sopdoc.layout.shares import parts_of
from sopdoc.layout.text_block import Role, TextBlock
from sopdoc.painters.alternatives.symbol import symbol_alternatives
from sopdoc.painters.links import Link
from sopdoc.painters.pdf.objects import Shared
from sopdoc.painters.pdf.tags.element import Element, figure_entries
from sopdoc.painters.pdf.tags.table import TableTags, nearest
from sopdoc.painters.pdf.tags.tree import Tree


class Clickable(Struct, frozen=True):
    """A link, what stands for it in the file, and the element that holds it."""

    link: Link
    annotation: Shared
    holder: Element


class PageTags:
    """The parts of a page, made while it is painted.

    ``marked`` has the element of each piece of marked content, ``links`` the places that can be clicked.
    """

    def __init__(self, tree: Tree, page: Page, number: int) -> None:
        self.marked: list[Element] = []
        self.links: list[Clickable] = []
        self._tree = tree
        self._page = page
        self._number = number
        self._goes_on = tree.enter_page(page, number)
        self._starts = {share.flow for share in page.shares if share.opens}
        self._charts: list[TableTags] = []

    @property
    def section(self) -> Element:
        """What holds the texts of the flow."""
        return self._tree.section

    def enter(self, at: int) -> None:
        """Go to an item of the page's flow: pages and procedures begin sections, unless a table goes on."""
        if (at == 0 and not self._goes_on) or (at > 0 and at in self._starts):
            self._tree.open_section(self._number)

    def text(self, block: TextBlock) -> Element:
        """Return what holds a text of the flow: the section, or a title; one of several texts is one."""
        title = self._tree.title(block.role)
        if not title:
            return self.section
        last = self.section.kids[-1] if self.section.kids else None
        is_more = isinstance(last, Element) and last.kind == title and block.role == Role.JUDUL
        return last if is_more and isinstance(last, Element) else self.section.child(title)

    def text_in(self, cell: Element, table: TableRole, block: TextBlock) -> Element:
        """Return what holds a text of a cell: that, or a new title in it."""
        title = self._tree.title_in(table, block.role)
        return cell.child(title) if title else cell

    def figure(self, picture: Picture, holder: Element) -> Element:
        """Return a new picture within what holds it."""
        return holder.child("Figure", self._entries(f"{picture.name} {self._tree.instansi}".strip(), picture.rect))

    def _entries(self, text: str, rect: Rect) -> str:
        return figure_entries(text, rect, self._page.size[1])

    def qr(self, place: QrPlace) -> Element | None:
        """Return the QR of a page, None for one that a page before it has shown."""
        if place.picture is None or place.text in self._tree.told_qr:
            return None
        self._tree.told_qr.add(place.text)
        return self.section.child("Figure", self._entries(place.picture.name, place.rect))

    def table(self, at: int, table: Table) -> TableTags:
        """Return the cells of a table of the flow."""
        goes_on = at == 0 and self._goes_on
        head, rows = (self._tree.rows, self._tree.rows) if goes_on else self._tree.open_table(table)
        made = TableTags(table, head, rows, table.headings if goes_on else 0)
        self._charts += [made] if table.lanes is not None else []
        return made

    def symbols(self) -> dict[int, Element]:
        """Return the page's symbols by their numbers, each in the cell of its step and lane."""
        found: dict[int, Element] = {}
        for part in parts_of(self._page) if self._page.symbols else ():
            told = symbol_alternatives(part.page, self._tree.passages)
            for symbol in sorted(part.page.symbols, key=lambda symbol: (symbol.rect.y, symbol.rect.x)):
                entries = self._entries(told[symbol.id], symbol.rect)
                found[symbol.id + part.first_symbol] = self._holder(symbol).child("Figure", entries)
        return found

    def _holder(self, symbol: Symbol) -> Element:
        chart = nearest(self._charts, symbol.rect.centre)
        return (chart and chart.at(symbol.rect.centre)) or self.section
