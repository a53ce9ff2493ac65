"""Headings of columns: bold as a rule, centred, smaller where a column is too narrow for a word."""

from __future__ import annotations

from collections.abc import Iterator

from sopdoc.layout.blocks.text import Style, Typesetter
from sopdoc.layout.text_block import Align, Role, TextBlock

SIDE_PADDING = 3.0
LEAST_SIZE = 5.5
SIZE_STEP = 0.5


def set_heading(
    text: str, edges: tuple[float, float], size: float, role: Role, setter: Typesetter, *, bold: bool = True
) -> TextBlock:
    """Set a heading from y = 0 downwards between the edges of its column."""
    left, right = edges[0] + SIDE_PADDING, edges[1] - SIDE_PADDING
    return setter.block(text, left, 0.0, right - left, Style(size, role, bold=bold, align=Align.CENTRE))


def has_cut_word(block: TextBlock) -> bool:
    """Tell whether a word was too long for its line."""
    return any(line.parts_word for line in block.lines)


def sizes_down(largest: float, least: float) -> Iterator[float]:
    """Yield type sizes from the largest to the least one."""
    size = largest
    while size > least:
        yield size
        size -= SIZE_STEP
    yield least
