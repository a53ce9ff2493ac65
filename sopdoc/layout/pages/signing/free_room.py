"""Where on a finished page somebody signs: the free room between the post and the name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from sopdoc.geometry.rect import Rect
from sopdoc.layout.blocks.frame import frame_of
from sopdoc.layout.blocks.stack import lower_edge
from sopdoc.layout.page import FlowItem, Table
from sopdoc.layout.picture import Signature
from sopdoc.layout.text_block import Role, TextBlock
from sopdoc.model.instansi import Pengesahan
from sopdoc.templat.templat import Templat

LEAST_HEIGHT = 12.0
"""A lower room is none: nothing that is put there could be read."""


def signatures_of(flow: Iterable[FlowItem], templat: Templat) -> tuple[Signature, ...]:
    """Return the places of a page's signatures, from top to bottom."""
    found: list[Signature] = []
    texts: list[TextBlock] = []
    above = top = frame_of(templat).y
    for item in flow:
        if isinstance(item, Table):
            found += (*_among(texts, top, 0.0), *_in_cells(item, templat))
            texts = []
        elif isinstance(item, TextBlock):
            top = top if texts else above
            texts.append(item)
        above = lower_edge(item)
    return (*found, *_among(texts, top, 0.0))


def _in_cells(table: Table, templat: Templat) -> Iterator[Signature]:
    """Yield the places in a table, whose cells keep their texts off the rules."""
    pad = templat.jarak_sel
    for cell in table.cells:
        if any(block.official for block in cell.blocks):
            inner = table.cell_rect(cell).inset(pad.mendatar, pad.tegak)
            yield from _among(cell.blocks, inner.y, inner.bottom)


def _among(blocks: Iterable[TextBlock], top: float, bottom: float) -> Iterator[Signature]:
    """Yield the places among texts that stand below each other between ``top`` and ``bottom``, if that is known."""
    for official, group in groupby(blocks, key=lambda block: block.official):
        own = tuple(group)
        if official is not None:
            yield from _free(own, official, top, bottom)
        top = own[-1].rect.bottom


def _free(blocks: tuple[TextBlock, ...], official: Pengesahan, top: float, bottom: float) -> Iterator[Signature]:
    """Yield the room below the post and above all else that says who signs."""
    posts = [block.rect for block in blocks if block.role is Role.JABATAN]
    others = [block.rect for block in blocks if block.role is not Role.JABATAN and block.paragraphs]
    upper = posts[-1].bottom if posts else top
    lower = others[0].y if others else bottom
    wide = max((block.rect for block in blocks), key=lambda rect: rect.width)
    if lower - upper >= LEAST_HEIGHT:
        yield Signature(Rect.from_edges(wide.x, upper, wide.right, lower), official)
