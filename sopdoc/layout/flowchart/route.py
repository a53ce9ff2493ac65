"""A route, and what two routes do to each other."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.flowchart.field import Net
from sopdoc.layout.page import Port

FAULT = 1000.0
"""What a breach of the route contract costs: more than any detour."""
SHARED = 0.6 * FAULT
"""Two labelled exits that leave by one port and part later: readable, but named in a warning."""
CROSSING = 14.0
JOINT_CROSSING = 20.0
MERGE = 12.0
"""Arriving at a port where another arrow arrives."""
NEAR = 2.4
"""Lines closer than this look like one."""
CLEAR = 2.4
"""Least distance of a line from symbols that aren't its own."""
_EPSILON = 0.01

Segment = tuple[bool, float, float, float]
"""Whether it is vertical; its fixed coordinate; the other one's least and greatest value."""


def segments_of(points: tuple[Point, ...]) -> tuple[Segment, ...]:
    """Return the segments of an orthogonal line."""
    return tuple(
        (True, a.x, min(a.y, b.y), max(a.y, b.y)) if a.x == b.x else (False, a.y, min(a.x, b.x), max(a.x, b.x))
        for a, b in pairwise(points)
    )


@dataclass(frozen=True, slots=True)
class Route:
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


def make_route(
    net: Net, points: tuple[Point, ...], ports: tuple[Port, Port], cost: float = 0.0, *, plain: bool = False
) -> Route:
    """Make a route without a label."""
    tip = None if plain else _arrowhead(points[-2], points[-1], net.head)
    return Route(net, points, *ports, cost, None, plain, segments_of(points), _box(points, None), tip)


def _arrowhead(before: Point, end: Point, length: float) -> Rect:
    """Return the place of the arrowhead at the end of a line."""
    dx = min(length, max(-length, before.x - end.x))
    dy = min(length, max(-length, before.y - end.y))
    return Rect(min(end.x, end.x + dx), min(end.y, end.y + dy), abs(dx), abs(dy))


def with_label(route: Route, label: Rect, cost: float) -> Route:
    """Return the route with its label placed, at an extra cost."""
    return Route(
        route.net,
        route.points,
        route.source_port,
        route.target_port,
        route.cost + cost,
        label,
        route.plain,
        route.segments,
        _box(route.points, label),
        route.tip,
    )


def _box(points: tuple[Point, ...], label: Rect | None) -> tuple[float, float, float, float]:
    xs = [point.x for point in points]
    ys = [point.y for point in points]
    if label is not None:
        xs += [label.x, label.right]
        ys += [label.y, label.bottom]
    return min(xs) - NEAR, min(ys) - NEAR, max(xs) + NEAR, max(ys) + NEAR


def conflict(one: Route, other: Route) -> float:
    """Return what it costs that two routes are drawn together: crossings, merges, faults."""
    a, b = one.net, other.net
    related = a.source in (b.source, b.target) or a.target in (b.source, b.target)
    cost = _port_conflict(one, other) if related else 0.0
    box, beside = one.box, other.box
    if box[0] > beside[2] or beside[0] > box[2] or box[1] > beside[3] or beside[1] > box[3]:
        return cost
    mine, theirs, merged = _unshared(one, other) if related else (one.segments, other.segments, False)
    if not merged:
        cost += _tip_conflict(one.tip, theirs) + _tip_conflict(other.tip, mine)
    price = JOINT_CROSSING if one.plain or other.plain else CROSSING
    for segment in mine:
        for against in theirs:
            cost += _segment_conflict(segment, against, price, merged)
    if one.label is not None or other.label is not None:
        cost += _label_conflict(one, other)
    return cost


def _unshared(one: Route, other: Route) -> tuple[tuple[Segment, ...], tuple[Segment, ...], bool]:
    """Return the segments that two routes don't run along together, and whether they merge or part at all."""
    if one.plain or other.plain:
        return one.segments, other.segments, False
    if one.net.target == other.net.target and one.target_port is other.target_port:
        first, second = _without_common_tail(one.points, other.points)
    elif _share_trunk(one, other):
        first, second = _without_common_tail(one.points[::-1], other.points[::-1])
    else:
        return one.segments, other.segments, False
    return segments_of(first), segments_of(second), True


def _tip_conflict(tip: Rect | None, segments: tuple[Segment, ...]) -> float:
    """Return what it costs that lines come near an arrowhead."""
    return 0.0 if tip is None else sum(FAULT for segment in segments if touches(segment, tip, NEAR))


def _share_trunk(one: Route, other: Route) -> bool:
    return one.net.source == other.net.source and one.source_port is other.source_port


def _port_conflict(one: Route, other: Route) -> float:
    """Cost of ports used by both: arrivals may merge, a fork may part, and labelled exits only if need be."""
    cost = 0.0
    a, b = one.net, other.net
    if a.target == b.target and one.target_port is other.target_port:
        cost += MERGE
    if _share_trunk(one, other) and (a.labels or b.labels):
        cost += SHARED
    if a.source == b.target and one.source_port is other.target_port:
        cost += FAULT
    if a.target == b.source and one.target_port is other.source_port:
        cost += FAULT
    return cost


def _without_common_tail(
    first: tuple[Point, ...], second: tuple[Point, ...]
) -> tuple[tuple[Point, ...], tuple[Point, ...]]:
    """Cut off the part at the end that two lines to the same point run along together."""
    a, b = list(first), list(second)
    while len(a) > 1 and len(b) > 1 and a[-1] == b[-1]:
        end, p, q = a[-1], a[-2], b[-2]
        if not _same_way(end, p, q):
            break
        if p == q:
            a.pop()
            b.pop()
        elif _reach(end, p) < _reach(end, q):
            b[-1] = p
            a.pop()
            break
        else:
            a[-1] = q
            b.pop()
            break
    return tuple(a), tuple(b)


def _same_way(end: Point, p: Point, q: Point) -> bool:
    if p.x == end.x and q.x == end.x:
        return (p.y > end.y) == (q.y > end.y)
    return p.y == end.y and q.y == end.y and (p.x > end.x) == (q.x > end.x)


def _reach(end: Point, point: Point) -> float:
    return abs(end.x - point.x) + abs(end.y - point.y)


def _segment_conflict(a: Segment, b: Segment, price: float, merged: bool) -> float:
    if a[0] is b[0]:
        gap = abs(a[1] - b[1])
        if gap < NEAR and a[2] < b[3] + NEAR and b[2] < a[3] + NEAR:
            overlap = min(a[3], b[3]) - max(a[2], b[2])
            if overlap > _EPSILON or not merged:
                return FAULT
        return 0.0
    if a[1] < b[2] - NEAR or a[1] > b[3] + NEAR or b[1] < a[2] - NEAR or b[1] > a[3] + NEAR:
        return 0.0
    inside_b = b[2] + NEAR < a[1] < b[3] - NEAR
    inside_a = a[2] + NEAR < b[1] < a[3] - NEAR
    if inside_a and inside_b:
        return price
    return 0.0 if merged and not _truly_crosses(a, b) else FAULT


def _truly_crosses(a: Segment, b: Segment) -> bool:
    return b[2] + _EPSILON < a[1] < b[3] - _EPSILON and a[2] + _EPSILON < b[1] < a[3] - _EPSILON


def is_simple(segments: tuple[Segment, ...]) -> bool:
    """Tell whether a line keeps clear of itself."""
    return not any(
        _segment_conflict(segment, other, CROSSING, merged=False)
        for at, segment in enumerate(segments)
        for other in segments[at + 2 :]
    )


def _label_conflict(one: Route, other: Route) -> float:
    cost = label_conflict(one.label, one.net, other) if one.label is not None else 0.0
    if other.label is not None:
        gap = _gap(other.net, one.net)
        cost += sum(FAULT for segment in one.segments if touches(segment, other.label, gap))
    return cost


def label_conflict(label: Rect, net: Net, other: Route) -> float:
    """Return what it costs that a net's label stands where it does, beside another route and its label."""
    gap = _gap(net, other.net)
    cost = sum(FAULT for segment in other.segments if touches(segment, label, gap))
    if other.label is not None and label.inset(-WORD_GAP, 0).overlaps(other.label, LABEL_GAP):
        cost += FAULT
    return cost


def _gap(net: Net, other: Net) -> float:
    """Least distance of a net's label from another net's line: exits of one step are told apart by it."""
    return SIBLING_GAP if net.source == other.source else LABEL_GAP


LABEL_GAP = 0.9
"""Least distance of a label's box from lines, rules, symbols and other labels."""
WORD_GAP = 3.0
"""Least distance of two labels beside each other, about a blank and a half: they must not read as one."""
SIBLING_GAP = 2.0
"""Least distance of a label's box from the line of another exit of its step: more than from its own."""


def touches(segment: Segment, rect: Rect, gap: float) -> bool:
    """Tell whether a segment comes closer than ``gap`` to a rectangle."""
    vertical, fixed, low, high = segment
    if vertical:
        return rect.x - gap < fixed < rect.right + gap and low < rect.bottom + gap and high > rect.y - gap
    return rect.y - gap < fixed < rect.bottom + gap and low < rect.right + gap and high > rect.x - gap
