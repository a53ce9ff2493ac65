"""Distances between boxes and diamonds, in sums that can be done by head."""

from __future__ import annotations

import pytest

from sopdoc.geometry.rect import Point, Rect
from sopdoc.inspection.space import Box, box_about, box_of, diamond_gap, gap, inside, middle, near

BOX = (10.0, 20.0, 30.0, 40.0)


def test_a_rectangle_is_its_edges() -> None:
    assert box_of(Rect(10, 20, 20, 20)) == BOX
    assert middle(BOX) == Point(20, 30)  # (10 + 30) / 2, (20 + 40) / 2


def test_the_box_about_points_holds_them_all() -> None:
    assert box_about((Point(5, 9), Point(5, 2), Point(1, 2))) == (1, 2, 5, 9)


@pytest.mark.parametrize(
    ("other", "apart"),
    [
        ((33, 20, 40, 40), 3),  # 33 - 30
        ((0, 20, 7, 40), 3),  # 10 - 7
        ((10, 44, 30, 50), 4),  # 44 - 40
        ((10, 0, 30, 15), 5),  # 20 - 15
        ((33, 44, 40, 50), 5),  # 3² + 4² = 5²
        ((30, 40, 50, 50), 0),
        ((15, 25, 16, 26), 0),
    ],
)
def test_boxes_are_apart_by_the_shortest_way(other: Box, apart: float) -> None:
    assert gap(BOX, other) == gap(other, BOX) == apart


def test_boxes_are_near_where_less_lies_between_them_across_and_down() -> None:
    assert near(BOX, (33, 44, 40, 50), 4.1)
    assert not near(BOX, (33, 44, 40, 50), 4)
    assert not near(BOX, (33, 20, 40, 40), 3)
    assert not near((33, 20, 40, 40), BOX, 3)
    assert not near(BOX, (10, 0, 30, 15), 5)
    assert near(BOX, (10, 0, 30, 15), 5.1)


DIAMOND = (0.0, 0.0, 60.0, 80.0)
"""Its middle is (30, 40); each side is 50 long: 30² + 40² = 50²."""


@pytest.mark.parametrize(
    ("box", "apart"),
    [
        ((60, 80, 70, 90), 24),  # the corner of its box: 30 × 40 / 50
        ((-9, -9, 0, 0), 24),
        ((60, 0, 60, 0), 24),
        ((65, 40, 70, 40), 5),  # beside its right corner
        ((30, 90, 30, 95), 10),  # below its foot
        ((45, 60, 90, 90), 0),  # the middle of a side
        ((29, 39, 31, 41), 0),
        ((0, 0, 60, 80), 0),
    ],
)
def test_a_diamond_fills_half_its_box(box: Box, apart: float) -> None:
    assert diamond_gap(box, DIAMOND) == pytest.approx(apart)


def test_a_box_lies_in_another_one_with_a_margin() -> None:
    assert inside(BOX, BOX)
    assert inside((11, 21, 29, 39), BOX, 1)
    for at, shift in enumerate((-0.5, -0.5, 0.5, 0.5)):
        moved = [11.0, 21.0, 29.0, 39.0]
        moved[at] += shift
        assert not inside((moved[0], moved[1], moved[2], moved[3]), BOX, 1)
