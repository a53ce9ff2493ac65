"""How many levels a strip has: as many as it takes for pentagons to stand in lanes of their arrows."""

from __future__ import annotations

from collections.abc import Sequence

from sopdoc.layout.flowchart.standing.offpage import strip_count

MOST = 3
"""For lanes' sake alone a strip has no more levels than these: where more would be needed, other lanes help out."""


class Levels:
    """Counts the levels for edges that cross a page's head or foot; ``lanes`` are those that each may stand in."""

    def __init__(self, lanes: Sequence[tuple[int, ...]], lane_count: int) -> None:
        self._lanes = lanes
        self._lane_count = lane_count
        self._known: dict[tuple[int, ...], int] = {}

    @classmethod
    def anywhere(cls, edge_count: int, lane_count: int) -> Levels:
        """Return the levels for so many edges that may stand in any lane."""
        return cls((tuple(range(lane_count)),) * edge_count, lane_count)

    def least(self, edges: Sequence[int]) -> int:
        """Return how many levels edges (by number) need if their pentagons may stand in any lane."""
        return strip_count(len(edges), self._lane_count)

    def wanted(self, edges: Sequence[int]) -> int:
        """Return how many levels edges (by number) need if their pentagons stand in lanes of theirs."""
        if len(edges) <= 1:
            return len(edges)
        least = self.least(edges)
        if least >= MOST:
            return least
        key = tuple(edges)
        if key not in self._known:
            lanes = [self._lanes[edge] for edge in edges]
            self._known[key] = next((count for count in range(least, MOST) if _have_room(lanes, count)), MOST)
        return self._known[key]


def _have_room(lanes: Sequence[tuple[int, ...]], most: int) -> bool:
    """Tell whether pentagons that may stand in some lanes each have room if a lane holds no more than so many."""
    standing: dict[int, list[int]] = {}
    return all(_stands(one, lanes, most, standing, set()) for one in range(len(lanes)))


def _stands(
    one: int, lanes: Sequence[tuple[int, ...]], most: int, standing: dict[int, list[int]], tried: set[int]
) -> bool:
    """Give a pentagon a place in one of its lanes, if others have to move to further lanes of theirs."""
    for lane in lanes[one]:
        if lane in tried:
            continue
        tried.add(lane)
        held = standing.setdefault(lane, [])
        if len(held) < most:
            held.append(one)
            return True
        for at, other in enumerate(held):
            if _stands(other, lanes, most, standing, tried):
                held[at] = one
                return True
    return False
