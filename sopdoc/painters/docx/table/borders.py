"""Which rules of a grid are drawn. Two cells share each inner rule; it is drawn if either asks for it."""

from __future__ import annotations

from msgspec import Struct

from sopdoc.layout.page import ALL_SIDES, Cell, Table


class Rules(Struct, frozen=True):
    """Unit pieces of rules: (edge, column) of horizontal ones and (row, edge) of vertical ones."""

    horizontal: frozenset[tuple[int, int]]
    vertical: frozenset[tuple[int, int]]

    def missing(self, cell: Cell, row: int) -> tuple[str, ...]:
        """Return the sides, in the file's order, that a cell's piece in one row doesn't have ruled all along.

        Sides between two pieces of one cell don't count: merging hides them.
        """
        if cell.ruled == ALL_SIDES:
            return ()
        columns = range(cell.column, cell.column + cell.column_span)
        past = cell.row + cell.row_span
        sides = (
            ("top", row > cell.row or all((row, column) in self.horizontal for column in columns)),
            ("left", (row, cell.column) in self.vertical),
            ("bottom", row + 1 < past or all((row + 1, column) in self.horizontal for column in columns)),
            ("right", (row, cell.column + cell.column_span) in self.vertical),
        )
        return tuple(side for side, ruled in sides if not ruled)


def rules_of(table: Table) -> Rules:
    """Return the pieces of rules that a table's cells ask for."""
    if all(cell.ruled == ALL_SIDES for cell in table.cells):
        return Rules(frozenset(), frozenset())  # nobody will ask
    horizontal: set[tuple[int, int]] = set()
    vertical: set[tuple[int, int]] = set()
    for cell in table.cells:
        columns = range(cell.column, cell.column + cell.column_span)
        rows = range(cell.row, cell.row + cell.row_span)
        for side, edge in (("T", cell.row), ("B", cell.row + cell.row_span)):
            if side in cell.ruled:
                horizontal.update((edge, column) for column in columns)
        for side, edge in (("L", cell.column), ("R", cell.column + cell.column_span)):
            if side in cell.ruled:
                vertical.update((row, edge) for row in rows)
    return Rules(frozenset(horizontal), frozenset(vertical))
