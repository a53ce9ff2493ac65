"""Part blocks of text between lines, where a page ends."""

from __future__ import annotations

from collections.abc import Iterable
from math import floor

from sopdoc.layout.blocks.grain import EPSILON
from sopdoc.layout.blocks.lists.side_by_side import rows_of, split_columns
from sopdoc.layout.blocks.splitting import Blocks, holding, split_block, tidy_count
from sopdoc.layout.picture import Picture
from sopdoc.layout.text_block import TextBlock

MOST_PAGES = 2000
"""Texts that need more pages aren't shared among them: the last one is too full then, which is an error."""


def bottom_of(items: Iterable[TextBlock | Picture]) -> float:
    """Return the lower edge of the lowest item, 0 without any."""
    return max((item.rect.bottom for item in items), default=0.0)


def split_blocks(blocks: Blocks, room: float, *, forced: bool = False) -> tuple[Blocks, Blocks]:
    """Part blocks that stand one below the other at ``room``; the second part starts at 0 again.

    ``forced`` gives the first part at least one line, however little room there is and whatever it leaves alone.
    """
    at = 0
    for row in rows_of(blocks):
        past = at + len(row)
        if bottom_of(row) > room + EPSILON:
            # Lines that are cut for lack of room may be all there are: a block without lines would be parted for ever.
            heads, tails = _parted(row, room, forced=forced and at == 0)
            return blocks[:at] + heads, _raised(tails + blocks[past:])
        at = past
    return blocks, ()


def _parted(row: Blocks, room: float, *, forced: bool) -> tuple[Blocks, Blocks]:
    """Part a block, or the two columns of a list; of a part without lines nothing is left."""
    if len(row) > 1:
        return split_columns(row, room, forced=forced)
    (block,) = row
    head, tail = split_block(block, _fitting(block, room, forced=forced))
    return (head,) if head.paragraphs else (), (tail,) if tail.paragraphs else ()


def pour(blocks: Blocks, room: float) -> tuple[Blocks, ...]:
    """Part blocks into as many heights of ``room`` as they need; the last of ``MOST_PAGES`` holds the rest."""
    parts: list[Blocks] = []
    rest = blocks
    if bottom_of(blocks) > MOST_PAGES * max(room, 0.0):
        return (blocks,)
    while rest:
        if len(parts) + 1 == MOST_PAGES:
            return (*parts, rest)
        head, tail = split_blocks(rest, room)
        if not head:
            head, tail = split_blocks(rest, room, forced=True)
        parts.append(head)
        rest = tail
    return tuple(parts)


def apart(block: TextBlock) -> Blocks:
    """Return each paragraph of a block as a block of its own, from 0 downwards."""
    return tuple(holding(block, (paragraph,), 0.0, len(paragraph.lines)) for paragraph in block.paragraphs)


def _fitting(block: TextBlock, room: float, *, forced: bool) -> int:
    count = max(0, floor((room - block.rect.y + EPSILON) / block.leading))
    return max(1, count) if forced else tidy_count(block, count)


def _raised(blocks: Blocks) -> Blocks:
    top = blocks[0].rect.y if blocks else 0.0
    return tuple(block.moved(-top) for block in blocks)
