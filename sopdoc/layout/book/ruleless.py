"""Tables without rules, in which prose stands beside or below what names it."""

from __future__ import annotations

import re

from msgspec.structs import replace

from sopdoc.layout.blocks.grain import on_twip
from sopdoc.layout.blocks.grid import Look
from sopdoc.layout.blocks.rows import Band, Grid, Row
from sopdoc.layout.blocks.sections import Section
from sopdoc.layout.blocks.splitting import Blocks
from sopdoc.layout.book.sheet import Front
from sopdoc.layout.page import TableRole
from sopdoc.model.isi import Isi

_BLANK_LINES = re.compile(r"\n[^\S\n]*\n\s*")
GAP = 0.6
"""Between rows, in type sizes."""


def ruleless(front: Front, heading: Blocks, grid: Grid, bands: tuple[Band, ...], above: float = 0.0) -> Section:
    """Return a table of which no rule is drawn."""
    look = Look(TableRole.LIST, front.press.templat.garis)
    return Section(heading, grid, tuple(map(_without_rules, bands)), look, above=above, below=front.title_gap)


def prose_bands(isi: Isi, column: int, grid: Grid, front: Front, *titles: Row) -> tuple[Band, ...]:
    """Set a content as rows that may be parted where a page ends, each paragraph, up to a blank line, for itself.

    Titles stay with the first.
    """
    parts = _BLANK_LINES.split(isi.strip("\n")) if isinstance(isi, str) else (isi,)
    rows = [spaced(grid.row(front.box(grid, part, front.style, column)), front) for part in parts]
    return tuple(Band(row, () if at else titles, breakable=True) for at, row in enumerate(rows))


def spaced(row: Row, front: Front) -> Row:
    """Return a row with the room around it that rows of prose have."""
    return replace(row, padding=on_twip(GAP * front.style.size / 2))


def _without_rules(band: Band) -> Band:
    return replace(band, body=_bare(band.body), titles=tuple(map(_bare, band.titles)))


def _bare(row: Row) -> Row:
    return replace(row, boxes=tuple(replace(box, ruled="") for box in row.boxes))
