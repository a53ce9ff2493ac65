"""Stand the symbols of a row's parts about its axis, and find the arrows between parts that are drawn with the row.

The first part stands on the axis, the next one at the same height in its lane, or below what is there; what follows
that one stands beside it. Of the analysis "Rows of several parts".
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from itertools import pairwise

from msgspec import Struct

from sopdoc.geometry.length import snap
from sopdoc.layout.flowchart.standing.marks import Link, Mark, SymbolSize
from sopdoc.layout.flowchart.standing.symbols import Stack
from sopdoc.layout.page import Shape

STACK_GAP = 12.0
"""Between two symbols in one cell: room for an arrow."""
_EPSILON = 0.01


class Standing(Struct):
    """A part's marks: its leader's stack is ``first`` … ``last``, and up to ``past`` the boxes of others follow."""

    first: int
    last: int
    past: int
    entry: int


class _Line(Struct, frozen=True):
    """The line that joins those who act together: the lanes between which it runs, and how far below the axis."""

    left: int
    right: int
    offset: float


class RowMarks:
    """A row's marks and links, part by part."""

    def __init__(self, size: SymbolSize) -> None:
        self.marks: list[Mark] = []
        self.links: list[Link] = []
        self.parts: list[Standing] = []
        self.linked: set[int] = set()
        self.size = size
        self._followed: list[int] = []
        self._lines: list[_Line] = []

    def stand(self, lanes: list[int], stack: Stack, gap: float = STACK_GAP, *, follows: bool = False) -> None:
        """Stand a part's symbols; ``gap`` is kept below what is in the way, ``follows``: the part before leads on."""
        level = self.marks[self.parts[-1].last].offset if follows else 0.0
        offsets = self._offsets(stack)
        level = self._free_level(lanes, offsets, stack, level, gap) if self.marks else level
        first = len(self.marks)
        for shape, word, offset in zip(stack.shapes, stack.words, offsets, strict=True):
            self.marks.append(Mark(lanes[0], shape, word, snap(level + offset), len(self.parts)))
        last = len(self.marks) - 1
        self.links += [Link(at, at + 1, arrow=True) for at in range(first, last)]
        self._join(lanes, first + stack.main)
        self.parts.append(Standing(first, last, len(self.marks), first + stack.opens))
        if follows:
            self._followed.append(len(self.parts) - 2)

    def link(self, without: Container[int] = ()) -> None:
        """Draw the arrows from part to part with the row that have nothing in their way, now that all parts stand.

        None leads to parts that are to be ``without``: their arrows are routed.
        """
        for at in self._followed:
            if at + 1 in without:
                continue
            source, target = self.parts[at].last, self.parts[at + 1].entry
            if is_straight(self.marks, self.links, source, target, self.size):
                self.links.append(Link(source, target, arrow=True))
                self.linked.add(at)

    def add_below(self, lane: int, word: str, gap: float, part: int) -> int:
        """Stand a part's capsule below all that is in a lane, ``gap`` away from it, and return its place."""
        lowest = max((mark for mark in self.marks if mark.lane == lane), key=self.bottom)
        half = self._half(Shape.TERMINATOR, word)
        offset = lowest.offset + self._half(lowest.shape, lowest.text) + half + gap
        for line in self._lines:
            if line.left <= lane <= line.right and line.offset > offset - half - gap:
                offset = line.offset + gap + half
        self.marks.append(Mark(lane, Shape.TERMINATOR, word, offset, part))
        return len(self.marks) - 1

    def bottom(self, mark: Mark) -> float:
        """Return how far below the axis a mark reaches."""
        return mark.offset + self._half(mark.shape, mark.text)

    def top(self, mark: Mark) -> float:
        """Return how far above the axis a mark reaches."""
        return self._half(mark.shape, mark.text) - mark.offset

    def _half(self, shape: Shape, words: str) -> float:
        return self.size.of(shape, words)[1] / 2

    def _offsets(self, stack: Stack) -> list[float]:
        """Return how far below the middle of its main symbol each symbol of a stack lies."""
        heights = [2 * self._half(*symbol) for symbol in zip(stack.shapes, stack.words, strict=True)]
        tops = [sum(heights[:at]) + at * STACK_GAP for at in range(len(heights))]
        axis = tops[stack.main] + heights[stack.main] / 2
        return [top + height / 2 - axis for top, height in zip(tops, heights, strict=True)]

    def _join(self, lanes: list[int], main: int) -> None:
        """Stand a box in the lane of each who acts together with the leader, joined along one height."""
        offset = self.marks[main].offset
        places = {lanes[0]: main}
        for lane in lanes[1:]:
            places[lane] = len(self.marks)
            self.marks.append(Mark(lane, Shape.PROCESS, "", offset, len(self.parts)))
        for left, right in pairwise(sorted(places)):
            self.links.append(Link(places[left], places[right], arrow=False))
        if len(places) > 1:
            self._lines.append(_Line(min(places), max(places), offset))

    def _free_level(self, lanes: list[int], offsets: list[float], stack: Stack, level: float, gap: float) -> float:
        """Return the height, from a wished one downwards, at which nothing is in a part's way; in a cell the lowest."""
        above = self._half(stack.shapes[0], stack.words[0]) - offsets[0]
        below = offsets[-1] + self._half(stack.shapes[-1], stack.words[-1])
        cells = [self.bottom(mark) + gap + above for mark in self.marks if mark.lane in lanes]
        level = max([level, *cells])
        while True:
            floor = self._lowest_between(min(lanes), max(lanes), level - above - gap, level + below + gap)
            if floor is None:
                return level
            level = floor + gap + above

    def _lowest_between(self, left: int, right: int, top: float, bottom: float) -> float | None:
        """Return how far down reaches what stands or runs in some lanes and between two heights."""
        marks = (
            self.bottom(mark)
            for mark in self.marks
            if left <= mark.lane <= right
            and self.bottom(mark) > top + _EPSILON
            and mark.offset - self._half(mark.shape, mark.text) < bottom - _EPSILON
        )
        lines = (
            line.offset
            for line in self._lines
            if line.left <= right and line.right >= left and top + _EPSILON < line.offset < bottom - _EPSILON
        )
        return max((*marks, *lines), default=None)


def is_straight(marks: Sequence[Mark], links: Iterable[Link], source: int, target: int, size: SymbolSize) -> bool:
    """Tell whether an arrow from one mark of a row to another meets none of the row's marks and plain lines."""
    here, there = marks[source], marks[target]
    others = [mark for at, mark in enumerate(marks) if at not in (source, target)]
    if here.lane == there.lane:
        met = [mark.offset for mark in others if mark.lane == here.lane]
        met += [marks[link.source].offset for link in links if not link.arrow and _spans(link, marks, here.lane)]
        return not any(here.offset < offset < there.offset for offset in met)
    if abs(here.offset - there.offset) > _EPSILON:
        return False
    left, right = sorted((here.lane, there.lane))
    return not any(
        left <= mark.lane <= right
        and abs(mark.offset - here.offset) < size.of(mark.shape, mark.text)[1] / 2 + STACK_GAP / 2
        for mark in others
    )


def _spans(link: Link, marks: Sequence[Mark], lane: int) -> bool:
    first, last = sorted((marks[link.source].lane, marks[link.target].lane))
    return first <= lane <= last
