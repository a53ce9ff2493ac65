"""Choose a route for every arrow of a page, all with regard to one another.

Short arrows first, the exits of a step together; then rounds of repair, in which each step's exits are taken up
and chosen anew. The result depends on nothing but the field and the nets.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from math import inf
from typing import NamedTuple

from msgspec import Struct

from sopdoc.layout.flowchart.choice.alone import Choice, Family, StepAlone
from sopdoc.layout.flowchart.choice.options import Options
from sopdoc.layout.flowchart.costs.conflict import FAULT, NO_ROOM
from sopdoc.layout.flowchart.costs.tally import Tally
from sopdoc.layout.flowchart.costs.traffic import Traffic
from sopdoc.layout.flowchart.standing.page_context import Net, PageContext
from sopdoc.layout.flowchart.ways.budget import Budget
from sopdoc.layout.flowchart.ways.route import Route

ROUNDS = 2
HOPELESS_COUNT = 4
HOPELESS_PART = 0.2
"""So many nets without room, and such a part of all, aren't helped by another order."""
BLOCKERS = 4
"""How many steps in a step's way are asked to make way, the worst first."""
WORTH = 29.0
"""A step that could gain less than this at best isn't worth moving another one: a few bends may stay, or a crossing."""
CHOICE_STEPS = 4000
CHOICE_PART = 3.0
"""Steps that a step's choice may take for each of its exits, and of all that are left, if that is more."""
SURE = 100.0
"""After so many steps for each net it is known that a page is hopeless, if it looks so."""
REPAIR_STEPS = 10
"""Steps of work that it is to see what a step pays, and what is in its way."""
_EPSILON = 1e-6


class Routing(Struct, frozen=True):
    """The routes in the order of their nets, and the nets that could not be drawn cleanly."""

    routes: tuple[Route, ...]
    cost: float
    faulty: tuple[int, ...]

    @property
    def is_hopeless(self) -> bool:
        """Whether so many nets lack room that more room is the remedy."""
        return len(self.faulty) > max(HOPELESS_COUNT, HOPELESS_PART * len(self.routes))


def route_all(
    field: PageContext,
    nets: tuple[Net, ...],
    fixed: tuple[Route, ...],
    start: Routing | None = None,
    *,
    tries: bool = True,
    budget: Budget | None = None,
) -> Routing:
    """Route all nets about the ``fixed`` lines inside rows.

    With a ``start``, routed with fewer tracks, only the steps that had no room there are routed anew, and those in
    their way. Unless it ``tries`` hard, what looks hopeless at first is left so. When the ``budget`` is spent each net
    takes the first way that it finds, and nothing is repaired any more.
    """
    budget = budget or Budget()
    alone = StepAlone([Options(field, net, budget) for net in nets], hard=tries)
    router = _Router(alone, _by_reach(field, nets), fixed, budget, tries=tries)
    return router.mend(start) if start else router.run()


def _by_reach(field: PageContext, nets: tuple[Net, ...]) -> list[Family]:
    """Return nets (by number) by their step, steps with the shortest reach first."""

    def span(number: int) -> tuple[int, int]:
        source, target = field.nodes[nets[number].source], field.nodes[nets[number].target]
        return abs(source.row - target.row), abs(source.lane - target.lane)

    numbers = sorted(range(len(nets)), key=lambda number: nets[number].family)
    families = [tuple(group) for _, group in groupby(numbers, key=lambda number: nets[number].family)]
    return sorted(families, key=lambda family: (max(span(number) for number in family), family))


class _Tried(NamedTuple):
    """What a step chose among drawn routes: the ``among``, which are known by their identity and kept in ``routes``.

    Without a choice it is only known that any costs as much.
    """

    among: frozenset[int]
    routes: list[Route]
    choice: Choice | None
    cost: float


class _Router:
    """Draws the routes, and takes up steps again."""

    def __init__(
        self, alone: StepAlone, families: list[Family], fixed: tuple[Route, ...], budget: Budget, *, tries: bool
    ) -> None:
        self._tries = tries
        self._budget = budget
        self._alone = alone
        self._families = families
        self._fixed = fixed
        self._drawn = Tally(fixed)
        self._tried: dict[tuple[Family, frozenset[int]], _Tried] = {}
        self._taken: dict[Family, _Tried] = {}

    def run(self) -> Routing:
        """Draw step after step, each as is best among those before it."""
        traffic = Traffic(self._fixed)
        began, lost = self._budget.spent, 0
        most = max(HOPELESS_COUNT, HOPELESS_PART * sum(map(len, self._families)))
        for family in self._families:
            is_vain = not self._tries and lost > most and self._budget.spent - began > SURE * most / HOPELESS_PART
            found = self._unsought(family) if is_vain else self._choose(family, traffic)
            lost += found.cost >= NO_ROOM
            for route in self._take(family, found):
                traffic.add(route)
        return self._repaired()

    def _unsought(self, family: Family) -> _Tried:
        """Return a step's exits without room, as nobody has looked for it."""
        choice = self._alone.unsought(family)
        return _Tried(frozenset(), [], choice, FAULT * len(choice))

    def mend(self, start: Routing) -> Routing:
        """Choose anew what had no room."""
        self._drawn.put(dict(enumerate(start.routes)))
        return self._repaired()

    def _repaired(self) -> Routing:
        """Choose steps anew as long as that makes things better: those at fault, or all if none is."""
        for _ in range(ROUNDS):
            if self._budget.is_spent:
                break
            routing = self._routing()
            if routing.is_hopeless and not self._tries:
                return routing
            stuck = set(routing.faulty)
            families = [family for family in self._families if not stuck or stuck.intersection(family)]
            improved = [self._improve(family) for family in families]
            if not any(improved):
                break
        return self._routing()

    def _routing(self) -> Routing:
        routes = self._drawn.routes
        return Routing(tuple([routes[number] for number in sorted(routes)]), self._drawn.total(), self._drawn.faulty())

    def _choose(self, family: Family, traffic: Traffic, limit: float = inf) -> _Tried:
        """Return a step's best choice, which is looked for no further than it is cheaper than a limit.

        It is as it was if the step chose among the same drawn routes before.
        """
        among = _identities(traffic.routes)
        known = self._tried.get((family, among))
        if known is None or (known.choice is None and known.cost < limit):
            with self._budget.within(max(CHOICE_STEPS * len(family), self._budget.left / CHOICE_PART)):
                known = _Tried(among, traffic.routes[:], *self._alone.choose(family, traffic, limit))
            self._tried[family, among] = known
        return known

    def _take(self, family: Family, found: _Tried) -> Iterable[Route]:
        """Draw what a step has chosen; return its routes."""
        choice = found.choice or {}
        self._drawn.put(choice)
        self._taken[family] = found
        return choice.values()

    def _improve(self, family: Family) -> bool:
        """Choose a step's exits anew, if need be together with a step in their way; tell whether that was better."""
        if self._budget.is_spent:
            return False
        self._budget.spend(REPAIR_STEPS)
        old, floor = self._drawn.cost(family), self._alone.floor(family)
        if old <= floor + _EPSILON:
            return False
        others = self._drawn.others(family)
        if not self._is_best(family, old, others):
            found = self._choose(family, Traffic(others), old - _EPSILON)
            if found.cost < old - _EPSILON:
                self._take(family, found)
                return True
        ideal = self._alone.ideal(family, old - WORTH) if old > floor + WORTH else None
        if ideal is None:
            return False
        blockers = self._blockers(family, [route for _, route in ideal])
        return any(self._improve_both(family, blocker) for blocker in blockers)

    def _is_best(self, family: Family, cost: float, others: list[Route]) -> bool:
        """Tell whether a step's exits still cost what they did when chosen, and nothing has gone that they chose among.

        Then there is nothing better among those that came since: they only add to what a route costs.
        """
        taken = self._taken.get(family)
        return taken is not None and cost <= taken.cost + _EPSILON and taken.among <= _identities(others)

    def _improve_both(self, family: Family, blocker: Family) -> bool:
        """Let a step go first and another one find its way about it; keep that if both together are better off."""
        both = (*family, *blocker)
        limit, traffic = self._drawn.cost(both) - _EPSILON, Traffic(self._drawn.others(both))
        first = self._choose(family, traffic, limit - self._alone.floor(blocker))
        if first.choice is None or first.cost >= limit:
            return False
        for route in first.choice.values():
            traffic.add(route)
        second = self._choose(blocker, traffic, limit - first.cost)
        if first.cost + second.cost >= limit:
            return False
        self._take(family, first)
        self._take(blocker, second)
        return True

    def _blockers(self, family: Family, wanted: list[Route]) -> list[Family]:
        """Return the steps whose routes are in the way of those that a step's exits would like to have."""
        clashes = [
            (sum(self._drawn.clash(route, other) for route in wanted), other)
            for other in self._families
            if other != family
        ]
        worst = sorted((-clash, other) for clash, other in clashes if clash > 0)
        return [other for _, other in worst[:BLOCKERS]]


def _identities(routes: list[Route]) -> frozenset[int]:
    return frozenset([id(route) for route in routes])
