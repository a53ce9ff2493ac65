"""Read Graphviz's JSON: what it drew becomes outlines and arrowheads, if it stands where it was told to.

Nothing is taken on trust: what comes back elsewhere, or larger or smaller, than it was sent is a fault of the engine,
and no document is made with it. What lies within those bounds is Graphviz's own.
"""

from __future__ import annotations

import math

from msgspec import MsgspecError, Struct
from msgspec.json import Decoder

from sopdoc.drawing.dot import shaft_of
from sopdoc.drawing.fault import DrawingError
from sopdoc.drawing.parts import Part, parts_of
from sopdoc.drawing.path import Path, edges_of, ellipse, hull, polygon, spline
from sopdoc.drawing.sketch import Figure, Head, Pieces, Place
from sopdoc.messages import _

Spot = tuple[float, float]
"""A place as Graphviz writes it."""
_HAIR = 1.5
"""How far off an arrowhead's edge may come back, in Graphviz's points, twentieths of ours: by one to both sides."""


class _Operation(Struct, frozen=True):
    """A step of a drawing: a letter that says what, and where; a rectangle is a centre and half its size."""

    op: str
    points: tuple[Spot, ...] = ()
    rect: tuple[float, ...] = ()


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
_UNREADABLE = (MsgspecError, ValueError, ArithmeticError, RecursionError, MemoryError)
"""What reading may raise: an answer is of any content, nested to any depth, and its numbers are of any size."""


class Drawing(Struct, frozen=True):
    """What was drawn of figures and arrowheads (their corners), in Graphviz's points, from the pieces' origins."""

    outlines: dict[Figure, Path]
    heads: dict[Head, tuple[Place, ...]]


def read_drawing(answer: bytes, pieces: Pieces) -> Drawing:
    """Turn Graphviz's answer into outlines and heads; raises DrawingError when one isn't where it was told to be."""
    try:
        graph = _GRAPH.decode(answer)
        return Drawing(_outlines(graph, pieces), _heads(graph, pieces))
    except _UNREADABLE as fault:
        raise DrawingError(_("Graphviz drew something else than it was asked to")) from fault


def _outlines(graph: _Graph, pieces: Pieces) -> dict[Figure, Path]:
    *nodes, _joint = sorted(graph.objects, key=lambda node: int(node.name[1:]))
    parts = [(figure, part) for figure in pieces.figures for part in parts_of(figure)]
    drawn: dict[Figure, list[Path]] = {figure: [] for figure in pieces.figures}
    for (figure, part), node in zip(parts, nodes, strict=True):
        drawn[figure].append(_part(part, node))
    return {figure: paths[0] if len(paths) == 1 else hull(paths) for figure, paths in drawn.items()}


def _part(part: Part, node: _Thing) -> Path:
    """Return what was drawn of a part; raise ValueError if that doesn't fill its rectangle."""
    path = _path(_last(node.draw, "PpBbEe"))
    if edges_of(path) != part.edges:
        raise ValueError
    return path


def _last(operations: tuple[_Operation, ...], kinds: str) -> _Operation:
    found = [operation for operation in operations if operation.op in kinds]
    if not found:
        raise ValueError
    return found[-1]


def _path(operation: _Operation) -> Path:
    if operation.op in "Ee":
        x, y, half_width, half_height = map(_whole, operation.rect)
        return ellipse(x, y, half_width, half_height)
    places = [_place(spot) for spot in operation.points]
    return polygon(places) if operation.op in "Pp" else spline(places)


def _heads(graph: _Graph, pieces: Pieces) -> dict[Head, tuple[Place, ...]]:
    edges = sorted(graph.edges, key=lambda edge: int(edge.id))
    return {head: _head(head, edge) for head, edge in zip(pieces.heads, edges, strict=True)}


def _head(head: Head, edge: _Thing) -> tuple[Place, ...]:
    """Return an arrowhead as wide as Word's; raise ValueError if it or its line isn't where it was told to be."""
    if tuple(map(_place, _last(edge.draw, "Bb").points[::3])) != shaft_of(head):
        raise ValueError
    way = complex(*head.way) / head.length
    corners = [complex(*spot) / way for spot in _last(edge.head, "Pp").points]  # as if it pointed to the right
    along, aside = sorted(corner.real for corner in corners), sorted(corner.imag for corner in corners)
    off = (along[0] + head.length, along[-1], aside[0] + aside[-1])
    if (0, 0) not in map(_place_of, corners) or max(map(abs, off)) > _HAIR:
        raise ValueError
    wider = head.width / (aside[-1] - aside[0])
    return tuple([_place_of(complex(corner.real, corner.imag * wider) * way) for corner in corners])


def _place_of(number: complex) -> Place:
    return _place((number.real, number.imag))


def _place(spot: Spot) -> Place:
    return _whole(spot[0]), _whole(spot[1])


def _whole(value: float) -> int:
    """Round to a whole number; halves, which releases write a hair apart, always go up."""
    return math.floor(value + 0.52)
