"""What stands in a cell of a text column, and how many lines it takes in a width."""

from __future__ import annotations

from functools import cached_property
from math import inf
from typing import Protocol

from msgspec import Struct

from sopdoc.layout.blocks.press import Press
from sopdoc.layout.blocks.text import Style, Typesetter
from sopdoc.layout.table.overlong import start_of
from sopdoc.layout.table.widths.filling import Filling, filling_of
from sopdoc.model.isi import Isi, kolom_of, texts_of
from sopdoc.templat.templat import Templat

SIDE_BY_SIDE_STEP = 2.0
"""Points by which a column grows at a time that holds a list in two columns."""


class Content(Protocol):
    """A text or a list in a cell."""

    @property
    def whole(self) -> float:
        """The width of a column in which nothing of it breaks into lines."""
        ...

    def is_line_in(self, width: float) -> bool:
        """Tell whether it takes one line in a column of a width, as it does in any wider one then."""
        ...

    def lines(self, width: float) -> tuple[int, float]:
        """Return how many lines it takes in a column of a width, and the next width in which it may take fewer."""
        ...

    def bound(self, lines: int) -> float:
        """Return a width of a column below which it takes more than so many lines for sure."""
        ...


class Texts(Struct, frozen=True, dict=True):
    """A text, or a list's items below each other, and what of a column's width they don't have."""

    fillings: tuple[Filling, ...]
    aside: float

    @cached_property
    def whole(self) -> float:
        """The width of a column in which nothing of them breaks into lines."""
        return max(filling.total for filling in self.fillings) + self.aside

    def is_line_in(self, width: float) -> bool:
        """Tell whether they take one line in a column of a width."""
        (first, *others) = self.fillings
        return not others and first.is_line and first.total + self.aside <= width

    def lines(self, width: float) -> tuple[int, float]:
        """Return how many lines they take, and the next width in which they may take fewer."""
        inside = width - self.aside
        if len(self.fillings) == 1:
            count, wider = self.fillings[0].lines(inside)
            return count, wider + self.aside
        found = [filling.lines(inside) for filling in self.fillings]
        return sum(count for count, _ in found), min(wider for _, wider in found) + self.aside

    def bound(self, lines: int) -> float:
        """Return a width of a column below which they take more than so many lines for sure."""
        return self.fillings[0].bound(lines) + self.aside if len(self.fillings) == 1 else 0.0


class SideBySide(Struct, frozen=True):
    """A list in two columns: it is set, as its items stand about level."""

    isi: Isi
    aside: float
    style: Style
    setter: Typesetter

    @property
    def whole(self) -> float:
        """Endless: there is no use for a width in which both columns have a line for each item."""
        return inf

    def is_line_in(self, _width: float) -> bool:
        """Tell that it isn't known."""
        return False

    def lines(self, width: float) -> tuple[int, float]:
        """Return how many lines its higher column takes, and the next width that is tried."""
        blocks = self.setter.blocks(self.isi, 0.0, 0.0, width - self.aside, self.style)
        return max(len(block.lines) for block in blocks), width + SIDE_BY_SIDE_STEP

    def bound(self, _lines: int) -> float:
        """Return no width: it isn't known."""
        return 0.0


def content_of(isi: Isi, name: str, press: Press) -> Content:
    """Return what a column's cell holds; of a very long text a start that fits on no page as it is."""
    style = cell_style(name, press.templat)
    padding = 2 * press.templat.jarak_sel.mendatar
    if kolom_of(isi) > 1:
        return SideBySide(start_of(isi), padding, style, press.setter)
    measurer = press.setter.measurer
    fillings = tuple(filling_of(text, measurer, style.size) for text in texts_of(start_of(isi)))
    return Texts(fillings, padding + press.setter.indent(isi, style))


def cell_style(name: str, templat: Templat) -> Style:
    """Return the type size of a column's cells, and the mark of their lists."""
    return Style(templat.ukuran_huruf.isi_tabel, tanda=templat.tanda.of(name))
