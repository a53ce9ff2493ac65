"""Which rows may grow when somebody types more into them, and which must be held at their heights.

A row that may grow is as high as layout made it only if nothing in it asks for more: see docs/decisions/docx.md.
"""

from __future__ import annotations

from sopdoc.geometry.length import to_twips
from sopdoc.layout.page import Cell, Table
from sopdoc.painters.docx.table.cell import SPARE, foot, is_upright, stacked


def held_rows(table: Table, edges: list[int], line: int) -> frozenset[int]:
    """Return the rows that a program could make higher than layout did, though nobody typed anything.

    ``edges`` are those of the rows, and ``line`` is the height of the line in a cell without text, in twips. A program
    finds its own height for a row with upright lines, and gives what a merged cell lacks to its last row.
    """
    held: set[int] = set()
    rule = to_twips(table.rule)
    for cell in table.cells:
        past = cell.row + cell.row_span
        if is_upright(cell):
            held.update(range(cell.row, past))
        elif edges[past] - edges[cell.row] < _needed(cell, edges[cell.row], rule, line) + SPARE:
            held.add(past - 1)
    return frozenset(held)


def _needed(cell: Cell, top: int, rule: int, line: int) -> int:
    """Return the height that a cell's rule and contents take: from its top on, or together where they lie higher."""
    items = stacked(cell)
    if not items:
        return rule + line
    first, last = to_twips(items[0].rect.y), to_twips(foot(items))
    return max(last - top, rule + last - first)
