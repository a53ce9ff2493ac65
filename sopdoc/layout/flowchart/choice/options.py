"""The routes that one net has to choose from, made as they are asked for."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum, auto
from math import inf

from sopdoc.geometry.length import snap
from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.flowchart.choice.exits import Offer, Priced
from sopdoc.layout.flowchart.costs.clearance import SIBLING_GAP, near_line, touches
from sopdoc.layout.flowchart.costs.conflict import FAULT, NO_ROOM, is_simple, line_conflict
from sopdoc.layout.flowchart.costs.labels import LabelPlace, is_off_line
from sopdoc.layout.flowchart.costs.places import Places, towards
from sopdoc.layout.flowchart.costs.scene import PortUse, Scene
from sopdoc.layout.flowchart.costs.traffic import Traffic
from sopdoc.layout.flowchart.standing.field import Field, Net, Segment
from sopdoc.layout.flowchart.ways.budget import GRACE, Budget
from sopdoc.layout.flowchart.ways.bundles import Bundle
from sopdoc.layout.flowchart.ways.candidates import Candidates, Way
from sopdoc.layout.flowchart.ways.route import Route, make_route, route_of, segments_of
from sopdoc.layout.flowchart.ways.tracks import reach
from sopdoc.layout.page import Port

SLACK = 12.0
"""A step's exits are chosen among routes that cost at most this much more than the best."""
DETOUR = 150.0
"""A route by another port may cost this much more than the cheapest by any."""
EDGE = 2.0
"""Where a route without room runs: this far inside the lanes, and above its target."""

TRUNK = 20.0
"""Exits that leave by one port part no further than this from it."""
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


class Options:
    """One net's ways among drawn routes, the cheapest of all and by each port."""

    def __init__(self, field: Field, net: Net, budget: Budget | None = None) -> None:
        self.field = field
        self.net = net
        self.budget = budget or Budget()
        self.places = Places(field, net, self.budget)
        self._candidates = Candidates(field, net)
        self._scene: Scene | None = None

    @property
    def floor(self) -> float:
        """What none of the routes undercuts."""
        return next((bundle.floor for bundle in self._candidates.bundles), 0.0)

    def best(self, traffic: Traffic, limit: float = inf) -> list[Offer]:
        """Return the cheapest route among the drawn ones; some, if they cost the same.

        With a ``limit`` of less than `NO_ROOM` there is none where the cheapest costs as much, or the budget is spent.
        """
        bundles, scene = self._candidates.bundles, self._among(traffic)
        if limit < NO_ROOM:
            return self._search(bundles, _Search(self, scene, 2 * TIE), limit)
        was_spent = self.budget.is_spent
        with_words = _Search(self, scene, 2 * TIE, grace=self.budget.grace)
        found = self._search(bundles, with_words, NO_ROOM, FAULT)
        if was_spent and self.budget.grace < GRACE:  # of hundreds of arrows, for which one look must do
            return found or [self.desperate()]
        if not found and self.net.labels:
            wordless = _Search(self, scene, 0.0, Words.NONE, grace=self.budget.grace)
            found = self._search(bundles, wordless, NO_ROOM)
        wordless = _Search(self, scene, 0.0, Words.NONE, grace=self.budget.grace)
        return found or self._search(bundles, wordless, inf) or [self.desperate()]

    def nearly_best(self, traffic: Traffic, least: float) -> list[Offer]:
        """Return the routes by each pair of ports that cost little more than the cheapest one, which costs ``least``.

        Where the cheapest is at fault there are none.
        """
        search = _Search(self, self._among(traffic), SLACK)
        return self._search(self._candidates.bundles, search, least + SLACK) if least < FAULT else []

    def elsewhere(self, port: Port, traffic: Traffic, limit: float = inf) -> list[Offer]:
        """Return the cheapest route that leaves by another port and costs less than ``limit``; some, if they tie."""
        bundles = [bundle for bundle in self._candidates.bundles if bundle.source is not port]
        search = _Search(self, self._among(traffic), 2 * TIE)
        return self._search(bundles, search, min(limit, NO_ROOM))

    def by_port(self, traffic: Traffic, limit: float = inf, *, hard: bool = False) -> list[Offer]:
        """Return the cheapest routes for each port that the net can leave by: to choose from where the best clash.

        They cost less than ``limit``. What costs much more by one port than by another is left out, unless it is
        ``hard`` to find any.
        """
        found: list[Offer] = []
        limit, detour = (min(limit, FAULT), inf) if hard else (min(limit, NO_ROOM), DETOUR)
        for port in self._ports():
            offers = self.leaving(port, traffic, limit)
            if self.net.branching:
                offers += self.leaving(port, traffic, limit, apart=True)
            found += offers
            limit = min([limit, *(offer.price + detour for offer in offers)])
        return sorted(found, key=_by_price) or [self.desperate()]

    def leaving(self, port: Port, traffic: Traffic, limit: float = NO_ROOM, *, apart: bool = False) -> list[Offer]:
        """Return the cheapest route that leaves by a port and costs less than ``limit``, if there is one.

        With ``apart`` its label is not beside the first segment, which another exit may share.
        """
        words = Words.OFF_TRUNK if apart else Words.ANYWHERE
        bundles = self._candidates.bundles.leaving(port)
        return self._search(bundles, _Search(self, self._among(traffic), 0.0, words), limit)

    def _search(self, bundles: Iterable[Bundle], search: _Search, *limits: float) -> list[Offer]:
        """Look for routes that cost less than the first limit; if there are none, the next one, and so on."""
        for most in limits:
            if search.is_over:
                break
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

    def _among(self, traffic: Traffic) -> Scene:
        """Return the net among drawn routes: as asked for last if they are still the same, which only grow more."""
        scene = self._scene
        if scene is None or scene.traffic is not traffic or scene.drawn != len(traffic.routes):
            scene = self._scene = Scene(self.field, self.net, traffic, self.places)
        return scene

    def _ports(self) -> tuple[Port, ...]:
        return tuple(dict.fromkeys(bundle.source for bundle in self._candidates.bundles))

    def desperate(self) -> Offer:
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
    """Looks for the cheapest route by each pair of ports, as far as they cost little more than the cheapest of all."""

    def __init__(
        self, options: Options, scene: Scene, slack: float, words: Words = Words.ANYWHERE, *, grace: int = 0
    ) -> None:
        """``grace`` are steps that may be taken though the budget is spent."""
        self._budget = options.budget
        self._until = max(self._budget.limit, self._budget.spent + grace)
        self.found: dict[tuple[Port, Port], Offer] = {}
        self.limit = inf
        self.most = inf
        self._prices_by_ports: dict[tuple[Port, Port], float] = {}
        self._slack = slack
        self._options = options
        self._scene = scene
        self._net = options.net
        self._words = words
        self.labelled = bool(options.net.labels) and words is not Words.NONE
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
        places = self._free_places(self._options.places.near_part(way.points)) if self.labelled else []
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
        return places[0][1] if places else inf

    def _free_places(self, near: tuple[Point, ...]) -> list[LabelPlace]:
        """Return the places for a way's label by the part near its symbol, which many ways have in common."""
        if self._words is not Words.OFF_TRUNK:
            return self._scene.free_places(near)
        if near not in self._places:
            (trunk,) = segments_of((near[0], towards(near[0], near[1], min(TRUNK, reach(near[0], near[1])))))
            free = self._scene.free_places(near)
            self._places[near] = [place for place in free if not touches(trunk, place[0], SIBLING_GAP)]
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
        price += sum(FAULT for label in self._scene.sibling_labels if near_line(label, route, SIBLING_GAP))
        return (price, route) if price < self.limit else None

    def _with_places(self, priced: Priced, places: list[LabelPlace]) -> Offer:
        """Return the route with those of the places where it doesn't touch its label itself."""
        price, route = priced
        if not self._net.labels:
            return Offer(price, route, (), merges=self._merges())
        free = tuple(place for place in places if is_off_line(place[0], route))
        if not free:
            return self._options.without_room(route, price)
        return Offer(price + free[0][1], route, free, merges=self._merges())

    def _merges(self) -> bool:
        mine = self._net
        return any(other.net.target == mine.target and other.net.source != mine.source for other in self._use.joining)


def _by_price(offer: Offer) -> tuple[float, tuple[Point, ...]]:
    return offer.price, offer.route.points
