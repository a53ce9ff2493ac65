"""Where each line of a text block stands: the same for all painters that place text themselves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sopdoc.layout.page import ASCENT, Align, Paragraph, TextBlock
from sopdoc.typography.wrap import Line


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A line, the x where it starts and the y of its baseline."""

    x: float
    baseline: float
    line: Line


def place_lines(block: TextBlock) -> Iterator[PlacedLine]:
    """Yield a block's lines from top to bottom, each marker before its item's first line."""
    baseline = block.rect.y + ASCENT * block.leading
    for paragraph in block.paragraphs:
        if paragraph.marker is not None:
            yield PlacedLine(block.rect.x + paragraph.marker_indent, baseline, paragraph.marker)
        for line in paragraph.lines:
            yield PlacedLine(_start(block, paragraph, line), baseline, line)
            baseline += block.leading


def _start(block: TextBlock, paragraph: Paragraph, line: Line) -> float:
    left = block.rect.x + paragraph.indent
    if block.align is Align.LEFT:
        return left
    room = block.rect.right - left - line.width
    return left + room / 2 if block.align is Align.CENTRE else left + room
