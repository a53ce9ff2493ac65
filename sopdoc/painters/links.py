"""Where on a page the links of its texts stand."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from sopdoc.geometry.rect import Rect
from sopdoc.layout.page import Page
from sopdoc.layout.texts import blocks_of
from sopdoc.painters.lines import PlacedLine, place_lines
from sopdoc.typography.measure import FontMeasurer

_ABOVE, _BELOW = 0.9, 0.25
"""How far a link reaches above and below the baseline, in type sizes."""


class Link(Struct, frozen=True):
    """A place on a page that leads to an address."""

    rect: Rect
    target: str


def links_on(page: Page) -> list[Link]:
    """Return the links of a page, one for each line of an address that is broken."""
    return [
        link
        for block in blocks_of(page)
        if any(run.link for line in block.lines for run in line.runs)
        for placed in place_lines(block)
        for link in _in_line(placed, block.size)
    ]


def _in_line(placed: PlacedLine, size: float) -> Iterator[Link]:
    measurer, along = FontMeasurer(), 0.0
    for run in placed.line.runs:
        width = measurer.width(run.text, run.face, size)
        if run.link:
            yield Link(placed.box(along, width, _ABOVE * size, _BELOW * size), run.link)
        along += width
