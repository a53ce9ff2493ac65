"""Blocks of text as paragraphs in a column: a page's frame or a cell."""

from __future__ import annotations

from functools import lru_cache

from msgspec.structs import replace

from sopdoc.geometry.length import TWIPS_PER_POINT, to_twips
from sopdoc.layout.text_block import Align, Paragraph, TextBlock
from sopdoc.painters.docx.text.look import Look, Style
from sopdoc.painters.docx.text.text import Para, paragraph_runs
from sopdoc.painters.docx.text.tracked import ends_in_cell
from sopdoc.typography.fate import Fate

SLACK = 15
"""Lines may be this much longer than in layout, in twips, so that none breaks early because of rounding."""
_SLACK_SIDES = {Align.LEFT: (0, SLACK), Align.CENTRE: (SLACK // 2, SLACK - SLACK // 2), Align.RIGHT: (SLACK, 0)}


def block_room(block: TextBlock, left: int, right: int) -> tuple[int, int]:
    """Return the room at both sides of a block's lines in a column from ``left`` to ``right``, in twips."""
    give_left, give_right = _SLACK_SIDES[block.align]
    return to_twips(block.rect.x) - left - give_left, right - to_twips(block.rect.right) - give_right


def block_paras(block: TextBlock, left: int, right: int, look: Look, style: Style, before: int = 0) -> list[Para]:
    """Return a block's paragraphs in a column from ``left`` to ``right``, ``before`` below what is above, in twips."""
    return _paras(block.paragraphs, block.rect.width, look, style, block_room(block, left, right), before)


def block_xml(
    block: TextBlock, left: int, right: int, look: Look, style: Style, around: tuple[int, int], *, closes: bool = False
) -> str:
    """Return a block's paragraphs as `block_paras` does, as XML; ``around`` is the room before and after, in twips.

    Where a block ``closes`` its cell, its last paragraph's end stays whatever becomes of its words.
    """
    return _xml(block.paragraphs, block.rect.width, look, style, block_room(block, left, right), around, closes)


@lru_cache(maxsize=8192)
def _xml(
    paragraphs: tuple[Paragraph, ...],
    width: float,
    look: Look,
    style: Style,
    room: tuple[int, int],
    around: tuple[int, int],
    closes: bool,
) -> str:
    """Three texts of four stand in the same place of one of the last documents, too."""
    paras = _paras(paragraphs, width, look, style, room, around[0])
    paras[-1] = replace(paras[-1], after=around[1])
    if closes and paras[-1].marks:  # ends before are marked as their paragraphs
        ends = ends_in_cell([paragraph.mark for paragraph in paragraphs])
        paras = [replace(para, marks=marks) for para, marks in zip(paras, ends, strict=True)]
    return "".join([para.xml() for para in paras])


def _paras(
    paragraphs: tuple[Paragraph, ...], width: float, look: Look, style: Style, room: tuple[int, int], before: int
) -> list[Para]:
    return [_para(paragraph, width, look, style, room, 0 if at else before) for at, paragraph in enumerate(paragraphs)]


def _para(paragraph: Paragraph, width: float, look: Look, style: Style, room: tuple[int, int], before: int) -> Para:
    indent = to_twips(paragraph.indent)
    hanging = indent - to_twips(paragraph.marker_indent) if paragraph.marker else 0
    runs = paragraph_runs(paragraph, look, style, width + SLACK / TWIPS_PER_POINT)
    marks = (paragraph.mark,) if paragraph.mark is not Fate.KEPT else ()
    return Para(style, look, runs, before, left=room[0] + indent, right=room[1], hanging=hanging, marks=marks)
