"""Ways that an arrow could take, the plainest first.

A *bundle* is a pair of ports and a number of bends; the ways in it differ in the tracks they run along. Tracks are
chosen corner by corner, and what is too dear already is followed no further.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from sopdoc.geometry.rect import Point
from sopdoc.layout.flowchart.field import Field, Net, Node, Segment, Track
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


@dataclass(frozen=True, slots=True)
class Way:
    """The points of a line between two ports, and what it costs by itself."""

    cost: float
    points: tuple[Point, ...]
    segments: tuple[Segment, ...]
    source_port: Port
    target_port: Port


class Visitor(Protocol):
    """Who is looking for a way: says what segments cost, and takes the ways that are cheap enough."""

    limit: float
    """What costs as much is of no interest."""

    def segment(self, segment: Segment, own: tuple[int, ...]) -> float:
        """Return what a segment costs beside its length, infinite where symbols but the ``own`` ones are in it."""

    def offer(self, way: Way, extra: float) -> None:
        """Take a way whose segments cost ``extra``."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """All ways between two ports with so many bends; ``floor`` is what none of them undercuts."""

    floor: float
    bends: int
    source: Port
    target: Port
    story: float


class Candidates:
    """Make the ways of one net on a field: leaving and arriving outwards, with room for the arrowhead."""

    def __init__(self, field: Field, net: Net) -> None:
        self._field = field
        self._net = net
        self._source = field.nodes[net.source]
        self._target = field.nodes[net.target]
        self._starts = {port: self._source.port(port) for port in self._source.exits}
        self._ends = {port: self._target.port(port) for port in self._target.entrances}
        self._stub = HEAD_STUB + net.head
        self._tracks: dict[tuple[Port, Port, int], list[list[Track]]] = {}
        self.bundles = self._bundles()

    def explore(self, bundle: Bundle, visitor: Visitor, extra: float = 0.0) -> None:
        """Offer a visitor the ways of a bundle that are cheaper than its limit; its ports cost ``extra``."""
        _Explorer(self, bundle, visitor).run(extra)

    def ends(self, bundle: Bundle) -> tuple[Point, Point]:
        """Return where a bundle's ways start and end."""
        return self._starts[bundle.source], self._ends[bundle.target]

    @property
    def owners(self) -> tuple[int, int]:
        """The symbols that a way starts and ends at."""
        return self._net.source, self._net.target

    @property
    def least_end(self) -> float:
        """Least length of a last segment: the arrowhead, and some line before it."""
        return self._stub

    def choices(self, bundle: Bundle) -> list[list[Track]]:
        """Return, for each corner but the last, the tracks that it may lie on, the nearest to the ends first."""
        key = bundle.source, bundle.target, bundle.bends
        if key not in self._tracks:
            self._tracks[key] = self._choices(bundle)
        return self._tracks[key]

    def _bundles(self) -> tuple[Bundle, ...]:
        backwards = self._target.rect.y <= self._source.rect.y
        leaving = _leaving_costs(self._source, self._target, self._net, backwards)
        arriving = _arriving_costs(self._target, backwards)
        loop = self._net.source == self._net.target
        found = []
        for out, cost in leaving.items():
            start = self._starts[out]
            for into, other in arriving.items():
                if loop and out is into:
                    continue
                end = self._ends[into]
                story = cost + other
                length = POINT * (abs(end.x - start.x) + abs(end.y - start.y))
                same = (out in _VERTICAL) == (into in _VERTICAL)
                aligned = start.x == end.x if out in _VERTICAL else start.y == end.y
                for bends in (0, 2, 4) if same else (1, 3):
                    if bends or aligned:
                        tracks = SPECIAL_TRACK * max(bends - 1, 0)
                        found.append(Bundle(story + BEND * bends + tracks + length, bends, out, into, story))
        return tuple(sorted(found, key=lambda bundle: (bundle.floor, bundle.bends, bundle.source, bundle.target)))

    def _choices(self, bundle: Bundle) -> list[list[Track]]:
        source, target = self._source, self._target
        lists: list[list[Track]] = []
        if bundle.source in _VERTICAL:
            near, far = self._channels_at(source, bundle.source), self._channels_at(target, bundle.target)
            match bundle.bends:
                case 2:
                    lists = [sorted({*near, *far})]
                case 3:
                    lists = [near, self._columns()]
                case 4:
                    lists = [near, self._columns(), far]
        else:
            match bundle.bends:
                case 2:
                    lists = [self._columns()]
                case 3:
                    lists = [self._columns(), self._channels_at(target, bundle.target)]
                case 4:
                    ends = [self._channels_at(node, port) for node in (source, target) for port in _VERTICAL]
                    rows = sorted({track for tracks in ends for track in tracks})
                    lists = [self._gutters_at(source, bundle.source), rows, self._gutters_at(target, bundle.target)]
        return [self._by_nearness(tracks, bundle, at) for at, tracks in enumerate(lists)]

    def _by_nearness(self, tracks: list[Track], bundle: Bundle, at: int) -> list[Track]:
        start, end = self.ends(bundle)
        vertical = (bundle.source in _VERTICAL) == (at % 2 == 0)
        a, b = (start.y, end.y) if vertical else (start.x, end.x)
        return sorted(tracks, key=lambda track: (abs(track[0] - a) + abs(track[0] - b), track))

    def _columns(self) -> list[Track]:
        """Tracks from one lane left of the two symbols to one lane right of them, and the outermost ones."""
        low, high = sorted((self._source.lane, self._target.lane))
        last = len(self._field.lane_edges) - 2
        lanes = sorted({0, last, *range(max(low - 1, 0), min(high + 1, last) + 1)})
        return [track for lane in lanes for track in self._field.columns(lane)]

    def _channels_at(self, node: Node, port: Port) -> list[Track]:
        """Tracks that run above or below a symbol's row, on the port's side."""
        field, row = self._field, node.row
        if port is Port.BOTTOM:
            after = field.channel(row + 1, under=False) if row + 1 < len(field.axes) else ()
            return [*node.below, *field.channel(row, under=True), *after]
        before = field.channel(row - 1, under=True) if row > 0 else ()
        return [*before, *field.channel(row, under=False)]

    def _gutters_at(self, node: Node, port: Port) -> list[Track]:
        """Tracks that run beside a symbol's lane, on the port's side."""
        x = node.rect.centre.x
        side = 1 if port is Port.RIGHT else -1
        lanes = [lane for lane in (node.lane, node.lane + side) if 0 <= lane < len(self._field.lane_edges) - 1]
        reach = self._field.lane_edges[node.lane + 1] - self._field.lane_edges[node.lane]
        tracks = [track for lane in lanes for track in self._field.columns(lane) if not track[1]]
        return [track for track in tracks if 0 < (track[0] - x) * side < reach]


class _Explorer:
    """Follow a bundle's ways corner by corner."""

    def __init__(self, candidates: Candidates, bundle: Bundle, visitor: Visitor) -> None:
        self._bundle = bundle
        self._visitor = visitor
        self._start, self._end = candidates.ends(bundle)
        self._choices = candidates.choices(bundle)
        self._first, self._last = candidates.owners
        self._least_end = candidates.least_end
        self._base = bundle.story + BEND * bundle.bends + SPECIAL_TRACK * len(self._choices)

    def run(self, extra: float) -> None:
        """Offer all ways that are cheap enough."""
        self._follow((self._start,), (), self._base, extra, vertical=self._bundle.source in _VERTICAL)

    def _follow(
        self, points: tuple[Point, ...], segments: tuple[Segment, ...], cost: float, extra: float, *, vertical: bool
    ) -> None:
        """Go on from the last point; ``cost`` is the way's own so far, ``extra`` what its segments cost besides."""
        at, here, end, visitor = len(segments), points[-1], self._end, self._visitor
        if at == len(self._choices):
            self._close(points, segments, cost, extra, vertical=vertical)
            return
        for track, centre in self._choices[at]:
            corner = Point(here.x, track) if vertical else Point(track, here.y)
            length = abs(corner.x - here.x) + abs(corner.y - here.y)
            if length < STUB or (at == 0 and not _leaves(here, corner, self._bundle.source)):
                continue
            grown = cost + POINT * length + SPECIAL_TRACK * centre
            rest = POINT * (abs(end.x - corner.x) + abs(end.y - corner.y))
            if grown + extra + rest >= visitor.limit:
                continue
            segment = _segment(here, corner, vertical)
            price = extra + visitor.segment(segment, (self._first,) if at == 0 else ())
            if grown + price + rest < visitor.limit:
                self._follow((*points, corner), (*segments, segment), grown, price, vertical=not vertical)

    def _close(
        self, points: tuple[Point, ...], segments: tuple[Segment, ...], cost: float, extra: float, *, vertical: bool
    ) -> None:
        """Lead to the end, by one more corner unless the way is straight."""
        here, end, visitor = points[-1], self._end, self._visitor
        cost += POINT * (abs(end.x - here.x) + abs(end.y - here.y))
        if cost + extra >= visitor.limit:
            return
        if self._bundle.bends:
            corner = Point(here.x, end.y) if vertical else Point(end.x, here.y)
            if abs(corner.x - here.x) + abs(corner.y - here.y) < STUB:
                return
            if not segments and not _leaves(here, corner, self._bundle.source):
                return
            segment = _segment(here, corner, vertical)
            extra += visitor.segment(segment, () if segments else (self._first,))
            points, segments, here, vertical = (*points, corner), (*segments, segment), corner, not vertical
        dx, dy = _OUT[self._bundle.target]
        if (here.x - end.x) * dx + (here.y - end.y) * dy < self._least_end or cost + extra >= visitor.limit:
            return
        if not segments and not _leaves(here, end, self._bundle.source):
            return
        segment = _segment(here, end, vertical)
        extra += visitor.segment(segment, (self._last,) if segments else (self._first, self._last))
        if cost + extra < visitor.limit:
            way = Way(cost, (*points, end), (*segments, segment), self._bundle.source, self._bundle.target)
            visitor.offer(way, extra)


def _segment(a: Point, b: Point, vertical: bool) -> Segment:
    if vertical:
        return True, a.x, min(a.y, b.y), max(a.y, b.y)
    return False, a.y, min(a.x, b.x), max(a.x, b.x)


def _leaves(port: Point, following: Point, side: Port) -> bool:
    dx, dy = _OUT[side]
    return (following.x - port.x) * dx + (following.y - port.y) * dy >= STUB


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
    return {port: cost for port, cost in costs.items() if port in source.exits}


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
    return {port: cost for port, cost in costs.items() if port in target.entrances}
