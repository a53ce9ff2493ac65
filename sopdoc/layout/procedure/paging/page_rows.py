"""The rows of a table as page breaks see them: how high they are, and what arrows need where a page begins or ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate, chain

from msgspec import Struct

from sopdoc.layout.blocks.grain import EPSILON
from sopdoc.layout.flowchart.passages.levels import Levels
from sopdoc.model.alur import END, Edge


class Sheet(Struct, frozen=True):
    """A page's rows ``first`` … ``past`` - 1, and how many strips of pentagons stand above and below them."""

    first: int
    past: int
    head: int
    foot: int

    @property
    def count(self) -> int:
        """How many rows it has."""
        return self.past - self.first


class Room(Struct, frozen=True):
    """Heights: of a page's table body (on the first page and on later ones), of a strip, of what follows the table.

    A ``total`` stands right below the last row, and never on a page without it.
    """

    first_page: float
    later_page: float
    strip: float
    trailing: float
    total: float = 0.0

    def of(self, sheet: Sheet) -> float:
        """Return the room on a sheet's page."""
        return self.later_page if sheet.first else self.first_page


class PageRows:
    """A table's rows with their arrows; rows in ``breaks`` start a page."""

    def __init__(
        self, heights: tuple[float, ...], edges: tuple[Edge, ...], levels: Levels, room: Room, breaks: frozenset[int]
    ) -> None:
        self.count = len(heights)
        self.room = room
        self._breaks = breaks
        self._tops = tuple(accumulate((*heights[:-1], heights[-1] + room.total), initial=0.0))
        self._neighbours = _neighbours(edges, self.count)
        self._levels = levels

    def sheets_from(self, first: int) -> Iterator[Sheet]:
        """Yield the page from row ``first`` with one row, with two and so on, as long as their rows fit.

        A page has one row even if that is too high. Arrows are counted row by row: one to a row further down leaves at
        the foot until that row is reached, so that a page may be too high for its strips and the next one not.
        """
        room = (self.room.later_page if first else self.room.first_page) + EPSILON
        for sheet in self._growing(first):
            if sheet.count > 1 and (self.between(first, sheet.past) > room or sheet.past - 1 in self._breaks):
                return
            yield sheet

    def sheet(self, first: int, past: int) -> Sheet:
        """Return the page of some rows."""
        return next(sheet for sheet in self._growing(first) if sheet.past == past)

    def rest(self, first: int) -> Sheet | None:
        """Return the page with all rows from ``first`` on if it has room for them and for what follows the table."""
        room = (self.room.later_page if first else self.room.first_page) - self.room.trailing + EPSILON
        if self.between(first, self.count) > room or any(row > first for row in self._breaks):
            return None
        arrows = chain.from_iterable(self._neighbours[first:])
        sheet = self._sheet_of(first, self.count, [edge for other, edge in arrows if other < first], ())
        return sheet if self.fits(sheet, self.room.trailing) else None

    def between(self, first: int, past: int) -> float:
        """Return the height of some rows without strips."""
        return self._tops[past] - self._tops[first]

    def height(self, sheet: Sheet) -> float:
        """Return the height of a page's rows and strips."""
        return self.between(sheet.first, sheet.past) + (sheet.head + sheet.foot) * self.room.strip

    def fits(self, sheet: Sheet, trailing: float = 0.0) -> bool:
        """Tell whether a page has room for its rows and strips, and for so much below them."""
        return self.height(sheet) + trailing <= self.room.of(sheet) + EPSILON

    @cached_property
    def crossed(self) -> tuple[int, ...]:
        """How many arrows cross the rule above each row."""
        steps = [0] * (self.count + 1)
        for row, others in enumerate(self._neighbours):
            for other, _edge in others:
                if other > row:
                    steps[row + 1] += 1
                    steps[other + 1] -= 1
        return tuple(accumulate(steps))

    def _growing(self, first: int) -> Iterator[Sheet]:
        head: list[int] = []
        foot: dict[int, list[int]] = {}
        for row in range(first, self.count):
            foot.pop(row, None)
            for other, edge in self._neighbours[row]:
                if other < first:
                    head.append(edge)
                elif other > row:
                    foot.setdefault(other, []).append(edge)
            yield self._sheet_of(first, row + 1, head, [edge for edges in foot.values() for edge in edges])

    def _sheet_of(self, first: int, past: int, head: Sequence[int], foot: Sequence[int]) -> Sheet:
        """Return a page with edges over its head and foot; where a row alone lacks room, any lanes will do."""
        sheet = Sheet(first, past, self._levels.wanted(head), self._levels.wanted(foot))
        if sheet.count > 1 or self.fits(sheet):
            return sheet
        return Sheet(first, past, self._levels.least(head), self._levels.least(foot))


def _neighbours(edges: tuple[Edge, ...], count: int) -> tuple[tuple[tuple[int, int], ...], ...]:
    """Return, for each row, the other rows that its arrows join it to, with the arrows' numbers."""
    found: list[list[tuple[int, int]]] = [[] for _ in range(count)]
    for number, edge in enumerate(edges):
        if edge.target not in (END, edge.source):
            found[edge.source].append((edge.target, number))
            found[edge.target].append((edge.source, number))
    return tuple(tuple(rows) for rows in found)
