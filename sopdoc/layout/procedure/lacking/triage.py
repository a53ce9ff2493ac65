"""Which arrows a way is looked for at all, where a document has more than any page could show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from sopdoc.model.alur import END, Edge, Place

MOST_ARROWS, ROW_ARROWS = 300, 5
"""A document has so many arrows at most, or so many for each row if that is more."""


def most_arrows(rows: int) -> int:
    """Return for how many arrows of a document with so many rows a way is looked for."""
    return max(MOST_ARROWS, ROW_ARROWS * rows)


def too_many(edges: Sequence[Edge], most: int) -> frozenset[int]:
    """Return the edges (by number) that are more than ``most``.

    Each step keeps its exits that lead least far, as many as the other steps: they are easiest to draw and to follow.
    """
    if len(edges) <= most:
        return frozenset()
    places: dict[int, int] = {}
    before = Counter[Place]()
    for number in sorted(range(len(edges)), key=lambda number: (_reach(edges[number]), number)):
        source = edges[number].place
        places[number] = before[source]
        before[source] += 1
    ranked = sorted(places, key=lambda number: (places[number], _reach(edges[number]), number))
    return frozenset(ranked[most:])


def _reach(edge: Edge) -> int:
    return 0 if edge.target == END else abs(edge.target - edge.source)
