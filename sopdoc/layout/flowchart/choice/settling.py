"""Leave out what has no room, so that nothing on a page lies on anything else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sopdoc.layout.flowchart.choice.exits import Offer
from sopdoc.layout.flowchart.choice.options import Options
from sopdoc.layout.flowchart.costs.conflict import NO_ROOM, conflict
from sopdoc.layout.flowchart.costs.traffic import Traffic
from sopdoc.layout.flowchart.standing.page_context import Net, PageContext
from sopdoc.layout.flowchart.ways.budget import Budget
from sopdoc.layout.flowchart.ways.route import Route

Routes = dict[int, Route]
"""Routes by the numbers of their nets."""
WAY_STEPS = 2_000
"""Steps of work for looking once for an arrow's way."""
MOST_BLOCKERS = 3
"""Where more than these are in the way of an arrow, one of them hardly finds another way."""


def settled(
    field: PageContext, nets: tuple[Net, ...], fixed: tuple[Route, ...], routes: tuple[Route, ...], budget: Budget
) -> Routes:
    """Return as many of the routes as can be drawn without a fault, others of their nets in place of some."""
    kept = _without_faults(dict(enumerate(routes)), fixed)
    return _Settler([Options(field, net, budget) for net in nets], fixed, kept, budget).run()


class _Settler:
    """Finds room for the nets whose routes were taken out."""

    def __init__(self, options: list[Options], fixed: tuple[Route, ...], kept: Routes, budget: Budget) -> None:
        self._options = options
        self._fixed = fixed
        self._kept = kept
        self._budget = budget

    def run(self) -> Routes:
        """Let nets find a way about what is drawn, then let what is drawn make way, as long as that helps."""
        for number in self._undrawn():
            route = self._way(number, self._kept)
            if route is not None:
                self._kept[number] = route
        before = -1
        while before < len(self._kept):
            before = len(self._kept)
            for number in self._undrawn():
                self._make_way(number)
        return self._kept

    def _undrawn(self) -> list[int]:
        return [number for number in range(len(self._options)) if number not in self._kept]

    def _way(self, number: int, kept: Routes) -> Route | None:
        """Return a route that is clear of all that is kept, None if there is none."""
        drawn = (*self._fixed, *kept.values())
        with self._budget.within(WAY_STEPS):
            offers = self._options[number].best(Traffic(drawn), NO_ROOM - 1)
        return next(_clear(offers, drawn), None)

    def _make_way(self, number: int) -> None:
        """Draw a net where it would like to be, if all that is in its way finds another one."""
        for route in self._alone(number):
            blockers = [other for other, line in self._kept.items() if _clash(route, line)]
            kept = {other: line for other, line in self._kept.items() if other not in blockers}
            kept[number] = route
            if len(blockers) <= MOST_BLOCKERS and self._find_ways(blockers, kept):
                self._kept = kept
                return

    def _alone(self, number: int) -> Iterator[Route]:
        """Yield the routes by each port on a page without others."""
        if self._budget.is_spent:
            return
        with self._budget.within(WAY_STEPS):
            offers = self._options[number].by_port(Traffic(self._fixed))
        yield from _clear(offers, self._fixed)

    def _find_ways(self, numbers: list[int], kept: Routes) -> bool:
        """Add a route for each of some nets to what is kept; tell whether all have one."""
        for number in numbers:
            route = None if self._budget.is_spent else self._way(number, kept)
            if route is None:
                return False
            kept[number] = route
        return True


def _clear(offers: Iterable[Offer], drawn: Sequence[Route]) -> Iterator[Route]:
    """Yield what is offered with its label, as far as it is clear of all that is drawn."""
    routes = (offer.labelled() for offer in offers)
    yield from (route for route in routes if _has_room(route) and not any(_clash(route, line) for line in drawn))


def _without_faults(routes: Routes, fixed: tuple[Route, ...]) -> Routes:
    """Return the routes without those that clash with others, the one that clashes with most of them first."""
    kept = {
        number: route
        for number, route in routes.items()
        if _has_room(route) and not any(_clash(route, line) for line in fixed)
    }
    clashes = {number: _clashing(number, kept) for number in kept}
    while any(clashes.values()):
        worst = max(clashes, key=lambda number: (len(clashes[number]), kept[number].cost, number))
        for other in clashes.pop(worst):
            clashes[other].discard(worst)
        del kept[worst]
    return kept


def _clashing(number: int, routes: Routes) -> set[int]:
    return {other for other, route in routes.items() if other != number and _clash(routes[number], route)}


def _clash(one: Route, other: Route) -> bool:
    return conflict(one, other) >= NO_ROOM


def _has_room(route: Route) -> bool:
    """Tell whether a route is clear of symbols and rules, and its words have a place."""
    return route.cost < NO_ROOM
