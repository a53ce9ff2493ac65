"""Blocks of text as paragraphs in a column: a page's frame or a cell."""

from __future__ import annotations

from sopdoc.geometry.length import TWIPS_PER_POINT, to_twips
from sopdoc.layout.page import Align, Paragraph, TextBlock
from sopdoc.painters.docx.look import Look, Style
from sopdoc.painters.docx.text import Para, paragraph_runs

SLACK = 15
"""Lines may be this much longer than in layout, in twips, so that none breaks early because of rounding."""
_SLACK_SIDES = {Align.LEFT: (0, SLACK), Align.CENTRE: (SLACK // 2, SLACK - SLACK // 2), Align.RIGHT: (SLACK, 0)}


def block_room(block: TextBlock, left: int, right: int) -> tuple[int, int]:
    """Return the room at both sides of a block's lines in a column from ``left`` to ``right``, in twips."""
    give_left, give_right = _SLACK_SIDES[block.align]
    return to_twips(block.rect.x) - left - give_left, right - to_twips(block.rect.right) - give_right


def block_paras(block: TextBlock, left: int, right: int, look: Look, style: Style, before: int = 0) -> list[Para]:
    """Return a block's paragraphs in a column from ``left`` to ``right``, ``before`` below what is above, in twips."""
    room = block_room(block, left, right)
    return [
        _para(paragraph, block, look, style, room, 0 if at else before) for at, paragraph in enumerate(block.paragraphs)
    ]


def _para(paragraph: Paragraph, block: TextBlock, look: Look, style: Style, room: tuple[int, int], before: int) -> Para:
    indent = to_twips(paragraph.indent)
    hanging = indent - to_twips(paragraph.marker_indent) if paragraph.marker else 0
    runs = paragraph_runs(paragraph, look, style, block.rect.width + SLACK / TWIPS_PER_POINT)
    return Para(style, look, runs, before, left=room[0] + indent, right=room[1], hanging=hanging)
