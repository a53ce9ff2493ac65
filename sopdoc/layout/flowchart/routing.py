"""Choose a route for every arrow of a page, all with regard to one another.

Short arrows first, the exits of a step together; then rounds of repair, in which each step's exits are taken up
and chosen anew. The result depends on nothing but the field and the nets.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from sopdoc.layout.flowchart.conflict import NO_ROOM, conflict
from sopdoc.layout.flowchart.exits import Offer, Priced, choose_together, shares_of_ports
from sopdoc.layout.flowchart.field import Field, Net
from sopdoc.layout.flowchart.options import Options
from sopdoc.layout.flowchart.route import Route
from sopdoc.layout.flowchart.traffic import Traffic
from sopdoc.layout.page import Port

ROUNDS = 2
SHARES = 4
"""How many ways to share the ports among a step's exits are tried where its best routes clash."""
BLOCKERS = 4
"""How many steps in a step's way are asked to make way, the worst first."""
WORTH = 6.0
"""A step that could gain less than this at best isn't worth moving another one out of its way."""
_EPSILON = 1e-6

_Family = tuple[int, ...]
"""The nets (by number) that leave one step."""
_Choice = dict[int, Route]
"""A route for each of some nets, by the net's number."""


@dataclass(frozen=True, slots=True)
class Routing:
    """The routes in the order of their nets, and the nets that could not be drawn cleanly."""

    routes: tuple[Route, ...]
    cost: float
    faulty: tuple[int, ...]


def route_all(field: Field, nets: tuple[Net, ...], fixed: tuple[Route, ...], start: Routing | None = None) -> Routing:
    """Route all nets about the ``fixed`` lines inside rows.

    With a ``start``, routed with fewer tracks, only the steps that had no room there are routed anew, and those in
    their way.
    """
    router = _Router(_Wishes([Options(field, net) for net in nets]), _by_reach(field, nets), fixed)
    return router.mend(start) if start else router.run()


def _by_reach(field: Field, nets: tuple[Net, ...]) -> list[_Family]:
    """Return nets (by number) by their step, steps with the shortest reach first."""

    def span(number: int) -> tuple[int, int]:
        source, target = field.nodes[nets[number].source], field.nodes[nets[number].target]
        return abs(source.row - target.row), abs(source.lane - target.lane)

    numbers = sorted(range(len(nets)), key=lambda number: nets[number].family)
    families = [tuple(group) for _, group in groupby(numbers, key=lambda number: nets[number].family)]
    return sorted(families, key=lambda family: (max(span(number) for number in family), family))


class _Wishes:
    """What each step would choose on an empty page, and among others."""

    def __init__(self, options: list[Options]) -> None:
        self.count = len(options)
        self._options = options
        self._ideals: dict[_Family, tuple[_Choice, float]] = {}

    def ideal(self, family: _Family) -> tuple[_Choice, float]:
        """Return a step's exits on an empty page, and their cost."""
        if family not in self._ideals:
            best = self._together(family, Traffic())
            self._ideals[family] = _as_choice(family, best), _price(best)
        return self._ideals[family]

    def choose(self, family: _Family, traffic: Traffic) -> tuple[_Choice, float]:
        """Return the step's exits that cost least together among the drawn routes."""
        best = self._together(family, traffic)
        return _as_choice(family, best), _price(best)

    def _together(self, family: _Family, traffic: Traffic) -> tuple[Priced, ...]:
        offers = [self._options[number].best(traffic, alone=len(family) == 1) for number in family]
        best = choose_together(offers)
        if len(family) == 1 or _price(best) < NO_ROOM:
            return best
        offers = [self._options[number].by_port(traffic) for number in family]
        best = min(best, choose_together(offers), key=_price)
        if _price(best) < NO_ROOM:
            return best
        for choice in self._port_by_port(family, offers, traffic):
            best = min(best, choice, key=_price)
            if _price(best) < NO_ROOM:
                break
        return best

    def _port_by_port(
        self, family: _Family, offers: list[list[Offer]], traffic: Traffic
    ) -> Iterator[tuple[Priced, ...]]:
        """Yield choices for the likeliest shares of the ports: each exit finds its way about those before it."""
        order = sorted(range(len(family)), key=lambda at: -offers[at][0].price)
        for ports in shares_of_ports(offers, SHARES):
            for turn in (order, order[::-1]):
                offered = self._one_by_one(family, ports, turn, traffic)
                if offered:
                    yield choose_together([[offered[at]] for at in range(len(family))])

    def _one_by_one(
        self, family: _Family, ports: tuple[Port, ...], turn: list[int], traffic: Traffic
    ) -> dict[int, Offer]:
        """Return a route for each exit by its port, found in turn; nothing if one has none."""
        offered: dict[int, Offer] = {}
        for at in turn:
            among = traffic.joined_by(offer.labelled() for offer in offered.values())
            shared = ports.count(ports[at]) > 1
            found = self._options[family[at]].leaving(ports[at], among, apart=shared)
            if not found:
                return {}
            offered[at] = found[0]
        return offered


class _Router:
    """Holds the chosen route of each net while choosing."""

    def __init__(self, wishes: _Wishes, families: list[_Family], fixed: tuple[Route, ...]) -> None:
        self._wishes = wishes
        self._families = families
        self._fixed = fixed
        self._chosen: _Choice = {}

    def run(self) -> Routing:
        traffic = Traffic(self._fixed)
        for family in self._families:
            choice = self._first_choice(family, traffic)
            self._chosen |= choice
            for route in choice.values():
                traffic.add(route)
        return self._repaired()

    def mend(self, start: Routing) -> Routing:
        """Choose anew what had no room."""
        self._chosen = dict(enumerate(start.routes))
        return self._repaired()

    def _repaired(self) -> Routing:
        """Choose steps anew as long as that makes things better: those at fault, or all if none is."""
        routing = self._result()
        for _ in range(ROUNDS):
            stuck = set(routing.faulty)
            families = [family for family in self._families if not stuck or stuck.intersection(family)]
            improved = [self._improve(family) for family in families]
            if not any(improved):
                break
            routing = self._result()
        return routing

    def _first_choice(self, family: _Family, traffic: Traffic) -> _Choice:
        """What a step would choose on an empty page if nothing is in its way, else the best among the others."""
        ideal, _ = self._wishes.ideal(family)
        if all(traffic.price(route) <= route.cost + _EPSILON for route in ideal.values()):
            return ideal
        return self._wishes.choose(family, traffic)[0]

    def _improve(self, family: _Family) -> bool:
        """Choose a step's exits anew, if need be together with a step in their way; tell whether that was better."""
        traffic = self._others(family)
        old, least = _group_cost(self._current(family), traffic), self._wishes.ideal(family)[1]
        if old <= least + _EPSILON:
            return False
        choice, cost = self._wishes.choose(family, traffic)
        if cost < old - _EPSILON:
            self._chosen |= choice
            return True
        if old < least + WORTH:
            return False
        return any(self._improve_both(family, blocker) for blocker in self._blockers(family))

    def _improve_both(self, family: _Family, blocker: _Family) -> bool:
        """Let a step go first and another one find its way about it; keep that if both together are better off."""
        traffic = self._others((*family, *blocker))
        old = _group_cost(self._current((*family, *blocker)), traffic)
        choice, cost = self._wishes.choose(family, traffic)
        if cost >= old - _EPSILON:
            return False
        for route in choice.values():
            traffic.add(route)
        other, price = self._wishes.choose(blocker, traffic)
        if cost + price >= old - _EPSILON:
            return False
        self._chosen |= choice | other
        return True

    def _others(self, family: _Family) -> Traffic:
        return Traffic([*self._fixed, *(route for number, route in self._chosen.items() if number not in family)])

    def _blockers(self, family: _Family) -> list[_Family]:
        """The steps whose routes are in the way of what a step would choose on an empty page."""
        wanted = self._wishes.ideal(family)[0].values()
        clashes = [
            (sum(conflict(route, self._chosen[number]) for number in other for route in wanted), other)
            for other in self._families
            if other != family
        ]
        worst = sorted((-clash, other) for clash, other in clashes if clash > 0)
        return [other for _, other in worst[:BLOCKERS]]

    def _current(self, family: _Family) -> _Choice:
        return {number: self._chosen[number] for number in family}

    def _result(self) -> Routing:
        routes = tuple(self._chosen[number] for number in range(self._wishes.count))
        prices = [route.cost for route in routes]
        cost = sum(prices)
        for number, route in enumerate(routes):
            for other in self._fixed:
                price = conflict(route, other)
                prices[number] += price
                cost += price
            for after in range(number + 1, len(routes)):
                price = conflict(route, routes[after])
                prices[number] += price
                prices[after] += price
                cost += price
        faulty = tuple(number for number, price in enumerate(prices) if price >= NO_ROOM)
        return Routing(routes, cost, faulty)


def _group_cost(choice: _Choice, traffic: Traffic) -> float:
    """Return what a group of routes costs among the drawn ones and to each other."""
    routes = list(choice.values())
    cost = sum(traffic.price(route) for route in routes)
    return cost + sum(conflict(route, other) for at, route in enumerate(routes) for other in routes[at + 1 :])


def _as_choice(family: _Family, best: tuple[Priced, ...]) -> _Choice:
    return {number: route for number, (_, route) in zip(family, best, strict=True)}


def _price(choice: tuple[Priced, ...]) -> float:
    return sum(price for price, _ in choice)
