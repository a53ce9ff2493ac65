"""Leave out what has no room, so that nothing on a page lies on anything else."""

from __future__ import annotations

from sopdoc.layout.flowchart.budget import Budget
from sopdoc.layout.flowchart.conflict import NO_ROOM, conflict
from sopdoc.layout.flowchart.field import Field, Net
from sopdoc.layout.flowchart.options import Options
from sopdoc.layout.flowchart.route import Route
from sopdoc.layout.flowchart.traffic import Traffic

Routes = dict[int, Route]
"""Routes by the numbers of their nets."""


def settled(
    field: Field, nets: tuple[Net, ...], fixed: tuple[Route, ...], routes: tuple[Route, ...], budget: Budget
) -> Routes:
    """Return as many of the routes as can be drawn without a fault, others of their nets in place of some."""
    kept = _without_faults(dict(enumerate(routes)), fixed)
    for number in range(len(nets)):
        if number in kept:
            continue
        drawn = (*fixed, *kept.values())
        route = Options(field, nets[number], budget).best(Traffic(drawn))[0].labelled()
        if _has_room(route) and not any(_clash(route, other) for other in drawn):
            kept[number] = route
    return kept


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
