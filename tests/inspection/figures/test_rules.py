import pytest

from tests.inspection.figures.counting import count, steps_with
from tests.inspection.planting import plain

NAME = "near-rule"


def test_lines_away_from_rules_are_well() -> None:
    assert count(NAME, plain()).of == 3
    assert steps_with(NAME, plain()) == []


@pytest.mark.parametrize(("gap", "found"), [(3.9, [1]), (4.0, [])])
def test_a_line_along_an_upright_rule_keeps_from_it(gap: float, found: list[int]) -> None:
    chart = plain()
    x, low = chart.edge(1) + gap, chart.rect(2).y - 5
    along = chart.route(1, 2, "RT", (x, chart.y(1)), (x, low), (chart.x(2), low))
    assert low - chart.y(1) > 20
    assert steps_with(NAME, along) == found


def test_a_line_along_a_level_rule_keeps_from_it() -> None:
    chart = plain()
    y = chart.rule(2) - 2
    assert steps_with(NAME, chart.route(1, 2, "BT", (chart.x(1), y), (chart.x(2), y))) == [1]


def test_a_short_way_along_a_rule_is_free() -> None:
    chart = plain()
    x, y = chart.edge(1) + 1, chart.y(1) + 12
    short = chart.route(1, 2, "RT", (x, chart.y(1)), (x, y), (chart.x(2), y))
    assert steps_with(NAME, short) == []


def test_a_rule_that_is_crossed_is_not_run_along() -> None:
    chart = plain()
    y = chart.rule(2) + 6
    assert steps_with(NAME, chart.route(1, 2, "BT", (chart.x(1), y), (chart.x(2), y))) == []
