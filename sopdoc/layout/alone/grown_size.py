"""Symbols that are as high as the words in them need, where a drawing has no table to hold these words."""

from __future__ import annotations

import sys
from functools import lru_cache
from math import ceil

from sopdoc.geometry.length import snap
from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.alone.written_lines import about, is_list, set_list
from sopdoc.layout.blocks.grain import EPSILON
from sopdoc.layout.blocks.text import Typesetter
from sopdoc.layout.flowchart.standing.marks import SymbolSize
from sopdoc.layout.flowchart.standing.symbol_words import SIDE_PADDING, TOP_PADDING, have_room, height_in_box
from sopdoc.layout.page import Shape
from sopdoc.layout.text_block import TextBlock

MOST_WORD_LINES = 40
"""In a diamond or capsule; a box has as many as it needs."""
STEP = 2.0
"""Symbols grow by so many points."""
MOST_SLENDER = {Shape.DECISION: 1.0, Shape.TERMINATOR: 0.75}
"""How high a symbol may become, in widths; words that need more stand in a box beside it."""
SIDES = {Shape.PROCESS: 3.0, Shape.TERMINATOR: 3.0}
"""More than usual from a symbol's sides to its words."""
SHORT = 1.4
"""A capsule of one word may be so many times as wide as in a table."""
BREATH = 4.0
"""What a box is higher than its words need."""


class GrownSize(SymbolSize, frozen=True, kw_only=True):
    """Sizes of symbols that grow with their words, which are set in ``size`` points."""

    wide: float
    setter: Typesetter
    size: float

    def of(self, shape: Shape, words: str = "") -> tuple[float, float]:
        """Return the width and height of a symbol with words in it; one without any is as large as in a table.

        A capsule that says no more than "Mulai" or "Selesai" is little wider.
        """
        usual = super().of(shape)
        if not words or shape is Shape.OFFPAGE:
            return usual
        if shape is Shape.TERMINATOR and self._height(words, shape, SHORT * self.width) == usual[1]:
            return min(2 * snap(SHORT * self.width / 2), self.wide), usual[1]
        return self.wide, self._height(words, shape, self.wide) or usual[1]

    @property
    def widest(self) -> float:
        """The width of the widest symbols: those with words."""
        return self.wide

    @property
    def box_room(self) -> float:
        """How wide a line may be in a box."""
        return self.wide - 2 * (SIDES[Shape.PROCESS] + SIDE_PADDING[Shape.PROCESS])

    def inside(self, shape: Shape, rect: Rect) -> Rect:
        """Return the part of a symbol's place that its words may fill, outlines aside."""
        return rect.inset(SIDES.get(shape, 0.0), 0.0)

    def most_lines(self, shape: Shape) -> int:
        """Return in how many lines words stand in a symbol at most."""
        if shape is Shape.PROCESS:
            return sys.maxsize
        return 1 if shape is Shape.OFFPAGE else MOST_WORD_LINES

    def listed(self, words: str, rect: Rect) -> TextBlock | None:
        """Return a list in the lines in which it is written, in the middle of a place; None for other words."""
        return about(set_list(words, self.box_room, self.size, self.setter), rect) if is_list(words) else None

    def holds(self, words: str, shape: Shape) -> bool:
        """Tell whether a symbol can grow so that it holds words; lists stand in boxes."""
        if shape is not Shape.PROCESS and is_list(words):
            return False
        return self._height(words, shape, self.wide) is not None

    def _height(self, words: str, shape: Shape, width: float) -> float | None:
        least = super().of(shape)[1]
        if shape is Shape.PROCESS:
            return self._box_height(words, least)
        return _height(words, shape, width, least, self.size, self.setter)

    def _box_height(self, words: str, least: float) -> float:
        if is_list(words):
            needed = set_list(words, self.box_room, self.size, self.setter).rect.height + 2 * TOP_PADDING
        else:
            needed = height_in_box(words, self.box_room, self.size, self.setter)
        steps = ceil((needed - least - EPSILON) / STEP)
        return 2 * snap((least + steps * STEP + BREATH) / 2) if steps > 0 else least


@lru_cache(maxsize=4096)
def _height(words: str, shape: Shape, width: float, least: float, size: float, setter: Typesetter) -> float | None:
    """Return how high a symbol must be so that it holds words in their full size; None where it would be too high."""
    height = least
    while height <= MOST_SLENDER[shape] * width:
        rect = Rect.from_centre(Point(0.0, 0.0), width - 2 * SIDES.get(shape, 0.0), height)
        if have_room(words, shape, rect, size, setter, MOST_WORD_LINES):
            return 2 * snap((height + (BREATH if height > least else 0.0)) / 2)
        height += STEP
    return None
