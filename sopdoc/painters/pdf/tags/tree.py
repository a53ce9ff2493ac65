"""The tree of a document's parts, which grows with its pages.

Document › Sect › H1, H2, P, L, Figure, Table. See docs/analysis/tagged-pdf.md.
"""

from __future__ import annotations

from sopdoc.layout.page import Document, FlowItem, Page, Table, TableRole
from sopdoc.layout.text_block import Role
from sopdoc.painters.alternatives.passages import Passages
from sopdoc.painters.pdf.tags.element import Element

_LEVELS = {Role.JUDUL: 1, Role.JUDUL_PROSEDUR: 2, Role.BAGIAN: 2}
"""Of titles: those of documents, then those of procedures and of the parts of the identity block."""


class Tree:
    """The parts of a document so far."""

    def __init__(self, document: Document) -> None:
        self.root = Element("Document", 0)
        self.passages = Passages(document)
        self.instansi = document.instansi
        self.section = self.root
        self.told_qr: set[str] = set()
        self._rows = self.root
        self._top = 0
        self._is_titled = False
        self._last: tuple[FlowItem, int | None] | None = None

    def enter_page(self, page: Page, number: int) -> bool:
        """Begin a page (from 0), and tell whether it goes on with the table that the page before it ends with."""
        self.section.page = self._rows.page = number
        self._is_titled = self._is_titled and page.entry is None  # a part of a book has a title of its own
        if not page.flow:
            return False
        first, prosedur = page.flow[0], _prosedur_at(page, 0)
        last, self._last = self._last, (page.flow[-1], _prosedur_at(page, len(page.flow) - 1))
        if last is None or last[1] != prosedur or not isinstance(first, Table) or not isinstance(last[0], Table):
            return False
        return _form(last[0]) == _form(first)

    def open_section(self, number: int) -> None:
        """Begin a section on a page."""
        self.section = self.root.child("Sect")
        self.section.page = number

    def open_table(self, table: Table) -> tuple[Element, Element]:
        """Begin a table, and return what holds its headings and its other rows."""
        element = self.section.child("Table")
        if not table.headings:
            self._rows = element
            return element, element
        head, self._rows = element.child("THead"), element.child("TBody")
        return head, self._rows

    @property
    def rows(self) -> Element:
        """What holds the rows of the table that was begun last."""
        return self._rows

    def title(self, role: Role) -> str:
        """Return what a text of the flow is: H1, H2, or nothing of the kind.

        The first title of all is on the first level, whatever it is.
        """
        level = _LEVELS.get(role, 0)
        if not level:
            return ""
        self._top = self._top or level
        self._is_titled = self._is_titled or role == Role.JUDUL
        return f"H{max(1, level + 1 - self._top)}"

    def title_in(self, table: TableRole, role: Role) -> str:
        """Return what a text in a table is; the identity block repeats the title of a cover, which isn't one again."""
        if table is TableRole.IDENTITY and role == Role.JUDUL and self._is_titled:
            return ""
        return self.title(role)


def _prosedur_at(page: Page, at: int) -> int | None:
    """Return the procedure to which an item of a page's flow belongs."""
    own = [share.prosedur for share in page.shares if share.flow <= at]
    return own[-1] if own else None if page.shares else page.prosedur


def _form(table: Table) -> tuple[TableRole, int, int, tuple[int, int] | None]:
    return table.role, len(table.columns), table.headings, table.lanes
