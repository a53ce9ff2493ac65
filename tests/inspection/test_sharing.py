"""How far lines run together, in sums that can be done by head."""

from __future__ import annotations

import pytest

from sopdoc.geometry.rect import Point
from sopdoc.inspection.sharing import beside, heading, length_of, together, without

Places = tuple[tuple[float, float], ...]


def points(*places: tuple[float, float]) -> tuple[Point, ...]:
    return tuple(Point(*place) for place in places)


STAIR = points((0, 0), (10, 0), (10, 20), (40, 20))


def test_a_line_is_as_long_as_its_parts() -> None:
    assert length_of(STAIR) == 60  # 10 + 20 + 30
    assert length_of(STAIR[::-1]) == 60
    assert length_of(STAIR[:1]) == 0


@pytest.mark.parametrize(
    ("end", "signs"),
    [
        ((5, 0), (1, 0)),
        ((-5, 0), (-1, 0)),
        ((0, 5), (0, 1)),
        ((0, -5), (0, -1)),
        ((5, -5), (1, -1)),
        ((0.05, 5), (0, 1)),
    ],
)
def test_a_segment_heads_somewhere_but_for_less_than_half_a_grain(
    end: tuple[float, float], signs: tuple[int, int]
) -> None:
    assert heading(Point(0, 0), Point(*end)) == signs


@pytest.mark.parametrize(
    ("other", "shared"),
    [
        (((0, 0), (10, 0), (10, 20), (40, 20)), 60),
        (((0, 0), (10, 0), (10, 50)), 30),  # 10 + 20
        (((0, 0), (4, 0), (10, 0), (10, 5)), 15),  # 4 + 6 + 5
        (((0, 0), (4, 0), (4, 9)), 4),
        (((0, 0), (50, 0)), 10),
        (((0, 0), (0, 9)), 0),
        (((0, 0), (-9, 0)), 0),
        (((1, 0), (10, 0)), 0),
    ],
)
def test_lines_run_together_from_their_first_points_until_they_part(other: Places, shared: float) -> None:
    assert together(STAIR, points(*other)) == together(points(*other), STAIR) == shared


def test_a_line_is_cut_at_both_ends() -> None:
    assert without(STAIR, 0, 0) == STAIR
    assert without(STAIR, 4, 0) == points((4, 0), (10, 0), (10, 20), (40, 20))
    assert without(STAIR, 0, 5) == points((0, 0), (10, 0), (10, 20), (35, 20))
    assert without(STAIR, 15, 35) == points((10, 5), (10, 15))  # 15 = 10 + 5; 35 = 30 + 5
    assert without(STAIR, 10, 30) == points((10, 0), (10, 20))
    assert without(STAIR, 59.9, 0) == points((39.9, 20), (40, 20))


def test_nothing_is_left_of_a_line_that_is_cut_away() -> None:
    assert without(STAIR, 60, 0) == without(STAIR, 0, 60) == without(STAIR, 30, 30) == without(STAIR, 50, 20) == ()


@pytest.mark.parametrize(
    ("other", "length"),
    [
        ((0.5, 10, 0.5, 30), 10),  # from 10 to 20
        ((0.9, 0, 0.9, 20), 20),
        ((1, 0, 1, 20), 0),
        ((-0.9, 5, -0.9, 7), 2),
        ((0, 20, 0, 40), 0),
        ((-5, 10, 5, 10), 0),
    ],
)
def test_segments_side_by_side_leave_no_visible_gap(other: tuple[float, float, float, float], length: float) -> None:
    assert beside((0, 0, 0, 20), other) == beside(other, (0, 0, 0, 20)) == length
    turned = (other[1], other[0], other[3], other[2])
    assert beside((0, 0, 20, 0), turned) == length
