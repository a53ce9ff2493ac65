"""The lanes that an arrow has to do with: those of the symbols that it leaves and enters."""

from __future__ import annotations

from collections.abc import Sequence

from sopdoc.layout.flowchart.standing.marks import RowPlan
from sopdoc.model.alur import END, Edge
from sopdoc.typography.fate import Fate

Ends = tuple[int, int]
"""The lane in which an arrow starts, and the one in which it ends."""


def edge_lanes(plans: Sequence[RowPlan], edges: Sequence[Edge], fates: Sequence[Fate]) -> tuple[Ends, ...]:
    """Return the lanes of all edges; one to the end stays in its lane. Without ``fates`` nothing is compared."""
    return tuple(_ends(plans, edge, fates[number] if fates else Fate.KEPT) for number, edge in enumerate(edges))


def _ends(plans: Sequence[RowPlan], edge: Edge, fate: Fate) -> Ends:
    start = plans[edge.source]
    leaving = start.marks[start.ends(fate, edge.source_part).exit].lane
    if edge.target == END:
        return leaving, leaving
    there = plans[edge.target]
    return leaving, there.marks[there.ends(fate, edge.target_part).entry].lane
