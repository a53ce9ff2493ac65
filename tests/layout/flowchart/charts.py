"""Flowcharts of a few steps, for properties that hold for all of them."""

from __future__ import annotations

from hypothesis import strategies as st

from sopdoc.layout.flowchart.standing.page_context import Net, PageContext
from tests.layout.flowchart.board import field_of, net, node

LABELS = ((14.0, 8.4),)


@st.composite
def charts(draw: st.DrawFn) -> tuple[PageContext, tuple[Net, ...]]:
    """Return steps, one in each row, each leading to the next; some decide whether to go somewhere else."""
    lanes = draw(st.lists(st.integers(0, 3), min_size=2, max_size=5))
    count = len(lanes)
    decisions: dict[int, int] = {}
    for source, target in draw(st.lists(st.tuples(*(st.integers(0, count - 1),) * 2), max_size=3)):
        if target != source + 1 and source < count - 1:
            decisions[source] = target
    nets = [net(row, row + 1, labels=LABELS if row in decisions else ()) for row in range(count - 1)]
    nets += [net(source, target, order=1, labels=LABELS) for source, target in decisions.items()]
    nodes = (node(lane, row, decision=row in decisions) for row, lane in enumerate(lanes))
    return field_of(*nodes, lanes=4, rows=count, density=2), tuple(nets)
