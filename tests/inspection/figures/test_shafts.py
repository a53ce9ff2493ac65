import pytest

from tests.inspection.figures.counting import count, steps_with
from tests.inspection.planting import loop

NAME = "short-shafts"


@pytest.mark.parametrize(("more", "found"), [(3.8, [3]), (4.2, [])])
def test_an_arrowhead_stands_off_the_bend_before_it(more: float, found: list[int]) -> None:
    """ "Tidak" leads back into the left of step 2, from a vertical line."""
    chart = loop()
    tidak = chart.exit("Tidak")
    left = chart.rect(2).x - chart.line(tidak).head - more
    chart = chart.exit_by(tidak, "LL", (left, chart.y(3)), (left, chart.y(2)))
    assert steps_with(NAME, chart) == found


def test_straight_lines_have_no_bend() -> None:
    assert count(NAME, loop()).of == 2
