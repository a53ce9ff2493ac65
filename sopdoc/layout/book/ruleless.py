"""Tables without rules, in which prose stands beside or below what names it."""

from __future__ import annotations

from msgspec.structs import replace

from sopdoc.layout.blocks.grid import Look
from sopdoc.layout.blocks.rows import Band, Grid, Row
from sopdoc.layout.blocks.sections import Section
from sopdoc.layout.blocks.splitting import Blocks
from sopdoc.layout.book.sheet import Front
from sopdoc.layout.page import TableRole

GAP = 0.6
"""Between rows, in type sizes."""


def ruleless(front: Front, heading: Blocks, grid: Grid, bands: tuple[Band, ...], above: float = 0.0) -> Section:
    """Return a table of which no rule is drawn."""
    look = Look(TableRole.LIST, front.press.templat.garis)
    return Section(heading, grid, tuple(map(_without_rules, bands)), look, above=above, below=front.title_gap)


def prose_band(row: Row, *titles: Row) -> Band:
    """Return a row that may be parted wherever its page ends; its titles stay with it."""
    return Band(row, titles, breakable=True)


def _without_rules(band: Band) -> Band:
    return replace(band, body=_bare(band.body), titles=tuple(map(_bare, band.titles)))


def _bare(row: Row) -> Row:
    return replace(row, boxes=tuple(replace(box, ruled="") for box in row.boxes))
