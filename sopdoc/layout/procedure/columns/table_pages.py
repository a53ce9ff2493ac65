"""The pages that a procedure's table takes with columns of some widths, before any arrow is looked for."""

from __future__ import annotations

from typing import NamedTuple

from sopdoc.layout.blocks.frame import frame_of
from sopdoc.layout.blocks.press import Press
from sopdoc.layout.flowchart.passages.levels import Levels
from sopdoc.layout.flowchart.standing.marks import SymbolSize, strip_height
from sopdoc.layout.procedure.paging.page_rows import PageRows, Room
from sopdoc.layout.procedure.paging.pagination import Pagination
from sopdoc.layout.procedure.paging.tightness import GAPS, tightness
from sopdoc.layout.table.columns import Columns
from sopdoc.layout.table.header import Header, set_header
from sopdoc.layout.table.total import Total, set_total, total_text
from sopdoc.layout.table.widths.table_needs import TableNeeds, Widths
from sopdoc.model.alur import Edge
from sopdoc.model.prosedur import Prosedur


class Count(NamedTuple):
    """What a table takes: by how many points rows are higher than a page, and how many pages there are.

    Where that saves a page, gaps about symbols give way, but neither lines nor type.
    """

    too_high: float
    pages: int


class TablePages:
    """Sets headings and counts pages; ``above`` is taken from the first page, ``trailing`` follows the table."""

    def __init__(
        self, prosedur: Prosedur, press: Press, sought: tuple[Edge, ...], above: float, trailing: float
    ) -> None:
        self._prosedur = prosedur
        self._press = press
        self._sought = sought
        self._above = above
        self._trailing = trailing
        self._headers: dict[tuple[float, ...], Header] = {}
        self._total = total_text(prosedur, press.templat)

    def header(self, columns: Columns) -> Header:
        """Return the heading over columns."""
        if columns.edges not in self._headers:
            self._headers[columns.edges] = set_header(self._prosedur, columns, self._press)
        return self._headers[columns.edges]

    def total(self, columns: Columns) -> Total | None:
        """Return the row below all others that holds the procedure's time, if there is one."""
        return set_total(self._total, columns, self._press)

    def room(self, columns: Columns, strip: float) -> Room:
        """Return the room for rows, and for strips of pentagons that are so high."""
        later = frame_of(self._press.templat).height - sum(self.header(columns).heights)
        total = self.total(columns)
        return Room(later - self._above, later, strip, self._trailing, total.height if total else 0.0)

    def count(self, found: Widths, size: SymbolSize, header: Columns | None = None) -> Count:
        """Count pages, of the heading over other columns (``header``) if that is known already."""
        strip = strip_height(self._press.templat, size)
        room = self.room(header or found.columns, strip)
        too_high = sum(max(0.0, text - (room.later_page - 2 * strip)) for text in found.texts)
        pages = self._pagination(found.texts, found.symbols, room)
        if pages.may_be_saved:
            pages = self._pagination(found.texts, found.symbols, room, self._gaps)
        return Count(too_high, pages.count)

    def may_be_saved(self, found: Widths, size: SymbolSize) -> bool:
        """Tell whether rows that stand as the page format says leave few of them for the last page."""
        room = self.room(found.columns, strip_height(self._press.templat, size))
        return self._pagination(found.texts, found.symbols, room).may_be_saved

    def given_way(
        self, found: Widths, size: SymbolSize, needs: TableNeeds, step: int, symbols: tuple[float, ...] | None = None
    ) -> int:
        """Return how many pages there are if lines or type give way, too, up to a step.

        ``symbols`` are the symbols' heights when their gaps have given way, if these are known.
        """
        texts = needs.texts_in(found, tightness(self._press, step).press)
        room = self.room(found.columns, strip_height(self._press.templat, size))
        return self._pagination(texts, symbols or found.symbols, room, 0.0 if symbols else self._gaps).count

    def least(self, columns: Columns, symbols: tuple[float, ...], size: SymbolSize) -> int:
        """Return how many pages the symbols take without any text, their gaps given way."""
        room = self.room(columns, strip_height(self._press.templat, size))
        return self._pagination((0.0,) * len(symbols), symbols, room, self._gaps).count

    @property
    def gaps(self) -> float:
        """How much smaller gaps about symbols may become."""
        return tightness(self._press, GAPS).gaps

    @property
    def _gaps(self) -> float:
        return 2 * self.gaps

    def _pagination(
        self, texts: tuple[float, ...], symbols: tuple[float, ...], room: Room, given: float = 0.0
    ) -> Pagination:
        heights = tuple(max(text, high - given) for text, high in zip(texts, symbols, strict=True))
        # Which lanes arrows have to do with is known once rows are planned: few strips need a further level for them.
        levels = Levels.anywhere(len(self._sought), len(self._prosedur.pelaksana))
        return Pagination(PageRows(heights, self._sought, levels, room, frozenset()))
