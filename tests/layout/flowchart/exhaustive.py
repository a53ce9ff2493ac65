"""Look through all combinations of routes of a small field, without regard to what they cost."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from math import inf

from sopdoc.geometry.rect import Point
from sopdoc.layout.flowchart.costs.conflict import FAULT, conflict, is_simple
from sopdoc.layout.flowchart.standing.page_context import Net, PageContext, Segment
from sopdoc.layout.flowchart.ways.candidates import Candidates, Way
from sopdoc.layout.flowchart.ways.route import Route, arrowhead, route_of

Run = tuple[Point, Point]


def count_crossings(one: tuple[Point, ...], two: tuple[Point, ...]) -> int:
    """Return how often two lines cross: inside a run of each."""
    return sum(_cross(a, b) for a in pairwise(one) for b in pairwise(two))


def _cross(one: Run, two: Run) -> bool:
    (a, b), (c, d) = one, two
    if a.y == b.y:
        a, b, c, d = c, d, a, b
    upright, level = a.x == b.x, c.y == d.y
    inside = min(c.x, d.x) < a.x < max(c.x, d.x) and min(a.y, b.y) < c.y < max(a.y, b.y)
    return upright and level and inside


def fewest_crossings(field: PageContext, nets: tuple[Net, ...], fixed: tuple[Route, ...], below: int) -> int | None:
    """Return the fewest crossings, if fewer than ``below``, of any faultless combination of routes."""
    return _Search(field, nets, fixed).run(below)


@dataclass(slots=True)
class _All:
    """Takes every way that no symbol is in."""

    on: PageContext
    limit: float = inf
    ways: list[Way] = field(default_factory=list)

    def segment(self, segment: Segment, own: tuple[int, ...]) -> float:
        return inf if set(self.on.touching(segment)) - set(own) else 0.0

    def offer(self, way: Way, extra: float) -> None:
        if extra < inf and is_simple(way.segments):
            self.ways.append(way)

    def spend(self, steps: int) -> None:
        """Look at all there is."""


def all_routes(field: PageContext, net: Net) -> list[Route]:
    """Return every route that a net could take on an empty page."""
    candidates, found = Candidates(field, net), _All(field)
    for bundle in candidates.bundles:
        candidates.explore(bundle, found)
    ways = sorted(found.ways, key=lambda way: (way.cost, way.points))
    return [route_of(net, way, arrowhead(way.points[-2], way.points[-1], net.head)) for way in ways]


_Open = list[tuple[int, Route]]
"""What is left of a net's routes: each with its crossings of those that were chosen."""


class _Search:
    """Choose route by route, dropping from the other nets what clashes or crosses too much."""

    def __init__(self, field: PageContext, nets: tuple[Net, ...], fixed: tuple[Route, ...]) -> None:
        self._start: list[_Open] = [[(0, route) for route in all_routes(field, net)] for net in nets]
        for line in fixed:
            self._start = [self._left(routes, line, inf) for routes in self._start]
        self._below: float = inf

    def run(self, below: int) -> int | None:
        self._below = below
        self._choose(0, self._start)
        return None if self._below == below else int(self._below)

    def _choose(self, crossings: int, nets: list[_Open]) -> None:
        if not nets:
            self._below = min(self._below, crossings)
            return
        nets = sorted(nets, key=len)
        for count, route in sorted(nets[0], key=lambda item: item[0]):
            rest = sum(min((more for more, _ in routes), default=inf) for routes in nets)
            if crossings + rest >= self._below:
                return
            allowed = self._below - crossings - count
            left = [self._left(routes, route, allowed) for routes in nets[1:]]
            if allowed > 0 and all(left):
                self._choose(crossings + count, left)

    def _left(self, routes: _Open, chosen: Route, allowed: float) -> _Open:
        found = []
        for count, route in routes:
            cost = conflict(route, chosen)
            if cost < FAULT / 2:
                more = count_crossings(route.points, chosen.points) if cost > 0 else 0
                if count + more < allowed:
                    found.append((count + more, route))
        return found
