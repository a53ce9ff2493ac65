"""Part one block of text between its lines."""

from __future__ import annotations

from msgspec.structs import replace

from sopdoc.geometry.rect import Rect
from sopdoc.layout.text_block import Paragraph, TextBlock
from sopdoc.typography.wrap import Break

LEAST = 2
"""Fewer lines of a paragraph than these don't stand alone on a page, where that can be had."""

Blocks = tuple[TextBlock, ...]


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
    upper = holding(block, tuple(heads), block.rect.y, above)
    return upper, holding(block, tails, upper.rect.bottom, below)


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


def _split_paragraph(paragraph: Paragraph, count: int) -> tuple[Paragraph, Paragraph]:
    """Part a paragraph; a second part has no number, its lines stand where the first's do."""
    if count <= 0:
        return paragraph, paragraph
    head, tail = paragraph.lines[:count], paragraph.lines[count:]
    closed = replace(head[-1], end=Break.PARAGRAPH, firm=False)
    return replace(paragraph, lines=(*head[:-1], closed)), replace(paragraph, lines=tail, marker=None)


def holding(block: TextBlock, paragraphs: tuple[Paragraph, ...], top: float, lines: int) -> TextBlock:
    """Return a block with other paragraphs, which have so many lines, from ``top`` downwards."""
    rect = Rect(block.rect.x, top, block.rect.width, block.leading * lines)
    return replace(block, paragraphs=paragraphs, rect=rect)
