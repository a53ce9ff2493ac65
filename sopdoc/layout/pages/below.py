"""What stands under a procedure's table: what keys on arrows mean, footnotes and the signature block."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from msgspec.structs import replace

from sopdoc.layout.blocks.frame import frame_of
from sopdoc.layout.blocks.grain import EPSILON, up_to_twip
from sopdoc.layout.blocks.press import Press
from sopdoc.layout.blocks.slices import apart, bottom_of, pour
from sopdoc.layout.blocks.stack import Draft, Stack, lower_edge
from sopdoc.layout.blocks.text import Style
from sopdoc.layout.flowchart.standing.label_words import NO_KEYS
from sopdoc.layout.text_block import Role, TextBlock
from sopdoc.model.prosedur import Prosedur
from sopdoc.templat.templat import Templat
from sopdoc.typography.markup import as_written

FIRST_GAP = 6.0
"""From the table to the first note."""
NOTE_GAP = 2.0
CLOSING_GAP = 14.0
NOTHING: Mapping[int, str] = MappingProxyType({})


def stacks_below(
    prosedur: Prosedur,
    press: Press,
    closing: Stack | None,
    keys: Mapping[str, str] = NO_KEYS,
    told: Mapping[int, str] = NOTHING,
) -> tuple[tuple[float, Stack], ...]:
    """Return what follows the table, each with the gap above it.

    ``keys`` stand on arrows for words; ``told`` is what is told of arrows that aren't drawn, by the step they leave.
    """
    frame = frame_of(press.templat)
    style = Style(press.templat.ukuran_huruf.catatan, Role.CATATAN)
    meanings = {key: as_written(words) for words, key in keys.items()}
    meant = press.setter.entries(meanings, frame.x, 0.0, frame.width, replace(style, role=Role.ARTI_LABEL))
    below = [(0.0 if at else FIRST_GAP, Stack((one,), one.rect.height)) for at, one in enumerate(apart(meant))]
    undrawn = replace(style, role=Role.PANAH_TAK_TERGAMBAR)
    for number, (langkah, words) in enumerate(told.items()):
        block = press.setter.block(words, frame.x, 0.0, frame.width, undrawn, langkah)
        below.append((0.0 if number else FIRST_GAP, Stack((block,), block.rect.height)))
    for number, note in enumerate(prosedur.catatan):
        block = press.setter.block(note, frame.x, 0.0, frame.width, style)
        below.append((NOTE_GAP if number else FIRST_GAP, Stack((block,), block.rect.height)))
    if closing is not None and closing.items:
        below.append((CLOSING_GAP, closing))
    return tuple(below)


def total_height(below: tuple[tuple[float, Stack], ...]) -> float:
    """Return the height of all that follows the table, gaps included."""
    return sum(gap + stack.height for gap, stack in below)


def pages_below(sheets: list[Draft], below: tuple[tuple[float, Stack], ...], templat: Templat) -> tuple[Draft, ...]:
    """Put what follows the table onto the last page, and onto new ones where there is no room.

    Only what is higher than a page is parted.
    """
    frame = frame_of(templat)
    drafts = list(sheets)
    y = lower_edge(drafts[-1].flow[-1])
    for gap, stack in _parted(below, frame.height):
        top = up_to_twip(y + gap)
        if top + stack.height > frame.bottom + EPSILON:
            drafts.append(Draft(()))
            top = frame.y
        drafts[-1] = replace(drafts[-1], flow=(*drafts[-1].flow, *stack.placed(top)))
        y = top + stack.height
    return tuple(drafts)


def _parted(below: tuple[tuple[float, Stack], ...], height: float) -> Iterator[tuple[float, Stack]]:
    for gap, stack in below:
        if stack.height <= height + EPSILON:
            yield gap, stack
            continue
        blocks = tuple(item for item in stack.items if isinstance(item, TextBlock))
        yield from ((gap, Stack(part, bottom_of(part))) for part in pour(blocks, height))
