"""Real tables: fixed columns, rows as high as layout made them, merged cells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from itertools import pairwise
from types import MappingProxyType

from msgspec import Struct

from sopdoc.geometry.length import to_twips
from sopdoc.layout.page import ALL_SIDES, Cell, Table
from sopdoc.painters.docx.kit import Kit
from sopdoc.painters.docx.table.borders import Rules, rules_of
from sopdoc.painters.docx.table.cell import Column, cell_content, empty_paragraph, is_upright, side_room
from sopdoc.painters.docx.table.heights import held_rows
from sopdoc.painters.docx.text.comments import commented
from sopdoc.painters.docx.text.tracked import cell_change_of, change_of
from sopdoc.typography.fate import Fate

EIGHTHS = 8
"""Rules are measured in eighths of a point."""
THINNEST = 2
"""Word draws no thinner rule, in eighths of a point."""
_UPRIGHT = (
    '<w:tcMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar><w:textDirection w:val="btLr"/>'
)
"""Lines from the foot upwards; the margins at the sides would be above and below them."""
_NOTHING: Mapping[tuple[int, int], str] = MappingProxyType({})
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")


class _Plan(Struct, frozen=True):
    """What the rows of one table need; edges of columns and rows, and padding at the sides are in twips.

    ``held`` are the rows that mustn't grow.
    """

    table: Table
    kit: Kit
    columns: list[int]
    edges: list[int]
    rules: Rules
    held: frozenset[int]
    padding: tuple[int, int]
    hung: Mapping[tuple[int, int], str]


def table_xml(table: Table, left: int, top: int, kit: Kit, hung: Mapping[tuple[int, int], str] = _NOTHING) -> str:
    """Return a table; ``left`` is the frame's left edge and ``top`` where the table can start, in twips.

    Where a table can't start as high as it should, its first row is the lower for it. ``hung`` are finished runs that
    hang on empty cells, by their rows and columns.
    """
    columns, edges = [to_twips(x) for x in table.columns], [to_twips(y) for y in table.edges]
    edges[0] = min(max(edges[0], top), edges[1])
    held = held_rows(table, edges, kit.book.normal.look.line)
    plan = _Plan(table, kit, columns, edges, rules_of(table), held, usual_padding(table), hung)
    rows = "".join(_row(plan, row, cells) for row, cells in enumerate(_pieces_by_row(table)))
    return f"<w:tbl>{_properties(table, columns, left, plan.padding)}{_grid(columns)}{rows}</w:tbl>"


def usual_padding(table: Table) -> tuple[int, int]:
    """Return the room that most cells leave at both sides of their text, in twips."""
    columns = [to_twips(x) for x in table.columns]
    rooms = Counter(
        side_room(cell, columns[cell.column], columns[cell.column + cell.column_span])
        for cell in table.cells
        if cell.blocks and not is_upright(cell)
    )
    return rooms.most_common(1)[0][0] if rooms else (0, 0)


def _pieces_by_row(table: Table) -> list[list[Cell]]:
    """Return the cells that have a part in each row, from left to right."""
    pieces: list[list[Cell]] = [[] for _row in table.rows]
    for cell in sorted(table.cells, key=lambda cell: cell.column):
        for row in range(cell.row, cell.row + cell.row_span):
            pieces[row].append(cell)
    return pieces


def _properties(table: Table, columns: list[int], left: int, padding: tuple[int, int]) -> str:
    size = max(round(table.rule * EIGHTHS), THINNEST)
    borders = "".join(f'<w:{side} w:val="single" w:sz="{size}" w:space="0" w:color="000000"/>' for side in _SIDES)
    return (
        f'<w:tblPr><w:tblW w:w="{columns[-1] - columns[0]}" w:type="dxa"/>'
        f'<w:tblInd w:w="{columns[0] - left}" w:type="dxa"/><w:tblBorders>{borders}</w:tblBorders>'
        '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
        f'<w:left w:w="{padding[0]}" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        f'<w:right w:w="{padding[1]}" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    )


def _grid(columns: list[int]) -> str:
    widths = "".join(f'<w:gridCol w:w="{right - left}"/>' for left, right in pairwise(columns))
    return f"<w:tblGrid>{widths}</w:tblGrid>"


def _row(plan: _Plan, row: int, cells: list[Cell]) -> str:
    fate = plan.table.rows[row].mark
    marks = "<w:tblHeader/>" if plan.table.rows[row].is_heading else ""
    if fate is not Fate.KEPT:
        marks += change_of(fate)
    height = plan.edges[row + 1] - plan.edges[row]
    rule = "exact" if row in plan.held else "atLeast"
    content = "".join(_cell(plan, cell, row) for cell in cells)
    return (
        f'<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="{height}" w:hRule="{rule}"/>{marks}</w:trPr>{content}</w:tr>'
    )


def _cell(plan: _Plan, cell: Cell, row: int) -> str:
    """Return a cell, or its part in a lower row."""
    left, right = plan.columns[cell.column], plan.columns[cell.column + cell.column_span]
    fate = plan.table.rows[row].mark
    if fate is Fate.KEPT:
        fate = cell.mark
    hung = plan.hung.get((row, cell.column), "")
    if fate is Fate.KEPT and not hung and _is_bare(cell):  # as most are: a lane that a step has nothing in
        return f'<w:tc><w:tcPr><w:tcW w:w="{right - left}" w:type="dxa"/></w:tcPr><w:p/></w:tc>'
    is_kept = fate is Fate.KEPT
    content, held = empty_paragraph(fate, hung), ""
    upright = is_upright(cell)
    if row == cell.row and (cell.blocks or cell.picture):
        bottom = plan.edges[row + cell.row_span]
        padding = (0, 0) if upright else plan.padding
        column = Column(left + padding[0], plan.edges[row], right - padding[1], bottom)
        content, held = cell_content(cell, column, to_twips(plan.table.rule), plan.kit, fate)
    remark = plan.table.rows[row].remark
    if remark and cell.column == 0 and row == cell.row:
        plan.kit.comments.append(remark)
        content = commented(content, len(plan.kit.comments) - 1, fate)
    span = f'<w:gridSpan w:val="{cell.column_span}"/>' if cell.column_span > 1 else ""
    fill = f'<w:shd w:val="clear" w:color="auto" w:fill="{cell.fill}"/>' if cell.fill else ""
    place = f'<w:vAlign w:val="{held}"/>' if held else ""
    change = "" if is_kept else cell_change_of(cell.mark)
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{right - left}" w:type="dxa"/>{span}{_merge(cell, row)}{_borders(plan, cell, row)}'
        f"{fill}{_UPRIGHT if upright else ''}{place}{change}</w:tcPr>{content}</w:tc>"
    )


def _borders(plan: _Plan, cell: Cell, row: int) -> str:
    """Return which sides of a cell's part have no rule."""
    missing = "".join(f'<w:{side} w:val="nil"/>' for side in plan.rules.missing(cell, row))
    return f"<w:tcBorders>{missing}</w:tcBorders>" if missing else ""


def _is_bare(cell: Cell) -> bool:
    """Tell whether a cell is nothing but a place with a rule all about it."""
    return (
        not (cell.blocks or cell.picture or cell.fill)
        and cell.row_span == cell.column_span == 1
        and cell.ruled == ALL_SIDES
    )


def _merge(cell: Cell, row: int) -> str:
    if cell.row_span == 1:
        return ""
    return '<w:vMerge w:val="restart"/>' if row == cell.row else "<w:vMerge/>"
