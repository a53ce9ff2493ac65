"""Lists in two columns: items run down, then across, and both columns end about level."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate
from math import floor

from msgspec.structs import replace

from sopdoc.geometry.rect import Rect
from sopdoc.layout.blocks.grain import EPSILON, on_twip
from sopdoc.layout.blocks.splitting import Blocks, holding, split_block, tidy_count
from sopdoc.layout.text_block import TextBlock

GUTTER = 1.2
"""Between two columns, in type sizes."""


def column_width(width: float, size: float) -> float:
    """Return how wide each of two columns is."""
    return on_twip(max((width - GUTTER * size) / 2, EPSILON))


def width_of_columns(column: float, count: int, size: float) -> float:
    """Return how wide so many columns of a width are together."""
    return count * column + (count - 1) * GUTTER * size


def in_columns(block: TextBlock, right: float) -> Blocks:
    """Return a column's items as two columns, of which the other one begins at ``right``; one item stays alone."""
    paragraphs = block.paragraphs
    ends = list(accumulate(len(paragraph.lines) for paragraph in paragraphs))
    cuts = range(1, len(paragraphs))
    cut = min(cuts, key=lambda at: (max(ends[at - 1], ends[-1] - ends[at - 1]), -at), default=0)
    if not cut:
        return (block,)
    top, lines = block.rect.y, ends[cut - 1]
    other = holding(block, paragraphs[cut:], top, ends[-1] - lines)
    rect = Rect(right, top, other.rect.width, other.rect.height)
    return holding(block, paragraphs[:cut], top, lines), replace(other, rect=rect)


def rows_of(blocks: Blocks) -> Iterator[Blocks]:
    """Yield blocks from top to bottom: one, or two that stand side by side."""
    at = 0
    while at < len(blocks):
        past = at + (2 if are_beside(blocks[at : at + 2]) else 1)
        yield blocks[at:past]
        at = past


def are_beside(blocks: Blocks) -> bool:
    """Tell whether two blocks are the columns of one list."""
    tops = [block.rect.y for block in blocks]
    return len(tops) > 1 and tops[0] == tops[1] and not blocks[0].upright


def split_columns(columns: Blocks, room: float, *, forced: bool = False) -> tuple[Blocks, Blocks]:
    """Part a list in two columns so that as many of its lines as fit above ``room`` stand there, level again.

    ``forced`` gives the first part at least one line.
    """
    left, right = columns
    rows = max(0, floor((room - left.rect.y + EPSILON) / left.leading))
    whole = _joined(columns)
    most = tidy_count(whole, min(2 * rows, len(whole.lines)))
    start, _rest = split_block(whole, most)
    while most and _height(in_columns(split_block(start, most)[0], right.rect.x)) > rows * left.leading + EPSILON:
        most = tidy_count(whole, most - 1)
    if not most and forced:
        most = 1
    head, tail = split_block(whole, most)
    tail = replace(tail, rect=replace(tail.rect, y=left.rect.y))
    return _set_in_columns(head, right.rect.x), _set_in_columns(tail, right.rect.x)


def _set_in_columns(block: TextBlock, right: float) -> Blocks:
    return in_columns(block, right) if block.paragraphs else ()


def _joined(columns: Blocks) -> TextBlock:
    left, right = columns
    paragraphs = (*left.paragraphs, *right.paragraphs)
    return holding(left, paragraphs, left.rect.y, len(left.lines) + len(right.lines))


def _height(blocks: Blocks) -> float:
    return max(block.rect.height for block in blocks)
