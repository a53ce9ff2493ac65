"""Ways that an arrow could take, the plainest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise, product
from math import inf

from sopdoc.geometry.rect import Point
from sopdoc.layout.flowchart.field import Field, Net, Node
from sopdoc.layout.flowchart.route import CLEAR, Route, Segment, is_simple, make_route, touches
from sopdoc.layout.page import Port

BEND = 9.0
POINT = 0.05
STUB = 3.0
"""Least length of the first segment, and of any beside a symbol."""
HEAD_STUB = 1.5
"""Least length of line before an arrowhead."""
SPECIAL_TRACK = 2.0
MAX_BENDS = 4
"""Word's connectors have five segments at most."""

_OUT = {Port.TOP: (0, -1), Port.LEFT: (-1, 0), Port.BOTTOM: (0, 1), Port.RIGHT: (1, 0)}
_VERTICAL = (Port.TOP, Port.BOTTOM)


Way = tuple[float, tuple[Point, ...], Port, Port]
"""What a way costs by itself, its points and the ports it joins."""


_Middle = tuple[tuple[Point, ...], float]
"""The corners of a way, and what its tracks cost."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """A choice of ports, and what it costs by the story it tells."""

    source: Port
    target: Port
    cost: float


class Candidates:
    """Make the valid ways of one net on a field: clear of symbols, leaving and arriving outwards."""

    def __init__(self, field: Field, net: Net) -> None:
        self._field = field
        self._net = net
        self._source = field.nodes[net.source]
        self._target = field.nodes[net.target]
        self._starts = {port: self._source.port(port) for port in Port}
        self._ends = {port: self._target.port(port) for port in Port}
        self._columns = self._near_columns()
        self._pairs = self._port_pairs()
        self._stub = HEAD_STUB + net.head
        self._least_length = POINT * self._distance()
        self._made: dict[int, tuple[int, list[Way]]] = dict.fromkeys(range(MAX_BENDS + 1), (0, []))

    def _distance(self) -> float:
        """Return what no way between the two symbols is shorter than."""
        (ax, ay), (bx, by) = self._source.rect.centre, self._target.rect.centre
        return max(0.0, abs(bx - ax) + abs(by - ay) - self._source.rect.width - self._source.rect.height)

    def floor(self, bends: int) -> float:
        """Return what no way with so many bends undercuts."""
        if not self._pairs:
            return inf
        return self._pairs[0].cost + BEND * bends + SPECIAL_TRACK * max(bends - 1, 0) + self._least_length

    def ways(self, bends: int, limit: float = inf) -> list[Way]:
        """Return the ways with so many bends that leave and arrive outwards, by rising cost.

        Those of port pairs that can't cost less than ``limit`` may be left out.
        """
        if not self._pairs:
            return []
        dear = limit - self.floor(bends) + self._pairs[0].cost
        count = sum(pair.cost < dear for pair in self._pairs)  # they stand by rising cost
        made, ways = self._made[bends]
        if count > made:
            new = (way for pair in self._pairs[made:count] for way in self._ways(pair, bends))
            ways = sorted((*ways, *new))
            self._made[bends] = count, ways
        return ways

    def route(self, way: Way) -> Route | None:
        """Return a way as a route, or None where a symbol is in it."""
        cost, points, source_port, target_port = way
        route = make_route(self._net, points, (source_port, target_port), cost)
        return route if is_simple(route.segments) and self._is_clear(route.segments) else None

    def _near_columns(self) -> tuple[tuple[float, bool], ...]:
        """Tracks from one lane left of the two symbols to one lane right of them, and the outermost ones."""
        low, high = sorted((self._source.lane, self._target.lane))
        last = len(self._field.lane_edges) - 2
        lanes = sorted({0, last, *range(max(low - 1, 0), min(high + 1, last) + 1)})
        return tuple(track for lane in lanes for track in self._field.columns(lane))

    def _channels_at(self, node: Node, port: Port) -> tuple[float, ...]:
        """Tracks that run above or below a symbol's row, on the port's side."""
        field, row = self._field, node.row
        if port is Port.BOTTOM:
            after = field.channel(row + 1, under=False) if row + 1 < len(field.axes) else ()
            return (*field.channel(row, under=True), *after)
        before = field.channel(row - 1, under=True) if row > 0 else ()
        return (*before, *field.channel(row, under=False))

    def _gutters_at(self, node: Node, port: Port) -> tuple[float, ...]:
        """Tracks that run beside a symbol's lane, on the port's side."""
        x = node.rect.centre.x
        side = 1 if port is Port.RIGHT else -1
        lanes = [lane for lane in (node.lane, node.lane + side) if 0 <= lane < len(self._field.lane_edges) - 1]
        tracks = [track for lane in lanes for track, centre in self._field.columns(lane) if not centre]
        reach = self._field.lane_edges[node.lane + 1] - self._field.lane_edges[node.lane]
        return tuple(track for track in tracks if 0 < (track - x) * side < reach)

    def _port_pairs(self) -> tuple[_Pair, ...]:
        backwards = self._target.rect.y <= self._source.rect.y
        leaving = _leaving_costs(self._source, self._target, self._net, backwards)
        arriving = _arriving_costs(self._target, backwards)
        pairs = [
            _Pair(out, into, cost + other)
            for out, cost in leaving.items()
            for into, other in arriving.items()
            if not (self._net.source == self._net.target and out is into)
        ]
        return tuple(sorted(pairs, key=lambda pair: (pair.cost, pair.source, pair.target)))

    def _ways(self, pair: _Pair, bends: int) -> Iterator[Way]:
        start, end = self._starts[pair.source], self._ends[pair.target]
        base = pair.cost + BEND * bends
        for middle, extra in self._middles(pair, start, end, bends):
            points = (start, *middle, end)
            if not self._leaves_and_arrives(points, pair):
                continue
            lengths = [abs(b.x - a.x) + abs(b.y - a.y) for a, b in pairwise(points)]
            if min(lengths) >= STUB:
                yield round(base + extra + POINT * sum(lengths), 3), points, pair.source, pair.target

    def _middles(self, pair: _Pair, start: Point, end: Point, bends: int) -> Iterator[tuple[tuple[Point, ...], float]]:
        """Yield the corners between two ports that make so many bends, and what their tracks cost."""
        from_vertical, to_vertical = pair.source in _VERTICAL, pair.target in _VERTICAL
        if (from_vertical == to_vertical) != (bends % 2 == 0):
            return
        makers = (self._none, self._one, self._two, self._three, self._four)
        yield from makers[bends](pair, start, end)

    def _none(self, pair: _Pair, start: Point, end: Point) -> Iterator[_Middle]:
        if start.x == end.x if pair.source in _VERTICAL else start.y == end.y:
            yield (), 0.0

    def _one(self, pair: _Pair, start: Point, end: Point) -> Iterator[_Middle]:
        yield (Point(start.x, end.y) if pair.source in _VERTICAL else Point(end.x, start.y),), 0.0

    def _two(self, pair: _Pair, start: Point, end: Point) -> Iterator[_Middle]:
        if pair.source not in _VERTICAL:
            for x, centre in self._columns:
                yield (Point(x, start.y), Point(x, end.y)), SPECIAL_TRACK * (1 + centre)
            return
        near = {*self._channels_at(self._source, pair.source), *self._channels_at(self._target, pair.target)}
        for y in sorted(near):
            yield (Point(start.x, y), Point(end.x, y)), SPECIAL_TRACK

    def _three(self, pair: _Pair, start: Point, end: Point) -> Iterator[_Middle]:
        vertical = pair.source in _VERTICAL
        near = (
            self._channels_at(self._source, pair.source) if vertical else self._channels_at(self._target, pair.target)
        )
        for x, centre in self._columns:
            for y in near:
                corner = Point(x, y)
                cost = SPECIAL_TRACK * (2 + centre)
                if vertical:
                    yield (Point(start.x, y), corner, Point(x, end.y)), cost
                else:
                    yield (Point(x, start.y), corner, Point(end.x, y)), cost

    def _four(self, pair: _Pair, start: Point, end: Point) -> Iterator[_Middle]:
        if pair.source in _VERTICAL:
            near, far = self._channels_at(self._source, pair.source), self._channels_at(self._target, pair.target)
            for (x, centre), y, z in product(self._columns, near, far):
                if y != z:
                    yield (Point(start.x, y), Point(x, y), Point(x, z), Point(end.x, z)), SPECIAL_TRACK * (3 + centre)
            return
        near, far = self._gutters_at(self._source, pair.source), self._gutters_at(self._target, pair.target)
        ports = (Port.TOP, Port.BOTTOM)
        between = {y for node in (self._source, self._target) for port in ports for y in self._channels_at(node, port)}
        for x, y, z in product(near, sorted(between), far):
            if x != z:
                yield (Point(x, start.y), Point(x, y), Point(z, y), Point(z, end.y)), SPECIAL_TRACK * 3

    def _leaves_and_arrives(self, points: tuple[Point, ...], pair: _Pair) -> bool:
        """Tell whether both end segments run away from their symbols, the last one long enough for its head."""
        return _runs(points[0], points[1], pair.source, STUB) and _runs(points[-1], points[-2], pair.target, self._stub)

    def _is_clear(self, segments: tuple[Segment, ...]) -> bool:
        """Tell whether no segment comes near a symbol, but the first and the last their own."""
        last = len(segments) - 1
        for number, node in enumerate(self._field.nodes):
            for at, segment in enumerate(segments):
                if at == 0 and number == self._net.source:
                    continue
                if at == last and number == self._net.target:
                    continue
                if touches(segment, node.rect, CLEAR):
                    return False
        return True


def _runs(port: Point, following: Point, side: Port, least: float) -> bool:
    dx, dy = _OUT[side]
    return (following.x - port.x) * dx + (following.y - port.y) * dy >= least


def _leaving_costs(source: Node, target: Node, net: Net, backwards: bool) -> dict[Port, float]:
    """What it costs to leave by a port: the main path goes down, loops leave at a side."""
    costs = {Port.BOTTOM: 0.0, Port.LEFT: 0.0, Port.RIGHT: 0.0, Port.TOP: 30.0}
    if source.offpage:
        costs = {Port.BOTTOM: 6.0, Port.LEFT: 8.0, Port.RIGHT: 8.0, Port.TOP: 6.0}
        costs[Port.TOP if backwards else Port.BOTTOM] = 0.0
    elif backwards:
        costs[Port.BOTTOM] = 14.0
    elif source.decision and net.order > 0 and target.lane == source.lane:
        costs[Port.BOTTOM] = 3.0
    return {port: cost for port, cost in costs.items() if port not in source.closed}


def _arriving_costs(target: Node, backwards: bool) -> dict[Port, float]:
    """What it costs to arrive at a port: forward arrows enter at the top, loops at a side."""
    if target.offpage:
        costs = {Port.TOP: 0.0, Port.LEFT: 8.0, Port.RIGHT: 8.0, Port.BOTTOM: 30.0}
        if backwards:
            costs |= {Port.BOTTOM: 0.0, Port.TOP: 30.0}
    elif backwards:
        costs = {Port.LEFT: 0.0, Port.RIGHT: 0.0, Port.TOP: 5.0, Port.BOTTOM: 12.0}
    else:
        costs = {Port.TOP: 0.0, Port.LEFT: 7.0, Port.RIGHT: 7.0, Port.BOTTOM: 40.0}
    return {port: cost for port, cost in costs.items() if port not in target.closed}
