import pytest

from tests.inspection.figures.counting import count, steps_with
from tests.inspection.planting import Chart, loop

NAME = "words-between-exits"


def corner() -> Chart:
    """Return the loop with "Ya" leading down from the diamond and "Tidak" to its left and up."""
    chart = loop()
    x, foot = chart.x(3), chart.rect(3).bottom
    return chart.exit_by(chart.exit("Ya"), "BL", (x, foot + 40), (chart.rect(4).x, foot + 40))


def test_exits_on_opposite_sides_make_no_corner() -> None:
    assert count(NAME, loop()).of == 0


@pytest.mark.parametrize(
    ("left", "down", "found"),
    [
        (-9, 22, [3]),  # left of the line down, below the one to the left
        (2, 22, []),  # right of the line down
        (-9, 52, []),  # below its end
        (-40, 22, []),  # beyond the end of the line to the left
    ],
)
def test_words_stand_at_the_outside_of_their_exit(left: float, down: float, found: list[int]) -> None:
    chart = corner()
    x, y = chart.x(3), chart.y(3)
    tidak = chart.line(chart.exit("Tidak")).label
    assert tidak is not None
    chart = chart.words_at(chart.exit("Tidak"), tidak.rect.x, y - 12)
    assert count(NAME, chart).of == 2
    assert steps_with(NAME, chart.words_at(chart.exit("Ya"), x + left, y + down)) == found
