"""What stands in a cell: blocks and a picture, one below the other."""

from __future__ import annotations

from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.geometry.length import TWIPS_PER_POINT, to_twips
from sopdoc.geometry.rect import Rect
from sopdoc.layout.page import Anchor, Cell
from sopdoc.layout.picture import Picture
from sopdoc.layout.text_block import Paragraph, TextBlock
from sopdoc.painters.docx.kit import Kit
from sopdoc.painters.docx.picture import picture_para
from sopdoc.painters.docx.table.columns import CLOSING, columns_xml
from sopdoc.painters.docx.text.block import block_room, block_xml
from sopdoc.painters.docx.text.text import sunk
from sopdoc.painters.docx.text.tracked import paragraph_end, tracked
from sopdoc.typography.fate import Fate
from sopdoc.typography.line import Line

SPARE = 20
"""What a row has left below its texts at least if it may grow, in twips: programs reckon with rules differently."""
CENTRE, BOTTOM = "center", "bottom"
"""Places of content in a cell's height, as WordprocessingML names them (ECMA-376, part 1, ST_VerticalJc)."""
OFF_CENTRE = 2
"""Content whose middle lies so many twips from the cell's middle still counts as centred."""


class Column(Struct, frozen=True):
    """The column of text in a cell: its sides, and the cell's top and bottom, in twips from the page's corner."""

    left: int
    top: int
    right: int
    bottom: int

    def turned(self) -> Column:
        """Return this column as seen with its foot at the left."""
        return Column(-self.bottom, self.left, -self.top, self.right)


def is_upright(cell: Cell) -> bool:
    """Tell whether a cell's lines run upwards: an upright block is the only one in its cell."""
    return bool(cell.blocks) and cell.blocks[0].upright


def side_room(cell: Cell, left: int, right: int) -> tuple[int, int]:
    """Return the least room between a cell's edges and its text, all in twips."""
    least_left, least_right = block_room(cell.blocks[0], left, right)
    for block in cell.blocks[1:]:
        more_left, more_right = block_room(block, left, right)
        least_left, least_right = min(least_left, more_left), min(least_right, more_right)
    return max(least_left, 0), max(least_right, 0)


def cell_content(cell: Cell, column: Column, rule: int, kit: Kit, fate: Fate = Fate.KEPT) -> tuple[str, str]:
    """Return a cell's paragraphs and how the cell must hold them in its height: "" at its top.

    ``rule`` is the thickness of the rules: the upper one takes room inside all cells of a row, in twips.
    ``fate`` is what became of the whole cell, with its row or its column.
    """
    items = stacked(cell)
    if not items:
        return empty_paragraph(fate), ""
    if is_upright(cell):
        items, column = [_turned(item) for item in items], column.turned()
    held = _held(cell, items, column)
    place = to_twips(items[0].rect.y) - _sunk(items[0], kit) if held else column.top + rule
    below = _below(items, column, rule, kit, held)
    content = []
    for row in _rows(items):
        item = row[0]
        top = to_twips(item.rect.y) - _sunk(item, kit)
        is_last = row[-1] is items[-1]
        around = (max(top - place, 0), below if is_last else 0)
        if len(row) > 1:
            texts = [_with_fate(each, fate) for each in row if isinstance(each, TextBlock)]
            content.append(columns_xml(texts, (column.left, column.right), kit, around, fate))
        else:
            content.append(_xml(item, column, kit, around, fate, closes=is_last and fate is Fate.KEPT))
        place = max(top, place) + to_twips(max(each.rect.height for each in row))
    return "".join(content), held


def _rows(items: list[TextBlock | Picture]) -> list[list[TextBlock | Picture]]:
    """Return what stands in a cell from top to bottom, with the columns of a list side by side."""
    return [list(row) for _top, row in groupby(items, lambda item: item.rect.y)]


def foot(items: list[TextBlock | Picture]) -> float:
    """Return where the lowest of what stands in a cell ends, with the paragraph that closes columns below it."""
    are_columns = len(items) > 1 and items[-1].rect.y == items[-2].rect.y
    return max(item.rect.bottom for item in items) + (CLOSING / TWIPS_PER_POINT if are_columns else 0)


def empty_paragraph(fate: Fate, runs: str = "") -> str:
    """Return what stands in a cell without text; a row that goes must hold nothing that stays."""
    properties = paragraph_end((fate,))
    properties = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{properties}{runs}</w:p>" if properties or runs else "<w:p/>"


def _with_fate(block: TextBlock, fate: Fate) -> TextBlock:
    """Return a text of a cell of which all came or went, where that is what became of the cell."""
    if fate is Fate.KEPT:
        return block
    return replace(block, paragraphs=tuple(_fated_paragraph(paragraph, fate) for paragraph in block.paragraphs))


def _fated_paragraph(paragraph: Paragraph, fate: Fate) -> Paragraph:
    lines = tuple(_fated_line(line, fate) for line in paragraph.lines)
    marker = paragraph.marker and _fated_line(paragraph.marker, fate)
    return replace(paragraph, lines=lines, marker=marker, mark=fate)


def _fated_line(line: Line, fate: Fate) -> Line:
    return replace(line, runs=tuple(replace(run, mark=fate) for run in line.runs))


def stacked(cell: Cell) -> list[TextBlock | Picture]:
    """Return what stands in a cell, from top to bottom."""
    items: list[TextBlock | Picture] = [block for block in cell.blocks if block.paragraphs]
    if cell.picture:
        items.append(cell.picture)
    return sorted(items, key=lambda item: item.rect.y) if len(items) > 1 else items


def _turned(item: TextBlock | Picture) -> TextBlock | Picture:
    """Return what stands in an upright cell as seen with the cell's foot at the left."""
    rect = item.rect
    return replace(item, rect=Rect(-rect.bottom, rect.x, rect.height, rect.width))


def _held(cell: Cell, items: list[TextBlock | Picture], column: Column) -> str:
    """Return what WordprocessingML calls the place of a cell's content in its height, "" for its top."""
    if cell.picture or cell.anchor is Anchor.TOP:
        return ""
    if cell.anchor is Anchor.BOTTOM:
        return BOTTOM
    middles = to_twips(items[0].rect.y) + to_twips(foot(items)) - column.top - column.bottom
    return CENTRE if abs(middles) <= 2 * OFF_CENTRE else ""


def _sunk(item: TextBlock | Picture, kit: Kit) -> int:
    if isinstance(item, Picture):
        return 0
    return sunk(kit.book.look(item), kit.book.style_of(item).look)


def _below(items: list[TextBlock | Picture], column: Column, rule: int, kit: Kit, held: str) -> int:
    """Return the room below items that lifts them as far as their letters have sunk, and from the foot of a cell."""
    if not held:
        return 0
    if held == BOTTOM:
        return max(column.bottom - to_twips(foot(items)) + _sunk(items[0], kit), 0)
    height = to_twips(foot(items)) - to_twips(items[0].rect.y)
    free = column.bottom - column.top - rule - height - SPARE
    return max(min(2 * _sunk(items[0], kit), free), 0)


def _xml(
    item: TextBlock | Picture, column: Column, kit: Kit, around: tuple[int, int], fate: Fate, *, closes: bool
) -> str:
    if isinstance(item, Picture):
        para = picture_para(item, column.left, kit, around[0])
        return replace(para, runs=tracked(para.runs, fate), marks=(fate,)).xml()
    look, style = kit.book.look(item), kit.book.style_of(item)
    return block_xml(_with_fate(item, fate), column.left, column.right, look, style, around, closes=closes)
