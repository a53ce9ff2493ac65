"""The routes that one net has to choose from, made as they are asked for."""

from __future__ import annotations

from math import inf

from sopdoc.geometry.length import snap
from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.flowchart.candidates import MAX_BENDS, Candidates, Way
from sopdoc.layout.flowchart.field import Field, Net
from sopdoc.layout.flowchart.labels import LabelPlace, label_places
from sopdoc.layout.flowchart.route import (
    FAULT,
    SIBLING_GAP,
    Route,
    conflict,
    label_conflict,
    make_route,
    touches,
    with_label,
)
from sopdoc.layout.page import Port

SLACK = 12.0
"""A step's exits are chosen among routes that cost at most this much more than the best."""
SPREAD = 14
"""How many pairs of ports are kept when routes by all ports are asked for."""

EDGE = 2.0
"""Where a route without room runs: this far inside the lanes, and above its target."""

Priced = tuple[float, Route]
"""A route and its cost among others."""


class Options:
    """One net's ways, routes and label places, each worked out once."""

    def __init__(self, field: Field, net: Net) -> None:
        self._field = field
        self._net = net
        self._candidates = Candidates(field, net)
        self._routes: dict[Way, Route | None] = {}
        self._places: dict[Way, list[LabelPlace]] = {}

    def best(self, others: list[Route], count: int) -> list[Priced]:
        """Return the cheapest routes among ``others`` with their costs, at most ``count``.

        Ways with more bends are looked at only as long as they could be among them, or close to the best.
        """
        found: list[Priced] = []
        for bends in range(MAX_BENDS + 1):
            if self._candidates.floor(bends) >= _limit(found, count):
                break
            for way in self._candidates.ways(bends, _limit(found, count)):
                limit = _limit(found, count)
                if way[0] >= limit:
                    break
                route = self._route(way)
                if route is None or total_cost(route, others, limit) >= limit:
                    continue
                route = self._labelled(way, route, others)
                price = total_cost(route, others, limit)
                if price < limit:
                    found.append((price, route))
                    found.sort(key=lambda item: item[0])
                    del found[count:]
        return found or [(FAULT, self._desperate())]

    def spread(self, others: list[Route]) -> list[Priced]:
        """Return the cheapest route for each pair of ports: what to choose from where the best ones clash.

        Labelled ones are there twice: with the label anywhere, and with it apart from the first segment, which
        another exit may share.
        """
        found: dict[tuple[Port, Port, bool], Priced] = {}
        for bends in range(MAX_BENDS):
            for way in self._candidates.ways(bends):
                for apart in (False, True) if self._net.labels else (False,):
                    ports = way[2], way[3], apart
                    limit = found[ports][0] if ports in found else inf
                    route = self._route(way) if way[0] < limit else None
                    if route is None or total_cost(route, others, limit) >= limit:
                        continue
                    route = self._labelled(way, route, others, apart=apart)
                    price = total_cost(route, others, limit)
                    if price < limit:
                        found[ports] = price, route
        cheapest = sorted(found.values(), key=lambda item: item[0])[:SPREAD]
        return cheapest or [(FAULT, self._desperate())]

    def _route(self, way: Way) -> Route | None:
        if way not in self._routes:
            self._routes[way] = self._candidates.route(way)
        return self._routes[way]

    def _labelled(self, way: Way, route: Route, others: list[Route], *, apart: bool = False) -> Route:
        """Return the route with its label at the cheapest place that nothing touches, else at the least bad one.

        With ``apart`` that place is not beside the route's first segment.
        """
        if not route.net.labels:
            return route
        best, least = None, inf
        for rect, cost in self._label_places(way, route):
            if apart and touches(route.segments[0], rect, SIBLING_GAP):
                continue
            price = sum(label_conflict(rect, route.net, other) for other in others)
            if price < least:
                best, least = with_label(route, rect, cost), price
            if price == 0:
                break
        return best or self._without_room(route)

    def _label_places(self, way: Way, route: Route) -> list[LabelPlace]:
        """A way's label places by rising cost."""
        if way not in self._places:
            self._places[way] = sorted(label_places(route, self._field), key=lambda place: (place[1], place[0].x))
        return self._places[way]

    def _without_room(self, route: Route) -> Route:
        """Return the route with its label beside its start, marked as faulty."""
        width, height = route.net.labels[-1]
        start = route.points[0]
        return with_label(route, Rect(start.x + 1, start.y - height - 1, width, height), FAULT)

    def _desperate(self) -> Route:
        """Return a route for a net that has no clear one, marked as faulty: from side to top about all lanes."""
        source, target = self._field.nodes[self._net.source], self._field.nodes[self._net.target]
        start, end = source.port(Port.RIGHT), target.port(Port.TOP)
        x, y = snap(self._field.lane_edges[-1] - EDGE), snap(end.y - EDGE)
        points = (start, Point(x, start.y), Point(x, y), Point(end.x, y), end)
        route = make_route(self._net, points, (Port.RIGHT, Port.TOP), FAULT)
        return self._without_room(route) if self._net.labels else route


def total_cost(route: Route, others: list[Route], limit: float = inf) -> float:
    """Return a route's cost among others; counting ends where it reaches ``limit``."""
    cost = route.cost
    for other in others:
        cost += conflict(route, other)
        if cost >= limit:
            break
    return cost


def _limit(found: list[Priced], count: int) -> float:
    """Return the cost from which a route is no longer of interest."""
    if not found:
        return inf
    return min(found[0][0] + SLACK, found[count - 1][0] if len(found) >= count else inf)
