"""The routes that one net has to choose from, made as they are asked for."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from math import inf

from sopdoc.geometry.length import snap
from sopdoc.geometry.rect import Point
from sopdoc.layout.flowchart.choice.exits import Offer
from sopdoc.layout.flowchart.choice.search import TIE, Search, Words, without_room
from sopdoc.layout.flowchart.costs.conflict import FAULT, NO_ROOM, joins, port_conflict
from sopdoc.layout.flowchart.costs.net_context import NetContext
from sopdoc.layout.flowchart.costs.places import Places
from sopdoc.layout.flowchart.costs.traffic import Traffic
from sopdoc.layout.flowchart.standing.page_context import IN_ROW, Net, PageContext
from sopdoc.layout.flowchart.ways.budget import GRACE, Budget
from sopdoc.layout.flowchart.ways.bundles import Bundle
from sopdoc.layout.flowchart.ways.candidates import Candidates, Way
from sopdoc.layout.flowchart.ways.plain_way import plain_way
from sopdoc.layout.flowchart.ways.route import Route, make_route, route_of
from sopdoc.layout.page import Port

DETOUR = 150.0
"""A route by another port may cost this much more than the cheapest by any."""
EDGE = 2.0
"""Where a route without room runs: this far inside the lanes, and above its target."""


class Options:
    """One net's ways among drawn routes, the cheapest of all and by each port."""

    def __init__(self, field: PageContext, net: Net, budget: Budget | None = None) -> None:
        self.field = field
        self.net = net
        self.budget = budget or Budget()
        self.places = Places(field, net, self.budget)
        self._plain = plain_way(field, net)
        self._context: NetContext | None = None

    @cached_property
    def _candidates(self) -> Candidates:
        """The net's ways, made when they are asked for: most arrows take the plain one."""
        return Candidates(self.field, self.net)

    @property
    def floor(self) -> float:
        """What none of the routes undercuts."""
        if self._plain is not None:
            return self._plain.cost
        return next((bundle.floor for bundle in self._candidates.bundles), 0.0)

    def best(self, traffic: Traffic, limit: float = inf) -> list[Offer]:
        """Return the cheapest route among the drawn ones; some, if they cost the same.

        With a ``limit`` of less than `NO_ROOM` there is none where the cheapest costs as much, or the budget is spent.
        """
        plain = self._plainly(traffic)
        if plain is not None:
            return [plain] if plain.price < limit else []
        bundles, scene = self._candidates.bundles, self._among(traffic)
        if limit < NO_ROOM:
            return self._search(bundles, Search(scene, self.budget, 2 * TIE), limit)
        was_spent = self.budget.is_spent
        with_words = Search(scene, self.budget, 2 * TIE, grace=self.budget.grace)
        found = self._search(bundles, with_words, NO_ROOM, FAULT)
        if was_spent and self.budget.grace < GRACE:  # of hundreds of arrows, for which one look must do
            return found or [self.desperate()]
        if not found and self.net.labels:
            wordless = Search(scene, self.budget, 0.0, Words.NONE, grace=self.budget.grace)
            found = self._search(bundles, wordless, NO_ROOM)
        wordless = Search(scene, self.budget, 0.0, Words.NONE, grace=self.budget.grace)
        return found or self._search(bundles, wordless, inf) or [self.desperate()]

    def _plainly(self, traffic: Traffic) -> Offer | None:
        """Return the plain way where nothing drawn is in it or uses its ports, so that no search would find another."""
        way = self._plain
        if way is None or any(not _leaves_alone(route, self.net, way) for _, route in traffic.related(self.net)):
            return None
        tip = self.places.tip(way.target_port)
        if traffic.head(tip) or any(traffic.segment(segment) for segment in way.segments):
            return None
        return Offer(way.cost, route_of(self.net, way, tip), ())

    def nearly_best(self, traffic: Traffic, least: float, slack: float) -> list[Offer]:
        """Return the cheapest route by each pair of ports that costs no more than ``slack`` above the cheapest of all.

        That one costs ``least``. Where it is at fault there are none.
        """
        search = Search(self._among(traffic), self.budget, slack)
        return self._search(self._candidates.bundles, search, least + slack) if least < FAULT else []

    def elsewhere(self, port: Port, traffic: Traffic, limit: float = inf) -> list[Offer]:
        """Return the cheapest route that leaves by another port and costs less than ``limit``; some, if they tie."""
        bundles = [bundle for bundle in self._candidates.bundles if bundle.source is not port]
        search = Search(self._among(traffic), self.budget, 2 * TIE)
        return self._search(bundles, search, min(limit, NO_ROOM))

    def by_port(self, traffic: Traffic, limit: float = inf, *, hard: bool = False) -> list[Offer]:
        """Return the cheapest routes for each port that the net can leave by: to choose from where the best clash.

        They cost less than ``limit``. What costs much more by one port than by another is left out, unless it is
        ``hard`` to find any.
        """
        found: list[Offer] = []
        limit, detour = (min(limit, FAULT), inf) if hard else (min(limit, NO_ROOM), DETOUR)
        for port in dict.fromkeys(bundle.source for bundle in self._candidates.bundles):
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
        return self._search(bundles, Search(self._among(traffic), self.budget, 0.0, words), limit)

    def _search(self, bundles: Iterable[Bundle], search: Search, *limits: float) -> list[Offer]:
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

    def _among(self, traffic: Traffic) -> NetContext:
        """Return the net among drawn routes: as asked for last if they are still the same, which only grow more."""
        scene = self._context
        if scene is None or scene.traffic is not traffic or scene.drawn != len(traffic.routes):
            scene = self._context = NetContext(self.field, self.net, traffic, self.places)
        return scene

    def desperate(self) -> Offer:
        """Return a route for a net that has no clear one, marked as faulty: from side to top about all lanes."""
        source, target = self.field.nodes[self.net.source], self.field.nodes[self.net.target]
        start, end = source.port(Port.RIGHT), target.port(Port.TOP)
        x, y = snap(self.field.lane_edges[-1] - EDGE), snap(end.y - EDGE)
        points = (start, Point(x, start.y), Point(x, y), Point(end.x, y), end)
        return without_room(self.net, make_route(self.net, points, (Port.RIGHT, Port.TOP), FAULT), FAULT)


def _leaves_alone(route: Route, net: Net, way: Way) -> bool:
    """Tell whether a drawn route that has a symbol in common with a net does nothing to what its way's ports cost.

    Of arrows to the same symbol some might need all ports that are open to them.
    """
    if route.net.target == net.target and route.net.family != IN_ROW:
        return False
    ports = way.source_port, way.target_port
    return not joins(net, *ports, route) and not port_conflict(net, *ports, route)


def _by_price(offer: Offer) -> tuple[float, tuple[Point, ...]]:
    return offer.price, offer.route.points
