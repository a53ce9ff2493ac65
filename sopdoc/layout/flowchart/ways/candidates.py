"""Ways that an arrow could take, the plainest first.

A *bundle* is a pair of ports and a number of bends; the ways in it differ in the tracks they run along. Tracks are
chosen corner by corner, and what is too dear already is followed no further.
"""

from __future__ import annotations

from math import inf
from typing import Protocol

from msgspec import Struct

from sopdoc.geometry.rect import Point
from sopdoc.layout.flowchart.standing.page_context import Net, PageContext, Segment, Track
from sopdoc.layout.flowchart.ways.bundles import AWAY, BEND, POINT, SPECIAL_TRACK, Bundle, Bundles
from sopdoc.layout.flowchart.ways.tracks import (
    VERTICAL,
    Tracks,
    beyond,
    nearest_first,
    outwards,
    reach,
    segment_between,
)
from sopdoc.layout.page import Port

STUB = 3.0
"""Least length of the first segment, and of any beside a symbol."""
HEAD_STUB = 1.5
"""Least length of line before an arrowhead."""
SHAFT = 4.0
"""Length of line before an arrowhead from which on it looks like an arrow, not like a head on a line that passes."""
NO_SHAFT = 5.0
"""Cost of less."""


class Way(Struct, frozen=True):
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

    def spend(self, steps: int) -> None:
        """Hear of work that is about to be done; where there is no more to be done, lower the limit to nothing."""


class Candidates:
    """Make the ways of one net on a field: leaving and arriving outwards, with room for the arrowhead."""

    def __init__(self, field: PageContext, net: Net) -> None:
        self.net = net
        self.bundles = Bundles(field, net)
        self.least_end = HEAD_STUB + net.head
        self._field = field
        self._tracks = Tracks(field, field.nodes[net.source], field.nodes[net.target], net.fate)
        self._choices: dict[tuple[Port, Port, int], list[list[Track]]] = {}

    def explore(self, bundle: Bundle, visitor: Visitor, extra: float = 0.0) -> None:
        """Offer a visitor the ways of a bundle that are cheaper than its limit; its ports cost ``extra``."""
        _Explorer(self, bundle, visitor).run(extra)

    def ends(self, bundle: Bundle) -> tuple[Point, Point]:
        """Return where a bundle's ways start and end."""
        return self._field.port(self.net.source, bundle.source), self._field.port(self.net.target, bundle.target)

    def choices(self, bundle: Bundle) -> list[list[Track]]:
        """Return, for each corner but the last, the tracks that it may lie on, the nearest to the ends first.

        The first of them are far enough from the start, and the last ones from the end.
        """
        key = bundle.source, bundle.target, bundle.bends
        if key not in self._choices:
            self._choices[key] = self._far_enough(bundle) if bundle.bends > 1 else []
        return self._choices[key]

    def _far_enough(self, bundle: Bundle) -> list[list[Track]]:
        start, end = self.ends(bundle)
        upright = bundle.source in VERTICAL
        corners = self._tracks.for_corners(bundle.source, bundle.target, bundle.bends)
        corners[0] = beyond(corners[0], start, bundle.source, STUB)
        corners[-1] = beyond(corners[-1], end, bundle.target, self.least_end)
        choices = []
        for tracks in corners:
            ends = (start.y, end.y) if upright else (start.x, end.x)
            choices.append(nearest_first(tracks, *ends))
            upright = not upright
        return choices


class _Leg(Struct, frozen=True):
    """The last segment of ways that share its track: from the last corner to the end.

    ``cost`` is what it costs by itself, ``price`` among what is drawn.
    """

    corner: Point
    segment: Segment
    cost: float
    price: float


class _Explorer:
    """Follow a bundle's ways corner by corner."""

    def __init__(self, candidates: Candidates, bundle: Bundle, visitor: Visitor) -> None:
        self._bundle = bundle
        self._visitor = visitor
        self._start, self._end = candidates.ends(bundle)
        self._choices = candidates.choices(bundle)
        self._first, self._last = candidates.net.source, candidates.net.target
        self._least_end = candidates.least_end
        self._shaft_end = candidates.net.head + SHAFT
        self._starts_upright, self._ends_upright = bundle.source in VERTICAL, bundle.target in VERTICAL
        self._base = bundle.story + BEND * bundle.bends + SPECIAL_TRACK * len(self._choices)
        self._legs: dict[Track, _Leg] = {}
        self._least_leg = 0.0

    def run(self, extra: float) -> None:
        """Offer all ways that are cheap enough."""
        self._visitor.spend(1)
        cost = self._base + POINT * reach(self._start, self._end)
        if cost + extra >= self._visitor.limit:
            return
        if self._choices:
            self._run_on_tracks(extra)
        else:
            self._run_plainly(cost, extra)

    def _run_plainly(self, cost: float, extra: float) -> None:
        """Offer the way straight to the end, or round one corner."""
        start, end, corner = self._start, self._end, None
        if self._bundle.bends:
            corner = Point(start.x, end.y) if self._starts_upright else Point(end.x, start.y)
        if outwards(start, corner or end, self._bundle.source) < STUB:
            return
        if outwards(end, corner or start, self._bundle.target) < self._least_end:
            return
        if corner:
            self._close((start,), (), cost, extra, self._leg(corner))
            return
        segment = segment_between(start, end, self._starts_upright)
        self._offer((start, end), (segment,), cost, extra + self._visitor.segment(segment, (self._first, self._last)))

    def _run_on_tracks(self, extra: float) -> None:
        """Look at the last segments first: what the cheapest of them costs, none of the ways undercuts."""
        self._visitor.spend(len(self._choices[-1]))
        for track in self._choices[-1]:
            corner = Point(self._end.x, track[0]) if self._ends_upright else Point(track[0], self._end.y)
            self._legs[track] = self._leg(corner)
        self._least_leg = min((leg.price for leg in self._legs.values()), default=inf)
        self._follow((self._start,), (), self._base, extra)

    def _leg(self, corner: Point) -> _Leg:
        segment = segment_between(corner, self._end, self._ends_upright)
        cost = NO_SHAFT * (reach(corner, self._end) < self._shaft_end)
        return _Leg(corner, segment, cost, self._visitor.segment(segment, (self._last,)))

    def _follow(self, points: tuple[Point, ...], segments: tuple[Segment, ...], cost: float, extra: float) -> None:
        """Go on from the last point; ``cost`` is the way's own so far, ``extra`` what its segments cost besides."""
        at, here, visitor = len(segments), points[-1], self._visitor
        visitor.spend(len(self._choices[at]))
        is_last = at + 1 == len(self._choices)
        own = () if at else (self._first,)
        vertical = self._starts_upright is not bool(at % 2)
        (along, across), (end, aside) = (here[::-1], self._end[::-1]) if vertical else (here, self._end)
        sideways = POINT * abs(aside - across)
        straight = abs(end - along)
        least = 0.0 if is_last else self._least_leg
        for track in self._choices[at]:
            there, is_centre = track
            length = abs(there - along)
            if length < STUB:
                continue
            left = abs(end - there)
            grown = cost + POINT * length + AWAY * (length + left - straight) + SPECIAL_TRACK * is_centre
            rest = sideways + POINT * left
            ahead = rest + least + (self._legs[track].price if is_last else 0.0)
            if grown + extra + ahead >= visitor.limit:
                continue
            corner = Point(across, there) if vertical else Point(there, across)
            segment = segment_between(here, corner, vertical)
            price = extra + visitor.segment(segment, own)
            if grown + price + ahead >= visitor.limit:
                continue
            if is_last:
                self._close((*points, corner), (*segments, segment), grown + rest, price, self._legs[track])
            else:
                self._follow((*points, corner), (*segments, segment), grown, price)

    def _close(
        self, points: tuple[Point, ...], segments: tuple[Segment, ...], cost: float, extra: float, leg: _Leg
    ) -> None:
        """Lead to the last corner, and from there to the end."""
        here, corner = points[-1], leg.corner
        extra += leg.price
        cost += leg.cost
        if cost + extra >= self._visitor.limit or reach(here, corner) < STUB:
            return
        segment = segment_between(here, corner, not self._ends_upright)
        extra += self._visitor.segment(segment, () if segments else (self._first,))
        self._offer((*points, corner, self._end), (*segments, segment, leg.segment), cost, extra)

    def _offer(self, points: tuple[Point, ...], segments: tuple[Segment, ...], cost: float, extra: float) -> None:
        if cost + extra < self._visitor.limit:
            self._visitor.offer(Way(cost, points, segments, self._bundle.source, self._bundle.target), extra)
