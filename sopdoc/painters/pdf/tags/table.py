"""A table's rows and cells as elements."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from operator import attrgetter

from sopdoc.geometry.rect import Point
from sopdoc.layout.page import Cell, Table
from sopdoc.layout.text_block import Role
from sopdoc.painters.pdf.tags.element import Element, cell_entries

_ROW_HEADINGS = frozenset((Role.LABEL, Role.NO, Role.TAHAP, Role.JUMLAH))
"""Texts of cells that say what their row is about."""


class TableTags:
    """The cells of a table on one page, row by row; the element is None for those of ``repeated`` headings."""

    def __init__(self, table: Table, head: Element, rows: Element, repeated: int) -> None:
        self.table = table
        self._rows = [
            None if at < repeated else (head if row.is_heading else rows).child("TR")
            for at, row in enumerate(table.rows)
        ]
        cells = sorted(table.cells, key=attrgetter("row", "column"))
        self.cells = [(cell, row and self._cell(row, cell)) for cell in cells for row in (self._rows[cell.row],)]
        self._edges = table.edges

    def _cell(self, row: Element, cell: Cell) -> Element:
        if self.table.rows[cell.row].is_heading:
            scope = "Column"
        else:
            scope = "Row" if cell.blocks and cell.blocks[0].role in _ROW_HEADINGS else ""
        return row.child("TH" if scope else "TD", cell_entries(cell.row_span, cell.column_span, scope))

    def at(self, point: Point) -> Element | None:
        """Return the cell in which a point lies, or the nearest one."""
        row = bisect_right(self._edges, point.y) - 1
        column = bisect_right(self.table.columns, point.x) - 1
        held = min(max(row, 0), len(self._edges) - 2), min(max(column, 0), len(self.table.columns) - 2)
        return self._places.get(held)

    @cached_property
    def _places(self) -> dict[tuple[int, int], Element]:
        return {
            (row, column): element
            for cell, element in self.cells
            if element is not None
            for row in range(cell.row, cell.row + cell.row_span)
            for column in range(cell.column, cell.column + cell.column_span)
        }


def nearest(tables: Sequence[TableTags], point: Point) -> TableTags | None:
    """Return the table over which a point lies, or the nearest one."""
    return min(tables, key=lambda each: max(each.table.top - point.y, point.y - each.table.bottom, 0), default=None)
