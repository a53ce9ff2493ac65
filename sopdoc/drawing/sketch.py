"""A page's flowchart in Graphviz's points: figures and arrowheads wherever they stand.

Graphviz 2.43 rounds node sizes to whole points, so its point is our `UNIT`: then places, sizes and centres are
whole numbers in every release. Its y axis points up.
"""

from __future__ import annotations

from itertools import pairwise

from msgspec import Struct

from sopdoc.drawing.arrowhead import arrowhead
from sopdoc.errors import SopdocError
from sopdoc.geometry.length import GRAIN
from sopdoc.geometry.rect import Point
from sopdoc.layout.page import Connector, Page, Shape, Symbol
from sopdoc.messages import _

UNIT = GRAIN / 2
"""A point of Graphviz's, in ours: the centre of a symbol lies on half grains."""
UNITS_PER_POINT = round(1 / UNIT)

Place = tuple[int, int]
"""A place in Graphviz's points, y up."""


class Figure(Struct, frozen=True):
    """A symbol wherever it stands; its width and height are even numbers."""

    shape: Shape
    width: int
    height: int


class Head(Struct, frozen=True):
    """An arrowhead wherever it stands: how far, and where to, it goes from its base to its tip, and its base's width.

    It lies or stands.
    """

    way: Place
    width: int

    @property
    def length(self) -> int:
        """From the base to the tip."""
        x, y = self.way
        return max(abs(x), abs(y))


class Node(Struct, frozen=True):
    """A symbol on the page."""

    figure: Figure
    centre: Place


class Edge(Struct, frozen=True):
    """A connector on the page, from one node to another by their numbers; without a head it is a plain line."""

    tail: int
    target: int
    route: tuple[Place, ...]
    head: Head | None = None

    @property
    def shaft(self) -> tuple[Place, ...]:
        """The route up to where the arrowhead begins."""
        if self.head is None:
            return self.route
        (x, y), (dx, dy) = self.route[-1], self.head.way
        return (*self.route[:-1], (x - dx, y - dy))


class Sketch(Struct, frozen=True):
    """A page's symbols and connectors."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


class Pieces(Struct, frozen=True):
    """What is to be drawn: symbols with their middles at the origin, and arrowheads with their tips there."""

    figures: tuple[Figure, ...]
    heads: tuple[Head, ...]


def sketch_page(page: Page) -> Sketch:
    """Turn a page's symbols and connectors into nodes and edges; raises SopdocError for a connector without length."""
    index = {symbol.id: at for at, symbol in enumerate(page.symbols)}
    return Sketch(
        tuple([_node(symbol) for symbol in page.symbols]),
        tuple([_edge(connector, index, page.number) for connector in page.connectors]),
    )


def to_place(point: Point) -> Place:
    """Convert a place on the page to Graphviz's points."""
    return (round(point.x * UNITS_PER_POINT), -round(point.y * UNITS_PER_POINT))


def straight_spline(places: tuple[Place, ...]) -> list[Place]:
    """Return a Bézier spline through places that is straight between them: control points are the ends."""
    return [places[0], *(point for before, after in pairwise(places) for point in (before, after, after))]


def _node(symbol: Symbol) -> Node:
    rect = symbol.rect
    return Node(Figure(symbol.shape, _even(rect.width), _even(rect.height)), to_place(rect.centre))


def _even(length: float) -> int:
    return 2 * round(length * UNITS_PER_POINT / 2)


def _edge(connector: Connector, index: dict[int, int], page_number: int) -> Edge:
    places = [to_place(point) for point in connector.points]
    route = (places[0], *(after for before, after in pairwise(places) if before != after))
    if len(route) == 1:
        raise SopdocError(_("page {page}: an arrow has no length").format(page=page_number))
    tail, target = index[connector.source.symbol], index[connector.target.symbol]
    return Edge(tail, target, route, _head(connector, route) if connector.arrow else None)


def _head(connector: Connector, route: tuple[Place, ...]) -> Head:
    """Return a connector's arrowhead, which is no longer than its last segment."""
    head = arrowhead(connector.head, connector.line)
    (x0, y0), (x1, y1) = route[-2:]
    room = max(abs(x1 - x0), abs(y1 - y0))
    length = min(round(head.length * UNITS_PER_POINT), room)
    return Head((length * (x1 - x0) // room, length * (y1 - y0) // room), _even(head.width))
