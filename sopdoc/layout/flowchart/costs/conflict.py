"""What two routes do to each other: crossings, merges, faults."""

from __future__ import annotations

from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.flowchart.costs.clearance import LABEL_GAP, beside_each_other, doubtful, exit_gap, near_line, touches
from sopdoc.layout.flowchart.costs.corner import BETWEEN, stands_between
from sopdoc.layout.flowchart.standing.page_context import Net, Segment
from sopdoc.layout.flowchart.ways.route import NEAR, Route, segments_of
from sopdoc.layout.page import Port
from sopdoc.typography.fate import Fate

FAULT = 1000.0
"""What a breach of the route contract costs: more than any detour."""
NO_ROOM = FAULT * 0.8
"""A route that costs as much has no room: it is at fault, or has no clear place for its label."""
BRANCH = 16.0
"""Two labelled exits that leave by one port and part later, where a symbol has more arrows than open ports."""
BRANCH_OF_MANY = 2.0
"""The same where there are more exits than ports: most of them have to."""
REPLACED = 50.0
"""An arrow that came in the way of one that went: told apart by their looks, but better beside each other."""
CROSSING = 25.0
"""A crossing at right angles is as bad as two bends and some 5 cm of line: no tour about the table is worth one."""
JOINT_CROSSING = 30.0
TANGLE = 300.0
"""Each pair of symbols that merging and branching lines join though no arrow leads from the one to the other."""
DOUBT = 30.0
"""Each piece of a line that isn't clearly farther from another one's words than that one: whose are they?"""
MERGE = 12.0
"""Arriving at a port where another arrow arrives."""
_EPSILON = 0.01
_NEVER_TOGETHER = {Fate.INSERTED, Fate.DELETED}


def conflict(one: Route, other: Route) -> float:
    """Return what it costs that two routes are drawn together: crossings, merges, faults."""
    corner = _corner_conflict(one, other) if one.net.source == other.net.source else 0.0
    left, top, right, bottom = one.box
    near, above, far, under = other.box
    if left > far or near > right or top > under or above > bottom:
        return corner
    related = are_related(one.net, other.net)
    ports = port_conflict(one.net, one.source_port, one.target_port, other) if related else 0.0
    return corner + ports + line_conflict(one, other)


def _corner_conflict(one: Route, other: Route) -> float:
    """Return what it costs that labels of two exits of a step stand in the corner between them."""
    if one.plain or other.plain:
        return 0.0
    pairs = (one, other), (other, one)
    return BETWEEN * sum(
        stands_between(route.label, route.points, beside.points) for route, beside in pairs if route.label is not None
    )


def are_related(a: Net, b: Net) -> bool:
    """Tell whether two nets have a symbol in common."""
    return a.source in (b.source, b.target) or a.target in (b.source, b.target)


def line_conflict(one: Route, other: Route) -> float:
    """Return what two routes' lines and labels do to each other: crossings and faults."""
    cost = 0.0
    box, beside = one.box, other.box
    if box[0] > beside[2] or beside[0] > box[2] or box[1] > beside[3] or beside[1] > box[3]:
        return cost
    mine, theirs = one.segments, other.segments
    joints: tuple[Point, ...] = ()
    if are_related(one.net, other.net):
        mine, theirs, joints = _unshared(one, other)
        alike = one.net.source == other.net.source and (one.net.stands_apart or other.net.stands_apart)
        if alike and (not mine or not theirs):
            # Exits of one step on one line: nobody could tell which label is whose.
            cost += _confusion(one.net, other.net)
    if not _merge(one, other):
        cost += _tip_conflict(one.tip, theirs) + _tip_conflict(other.tip, mine)
    price = JOINT_CROSSING if one.plain or other.plain else CROSSING
    for segment in mine:
        for against in theirs:
            cost += _segment_conflict(segment, against, price, joints)
    if one.label is not None:
        cost += label_conflict(one.label, one.reach, one.net, other) or DOUBT * doubtful(one.label, theirs, one.reach)
    if other.label is not None:
        is_near = near_line(other.label, one, _gap(other.net, one.net, other.reach))
        cost += FAULT if is_near else DOUBT * doubtful(other.label, mine, other.reach)
    return cost


def unshared(own: Route, other: Route) -> tuple[Segment, ...]:
    """Return the segments of another route but for what it runs along together with the own one."""
    return _unshared(own, other)[1] if are_related(own.net, other.net) else other.segments


def _unshared(one: Route, other: Route) -> tuple[tuple[Segment, ...], tuple[Segment, ...], tuple[Point, ...]]:
    """Return the segments that two routes don't run along together, and the points where they part and merge."""
    if one.plain or other.plain:
        return one.segments, other.segments, ()
    first, second = one.points, other.points
    joints = []
    if _merge(one, other):
        first, second = _without_common_tail(first, second)
        joints.append(first[-1])
    if _share_trunk(one, other):
        first, second = _without_common_tail(first[::-1], second[::-1])
        joints.append(first[-1])
    if not joints:
        return one.segments, other.segments, ()
    return segments_of(first), segments_of(second), tuple(joints)


def _merge(one: Route, other: Route) -> bool:
    return one.net.target == other.net.target and one.target_port is other.target_port


def _tip_conflict(tip: Rect | None, segments: tuple[Segment, ...]) -> float:
    """Return what it costs that lines come near an arrowhead."""
    return 0.0 if tip is None else sum(FAULT for segment in segments if touches(segment, tip, NEAR))


def _share_trunk(one: Route, other: Route) -> bool:
    return one.net.source == other.net.source and one.source_port is other.source_port


def joins(net: Net, source: Port, target: Port, other: Route) -> bool:
    """Tell whether a net's line by two ports merges with a route, or parts from it."""
    if other.plain:
        return False
    into = net.target == other.net.target and target is other.target_port
    return into or (net.source == other.net.source and source is other.source_port)


def port_conflict(net: Net, source: Port, target: Port, other: Route) -> float:
    """Return what it costs that a net uses two ports: arrivals may merge, forks part, labelled exits if need be."""
    cost = 0.0
    theirs = other.net
    if net.target == theirs.target and target is other.target_port:
        cost += MERGE
    if net.source == theirs.source and source is other.source_port and (net.stands_apart or theirs.stands_apart):
        cost += (
            (BRANCH_OF_MANY if net.many else BRANCH) if net.branching and theirs.branching else _confusion(net, theirs)
        )
    if net.source == theirs.target and source is other.target_port:
        cost += _confusion(net, theirs)
    if net.target == theirs.source and target is other.source_port:
        cost += _confusion(net, theirs)
    return cost


def _confusion(net: Net, other: Net) -> float:
    """Return what it costs that two arrows can be taken for each other where they meet at a symbol.

    One that came and one that went are never there together, once changes are settled.
    """
    return REPLACED if {net.fate, other.fate} == _NEVER_TOGETHER else FAULT


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


def _segment_conflict(a: Segment, b: Segment, price: float, joints: tuple[Point, ...] = ()) -> float:
    """Return what two segments of two lines cost; at ``joints`` the lines may touch: they part or merge there."""
    if a[0] is b[0]:
        return _parallel_conflict(a, b, joints)
    if a[1] < b[2] - NEAR or a[1] > b[3] + NEAR or b[1] < a[2] - NEAR or b[1] > a[3] + NEAR:
        return 0.0
    inside_b = b[2] + NEAR < a[1] < b[3] - NEAR
    inside_a = a[2] + NEAR < b[1] < a[3] - NEAR
    if inside_a and inside_b:
        return price
    meeting = (a[1], b[1]) if a[0] else (b[1], a[1])
    return FAULT if _truly_crosses(a, b) or not _is_joint(meeting, joints) else 0.0


def _parallel_conflict(a: Segment, b: Segment, joints: tuple[Point, ...]) -> float:
    if abs(a[1] - b[1]) >= NEAR or a[2] >= b[3] + NEAR or b[2] >= a[3] + NEAR:
        return 0.0
    end, start = min(a[3], b[3]), max(a[2], b[2])
    middle = (a[1], (end + start) / 2)
    overlap = end - start > _EPSILON
    return FAULT if overlap or not _is_joint(middle if a[0] else middle[::-1], joints) else 0.0


def _is_joint(place: tuple[float, float], joints: tuple[Point, ...]) -> bool:
    """Tell whether two lines come together at a place where they part or merge."""
    return any(abs(place[0] - joint.x) <= NEAR and abs(place[1] - joint.y) <= NEAR for joint in joints)


def _truly_crosses(a: Segment, b: Segment) -> bool:
    return b[2] + _EPSILON < a[1] < b[3] - _EPSILON and a[2] + _EPSILON < b[1] < a[3] - _EPSILON


def is_simple(segments: tuple[Segment, ...]) -> bool:
    """Tell whether a line keeps clear of itself."""
    for at, segment in enumerate(segments[:-2], 2):
        for other in segments[at:]:
            if _segment_conflict(segment, other, CROSSING):
                return False
    return True


def label_conflict(label: Rect, reach: float, net: Net, other: Route) -> float:
    """Return what it costs that a net's label stands where it does, beside another route and its label."""
    cost = FAULT if near_line(label, other, _gap(net, other.net, reach)) else 0.0
    if other.label is not None and beside_each_other(label, other.label):
        cost += FAULT
    return cost


def _gap(net: Net, other: Net, reach: float) -> float:
    """Least distance of a net's label from another net's line: exits of one step are told apart by it."""
    return exit_gap(reach) if net.source == other.source else LABEL_GAP
