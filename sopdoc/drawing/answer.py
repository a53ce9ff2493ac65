"""Read Graphviz's JSON and make sure that it drew what was sent.

Nothing is taken on trust: a node or a line that comes back elsewhere than it was sent is a fault of the engine,
and no document is written with it. Two outlines are finished here. Graphviz rounds a box's corners by a fixed
radius, so the capsule is its box, painted with a radius of half its height. Its ``invhouse`` keeps off the upper
corners and has a point of a third of the height (and other proportions in other releases), while Word's
flowChartOffpageConnector fills its rectangle and has a point of a fifth: the tip that comes back is checked, and
the outline is Word's, so that PDF and DOCX show the same pentagon.
"""

from __future__ import annotations

import math

from msgspec import MsgspecError, Struct
from msgspec.json import Decoder

from sopdoc.drawing.dot import POINT_PART, UNITS_PER_POINT, Edge, Node, Place, Sketch
from sopdoc.drawing.ink import Ink, Outline, Stroke
from sopdoc.errors import SopdocError
from sopdoc.geometry.length import snap
from sopdoc.geometry.rect import Point
from sopdoc.layout.page import Page, Shape
from sopdoc.messages import _

_HEAD_PART = 0.35
"""Half an arrowhead's width, in its length: Graphviz's "normal" arrow."""


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


def read_ink(answer: bytes, sketch: Sketch, page: Page) -> Ink:
    """Turn Graphviz's answer into page coordinates; raises DrawingError when it differs from what was sent."""
    try:
        graph = _GRAPH.decode(answer)
        nodes = [_last_polygon(thing.draw) for thing in sorted(graph.objects, key=_node_number)]
        edges = sorted(graph.edges, key=_edge_number)
        strokes = [(_curve(edge.draw), _last_polygon(edge.head)) for edge in edges]
    except (MsgspecError, ValueError) as fault:
        raise _differs(page) from fault
    if len(nodes) != len(sketch.nodes) or len(strokes) != len(sketch.edges):
        raise _differs(page)
    outlines = tuple(
        _outline(symbol.id, node, drawn, page)
        for symbol, node, drawn in zip(page.symbols, sketch.nodes, nodes, strict=True)
    )
    lines = tuple(
        _stroke(at, edge, *drawn, page) for at, (edge, drawn) in enumerate(zip(sketch.edges, strokes, strict=True))
    )
    return Ink(lines, outlines)


def _node_number(thing: _Thing) -> int:
    return int(thing.name[1:])


def _edge_number(thing: _Thing) -> int:
    return int(thing.id)


def _differs(page: Page) -> DrawingError:
    return DrawingError(
        _("page {page}: Graphviz drew the flowchart elsewhere than it was told to").format(page=page.number),
        _("run `sopdoc doctor`, or set SOPDOC_ENGINE to the other engine: neato or pygraphviz"),
    )


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


def _outline(symbol: int, node: Node, drawn: list[Place], page: Page) -> Outline:
    left, right, top, bottom = node.left, node.right, node.top, node.bottom
    x, y = node.centre
    if node.shape is Shape.DECISION:
        corners: tuple[Place, ...] = ((x, top), (right, y), (x, bottom), (left, y))
    else:
        corners = ((left, top), (right, top), (right, bottom), (left, bottom))
    if node.shape is Shape.OFFPAGE:
        if (x, bottom) not in drawn or any(not _inside(place, node) for place in drawn):
            raise _differs(page)
        shoulder = bottom + round(node.height * POINT_PART)
        corners = (*corners[:2], (right, shoulder), (x, bottom), (left, shoulder))
    elif set(drawn) != set(corners):
        raise _differs(page)
    corner = snap(node.height / UNITS_PER_POINT / 2) if node.shape is Shape.TERMINATOR else 0.0
    return Outline(symbol, _points(corners), corner)


def _inside(place: Place, node: Node) -> bool:
    return node.left <= place[0] <= node.right and node.bottom <= place[1] <= node.top


def _stroke(connector: int, edge: Edge, curve: list[Place], head: list[Place], page: Page) -> Stroke:
    shaft = edge.shaft
    if tuple(curve) != shaft:
        raise _differs(page)
    if not edge.head:
        if head:
            raise _differs(page)
        return Stroke(connector, _points(shaft))
    tip = edge.route[-1]
    base = sorted(place for place in head if place != tip)
    if tip not in head or len(base) != 2 or not all(_near(place, shaft[-1], edge.head) for place in base):  # noqa: PLR2004
        raise _differs(page)
    return Stroke(connector, _points(shaft), _points((tip, *base)))


def _near(place: Place, end: Place, head: int) -> bool:
    """Tell whether a place is a corner of an arrowhead's base: half its width from the ``end`` of the shaft."""
    return abs(math.dist(place, end) - head * _HEAD_PART) <= 1


def _points(places: tuple[Place, ...]) -> tuple[Point, ...]:
    return tuple([Point(snap(x / UNITS_PER_POINT), snap(-y / UNITS_PER_POINT)) for x, y in places])
