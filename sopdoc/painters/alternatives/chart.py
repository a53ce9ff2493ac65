"""A page's flowchart, as far as it can be told: symbols, arrows, and whose lanes they stand in."""

from __future__ import annotations

from functools import cached_property

from sopdoc.layout.page import Connector, Page, Symbol, Table
from sopdoc.layout.text_block import Role
from sopdoc.painters.alternatives.words import said


class Chart:
    """The symbols and arrows of one procedure's part of a page, by what they belong to."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.symbols = {symbol.id: symbol for symbol in page.symbols}
        self._tables = [item for item in page.flow if isinstance(item, Table) and item.lanes]
        self._leaving: dict[int, list[Connector]] = {}
        for connector in page.connectors:
            if connector.arrow:
                self._leaving.setdefault(connector.source.symbol, []).append(connector)

    def leaving(self, symbol: Symbol) -> list[Connector]:
        """Return the arrows that leave a symbol."""
        return self._leaving.get(symbol.id, [])

    def target(self, connector: Connector) -> Symbol:
        """Return where an arrow leads."""
        return self.symbols[connector.target.symbol]

    def performer(self, symbol: Symbol) -> str:
        """Return the name over the lane that a symbol stands in."""
        x = symbol.rect.centre.x
        return next((name for left, right, name in self._lanes if left <= x <= right), symbol.pelaksana)

    @cached_property
    def _lanes(self) -> list[tuple[float, float, str]]:
        return [
            (table.columns[cell.column], table.columns[cell.column + cell.column_span], said(block))
            for table in self._tables
            for cell in table.cells
            for block in cell.blocks
            if block.role == Role.PELAKSANA
        ]

    def texts(self, role: Role) -> dict[int, str]:
        """Return the texts that steps have in their cells of a role."""
        return {
            block.langkah: said(block)
            for table in self._tables
            for cell in table.cells
            for block in cell.blocks
            if block.role == role and block.langkah is not None
        }
