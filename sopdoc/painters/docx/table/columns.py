"""A list in two columns: a table without rules inside a cell, as WordprocessingML has no columns there."""

from __future__ import annotations

from collections.abc import Iterator

from sopdoc.geometry.length import to_twips
from sopdoc.layout.text_block import TextBlock
from sopdoc.painters.docx.kit import Kit
from sopdoc.painters.docx.text.block import block_xml
from sopdoc.painters.docx.text.tracked import paragraph_end
from sopdoc.typography.fate import Fate

CLOSING = 20
"""The height of the paragraph that a cell must end with, in twips."""
_SIDES = ("top", "left", "bottom", "right")
_NO_MARGINS = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in _SIDES)


def columns_xml(blocks: list[TextBlock], sides: tuple[int, int], kit: Kit, around: tuple[int, int], fate: Fate) -> str:
    """Return texts that stand side by side between two ``sides``; ``around`` is the room before and after, in twips."""
    edges = [sides[0], *(to_twips(block.rect.x) for block in blocks[1:]), sides[1]]
    cells = list(zip(blocks, edges, edges[1:], strict=False))
    grid = "".join(f'<w:gridCol w:w="{right - left}"/>' for _block, left, right in cells)
    content = "".join(_cells(cells, kit, around[0], fate))
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sides[1] - sides[0]}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{_NO_MARGINS}</w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid><w:tr>{content}</w:tr></w:tbl>{_closing(around[1], fate)}"
    )


def _cells(cells: list[tuple[TextBlock, int, int]], kit: Kit, before: int, fate: Fate) -> Iterator[str]:
    for block, left, right in cells:
        look, style = kit.book.look(block), kit.book.style(block.role)
        paragraphs = block_xml(block, left, right, look, style, (before, 0), closes=fate is Fate.KEPT)
        yield f'<w:tc><w:tcPr><w:tcW w:w="{right - left}" w:type="dxa"/></w:tcPr>{paragraphs}</w:tc>'


def _closing(after: int, fate: Fate) -> str:
    room = f' w:after="{after}"' if after else ""
    spacing = f'<w:spacing{room} w:line="{CLOSING}" w:lineRule="exact"/>'
    return f"<w:p><w:pPr>{spacing}{paragraph_end((fate,))}</w:pPr></w:p>"
