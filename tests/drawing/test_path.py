from __future__ import annotations

import pytest

from sopdoc.drawing.path import edges_of, ellipse, hull, polygon, spline

BOX = polygon([(10, 10), (0, 10), (0, 0), (10, 0)])


def test_a_polygon_is_a_ring_of_straight_segments() -> None:
    assert BOX == (((10, 10),), ((0, 10),), ((0, 0),), ((10, 0),))


def test_corners_that_fall_together_count_once() -> None:
    assert polygon([(10, 10), (0, 10), (0, 10), (0, 0), (10, 0), (10, 10)]) == (*BOX[1:], ((10, 10),))


def test_a_spline_is_a_ring_of_curves() -> None:
    points = [(0, 0), (1, 2), (3, 4), (5, 5), (6, 4), (7, 2), (0, 0)]
    assert spline(points) == (((1, 2), (3, 4), (5, 5)), ((6, 4), (7, 2), (0, 0)))


@pytest.mark.parametrize("points", [[], [(0, 0), (1, 2), (0, 0)], [(0, 0), (1, 2), (3, 4), (5, 5)]])
def test_a_spline_that_is_open_or_lacks_a_point_is_refused(points: list[tuple[int, int]]) -> None:
    with pytest.raises(ValueError):
        spline(points)


def test_an_ellipse_goes_through_its_four_ends_and_leaves_them_upright_or_lying() -> None:
    path = ellipse(100, 50, 40, 20)
    assert [segment[-1] for segment in path] == [(100, 70), (60, 50), (100, 30), (140, 50)]
    assert path[0][:2] == ((140, 61), (122, 70))  # .5522847 of the radii: 11 and 22


def test_edges_are_those_of_what_is_gone_through() -> None:
    assert edges_of(ellipse(100, 50, 40, 20)) == (60, 30, 140, 70)


def test_the_hull_of_a_convex_path_is_itself() -> None:
    assert hull([BOX]) == (*BOX[3:], *BOX[:3])


def test_the_hull_leaves_out_what_lies_inside_and_on_its_sides() -> None:
    inner = polygon([(5, 10), (5, 5), (8, 5), (10, 7)])
    assert hull([BOX, inner]) == hull([BOX])


def test_the_hull_of_a_box_and_a_diamond_under_it_is_a_pentagon() -> None:
    diamond = polygon([(5, 4), (0, 0), (5, -4), (10, 0)])
    assert hull([BOX, diamond]) == (((5, -4),), ((10, 0),), ((10, 10),), ((0, 10),), ((0, 0),))


def test_the_hull_of_two_ellipses_keeps_their_outer_curves() -> None:
    left, right = ellipse(0, 0, 10, 20), ellipse(50, 0, 10, 20)
    assert hull([left, right]) == (left[2], ((50, -20),), right[3], right[0], ((0, 20),), left[1])
