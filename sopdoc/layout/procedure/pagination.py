"""Share a table's rows among pages: rows never split, and pentagons of arrows that cross a break have their room."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate

from msgspec import Struct

from sopdoc.layout.blocks.grain import EPSILON
from sopdoc.layout.flowchart.standing.offpage import strip_count
from sopdoc.model.alur import END, Edge

KEPT_WITH_CLOSING = 2
"""Rows that go over to the next page with a signature block that has no room under the table."""


class Sheet(Struct, frozen=True):
    """A page's rows ``first`` … ``past`` - 1, and how many strips of pentagons stand above and below them."""

    first: int
    past: int
    head: int
    foot: int


class Room(Struct, frozen=True):
    """Heights: of a page's table body (on the first page and on later ones), of a strip, of what follows the table."""

    first_page: float
    later_page: float
    strip: float
    trailing: float


def paginate(
    heights: tuple[float, ...],
    edges: tuple[Edge, ...],
    lanes: int,
    room: Room,
    breaks: frozenset[int] = frozenset(),
) -> tuple[Sheet, ...]:
    """Return the pages' rows; each page takes as many as fit, but at least one, and none that is to start a page."""
    return tuple(_Paginator(heights, edges, lanes, room, breaks).sheets())


class _Paginator:
    def __init__(
        self, heights: tuple[float, ...], edges: tuple[Edge, ...], lanes: int, room: Room, breaks: frozenset[int]
    ) -> None:
        self._breaks = breaks
        self._count = len(heights)
        self._tops = tuple(accumulate(heights, initial=0.0))
        self._neighbours = _neighbours(edges, self._count)
        self._lanes = lanes
        self._room = room

    def sheets(self) -> Iterator[Sheet]:
        first = 0
        while first < self._count:
            sheet = self._fullest(first, self._room.later_page if first else self._room.first_page)
            yield sheet
            first = sheet.past

    def _fullest(self, first: int, room: float) -> Sheet:
        """The page from row ``first`` that holds the most rows, room for what follows the last one considered."""
        sheets = self._growing(first)
        best = next(sheets)
        for sheet in sheets:
            if self._tops[sheet.past] - self._tops[first] > room + EPSILON or sheet.past - 1 in self._breaks:
                break
            if self._height(sheet) <= room + EPSILON:
                best = sheet
        if best.past < self._count or self._height(best) + self._room.trailing <= room + EPSILON:
            return best
        return self._shared_with_closing(best, room)

    def _shared_with_closing(self, full: Sheet, room: float) -> Sheet:
        """Give the last rows to a next page, so that a signature doesn't stand alone; unless that doesn't help."""
        for kept in range(KEPT_WITH_CLOSING, 0, -1):
            past = self._count - kept
            if past <= full.first:
                continue
            before, following = self._sheet(full.first, past), self._sheet(past, self._count)
            wanted = self._height(following) + self._room.trailing
            if wanted <= self._room.later_page + EPSILON and self._height(before) <= room + EPSILON:
                return before
        return full

    def _sheet(self, first: int, past: int) -> Sheet:
        return next(sheet for sheet in self._growing(first) if sheet.past == past)

    def _growing(self, first: int) -> Iterator[Sheet]:
        """Yield the page from row ``first`` with one row, with two, and so on.

        Arrows are counted row by row: one to a row further down leaves at the foot until that row is reached.
        """
        head = foot = 0
        for row in range(first, self._count):
            for other in self._neighbours[row]:
                if other < first:
                    head += 1
                else:
                    foot += 1 if other > row else -1
            yield Sheet(first, row + 1, strip_count(head, self._lanes), strip_count(foot, self._lanes))

    def _height(self, sheet: Sheet) -> float:
        strips = (sheet.head + sheet.foot) * self._room.strip
        return self._tops[sheet.past] - self._tops[sheet.first] + strips


def _neighbours(edges: tuple[Edge, ...], count: int) -> tuple[tuple[int, ...], ...]:
    """Return, for each row, the other rows that its arrows join it to."""
    found: list[list[int]] = [[] for _ in range(count)]
    for edge in edges:
        if edge.target not in (END, edge.source):
            found[edge.source].append(edge.target)
            found[edge.target].append(edge.source)
    return tuple(tuple(rows) for rows in found)
