"""A procedure that is drawn alone: its flowchart is set for itself, on a sheet as large as it takes."""

from __future__ import annotations

from itertools import accumulate, chain, repeat

from msgspec import Struct

from sopdoc.geometry.length import snap
from sopdoc.layout.alone.grown_size import GrownSize
from sopdoc.layout.blocks.frame import frame_of
from sopdoc.layout.blocks.press import Press
from sopdoc.layout.flowchart.standing.marks import SymbolSize, symbol_size
from sopdoc.layout.table.columns import NUMBER, Columns

FREE = 12.0
"""At each side of a symbol with words, in its lane: room for arrows."""


class SheetColumns(Struct, frozen=True):
    """Columns of a sheet: that of ``numbers``, if these have a width, and lanes, from a left edge on."""

    left: float
    numbers: float
    lane: float
    count: int
    kolom: tuple[str, ...]

    def columns(self, wider: float = 1.0) -> Columns:
        """Return the columns, the lanes ``wider`` by a factor."""
        widths = chain((self.numbers,) if self.numbers else (), repeat(self.lane * wider, self.count))
        edges = accumulate(widths, initial=self.left)
        return Columns(tuple(snap(edge) for edge in edges), self.count, self.kolom)


class Alone(Struct, frozen=True):
    """How a procedure is drawn alone: lanes ``lane`` points wide, words in symbols if it is ``worded``.

    ``breaks`` are the rows that begin another drawing; without any there is one.
    """

    lane: float
    worded: bool = False
    breaks: frozenset[int] = frozenset()

    def columns(self, press: Press, count: int) -> SheetColumns:
        """Return the column of numbers, if there is one, and so many lanes."""
        kolom = press.templat.susunan.kolom
        numbers = press.templat.kolom.no if NUMBER in kolom else 0.0
        return SheetColumns(frame_of(press.templat).x, numbers, self.lane, count, kolom)

    def size(self, press: Press) -> SymbolSize:
        """Return the symbols' sizes: with words in them as wide as a lane allows, and as high as these need."""
        usual = symbol_size(press.templat, self.lane)
        if not self.worded:
            return usual
        width = 2 * snap((self.lane - 2 * FREE) / 2)
        heights = usual.height, usual.decision_height, usual.pentagon
        return GrownSize(usual.width, *heights, wide=width, setter=press.setter, size=press.templat.ukuran_huruf.simbol)
