"""The pages that a procedure's table takes with columns of some widths, before any arrow is looked for."""

from __future__ import annotations

from sopdoc.layout.blocks.frame import frame_of
from sopdoc.layout.blocks.press import Press
from sopdoc.layout.flowchart.standing.marks import SymbolSize, strip_height
from sopdoc.layout.procedure.page_rows import PageRows, Room
from sopdoc.layout.procedure.pagination import Pagination
from sopdoc.layout.procedure.tightness import GAPS, tightness
from sopdoc.layout.table.columns import Columns
from sopdoc.layout.table.header import Header, set_header
from sopdoc.layout.table.widths.table_needs import Widths
from sopdoc.model.alur import Edge
from sopdoc.model.prosedur import Prosedur

Count = tuple[float, int]
"""By how many points rows are higher than a page, and how many pages a table takes."""


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

    def header(self, columns: Columns) -> Header:
        """Return the heading over columns."""
        if columns.edges not in self._headers:
            self._headers[columns.edges] = set_header(self._prosedur, columns, self._press)
        return self._headers[columns.edges]

    def room(self, columns: Columns, strip: float) -> Room:
        """Return the room for rows, and for strips of pentagons that are so high."""
        later = frame_of(self._press.templat).height - sum(self.header(columns).heights)
        return Room(later - self._above, later, strip, self._trailing)

    def count(self, found: Widths, size: SymbolSize, header: Columns | None = None) -> Count:
        """Return how much rows are higher than a page, and how many pages the table takes with what follows it.

        Where the last page would hold few rows, gaps about symbols may give way first. The ``header`` may be that of
        other columns, as a guess.
        """
        strip = strip_height(self._press.templat, size)
        room = self.room(header or found.columns, strip)
        too_high = sum(max(0.0, text - (room.later_page - 2 * strip)) for text in found.texts)
        pages = self._pagination(found, room, 0.0)
        if pages.may_be_saved:
            pages = self._pagination(found, room, 2 * tightness(self._press, GAPS).gaps)
        return too_high, pages.count

    def _pagination(self, found: Widths, room: Room, given: float) -> Pagination:
        heights = tuple(max(text, symbols - given) for text, symbols in zip(found.texts, found.symbols, strict=True))
        return Pagination(PageRows(heights, self._sought, found.columns.lane_count, room, frozenset()))
