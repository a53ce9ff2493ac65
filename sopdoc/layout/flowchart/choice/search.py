"""The search for one net's cheapest routes among drawn ones: what ways cost with their labels, and which are kept."""

from __future__ import annotations

from enum import Enum, auto
from math import inf

from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.flowchart.choice.exits import Offer, Priced
from sopdoc.layout.flowchart.costs.clearance import exit_gap, near_line, touches
from sopdoc.layout.flowchart.costs.conflict import FAULT, is_simple, line_conflict
from sopdoc.layout.flowchart.costs.labels import LabelPlace, is_off_line
from sopdoc.layout.flowchart.costs.net_context import NetContext, PortUse
from sopdoc.layout.flowchart.costs.places import towards
from sopdoc.layout.flowchart.costs.spots import TRUNK
from sopdoc.layout.flowchart.standing.page_context import Net, Segment
from sopdoc.layout.flowchart.ways.budget import Budget
from sopdoc.layout.flowchart.ways.bundles import Bundle
from sopdoc.layout.flowchart.ways.candidates import Way
from sopdoc.layout.flowchart.ways.route import Route, route_of, segments_of
from sopdoc.layout.flowchart.ways.tracks import reach
from sopdoc.layout.page import Port

JOINT_STEPS = 20
"""Steps of work that it is to judge a way beside a route that it would merge with or part from."""
TIE = 1e-6
"""Costs this close are equal: the way that was found first is kept, whatever the last binary digit says."""


class Words(Enum):
    """Where a route's label may stand."""

    ANYWHERE = auto()
    OFF_TRUNK = auto()
    """Not beside the beginning of the first segment, which another exit may share."""
    NONE = auto()
    """Nowhere: the route is looked for without its label, which has no room."""


class Search:
    """Looks for the cheapest route by each pair of ports, as far as they cost little more than the cheapest of all."""

    def __init__(
        self, scene: NetContext, budget: Budget, slack: float, words: Words = Words.ANYWHERE, *, grace: int = 0
    ) -> None:
        """``grace`` are steps that may be taken though the budget is spent."""
        self._budget = budget
        self._until = max(budget.limit, budget.spent + grace)
        self.found: dict[tuple[Port, Port], Offer] = {}
        self.limit = inf
        self.most = inf
        self._prices_by_ports: dict[tuple[Port, Port], float] = {}
        self._slack = slack
        self._scene = scene
        self._net = scene.net
        self._words = words
        self.labelled = bool(scene.net.labels) and words is not Words.NONE
        self._use: PortUse
        self._prices: dict[tuple[Segment, tuple[int, ...]], float] = {}
        self._places: dict[tuple[Point, ...], list[LabelPlace]] = {}

    @property
    def is_over(self) -> bool:
        """Whether no more may be looked at."""
        return self._budget.spent >= self._until

    def spend(self, steps: int) -> None:
        """Count steps; after the last one nothing is cheap enough to be followed."""
        self._budget.spent += steps
        if self._budget.spent >= self._until:
            self.limit = self.most = -inf

    def turn_to(self, bundle: Bundle) -> float:
        """Look no further than for what is better than the bundle's ports offer so far; return what they cost."""
        known = self._prices_by_ports.get((bundle.source, bundle.target), inf)
        self.limit = min(self.most, known - TIE)
        self._use = self._scene.ports(bundle.source, bundle.target)
        self._prices = self._scene.prices(self._use.apart)
        return self._use.cost

    def segment(self, segment: Segment, own: tuple[int, ...]) -> float:
        """Return what a segment costs among the drawn routes; infinite where a symbol is in it."""
        key = segment, own
        price = self._prices.get(key)
        if price is None:
            price = self._prices[key] = self._scene.segment(segment, own, self._use.apart)
        return price

    def offer(self, way: Way, extra: float) -> None:
        """Keep a way that is the cheapest by its ports, with its label."""
        places = self._free_places(self._scene.places.near_part(way.points)) if self.labelled else []
        if way.cost + extra + self._least_cost(places) >= self.limit:
            return
        priced = self._route(way, extra)
        if priced is None:
            return
        offer = self._with_places(priced, places)
        price = priced[0] if self._words is Words.NONE else offer.price
        if price >= self.limit:
            return
        ports = way.source_port, way.target_port
        self.found[ports] = offer
        self._prices_by_ports[ports] = price
        self.most = min(self.most, price + self._slack)
        self.limit = min(self.most, price - TIE)
        for other in [other for other, cost in self._prices_by_ports.items() if cost > self.most]:
            del self.found[other], self._prices_by_ports[other]

    def _least_cost(self, places: list[LabelPlace]) -> float:
        if not self.labelled:
            return 0.0
        return places[0].price if places else inf

    def _free_places(self, near: tuple[Point, ...]) -> list[LabelPlace]:
        """Return the places for a way's label by the part near its symbol, which many ways have in common."""
        if self._words is not Words.OFF_TRUNK:
            return self._scene.free_places(near)
        if near not in self._places:
            (trunk,) = segments_of((near[0], towards(near[0], near[1], min(TRUNK, reach(near[0], near[1])))))
            free = self._scene.free_places(near)
            self._places[near] = [place for place in free if not touches(trunk, place.rect, exit_gap(place.reach))]
        return self._places[near]

    def _route(self, way: Way, extra: float) -> Priced | None:
        """Return a way as a route, with its cost but for the label; None if it comes near itself or is too dear."""
        if not is_simple(way.segments):
            return None
        price = way.cost + extra
        route = route_of(self._net, way, self._use.tip)
        self._budget.spend(JOINT_STEPS * len(self._use.joining))
        for other in self._use.joining:
            price += line_conflict(route, other)
        price += sum(FAULT for label, reach in self._scene.exit_labels if near_line(label, route, exit_gap(reach)))
        return (price, route) if price < self.limit else None

    def _with_places(self, priced: Priced, places: list[LabelPlace]) -> Offer:
        """Return the route with those of the places where it doesn't touch its label itself."""
        (price, route), net = priced, self._net
        merges = any(other.net.target == net.target and other.net.source != net.source for other in self._use.joining)
        if not net.labels:
            return Offer(price, route, (), merges)
        free = tuple(place for place in places if is_off_line(place.rect, route))
        return Offer(price + free[0].price, route, free, merges) if free else without_room(self._net, route, price)


def without_room(net: Net, route: Route, price: float) -> Offer:
    """Return a route with its label, if any, beside its start, marked as faulty."""
    if not net.labels:
        return Offer(price, route, ())
    width, height = net.labels[-1]
    start = route.points[0]
    return Offer(price + FAULT, route, (LabelPlace(Rect(start.x + 1, start.y - height - 1, width, height), FAULT),))
