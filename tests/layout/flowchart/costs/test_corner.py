"""The corner between two exits."""

from __future__ import annotations

import pytest

from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.flowchart.costs.corner import stands_between

RIGHT = (Point(120, 100), Point(160, 100), Point(160, 40))
DOWN = (Point(100, 120), Point(100, 170))
LEFT = (Point(80, 100), Point(20, 100))


@pytest.mark.parametrize(
    ("x", "y", "between"),
    [
        (125, 110, True),  # below the one exit, right of the other
        (125, 90, False),  # above it
        (75, 130, False),  # left of the other
        (161, 110, False),  # beyond the bend
        (125, 171, False),  # below the end
    ],
)
def test_words_stand_between_two_exits_within_the_box_about_their_first_segments(
    x: float, y: float, between: bool
) -> None:
    label = Rect(x - 10, y - 4, 20, 8)  # its middle is at (x, y)
    assert stands_between(label, RIGHT, DOWN) is between
    assert stands_between(label, DOWN, RIGHT) is between


def test_exits_on_opposite_sides_make_no_corner() -> None:
    assert not stands_between(Rect(90, 96, 20, 8), RIGHT, LEFT)
