"""Part blocks of text between lines, where a page ends."""

from __future__ import annotations

from collections.abc import Iterable
from math import floor

from msgspec.structs import replace

from sopdoc.geometry.rect import Rect
from sopdoc.layout.blocks.grain import EPSILON
from sopdoc.layout.page import Picture
from sopdoc.layout.text_block import Paragraph, TextBlock
from sopdoc.typography.wrap import Break

LEAST = 2
"""Fewer lines of a paragraph than these don't stand alone on a page, where that can be had."""

MOST_PAGES = 2000
"""Texts that need more pages aren't shared among them: the last one is too full then, which is an error."""

Blocks = tuple[TextBlock, ...]


def bottom_of(items: Iterable[TextBlock | Picture]) -> float:
    """Return the lower edge of the lowest item, 0 without any."""
    return max((item.rect.bottom for item in items), default=0.0)


def split_blocks(blocks: Blocks, room: float, *, forced: bool = False) -> tuple[Blocks, Blocks]:
    """Part blocks that stand one below the other at ``room``; the second part starts at 0 again.

    ``forced`` gives the first part at least one line, however little room there is and whatever it leaves alone.
    """
    for at, block in enumerate(blocks):
        if block.rect.bottom <= room + EPSILON:
            continue
        head, tail = split_block(block, _fitting(block, room, forced=forced and at == 0))
        heads = blocks[:at] + ((head,) if head.paragraphs else ())
        # Lines that are cut for lack of room may be all there are: a block without lines would be parted for ever.
        return heads, _raised(((tail,) if tail.paragraphs else ()) + blocks[at + 1 :])
    return blocks, ()


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
    return tuple(_holding(block, (paragraph,), 0.0, len(paragraph.lines)) for paragraph in block.paragraphs)


def split_block(block: TextBlock, count: int) -> tuple[TextBlock, TextBlock]:
    """Part a block behind its line number ``count``; the second part follows directly below the first."""
    heads: list[Paragraph] = []
    tails: tuple[Paragraph, ...] = ()
    for at, paragraph in enumerate(block.paragraphs):
        if count < len(paragraph.lines):
            head, tail = _split_paragraph(paragraph, count)
            heads += [head] if count > 0 else []
            tails = (tail, *block.paragraphs[at + 1 :])
            break
        heads.append(paragraph)
        count -= len(paragraph.lines)
    above = sum(len(paragraph.lines) for paragraph in heads)
    below = round(block.rect.height / block.leading) - above
    upper = _holding(block, tuple(heads), block.rect.y, above)
    return upper, _holding(block, tails, upper.rect.bottom, below)


def tidy_count(block: TextBlock, count: int) -> int:
    """Return the greatest number of lines up to ``count`` that leaves no line of a paragraph alone."""
    before = 0
    for paragraph in block.paragraphs:
        length = len(paragraph.lines)
        if count < before + length:
            return before + _tidy_part(length, count - before)
        before += length
    return before


def _tidy_part(length: int, part: int) -> int:
    """Return how many of the first ``part`` of a paragraph's lines may stand apart from the others."""
    part = min(part, length - LEAST)
    return part if part >= LEAST else 0


def _fitting(block: TextBlock, room: float, *, forced: bool) -> int:
    count = max(0, floor((room - block.rect.y + EPSILON) / block.leading))
    return max(1, count) if forced else tidy_count(block, count)


def _split_paragraph(paragraph: Paragraph, count: int) -> tuple[Paragraph, Paragraph]:
    """Part a paragraph; a second part has no number, its lines stand where the first's do."""
    if count <= 0:
        return paragraph, paragraph
    head, tail = paragraph.lines[:count], paragraph.lines[count:]
    closed = replace(head[-1], end=Break.PARAGRAPH, firm=False)
    return replace(paragraph, lines=(*head[:-1], closed)), replace(paragraph, lines=tail, marker=None)


def _holding(block: TextBlock, paragraphs: tuple[Paragraph, ...], top: float, lines: int) -> TextBlock:
    """Return a block with other paragraphs, which have so many lines."""
    rect = Rect(block.rect.x, top, block.rect.width, block.leading * lines)
    return replace(block, paragraphs=paragraphs, rect=rect)


def _raised(blocks: Blocks) -> Blocks:
    top = blocks[0].rect.y if blocks else 0.0
    return tuple(block.moved(-top) for block in blocks)
