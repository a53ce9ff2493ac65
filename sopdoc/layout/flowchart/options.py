"""The routes that one net has to choose from, made as they are asked for."""

from __future__ import annotations

from enum import Enum, auto
from math import inf

from sopdoc.geometry.length import snap
from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.flowchart.candidates import STUB, Bundle, Candidates, Way
from sopdoc.layout.flowchart.exits import Offer, Priced, choose_together
from sopdoc.layout.flowchart.field import IN_ROW, Field, Net, Segment
from sopdoc.layout.flowchart.labels import REACH, LabelPlace, distance_from, is_off_line, label_places
from sopdoc.layout.flowchart.route import (
    FAULT,
    NO_ROOM,
    SIBLING_GAP,
    Route,
    arrowhead,
    is_simple,
    joins,
    label_conflict,
    line_conflict,
    make_route,
    near_line,
    port_conflict,
    route_of,
    touches,
)
from sopdoc.layout.flowchart.traffic import NONE, Traffic
from sopdoc.layout.page import Port

SLACK = 12.0
"""A step's exits are chosen among routes that cost at most this much more than the best."""
DETOUR = 150.0
"""A route by another port may cost this much more than the cheapest by any."""
NONE_SHUT: frozenset[Port] = frozenset()
LIMITS = (45.0, 120.0)
"""How much more than the least thinkable a route may cost that is looked for first."""

EDGE = 2.0
"""Where a route without room runs: this far inside the lanes, and above its target."""

FAR_ENOUGH = 150.0
"""How far a line runs on makes no difference to its label from here on: longer than any reach and label together."""
TIE = 1e-6
"""Costs this close are equal: the way that was found first is kept, whatever the last binary digit says."""


class Words(Enum):
    """Where a route's label may stand."""

    ANYWHERE = auto()
    OFF_TRUNK = auto()
    """Not beside the first segment, which another exit may share."""
    NONE = auto()
    """Nowhere: the route is looked for without its label, which has no room."""


class Options:
    """One net's ways and label places, each worked out once."""

    def __init__(self, field: Field, net: Net) -> None:
        self.field = field
        self.net = net
        self._candidates = Candidates(field, net)
        self._places: dict[tuple[Point, ...], list[LabelPlace]] = {}

    def best(self, traffic: Traffic) -> list[Offer]:
        """Return the cheapest route among the drawn ones, and those by other ports that cost little more."""
        bundles = self._candidates.bundles
        return (
            self._search(bundles, traffic, SLACK, NO_ROOM)
            or self._search(bundles, traffic, 0.0, NO_ROOM, words=Words.NONE)
            or self._search(bundles, traffic, 0.0, inf, words=Words.NONE)
            or [self._desperate()]
        )

    def by_port(self, traffic: Traffic) -> list[Offer]:
        """Return the cheapest routes for each port that the net can leave by: to choose from where the best clash."""
        found: list[Offer] = []
        limit = NO_ROOM
        for port in self._ports():
            offers = self.leaving(port, traffic, limit)
            if self.net.branching:
                offers += self.leaving(port, traffic, limit, apart=True)
            found += offers
            limit = min([limit, *(offer.price + DETOUR for offer in offers)])
        return sorted(found, key=_by_price) or [self._desperate()]

    def leaving(self, port: Port, traffic: Traffic, limit: float = NO_ROOM, *, apart: bool = False) -> list[Offer]:
        """Return the cheapest route that leaves by a port and costs less than ``limit``, and those that cost no more.

        With ``apart`` its label is not beside the first segment, which another exit may share.
        """
        bundles = tuple(bundle for bundle in self._candidates.bundles if bundle.source is port)
        slack = SLACK if self.net.branching else 0.0
        return self._search(bundles, traffic, slack, limit, words=Words.OFF_TRUNK if apart else Words.ANYWHERE)

    def _search(
        self,
        bundles: tuple[Bundle, ...],
        traffic: Traffic,
        slack: float,
        limit: float,
        *,
        words: Words = Words.ANYWHERE,
    ) -> list[Offer]:
        """Look for routes with rising limits: most are cheap, and then dear ways needn't be followed far."""
        if not bundles:
            return []
        least = bundles[0].floor
        search = _Best(self, traffic, slack, words)
        for most in (*(least + step for step in LIMITS if least + step < limit), limit):
            search.most = most
            for bundle in bundles:
                if bundle.floor >= search.most:
                    break
                extra = search.turn_to(bundle)
                if bundle.floor + extra < search.limit:
                    self._candidates.explore(bundle, search, extra)
            if search.found:
                break
        return sorted(search.found.values(), key=_by_price)

    def _ports(self) -> tuple[Port, ...]:
        return tuple(dict.fromkeys(bundle.source for bundle in self._candidates.bundles))

    def near_part(self, points: tuple[Point, ...]) -> tuple[Point, ...]:
        """Return the part of a line that its label may stand at, its last point no further than needed."""
        for at, point in enumerate(points[1:], 1):
            away = abs(point.x - points[at - 1].x) + abs(point.y - points[at - 1].y)
            if away > FAR_ENOUGH:
                return *points[:at], _towards(points[at - 1], point, FAR_ENOUGH)
            if distance_from(self.field.nodes[self.net.source].rect, point) > REACH:
                # A bit more tells where the line turns, and no more than that.
                turn = [_towards(point, after, STUB) for after in points[at + 1 : at + 2]]
                return *points[: at + 1], *turn
        return points

    def label_places(self, points: tuple[Point, ...]) -> list[LabelPlace]:
        """Return the places for the label of a line that begins so, by rising cost."""
        if points not in self._places:
            places = label_places(points, self.net, self.field)
            self._places[points] = sorted(places, key=lambda place: (place[1], place[0].x, place[0].y))
        return self._places[points]

    def _desperate(self) -> Offer:
        """Return a route for a net that has no clear one, marked as faulty: from side to top about all lanes."""
        source, target = self.field.nodes[self.net.source], self.field.nodes[self.net.target]
        start, end = source.port(Port.RIGHT), target.port(Port.TOP)
        x, y = snap(self.field.lane_edges[-1] - EDGE), snap(end.y - EDGE)
        points = (start, Point(x, start.y), Point(x, y), Point(end.x, y), end)
        return self.without_room(make_route(self.net, points, (Port.RIGHT, Port.TOP), FAULT), FAULT)

    def without_room(self, route: Route, price: float) -> Offer:
        """Return a route with its label, if any, beside its start, marked as faulty."""
        if not self.net.labels:
            return Offer(price, route, ())
        width, height = self.net.labels[-1]
        start = route.points[0]
        return Offer(price + FAULT, route, ((Rect(start.x + 1, start.y - height - 1, width, height), FAULT),))


class _Search:
    """What looking for routes among drawn ones has in common: the prices of ports, segments and labels."""

    def __init__(self, options: Options, traffic: Traffic, words: Words) -> None:
        self.limit = inf
        self._words = words
        self._options = options
        self._field = options.field
        self._net = options.net
        self._traffic = traffic
        self._related = traffic.related(options.net)
        self._kin = frozenset(number for number, _ in self._related)
        siblings = (route for _, route in self._related if route.net.source == options.net.source)
        self._sibling_labels = [route.label for route in siblings if route.label is not None]
        self._shut = self._shut_ports()
        self._joining: list[Route] = []
        self._apart = NONE
        self._places: dict[tuple[Point, ...], list[LabelPlace]] = {}
        self._prices: dict[frozenset[int], dict[tuple[Segment, tuple[int, ...]], float]] = {}
        self._here: dict[tuple[Segment, tuple[int, ...]], float] = {}

    def segment(self, segment: Segment, own: tuple[int, ...]) -> float:
        """Return what a segment costs among the drawn routes; infinite where a symbol is in it."""
        key = segment, own
        price = self._here.get(key)
        if price is None:
            blocked = any(number not in own for number in self._field.touching(segment))
            price = self._here[key] = inf if blocked else self._traffic.segment(segment, self._apart)
        return price

    def _turn_to_ports(self, source: Port, target: Port) -> float:
        """Look at ways between two ports; return what using these costs.

        Routes that such a way would merge with or part from are judged as a whole, the others piece by piece.
        """
        if target in self._shut:
            return inf
        joining = [(number, other) for number, other in self._related if joins(self._net, source, target, other)]
        self._joining = [other for _, other in joining]
        self._apart = frozenset(number for number, _ in joining)
        self._here = self._prices.setdefault(self._apart, {})
        return sum(port_conflict(self._net, source, target, other) for _, other in self._related)

    def _shut_ports(self) -> frozenset[Port]:
        """Return the ports of the target that its exits will need: arrows enter by as many as they leave over."""
        target = self._net.target
        arriving = (route for _, route in self._related if route.net.target == target and route.net.family != IN_ROW)
        used = {route.target_port for route in arriving}
        return frozenset(Port) - used if len(used) >= self._field.nodes[target].most_entrances else NONE_SHUT

    def _route(self, way: Way, extra: float) -> Priced | None:
        """Return a way as a route, with its cost but for the label; None if it comes near itself or is too dear."""
        if not is_simple(way.segments):
            return None
        tip = arrowhead(way.points[-2], way.points[-1], self._net.head)
        price = way.cost + extra + self._traffic.head(tip, self._apart)
        if price >= self.limit:
            return None
        route = route_of(self._net, way, tip)
        for other in self._joining:
            price += line_conflict(route, other)
        price += sum(FAULT for label in self._sibling_labels if near_line(label, route, SIBLING_GAP))
        return (price, route) if price < self.limit else None

    def _labelled(self, way: Way, priced: Priced) -> Offer:
        """Return the route with the places where neither it nor anything drawn touches its label."""
        price, route = priced
        if not self._net.labels:
            return Offer(price, route, ())
        places = self._free_places(way) if self._words is not Words.NONE else []
        free = tuple(place for place in places if is_off_line(place[0], route))
        return Offer(price + free[0][1], route, free) if free else self._options.without_room(route, price)

    def _free_places(self, way: Way) -> list[LabelPlace]:
        """Return the places for a way's label that nothing drawn touches, by rising cost.

        They depend on the part of the way near its symbol, which many ways have in common.
        """
        near = self._options.near_part(way.points)
        if near not in self._places:
            places = self._options.label_places(near)
            if self._words is Words.OFF_TRUNK:
                places = [place for place in places if not touches(way.segments[0], place[0], SIBLING_GAP)]
            self._places[near] = [place for place in places if self._is_clear(place[0])]
        return self._places[near]

    def _is_clear(self, label: Rect) -> bool:
        if self._traffic.label(label, self._kin):
            return False
        return not any(label_conflict(label, self._net, other) for _, other in self._related)


class _Best(_Search):
    """Looks for the cheapest route by each pair of ports, as far as they cost little more than the cheapest of all."""

    def __init__(self, options: Options, traffic: Traffic, slack: float, words: Words) -> None:
        super().__init__(options, traffic, words)
        self.found: dict[tuple[Port, Port], Offer] = {}
        self._prices_by_ports: dict[tuple[Port, Port], float] = {}
        self.most = inf
        self._slack = slack

    def turn_to(self, bundle: Bundle) -> float:
        """Look no further than for what is better than the bundle's ports offer so far; return what they cost."""
        known = self._prices_by_ports.get((bundle.source, bundle.target), inf)
        self.limit = min(self.most, known - TIE)
        return self._turn_to_ports(bundle.source, bundle.target)

    def offer(self, way: Way, extra: float) -> None:
        """Keep a way that is the cheapest by its ports, with its label."""
        wordless = self._words is Words.NONE
        if self._net.labels and not wordless and not self._free_places(way):
            return
        priced = self._route(way, extra)
        if priced is None:
            return
        offer = self._labelled(way, priced)
        price = priced[0] if wordless else offer.price
        if price >= self.limit:
            return
        ports = way.source_port, way.target_port
        self.found[ports] = offer
        self._prices_by_ports[ports] = price
        self.most = min(self.most, price + self._slack)
        self.limit = min(self.most, price - TIE)
        for other in [other for other, cost in self._prices_by_ports.items() if cost > self.most]:
            del self.found[other], self._prices_by_ports[other]


def _towards(start: Point, end: Point, length: float) -> Point:
    """Return the point so far from the start of a horizontal or vertical line."""
    if start.x == end.x:
        return Point(start.x, start.y + (length if end.y > start.y else -length))
    return Point(start.x + (length if end.x > start.x else -length), start.y)


def _by_price(offer: Offer) -> tuple[float, tuple[Point, ...]]:
    return offer.price, offer.route.points


def first_clear(field: Field, net: Net) -> Route:
    """Return a net's plainest route on an empty page, with its label: what it would take without regard to others."""
    ((_, route),) = choose_together([Options(field, net).best(Traffic())])
    return route
