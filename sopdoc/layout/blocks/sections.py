"""Pages of headed tables, one below the other."""

from __future__ import annotations

from msgspec import Struct

from sopdoc.geometry.rect import Rect
from sopdoc.layout.blocks.breaking import Rows, accompanied, break_bands
from sopdoc.layout.blocks.grain import on_twip
from sopdoc.layout.blocks.grid import Look, make_table
from sopdoc.layout.blocks.rows import Band, Grid, height_of
from sopdoc.layout.blocks.slices import bottom_of
from sopdoc.layout.blocks.splitting import Blocks
from sopdoc.layout.blocks.stack import Draft
from sopdoc.layout.page import FlowItem


class Section(Struct, frozen=True):
    """A table under its heading (blocks from y = 0); ``header`` rows stand over it on every page.

    ``above`` lies over the heading, unless the page starts with it; ``below`` between it and the table.
    """

    heading: Blocks
    grid: Grid
    bands: tuple[Band, ...]
    look: Look
    header: Rows = ()
    above: float = 0.0
    below: float = 4.0


def section_pages(sections: tuple[Section, ...], frame: Rect) -> tuple[Draft, ...]:
    """Lay sections out, breaking between rows; a heading stays with its table's first row."""
    pages = _Pages(frame)
    for section in sections:
        pages.add(section)
    return tuple(Draft(tuple(items)) for items in pages.finished)


class _Pages:
    """Pages that fill from top to bottom."""

    def __init__(self, frame: Rect) -> None:
        self._frame = frame
        self._y = frame.y
        self.finished: list[list[FlowItem]] = [[]]

    def add(self, section: Section) -> None:
        above = 0.0 if self._is_fresh else section.above
        shares = self._shares(section, self._y + above)
        if not shares[0] and not self._is_fresh:
            self._turn()
            above = 0.0
            shares = self._shares(section, self._y)
        self._put_heading(section, above)
        for number, rows in enumerate(shares):
            if number:
                self._turn()
            self._put_rows(section, rows)

    @property
    def _is_fresh(self) -> bool:
        return not self.finished[-1]

    def _shares(self, section: Section, top: float) -> tuple[Rows, ...]:
        header = height_of(section.header)
        room, full = self._frame.bottom - top - _heading_height(section) - header, self._frame.height - header
        return accompanied(break_bands(section.bands, room, full), section.bands, full)

    def _turn(self) -> None:
        self.finished.append([])
        self._y = self._frame.y

    def _put_heading(self, section: Section, above: float) -> None:
        top = on_twip(self._y + above)
        self.finished[-1] += [block.moved(top) for block in section.heading]
        self._y = on_twip(top + _heading_height(section))

    def _put_rows(self, section: Section, rows: Rows) -> None:
        if not rows:
            return
        table = make_table(section.grid, (*section.header, *rows), self._y, section.look)
        self.finished[-1].append(table)
        self._y = table.rect.bottom


def _heading_height(section: Section) -> float:
    return on_twip(bottom_of(section.heading) + section.below)
