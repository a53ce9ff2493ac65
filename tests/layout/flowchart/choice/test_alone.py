"""What a step would choose for its exits."""

from __future__ import annotations

from itertools import groupby

import pytest
from hypothesis import given, settings

from sopdoc.layout.flowchart.choice.alone import Family, StepAlone
from sopdoc.layout.flowchart.choice.options import Options
from sopdoc.layout.flowchart.costs.traffic import Traffic
from sopdoc.layout.flowchart.standing.page_context import Net, PageContext
from tests.layout.flowchart.charts import charts


def alone_of(field: PageContext, nets: tuple[Net, ...]) -> StepAlone:
    return StepAlone([Options(field, net) for net in nets])


def families_of(nets: tuple[Net, ...]) -> list[Family]:
    numbers = sorted(range(len(nets)), key=lambda number: nets[number].family)
    return [tuple(family) for _, family in groupby(numbers, key=lambda number: nets[number].family)]


@settings(max_examples=60)
@given(charts())
def test_a_limit_changes_nothing_but_what_costs_as_much(chart: tuple[PageContext, tuple[Net, ...]]) -> None:
    traffic = Traffic()
    for family in families_of(chart[1]):
        choice, price = alone_of(*chart).choose(family, traffic)
        assert alone_of(*chart).choose(family, traffic, price + 0.01) == (choice, price)
        _, dear = alone_of(*chart).choose(family, traffic, price - 0.01)
        assert dear >= price - 0.01
        for route in (choice or {}).values():
            traffic.add(route)


@settings(max_examples=30)
@given(charts())
def test_a_step_has_an_ideal_where_it_costs_less_than_the_limit(chart: tuple[PageContext, tuple[Net, ...]]) -> None:
    for family in families_of(chart[1]):
        choice, price = alone_of(*chart).choose(family, Traffic())
        alone = alone_of(*chart)
        assert alone.ideal(family, price - 0.01) is None
        ideal = alone.ideal(family, price + 0.01)
        assert ideal is not None
        assert sum(cost for cost, _ in ideal) == pytest.approx(price)
        assert [route for _, route in ideal] == [*(choice or {}).values()]
        assert alone.ideal(family, price - 0.01) is None
        assert alone.floor(family) <= price
