"""How many sheets there are, and those that hold hardly anything."""

from __future__ import annotations

from sopdoc.inspection.drawings import Drawings
from sopdoc.inspection.figures.figure import Count, Figure, Spot, counted
from sopdoc.layout.page import FlowItem, Page, Table
from sopdoc.layout.picture import Picture
from sopdoc.layout.texts import blocks_in

FEW = 0.2
"""A page is nearly empty if what stands on it is lower than this part of the room for it."""


def _pages(drawings: Drawings) -> Count:
    return Count(len(drawings.document.pages))


def _few_lines(drawings: Drawings) -> Count:
    pages = drawings.document.pages
    spots = [
        Spot(page.number, f"{_lines(page)} lines on the page", prosedur=page.prosedur or 0)
        for page in pages
        if len(pages) > 1 and _filled(page) < FEW
    ]
    return counted(spots, len(pages))


def _filled(page: Page) -> float:
    """Return which part of the height between the margins is used."""
    _, top, _, bottom = page.margins
    return max((_bottom(item) - top for item in page.flow), default=0.0) / (page.size[1] - top - bottom)


def _bottom(item: FlowItem) -> float:
    return item.bottom if isinstance(item, Table) else item.rect.bottom


def _lines(page: Page) -> int:
    return sum(len(block.lines) for item in page.flow if not isinstance(item, Picture) for block in blocks_in(item))


PAGES = Figure("pages", "pages", _pages)
FEW_LINES = Figure("few-lines", "pages whose content is a few lines: a fifth of their height or less", _few_lines)
