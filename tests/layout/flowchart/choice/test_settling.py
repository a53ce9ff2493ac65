"""What has no room is left out, and nothing that is left lies on anything."""

from __future__ import annotations

from itertools import combinations

import pytest
from msgspec.structs import replace

from sopdoc.layout.flowchart.choice import settling
from sopdoc.layout.flowchart.choice.routing import route_all
from sopdoc.layout.flowchart.choice.settling import Routes, settled
from sopdoc.layout.flowchart.costs.conflict import NO_ROOM, conflict
from sopdoc.layout.flowchart.standing.page_context import Net, PageContext
from sopdoc.layout.flowchart.ways.budget import Budget
from tests.layout.flowchart.board import field_of, line, net, node

LABEL = ((12.0, 8.4),)
BUSY = field_of(*(node(lane, row) for row in range(4) for lane in range(3)), rows=4)
NETS = tuple(
    net(source, target, family=source, labels=LABEL, branching=True)
    for source in range(0, 12, 3)
    for target in (11, 10, 8, 7, 5, 4, 2, 1)
    if source != target
)


def drawn(field: PageContext, nets: tuple[Net, ...], budget: int = 400_000) -> tuple[Routes, int]:
    """Return what is left of hastily found routes, and how many of these were without a fault."""
    hasty = route_all(field, nets, (), budget=Budget(0))
    return settled(field, nets, (), hasty.routes, Budget(budget)), len(nets) - len(hasty.faulty)


def test_routes_without_a_fault_stay_as_they_are() -> None:
    field, nets = field_of(node(0, 0), node(0, 1), node(0, 2)), (net(0, 1), net(1, 2, family=1))
    routing = route_all(field, nets, ())
    assert settled(field, nets, (), routing.routes, Budget()) == dict(enumerate(routing.routes))


def test_nothing_that_is_drawn_lies_on_anything() -> None:
    routes, _clean = drawn(BUSY, NETS)
    assert all(route.cost < NO_ROOM for route in routes.values())
    assert all(conflict(one, other) < NO_ROOM for one, other in combinations(routes.values(), 2))
    assert len(routes) < len(NETS)


def test_more_is_drawn_than_had_no_fault_at_first() -> None:
    routes, clean = drawn(BUSY, NETS)
    assert len(routes) > clean


def test_what_is_drawn_makes_way(monkeypatch: pytest.MonkeyPatch) -> None:
    routes, _clean = drawn(BUSY, NETS)
    monkeypatch.setattr(settling, "MOST_BLOCKERS", -1)
    stubborn, _clean = drawn(BUSY, NETS)
    assert len(routes) > len(stubborn)


@pytest.mark.parametrize("budget", [0, 400_000])
def test_the_same_is_left_out_twice(budget: int) -> None:
    assert drawn(BUSY, NETS, budget) == drawn(BUSY, NETS, budget)


def test_the_route_that_lies_on_most_others_makes_way_though_others_cost_more() -> None:
    """One line lies on two that don't meet: without it, these two have room."""
    long = line(net(0, 1), (50, 0), (50, 300))
    first, second = line(net(2, 3), (50, 20), (50, 90)), line(net(4, 5), (50, 200), (50, 280))
    dear = {1: replace(first, cost=50.0), 2: replace(second, cost=60.0)}
    assert settling._without_faults({0: long, **dear}, ()) == dear
