"""The names over the lanes: all lying, or, where lanes are too narrow even for parts of words, all upright."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import accumulate, pairwise
from math import ceil

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.geometry.rect import Rect
from sopdoc.layout.blocks.frame import frame_of
from sopdoc.layout.blocks.grain import EPSILON
from sopdoc.layout.blocks.press import Press
from sopdoc.layout.blocks.text import Style, Typesetter
from sopdoc.layout.table.columns import Columns
from sopdoc.layout.table.heading import LEAST_SIZE, has_cut_word, set_heading, sizes_down
from sopdoc.layout.text_block import Align, Role, TextBlock
from sopdoc.typography.faces import Face
from sopdoc.typography.line import Break
from sopdoc.typography.markup import plain_text
from sopdoc.typography.syllables import syllables

READABLE_SIZE = 7.0
"""Names turn upright rather than become smaller than this."""
LEAST_LETTERS = 3
"""No piece of a name's word has fewer."""
MOST_PIECES = 3
"""A word is parted into no more pieces: a name in many is harder to read than one that stands upright."""
UPRIGHT_PADDING = 1.0
"""From a lane's rule to the lines of an upright name; these have room of their own above and below their letters."""
EASY_PART = 1 / 8
"""Upright names take more lines before they are longer than this part of the frame's height, …"""
MOST_PART = 1 / 4
"""… and smaller type before they are longer than this, …"""
LAST_PART = 1 / 2
"""… but as much as this before words are cut."""
GRAIN = 0.5
"""Lengths of upright lines are multiples of this."""
_PARTING = "\n"
_PARTED = re.compile(rf"[^\W\d_]*(?:{_PARTING}[^\W\d_]*)+")
"""A word that is parted, with a mark at each place."""


def set_lane_names(names: tuple[str, ...], columns: Columns, press: Press) -> tuple[TextBlock, ...]:
    """Set the names of all lanes in one size, from y = 0 downwards, and all the same way up.

    Words are parted between syllables before names become smaller: so tables of one office have one style.
    """
    largest = press.templat.ukuran_huruf.kepala_tabel
    readable, least = min(READABLE_SIZE, largest), min(LEAST_SIZE, largest)
    lanes = _Lanes(names, columns, frame_of(press.templat).height, press.setter, _longest_piece(names, press.setter))
    return (
        lanes.lying(sizes_down(largest, readable))
        or lanes.upright(sizes_down(largest, readable), MOST_PART)
        or lanes.lying(sizes_down(readable, least))
        or lanes.upright(sizes_down(readable, least), MOST_PART)
        or lanes.upright((least,), LAST_PART)
        or lanes.lying_at(least)
    )


def _longest_piece(names: tuple[str, ...], setter: Typesetter) -> float:
    """Return the width, in type sizes, of the longest piece that can't be broken: no line is shorter."""
    pieces = {piece for name in names for piece in re.split(r"[\s-]", plain_text(name))}
    return max(setter.measurer.width(piece, Face.BOLD, 1.0) for piece in pieces)


def is_well_parted(block: TextBlock) -> bool:
    """Tell whether words that no line holds are parted behind a slash, or between syllables and not too often."""
    if any(line.end is Break.WORD and not line.text.endswith("/") for line in block.lines):
        return False
    text = "".join(line.written + (_PARTING if line.end is Break.SYLLABLE else " ") for line in block.lines)
    return all(_are_syllables(word.split(_PARTING)) for word in _PARTED.findall(text))


def _are_syllables(pieces: list[str]) -> bool:
    places = syllables("".join(pieces))
    long_enough = all(len(piece) >= LEAST_LETTERS for piece in pieces)
    return len(pieces) <= MOST_PIECES and long_enough and set(accumulate(map(len, pieces[:-1]))) <= set(places)


class _Lanes(Struct, frozen=True):
    """The names, their columns, the height of a page's frame, and the width of the longest piece in type sizes."""

    names: tuple[str, ...]
    columns: Columns
    page: float
    setter: Typesetter
    piece: float

    def lying(self, sizes: Iterable[float]) -> tuple[TextBlock, ...]:
        """Return the names in the first of these sizes in which words are whole or well parted, or nothing."""
        found = map(self.lying_at, sizes)
        return next((blocks for blocks in found if all(map(is_well_parted, blocks))), ())

    def lying_at(self, size: float) -> tuple[TextBlock, ...]:
        edges = pairwise(self.columns.lane_edges)
        return tuple(
            set_heading(name, lane, size, Role.PELAKSANA, self.setter)
            for name, lane in zip(self.names, edges, strict=True)
        )

    def upright(self, sizes: Iterable[float], part: float) -> tuple[TextBlock, ...]:
        """Return the names in the first of these sizes in which they fit into a part of the page, or nothing."""
        for size in sizes:
            length = self._length(size, part)
            if length is not None:
                blocks = (self._set(name, size, length) for name in self.names)
                return tuple(map(self._raised, blocks, pairwise(self.columns.lane_edges)))
        return ()

    def _length(self, size: float, part: float) -> float | None:
        """Return how long lines must be: few lines if that leaves the heading low, else as many as a lane holds."""
        capacity = int((self.columns.lane_width - 2 * UPRIGHT_PADDING) / self.setter.leading(size))
        length = None
        for lines in range(1, capacity + 1):
            length = self._least_length(size, lines, part * self.page)
            if length is not None and length <= EASY_PART * self.page:
                break
        return length

    def _least_length(self, size: float, lines: int, longest: float) -> float | None:
        """Return the least length with which no name takes more than so many lines, None if the longest won't do."""
        length, most = ceil((self.piece * size - EPSILON) / GRAIN), int(longest / GRAIN)
        if length > most:
            return None
        for name in sorted(self.names, key=len, reverse=True):
            if self._fits(name, size, length, lines):
                continue
            if not self._fits(name, size, most, lines):
                return None
            low, length = length, most
            while length - low > 1:
                middle = (low + length) // 2
                low, length = (low, middle) if self._fits(name, size, middle, lines) else (middle, length)
        return length * GRAIN

    def _fits(self, name: str, size: float, grains: int, lines: int) -> bool:
        block = self._set(name, size, grains * GRAIN)
        return len(block.lines) <= lines and not has_cut_word(block)

    def _set(self, name: str, size: float, length: float) -> TextBlock:
        return self.setter.block(name, 0.0, 0.0, length, Style(size, Role.PELAKSANA, bold=True, align=Align.CENTRE))

    def _raised(self, block: TextBlock, lane: tuple[float, float]) -> TextBlock:
        """Return a block, turned and in the middle of its lane."""
        width, length = block.rect.height, block.rect.width
        return replace(block, rect=Rect((lane[0] + lane[1] - width) / 2, 0.0, width, length), upright=True)
