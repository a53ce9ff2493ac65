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
    gives what a merged cell lacks to its last row.
    """
    rule = to_twips(table.rule)
    return frozenset(
        cell.row + cell.row_span - 1
        for cell in table.cells
        if edges[cell.row + cell.row_span] - edges[cell.row] < _needed(cell, edges[cell.row], rule, line) + SPARE
    )


def _needed(cell: Cell, top: int, rule: int, line: int) -> int:
    """Return the height that a cell's rule and contents take: from its top on, or together where they lie higher.

    Upright lines take as much as the longest of them.
    """
    if is_upright(cell):
        return rule + to_twips(max(line.width for block in cell.blocks for line in block.lines))
    items = stacked(cell)
    if not items:
        return rule + line
    first, last = to_twips(items[0].rect.y), to_twips(foot(items))
    return max(last - top, rule + last - first)
