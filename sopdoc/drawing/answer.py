"""Read Graphviz's JSON and make sure that it drew what was sent.

Nothing is taken on trust: a node or a line that comes back elsewhere than it was sent is a fault of the engine,
and no document is written with it. Three outlines are finished here. Graphviz rounds a box's corners by a fixed
radius, so the capsule is its box, painted with the ends of Word's flowChartTerminator. Its ``invhouse`` keeps off the
upper corners and has a point of a third of the height (and other proportions in other releases), while Word's
flowChartOffpageConnector fills its rectangle and has a point of a fifth: the tip that comes back is checked, and
the outline is Word's, so that PDF and DOCX show the same pentagon. And its arrowhead is .7 as wide as long, while
Word's has one of three widths.
"""

from __future__ import annotations

import math

from msgspec import MsgspecError, Struct
from msgspec.json import Decoder

from sopdoc.drawing.dot import POINT_PART, Edge, Node, Place, Sketch
from sopdoc.errors import SopdocError
from sopdoc.layout.page import Shape
from sopdoc.messages import _

Polygon = tuple[Place, ...]

_HEAD_PART = 0.35
"""Half an arrowhead's width, in its length: Graphviz's "normal" arrow."""
_HAIR = 1.5
"""How far off a corner may come back, in Graphviz's points, twentieths of ours: by one to both sides."""


class DrawingError(SopdocError):
    """Graphviz drew something else than it was asked to."""


class _Operation(Struct, frozen=True):
    op: str
    points: tuple[tuple[float, float], ...] = ()


class _Thing(Struct, frozen=True, rename={"draw": "_draw_", "head": "_hdraw_"}):
    """A node or an edge, as far as it matters."""

    name: str = ""
    id: str = ""
    draw: tuple[_Operation, ...] = ()
    head: tuple[_Operation, ...] = ()


class _Graph(Struct, frozen=True):
    objects: tuple[_Thing, ...] = ()
    edges: tuple[_Thing, ...] = ()


_GRAPH = Decoder(_Graph)


class Drawing(Struct, frozen=True):
    """What was drawn of each node and each edge, in Graphviz's points: outlines, and arrowheads from their tips on."""

    outlines: tuple[Polygon, ...]
    heads: tuple[Polygon, ...]


def read_drawing(answer: bytes, sketch: Sketch) -> Drawing:
    """Turn Graphviz's answer into outlines; raises DrawingError when it differs from what was sent."""
    try:
        graph = _GRAPH.decode(answer)
        nodes = [_last_polygon(thing.draw) for thing in sorted(graph.objects, key=_node_number)]
        edges = [(_curve(edge.draw), _last_polygon(edge.head)) for edge in sorted(graph.edges, key=_edge_number)]
        outlines = tuple([_outline(*pair) for pair in zip(sketch.nodes, nodes, strict=True)])
        heads = tuple([_head(edge, *drawn) for edge, drawn in zip(sketch.edges, edges, strict=True)])
    except (MsgspecError, ValueError) as fault:
        raise DrawingError(
            _("Graphviz drew something else than it was asked to"),
            _("run `sopdoc doctor`, or set SOPDOC_ENGINE to the other engine: neato or pygraphviz"),
        ) from fault
    return Drawing(outlines, heads)


def _node_number(thing: _Thing) -> int:
    return int(thing.name[1:])


def _edge_number(thing: _Thing) -> int:
    return int(thing.id)


def _last_polygon(operations: tuple[_Operation, ...]) -> list[Place]:
    polygons = [operation.points for operation in operations if operation.op in "Pp"]
    return _places(polygons[-1]) if polygons else []


def _curve(operations: tuple[_Operation, ...]) -> list[Place]:
    """Return the corners of a line, without its control points; raise ValueError where there is none."""
    for operation in operations:
        if operation.op in "bB":
            return _places(operation.points[::3])
    raise ValueError


def _places(points: tuple[tuple[float, float], ...]) -> list[Place]:
    return [(_whole(x), _whole(y)) for x, y in points]


def _whole(value: float) -> int:
    """Round to a whole number; halves, which releases write a hair apart, always go up."""
    return math.floor(value + 0.52)


def _outline(node: Node, drawn: list[Place]) -> Polygon:
    """Return a symbol's outline, clockwise from its upper left or its upper corner; ValueError if it isn't there."""
    x, y = node.centre
    left, right = x - node.width // 2, x + node.width // 2
    bottom, top = y - node.height // 2, y + node.height // 2
    if node.shape is Shape.DECISION:
        corners: Polygon = ((x, top), (right, y), (x, bottom), (left, y))
    else:
        corners = ((left, top), (right, top), (right, bottom), (left, bottom))
    if node.shape is Shape.OFFPAGE:
        inside = all(left <= at <= right and bottom <= height <= top for at, height in drawn)
        if not inside or (x, bottom) not in drawn:
            raise ValueError
        shoulder = bottom + round(node.height * POINT_PART)
        return (*corners[:2], (right, shoulder), (x, bottom), (left, shoulder))
    if set(drawn) != set(corners):
        raise ValueError
    return corners


def _head(edge: Edge, curve: list[Place], head: list[Place]) -> Polygon:
    """Return an edge's arrowhead, its tip first; raise ValueError if one of them isn't where it was told to be.

    The corners of the base that come back are checked; those of the outline are as far apart as in Word.
    """
    tip, (x, y), (dx, dy) = edge.route[-1], edge.shaft[-1], edge.way
    base = [place for place in head if place != tip]
    wanted = _base((x, y), (dx, dy), _HEAD_PART)
    if tuple(curve) != edge.shaft or tip not in head or len(base) != len(wanted):
        raise ValueError
    if not (_are_near(base, wanted) or _are_near(base[::-1], wanted)):
        raise ValueError
    return (tip, *_base((x, y), (dx, dy), edge.base / 2 / edge.head))


def _base(middle: Place, way: Place, part: float) -> list[Place]:
    """Return the corners of an arrowhead's base, each so far from its middle, in the head's length."""
    (x, y), (dx, dy) = middle, way
    return sorted((_whole(x - side * dy), _whole(y + side * dx)) for side in (-part, part))


def _are_near(places: list[Place], wanted: list[Place]) -> bool:
    return all(math.dist(*pair) <= _HAIR for pair in zip(places, wanted, strict=True))
