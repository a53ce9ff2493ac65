"""Choose a route for every arrow of a page, all with regard to one another.

Short arrows first, the exits of a step together; then rounds of repair, in which each step's exits are taken up
and chosen anew. The result depends on nothing but the field and the nets.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from sopdoc.layout.flowchart.field import Field, Net
from sopdoc.layout.flowchart.options import Options, Priced, total_cost
from sopdoc.layout.flowchart.route import FAULT, Route, conflict

ROUNDS = 2
SHORTLIST = {1: 1, 2: 6, 3: 5, 4: 4}
"""How many of its best routes each exit brings to the common choice, by the number of exits."""
FEW = 3
TRIALS = 400
WORTH = 6.0
"""A step that could gain less than this at best isn't worth moving another one out of its way."""
NO_ROOM = FAULT / 2
WIDE_SEARCHES = 12
"""How often a page's clashing exits are looked for among all ports: it takes long, and helps the first times."""


@dataclass(frozen=True, slots=True)
class Routing:
    """The routes in the order of their nets, and the nets that could not be drawn cleanly."""

    routes: tuple[Route, ...]
    cost: float
    faulty: tuple[int, ...]


def route_all(field: Field, nets: tuple[Net, ...], fixed: tuple[Route, ...]) -> Routing:
    """Route all nets about the ``fixed`` lines inside rows."""
    return _Router(field, nets, fixed).run()


_Choice = dict[int, Route]
"""A route for each of some nets, by the net's number."""


@dataclass(frozen=True, slots=True)
class _Ideal:
    """What a step would choose on an empty page, and its cost."""

    choice: _Choice
    cost: float


class _Router:
    """Holds the chosen route of each net while choosing."""

    def __init__(self, field: Field, nets: tuple[Net, ...], fixed: tuple[Route, ...]) -> None:
        self._field = field
        self._nets = nets
        self._fixed = fixed
        self._chosen: _Choice = {}
        self._ideals: dict[tuple[int, ...], _Ideal] = {}
        self._options = [Options(field, net) for net in nets]
        self._families = self._by_reach()
        self._searches = WIDE_SEARCHES

    def run(self) -> Routing:
        for family in self._families:
            self._chosen |= self._first_choice(family)
        for _ in range(ROUNDS):
            improved = [self._improve(family) for family in self._families]
            if not any(improved):
                break
        return self._result()

    def _by_reach(self) -> list[tuple[int, ...]]:
        """Nets by their step, steps with the shortest reach first."""
        numbers = sorted(range(len(self._nets)), key=lambda number: self._nets[number].family)
        families = [tuple(group) for _, group in groupby(numbers, key=lambda number: self._nets[number].family)]
        return sorted(families, key=lambda family: (max(self._span(number) for number in family), family))

    def _span(self, number: int) -> tuple[int, int]:
        source = self._field.nodes[self._nets[number].source]
        target = self._field.nodes[self._nets[number].target]
        return abs(source.row - target.row), abs(source.lane - target.lane)

    def _others(self, family: tuple[int, ...]) -> list[Route]:
        chosen = [route for number, route in self._chosen.items() if number not in family]
        return [*self._fixed, *chosen]

    def _first_choice(self, family: tuple[int, ...]) -> _Choice:
        """What a step would choose on an empty page if nothing is in its way, else the best among the others."""
        ideal, others = self._ideal(family), self._others(family)
        if _group_cost(ideal.choice, others) <= ideal.cost + 1e-6:
            return ideal.choice
        return self._choose(family, others)

    def _choose(self, family: tuple[int, ...], others: list[Route]) -> _Choice:
        """Return the step's exits that cost least together among others."""
        count = SHORTLIST.get(len(family), FEW)
        best = _cheapest([self._options[number].best(others, count) for number in family])
        if _joint_cost(best) >= NO_ROOM and len(family) > 1 and self._searches > 0:
            self._searches -= 1
            wider = _cheapest([self._options[number].spread(others) for number in family])
            best = min(best, wider, key=_joint_cost)
        return {number: route for number, (_, route) in zip(family, best, strict=True)}

    def _improve(self, family: tuple[int, ...]) -> bool:
        """Choose a step's exits anew, if need be together with a step in their way; tell whether that was better."""
        others = self._others(family)
        old = _group_cost(self._current(family), others)
        if old <= self._ideal(family).cost + 1e-6:
            return False
        choice = self._choose(family, others)
        if _group_cost(choice, others) < old - 1e-6:
            self._chosen |= choice
            return True
        if old < self._ideal(family).cost + WORTH:
            return False
        return any(self._improve_both(family, blocker) for blocker in self._blockers(family))

    def _improve_both(self, family: tuple[int, ...], blocker: tuple[int, ...]) -> bool:
        """Let a step go first and another one find its way about it; keep that if both together are better off."""
        others = self._others((*family, *blocker))
        old = _group_cost(self._current((*family, *blocker)), others)
        choice = self._choose(family, others)
        choice |= self._choose(blocker, [*others, *choice.values()])
        if _group_cost(choice, others) >= old - 1e-6:
            return False
        self._chosen |= choice
        return True

    def _blockers(self, family: tuple[int, ...]) -> list[tuple[int, ...]]:
        """The steps whose routes are in the way of what a step would choose on an empty page."""
        wanted = self._ideal(family).choice.values()
        return [
            other
            for other in self._families
            if other != family
            and any(conflict(route, self._chosen[number]) > 0 for number in other for route in wanted)
        ]

    def _current(self, family: tuple[int, ...]) -> _Choice:
        return {number: self._chosen[number] for number in family}

    def _ideal(self, family: tuple[int, ...]) -> _Ideal:
        """A step's exits on an empty page."""
        if family not in self._ideals:
            choice = self._choose(family, [])
            self._ideals[family] = _Ideal(choice, _group_cost(choice, []))
        return self._ideals[family]

    def _result(self) -> Routing:
        routes = tuple(self._chosen[number] for number in range(len(self._nets)))
        cost = sum(route.cost for route in routes)
        faulty = []
        for number, route in enumerate(routes):
            others = [*self._fixed, *routes[:number], *routes[number + 1 :]]
            price = sum(conflict(route, other) for other in others)
            cost += price / 2
            if price + route.cost >= NO_ROOM:
                faulty.append(number)
        return Routing(routes, cost, tuple(faulty))


def _group_cost(choice: _Choice, others: list[Route]) -> float:
    """Return what a group of routes costs among others and to each other."""
    return _joint_cost(tuple((total_cost(route, others), route) for route in choice.values()))


def _cheapest(lists: list[list[Priced]]) -> tuple[Priced, ...]:
    """Return the combination of routes, one of each list, that costs least together.

    Routes are added exit by exit, the most promising combinations first: a plain branch and bound that ends after
    ``TRIALS`` combinations, since a decision with many exits has more than can be tried.
    """
    best: tuple[Priced, ...] = tuple(options[0] for options in lists)
    least = _joint_cost(best)
    stack: list[tuple[float, tuple[Priced, ...]]] = [(0.0, ())]
    for _ in range(TRIALS):
        if not stack:
            break
        cost, chosen = stack.pop()
        if cost >= least:
            continue
        if len(chosen) == len(lists):
            best, least = chosen, cost
            continue
        grown = [
            (cost + price + sum(conflict(route, other) for _, other in chosen), (*chosen, (price, route)))
            for price, route in lists[len(chosen)]
        ]
        stack += sorted(grown, key=lambda item: -item[0])
    return best


def _joint_cost(choice: tuple[Priced, ...]) -> float:
    cost = sum(price for price, _ in choice)
    for at, (_, route) in enumerate(choice):
        cost += sum(conflict(route, other) for _, other in choice[at + 1 :])
    return cost
