"""Tables with a signature under the last one: it never stands alone on a sheet where that can be had."""

from __future__ import annotations

from msgspec.structs import replace

from sopdoc.geometry.rect import Rect
from sopdoc.layout.blocks.grain import EPSILON, up_to_twip
from sopdoc.layout.blocks.sections import Section, section_pages
from sopdoc.layout.blocks.stack import Draft, Stack, lower_edge
from sopdoc.layout.page import FlowItem
from sopdoc.layout.pages.below import CLOSING_GAP


def signed_pages(sections: tuple[Section, ...], closing: Stack, frame: Rect) -> tuple[Draft, ...]:
    """Lay sections out with a signature below; where it has no room there, the last row goes over with it."""
    drafts = _signed(section_pages(sections, frame), closing, frame)
    if drafts is None:
        drafts = _signed(_kept_together(sections, frame), closing, frame)
    if drafts is None:  # a row that fills a page leaves no room for a signature
        drafts = (*section_pages(sections, frame), Draft(closing.placed(frame.y)))
    return drafts


def _kept_together(sections: tuple[Section, ...], frame: Rect) -> tuple[Draft, ...]:
    """Lay sections out so that the last rows begin a page."""
    *before, section = sections
    first, last = section.bands[:-1], section.bands[-1:]
    if not first:
        return section_pages(sections, frame)
    rest = replace(section, heading=(), bands=last, below=0.0)
    return (*section_pages((*before, replace(section, bands=first)), frame), *section_pages((rest,), frame))


def _signed(drafts: tuple[Draft, ...], closing: Stack, frame: Rect) -> tuple[Draft, ...] | None:
    """Put the signature under the last table; None where it has no room there."""
    flow: tuple[FlowItem, ...] = drafts[-1].flow
    top = up_to_twip(lower_edge(flow[-1]) + CLOSING_GAP)
    if top + closing.height > frame.bottom + EPSILON:
        return None
    return (*drafts[:-1], replace(drafts[-1], flow=(*flow, *closing.placed(top))))
