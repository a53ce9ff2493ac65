"""Turn a page's flowchart into nodes and edges, and write some as DOT, with every place pinned.

The text is built from numbers only: no user text ever enters DOT. It is written here and not by the package
``graphviz``, whose builder takes 0.5 ms for a graph of 15 nodes where this takes 0.02 ms; the package tells
the program's version (see `sopdoc.drawing.program`).

Graphviz 2.43 rounds node sizes to whole points, so its point is our `UNIT`: then places, sizes and centres are
whole numbers in every release. Its y axis points up.
"""

from __future__ import annotations

from itertools import pairwise

from msgspec import Struct

from sopdoc.drawing.arrowhead import arrowhead
from sopdoc.errors import SopdocError
from sopdoc.geometry.length import GRAIN, POINTS_PER_INCH
from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.page import Connector, Page, Shape
from sopdoc.messages import _

UNIT = GRAIN / 2
"""A point of Graphviz's, in ours: the centre of a symbol lies on half grains."""
UNITS_PER_POINT = round(1 / UNIT)
ARROW_LENGTH = 10
"""How long Graphviz draws an arrowhead whose ``arrowsize`` is 1, in its points."""
POINT_PART = 0.2
"""The lower part of the pentagon that is its point, as in Word's flowChartOffpageConnector."""

_HEADER = (
    "digraph{graph[notranslate=true]"
    'node[label="" fixedsize=true style=filled fillcolor=white]'
    # without a pen width newer releases draw the head's tip exactly where it is told to be
    "edge[penwidth=0]"
)
_SHAPES = {Shape.TERMINATOR: "box", Shape.PROCESS: "box", Shape.DECISION: "diamond", Shape.OFFPAGE: "invhouse"}

Place = tuple[int, int]
"""A place in Graphviz's points, y up."""


class Node(Struct, frozen=True):
    """A symbol in Graphviz's points: its width and height are even numbers."""

    shape: Shape
    centre: Place
    width: int
    height: int


class Edge(Struct, frozen=True):
    """A connector in Graphviz's points; ``head`` is its arrowhead's length, 0 for none, and ``base`` its width."""

    tail: int
    target: int
    route: tuple[Place, ...]
    head: int
    base: int = 0

    @property
    def way(self) -> Place:
        """How far, and where to, the arrowhead goes from its base to its tip."""
        (x0, y0), (x1, y1) = self.route[-2:]
        length = max(abs(x1 - x0), abs(y1 - y0))
        return (self.head * (x1 - x0) // length, self.head * (y1 - y0) // length)

    @property
    def shaft(self) -> tuple[Place, ...]:
        """The route up to where the arrowhead begins."""
        (x, y), (dx, dy) = self.route[-1], self.way
        return (*self.route[:-1], (x - dx, y - dy))


class Sketch(Struct, frozen=True):
    """Symbols and connectors: a page's, or what is to be drawn."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def sketch_page(page: Page) -> Sketch:
    """Turn a page's symbols and connectors into nodes and edges; raises SopdocError for a connector without length."""
    index = {symbol.id: at for at, symbol in enumerate(page.symbols)}
    nodes = tuple(_node(symbol.shape, symbol.rect) for symbol in page.symbols)
    edges = tuple(_edge(connector, index, page.number) for connector in page.connectors)
    return Sketch(nodes, edges)


def to_place(point: Point) -> Place:
    """Convert a place on the page to Graphviz's points."""
    return (round(point.x * UNITS_PER_POINT), -round(point.y * UNITS_PER_POINT))


def _node(shape: Shape, rect: Rect) -> Node:
    half_width = round(rect.width * UNITS_PER_POINT / 2)
    half_height = round(rect.height * UNITS_PER_POINT / 2)
    return Node(shape, to_place(rect.centre), 2 * half_width, 2 * half_height)


def _edge(connector: Connector, index: dict[int, int], page_number: int) -> Edge:
    places = [to_place(point) for point in connector.points]
    route = (places[0], *(after for before, after in pairwise(places) if before != after))
    if len(route) == 1:
        raise SopdocError(_("page {page}: an arrow has no length").format(page=page_number))
    tail, target = index[connector.source.symbol], index[connector.target.symbol]
    if not connector.arrow:
        return Edge(tail, target, route, 0)
    head = arrowhead(connector.head, connector.line)
    (x0, y0), (x1, y1) = route[-2:]
    length = min(round(head.length * UNITS_PER_POINT), max(abs(x1 - x0), abs(y1 - y0)))
    return Edge(tail, target, route, length, 2 * round(head.width * UNITS_PER_POINT / 2))


def write_dot(sketch: Sketch) -> str:
    """Return the DOT text, ending in a line's end; edge i has the attribute ``id=i``, and all edges have heads."""
    lines = [_HEADER]
    lines += [_node_line(at, node) for at, node in enumerate(sketch.nodes)]
    lines += [_edge_line(at, edge) for at, edge in enumerate(sketch.edges)]
    lines.append("}\n")
    return "\n".join(lines)


def _node_line(at: int, node: Node) -> str:
    width, height = node.width / POINTS_PER_INCH, node.height / POINTS_PER_INCH
    x, y = node.centre
    return f'n{at}[shape={_SHAPES[node.shape]} width={width:.7f} height={height:.7f} pos="{x},{y}"]'


def _edge_line(at: int, edge: Edge) -> str:
    spline = " ".join(f"{x},{y}" for x, y in curve_through(edge.shaft))
    x, y = edge.route[-1]
    return f'n{edge.tail}->n{edge.target}[id={at} arrowsize={edge.head / ARROW_LENGTH} pos="e,{x},{y} {spline}"]'


def curve_through(places: tuple[Place, ...]) -> list[Place]:
    """Return straight Bézier curves through places: each segment's control points are its ends."""
    spline = [places[0]]
    for before, after in pairwise(places):
        spline += [before, after, after]
    return spline
