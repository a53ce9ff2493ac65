"""A route: the line that an arrow takes, its label and its arrowhead."""

from __future__ import annotations

from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.flowchart.standing.page_context import Net, Segment
from sopdoc.layout.flowchart.ways.candidates import Way
from sopdoc.layout.flowchart.ways.tracks import segment_between
from sopdoc.layout.page import Port

NEAR = 2.4
"""Lines closer than this look like one."""


def segments_of(points: tuple[Point, ...]) -> tuple[Segment, ...]:
    """Return the segments of an orthogonal line."""
    return tuple([segment_between(a, b, a[0] == b[0]) for a, b in pairwise(points)])


class Route(Struct, frozen=True):
    """A way for a net: its points and ports, its label's place, and what it costs by itself.

    ``plain`` marks the line of a row done together, whose net is only a holder of its nodes.
    """

    net: Net
    points: tuple[Point, ...]
    source_port: Port
    target_port: Port
    cost: float = 0.0
    label: Rect | None = None
    plain: bool = False
    segments: tuple[Segment, ...] = ()
    box: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    tip: Rect | None = None
    """The arrowhead, which nothing may cross."""
    reach: float = 0.0
    """Other lines nearer to the label than this could be taken for its own."""


def make_route(
    net: Net, points: tuple[Point, ...], ports: tuple[Port, Port], cost: float = 0.0, *, plain: bool = False
) -> Route:
    """Make a route without a label."""
    tip = None if plain else arrowhead(points[-2], points[-1], net.head)
    return Route(net, points, *ports, cost, None, plain, segments_of(points), _box(points), tip)


def route_of(net: Net, way: Way, tip: Rect) -> Route:
    """Return a way as a net's route, its arrowhead at ``tip``."""
    ports = way.source_port, way.target_port
    return Route(net, way.points, *ports, way.cost, None, False, way.segments, _box(way.points), tip)


def arrowhead(before: Point, end: Point, length: float) -> Rect:
    """Return the place of the arrowhead at the end of a line."""
    dx = min(length, max(-length, before.x - end.x))
    dy = min(length, max(-length, before.y - end.y))
    return Rect(min(end.x, end.x + dx), min(end.y, end.y + dy), abs(dx), abs(dy))


def with_label(route: Route, label: Rect, cost: float, reach: float = 0.0) -> Route:
    """Return the route with its label placed, at an extra cost; other lines keep clear of it by its ``reach``."""
    left, top, right, bottom = _box(route.points)
    away = max(reach, NEAR)
    box = (
        min(left, label.x - away),
        min(top, label.y - away),
        max(right, label.right + away),
        max(bottom, label.bottom + away),
    )
    return replace(route, cost=route.cost + cost, label=label, box=box, reach=reach)


def _box(points: tuple[Point, ...]) -> tuple[float, float, float, float]:
    xs = [point.x for point in points]
    ys = [point.y for point in points]
    return min(xs) - NEAR, min(ys) - NEAR, max(xs) + NEAR, max(ys) + NEAR
