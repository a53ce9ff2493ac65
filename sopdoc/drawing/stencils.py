"""What Graphviz drew of each symbol and each arrowhead, once, to be set wherever a page has it.

A thousand documents hold some twenty different pieces: symbols of the few sizes that lanes give them, and arrowheads in
four directions. A page is set from them as a line is from the letters of a font.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from msgspec import Struct

from sopdoc.drawing.answer import Drawing, Polygon
from sopdoc.drawing.dot import UNITS_PER_POINT, Edge, Node, Place, Sketch
from sopdoc.drawing.ink import Ink, Outline, Stroke
from sopdoc.geometry.length import snap
from sopdoc.geometry.rect import Point
from sopdoc.layout.page import CAPSULE_END, Shape

_HERE: Place = (0, 0)
"""Where pieces are drawn: the middle of symbols, and the tips of arrowheads."""
_Piece = tuple[Shape, int, int]
"""A symbol, wherever it stands: its shape, width and height."""

_Head = tuple[Place, int]
"""An arrowhead: its way from its base to its tip, and its width."""


class Stencils(Struct, eq=False):
    """Outlines by shape and size, and arrowheads by their way and width; in Graphviz's points."""

    outlines: dict[_Piece, Polygon] = {}
    heads: dict[_Head, Polygon] = {}

    def missing(self, sketches: Iterable[Sketch]) -> Sketch:
        """Return all pieces that aren't known, each drawn at the origin; without nodes if there is none."""
        pieces, kinds = _pieces(sketches)
        nodes = [piece for piece in pieces if piece not in self.outlines]
        heads = [kind for kind in kinds if kind not in self.heads]
        if heads and not nodes:
            nodes = pieces[:1]  # an edge needs one
        return Sketch(tuple([Node(shape, _HERE, *size) for shape, *size in nodes]), tuple(map(_arrow, heads)))

    def learn(self, sketch: Sketch, drawing: Drawing) -> None:
        """Keep what was drawn of missing pieces."""
        self.outlines.update(zip(map(_piece, sketch.nodes), drawing.outlines, strict=True))
        self.heads.update(zip(map(_head, sketch.edges), drawing.heads, strict=True))

    def ink(self, sketch: Sketch) -> Ink:
        """Return a page's ink, its symbols and connectors numbered from 0; all its pieces must be known."""
        strokes = [self._stroke(at, edge) for at, edge in enumerate(sketch.edges)]
        return Ink(tuple(strokes), tuple([self._outline(at, node) for at, node in enumerate(sketch.nodes)]))

    def _outline(self, symbol: int, node: Node) -> Outline:
        end = node.width / UNITS_PER_POINT * CAPSULE_END if node.shape is Shape.TERMINATOR else 0.0
        return Outline(symbol, _set(self.outlines[_piece(node)], node.centre), end)

    def _stroke(self, connector: int, edge: Edge) -> Stroke:
        head = _set(self.heads[_head(edge)], edge.route[-1]) if edge.head else ()
        return Stroke(connector, _set(edge.shaft, _HERE), head)


def _pieces(sketches: Iterable[Sketch]) -> tuple[list[_Piece], list[_Head]]:
    """Return the kinds of symbols and arrowheads of pages, each once, in the order in which they come."""
    pieces: dict[_Piece, None] = {}
    heads: dict[_Head, None] = {}
    for sketch in sketches:
        pieces.update((_piece(node), None) for node in sketch.nodes)
        heads.update((_head(edge), None) for edge in sketch.edges if edge.head)
    return list(pieces), list(heads)


def _piece(node: Node) -> _Piece:
    return (node.shape, node.width, node.height)


def _head(edge: Edge) -> _Head:
    return (edge.way, edge.base)


def _arrow(head: _Head) -> Edge:
    """Return an arrow with such a head, from the first node to itself; its shaft is as long as its head."""
    (x, y), base = head
    return Edge(0, 0, ((-2 * x, -2 * y), _HERE), max(abs(x), abs(y)), base)


def _set(polygon: Polygon, place: Place) -> tuple[Point, ...]:
    """Return a polygon that was drawn at the origin on the page, with its origin at a place."""
    x, y = place
    return tuple([Point(_length(x + dx), _length(-y - dy)) for dx, dy in polygon])


@cache
def _length(units: int) -> float:
    """Return a length on the page, of which there are as many as a sheet has grains."""
    return snap(units / UNITS_PER_POINT)
