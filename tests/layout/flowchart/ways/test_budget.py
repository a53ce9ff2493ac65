"""Work is counted in steps; what finds its budget spent ends with the best it has found."""

from __future__ import annotations

import pytest

from sopdoc.layout.flowchart.choice.options import Options
from sopdoc.layout.flowchart.choice.routing import route_all
from sopdoc.layout.flowchart.costs.traffic import Traffic
from sopdoc.layout.flowchart.ways.budget import Budget
from tests.layout.flowchart.board import field_of, net, node

LABEL = ((12.0, 8.4),)
BUSY = field_of(*(node(lane, row) for row in range(4) for lane in range(3)), rows=4)
NETS = tuple(
    net(source, target, family=source, labels=LABEL, branching=True)
    for source in range(0, 12, 3)
    for target in (11, 7, 4, 2)
    if source != target
)


def test_steps_are_counted_up_to_a_limit() -> None:
    budget = Budget(10)
    budget.spend(4)
    assert (budget.spent, budget.left, budget.is_spent) == (4, 6, False)
    budget.spend(6)
    assert (budget.left, budget.is_spent) == (0, True)


def test_a_part_is_never_more_than_what_is_left() -> None:
    budget = Budget(10)
    with budget.within(3):
        assert budget.left == 3
        with budget.within(20):
            assert budget.left == 3
        budget.spend(3)
        assert budget.is_spent
    assert budget.left == 7


def test_what_is_granted_besides_is_had_though_all_is_spent() -> None:
    budget = Budget(0)
    with budget.besides(5):
        assert budget.left == 5
    assert budget.is_spent


def test_without_a_limit_nothing_is_ever_spent() -> None:
    budget = Budget()
    budget.spend(10**12)
    assert not budget.is_spent


@pytest.mark.parametrize("limit", [0, 500, 5_000])
def test_a_page_is_routed_whatever_the_budget_and_twice_the_same(limit: int) -> None:
    first, second = (route_all(BUSY, NETS, (), budget=Budget(limit)) for _ in range(2))
    assert first == second
    assert [route.net for route in first.routes] == list(NETS)


def test_more_work_is_never_for_the_worse_in_the_end() -> None:
    poor, rich = (route_all(BUSY, NETS, (), budget=Budget(limit)) for limit in (0, 200_000))
    assert (len(rich.faulty), rich.cost) <= (len(poor.faulty), poor.cost)


def test_what_is_spent_beyond_the_limit_is_no_more_than_the_grace_of_each_search() -> None:
    budget = Budget(1_000, grace=100)
    route_all(BUSY, NETS, (), budget=budget)
    free = Budget()
    route_all(BUSY, NETS, (), budget=free)
    assert free.spent > 20_000
    assert budget.spent < 1_000 + len(NETS) * 1_000


def test_with_nothing_left_an_arrow_takes_the_first_way_it_finds() -> None:
    on, one = field_of(node(1, 0), node(1, 1)), net(0, 1)
    assert Options(on, one, Budget(0)).best(Traffic()) == Options(on, one).best(Traffic())


def test_with_no_grace_either_it_has_no_room() -> None:
    on, one = field_of(node(1, 0), node(1, 1)), net(1, 0)
    assert Options(on, one, Budget(0, grace=0)).best(Traffic()) == [Options(on, one).desperate()]
