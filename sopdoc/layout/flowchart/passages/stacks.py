"""In which order pentagons stand below each other in a lane: what goes straight on stands nearest to the rows."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from sopdoc.layout.flowchart.standing.offpage import Crossing

LaneSets = tuple[frozenset[int], ...]
"""The lanes in which each row has symbols."""


class Way(IntEnum):
    """How an arrow between a pentagon and its symbol goes if nothing is in its way but symbols, the best first."""

    STRAIGHT = 0
    BENT = 1
    ROUND = 2


def by_level(items: Sequence[Crossing], owns: Sequence[int], edge_row: int, rows: LaneSets) -> list[Crossing]:
    """Return the pentagons that stand in one lane of a strip, the nearest to the rows first.

    ``owns`` are the lanes of the symbols that they are joined to, and ``edge_row`` is the row next to the strip. What
    goes straight on comes first, then what goes around one corner, then the rest; of several that are alike the one
    that is joined to the nearest row, then as they are given.
    """

    def rank(at: int) -> tuple[Way, int]:
        return way_of(items[at], owns[at], edge_row, rows), abs(items[at].row - edge_row)

    return [items[at] for at in sorted(range(len(items)), key=rank)]


def way_of(item: Crossing, own: int, edge_row: int, rows: LaneSets) -> Way:
    """Tell how an arrow goes between a pentagon and its symbol in the lane ``own``, a strip being at ``edge_row``.

    One that goes up in the symbol's lane goes round it: loops leave and arrive at sides.
    """
    nearer, further = sorted((edge_row, item.row))
    between = {*range(nearer, further + 1)} - {item.row}
    if any(item.lane in rows[row] for row in between):
        return Way.ROUND
    if item.lane != own:
        return Way.ROUND if item.lane in rows[item.row] else Way.BENT
    return Way.STRAIGHT if item.onward else Way.ROUND
