"""Which arrows have no room for their pentagons, however a table's rows are shared among pages.

A row may come to stand alone on its page. Each of its arrows to rows further up then has a pentagon above it, each to
rows further down one below it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from sopdoc.layout.blocks.grain import EPSILON
from sopdoc.layout.flowchart.standing.offpage import strip_count
from sopdoc.layout.procedure.setting import Setting
from sopdoc.model.alur import END, Edge

KEPT = 1
"""Strips above and below a row that are never left out: where a page has no room for them, not arrows are to blame."""


def without_strips(setting: Setting) -> frozenset[int]:
    """Return the edges (by number) whose pentagons don't fit on a page together with their row.

    Ways on to the next row are kept first, then steps' first exits, then what leads least far.
    """
    edges = setting.edges
    crossing = (number for number, edge in enumerate(edges) if edge.target not in (END, edge.source))
    sought = (number for number in crossing if number not in setting.task.unsought)
    pages = _Pages(setting)
    return frozenset(
        number for number in sorted(sought, key=lambda number: _rank(edges, number)) if not pages.take(edges[number])
    )


def _rank(edges: Sequence[Edge], number: int) -> tuple[bool, bool, int, int]:
    """Return an edge's place among those that are kept: the least is the first."""
    edge = edges[number]
    is_other = number > 0 and edges[number - 1].place == edge.place
    return edge.target != edge.source + 1, is_other, abs(edge.target - edge.source), number


class _Pages:
    """Keeps the pentagons above and below each row that is alone on its page."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._above = Counter[int]()
        self._below = Counter[int]()

    def take(self, edge: Edge) -> bool:
        """Take an edge's two pentagons if both pages have room for them."""
        upper, lower = sorted((edge.source, edge.target))
        self._add(upper, lower, 1)
        fits = self._fits(upper) and self._fits(lower)
        if not fits:
            self._add(upper, lower, -1)
        return fits

    def _add(self, upper: int, lower: int, count: int) -> None:
        self._below[upper] += count
        self._above[lower] += count

    def _fits(self, row: int) -> bool:
        room, lanes = self._setting.room, self._setting.columns.lane_count
        above, below = strip_count(self._above[row], lanes), strip_count(self._below[row], lanes)
        if max(above, below) <= KEPT:
            return True
        page = room.later_page if row else room.first_page
        return self._setting.heights[row] + (above + below) * room.strip <= page + EPSILON
