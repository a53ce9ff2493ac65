"""Where each line of a text block stands: the same for all painters that place text themselves."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from sopdoc.geometry.rect import Rect
from sopdoc.layout.text_block import ASCENT, Align, Paragraph, TextBlock
from sopdoc.typography.wrap import Line


class PlacedLine(Struct, frozen=True):
    """A line and the point where its baseline starts; an ``upright`` one runs upwards from there."""

    x: float
    y: float
    line: Line
    upright: bool = False

    def box(self, along: float, width: float, above: float, below: float) -> Rect:
        """Return the place of so much of the line, from so far along on, with room above and below the baseline."""
        if self.upright:
            return Rect(self.x - above, self.y - along - width, above + below, width)
        return Rect(self.x + along, self.y - above, width, above + below)


def place_lines(block: TextBlock) -> Iterator[PlacedLine]:
    """Yield a block's lines in their order, each marker before its item's first line."""
    place = _upright if block.upright else _lying
    down = ASCENT * block.leading
    for paragraph in block.paragraphs:
        if paragraph.marker is not None:
            yield place(block, paragraph.marker_indent, down, paragraph.marker)
        for line in paragraph.lines:
            yield place(block, _start(block, paragraph, line), down, line)
            down += block.leading


def _lying(block: TextBlock, along: float, down: float, line: Line) -> PlacedLine:
    return PlacedLine(block.rect.x + along, block.rect.y + down, line)


def _upright(block: TextBlock, along: float, down: float, line: Line) -> PlacedLine:
    return PlacedLine(block.rect.x + down, block.rect.bottom - along, line, upright=True)


def _start(block: TextBlock, paragraph: Paragraph, line: Line) -> float:
    """Return how far from where lines may start this one does."""
    if block.align is Align.LEFT:
        return paragraph.indent
    room = block.measure - paragraph.indent - line.width
    return paragraph.indent + (room / 2 if block.align is Align.CENTRE else room)
