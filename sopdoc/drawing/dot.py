"""Write figures and arrowheads as DOT, each at the origin; numbers only, no user text ever enters it."""

from __future__ import annotations

from graphviz import Digraph

from sopdoc.drawing.parts import Part, parts_of
from sopdoc.drawing.sketch import Head, Pieces, Place, straight_spline
from sopdoc.geometry.length import POINTS_PER_INCH

ARROW_LENGTH = 10
"""How long Graphviz draws an arrowhead whose ``arrowsize`` is 1, in its points."""

_NODES = {"label": "", "fixedsize": "true", "style": "filled", "fillcolor": "white"}
_EDGES = {"penwidth": "0"}
"""Without a pen width newer releases draw the head's tip exactly where it is told to be."""


def write_dot(pieces: Pieces) -> str:
    """Return the DOT text.

    Nodes n0, n1, ... are the figures' parts, in their order; the last one is only there for edges to leave and to
    reach. Edges are the arrowheads, the first one with ``id=0``.
    """
    graph = Digraph(graph_attr={"notranslate": "true"}, node_attr=_NODES, edge_attr=_EDGES)
    parts = [part for figure in pieces.figures for part in parts_of(figure)]
    for at, part in enumerate(parts):
        graph.node(f"n{at}", **_node(part))
    joint = f"n{len(parts)}"
    graph.node(joint, shape="point", style="invis", pos="0,0")
    for at, head in enumerate(pieces.heads):
        graph.edge(joint, joint, **_edge(head), id=f"{at}")
    return str(graph.source)


def _node(part: Part) -> dict[str, str]:
    left, lower, right, upper = part.edges
    width, height = (f"{length / POINTS_PER_INCH:.7f}" for length in (right - left, upper - lower))
    place = f"{(left + right) // 2},{(lower + upper) // 2}"
    return {"shape": part.shape, "width": width, "height": height, "pos": place}


def _edge(head: Head) -> dict[str, str]:
    """Return an arrow that ends at the origin; its shaft is as long as its head."""
    spline = " ".join(f"{x},{y}" for x, y in straight_spline(shaft_of(head)))
    return {"arrowsize": f"{head.length / ARROW_LENGTH}", "pos": f"e,0,0 {spline}"}


def shaft_of(head: Head) -> tuple[Place, Place]:
    """Return the line that an arrowhead is drawn with."""
    x, y = head.way
    return (-2 * x, -2 * y), (-x, -y)
