"""Where on a page the links of its texts stand."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from sopdoc.geometry.rect import Rect
from sopdoc.layout.text_block import TextBlock
from sopdoc.painters.lines import PlacedLine, place_lines
from sopdoc.typography.measure import FontMeasurer

_ABOVE, _BELOW = 0.9, 0.25
"""How far a link reaches above and below the baseline, in type sizes."""


class Link(Struct, frozen=True):
    """A place on a page that leads to an address."""

    rect: Rect
    target: str


def links_in(block: TextBlock) -> Iterator[Link]:
    """Yield the links of a text, one for each line of an address that is broken."""
    if any(run.link for line in block.lines for run in line.runs):
        for placed in place_lines(block):
            yield from links_along(placed, block.size)


def links_along(placed: PlacedLine, size: float) -> Iterator[Link]:
    """Yield the links of a line, from left to right."""
    measurer, along = FontMeasurer(), 0.0
    for run in placed.line.runs:
        width = measurer.width(run.text, run.face, size)
        if run.link:
            yield Link(placed.box(along, width, _ABOVE * size, _BELOW * size), run.link)
        along += width
