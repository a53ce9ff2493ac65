from __future__ import annotations

import pytest

from tests.checkers.figures import hidden_crossings
from tests.checkers.space import Place
from tests.checkers.view import Line


def line(*points: Place) -> Line:
    return Line(points, arrow=True, source={}, target={}, label="", label_box=None)


LEVEL = line((0, 0), (0, 20), (60, 20), (60, 40))
"""Down, to the right, and down."""


@pytest.mark.parametrize(
    ("other", "count"),
    [
        (line((20, 0), (20, 40)), 0),  # crosses openly
        (line((20, 0), (20, 20), (40, 20), (40, 40)), 1),  # comes from above, parts downwards
        (line((20, 0), (20, 20), (40, 20), (40, 0)), 0),  # comes from above, parts upwards
        (line((0, 0), (0, 40)), 0),  # starts with it
        (line((20, 40), (20, 20), (60, 20), (60, 40)), 0),  # ends with it
        (line((0, 30), (60, 30)), 0),  # runs beside it
    ],
)
def test_lines_that_change_sides_on_each_other_cross(other: Line, count: int) -> None:
    assert hidden_crossings(LEVEL, other) == count
    assert hidden_crossings(other, LEVEL) == count
