"""The path that Word draws from a connector's frame and adjustments is the route."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sopdoc.geometry.rect import Point
from sopdoc.painters.docx.drawing.connector import HAIR, OFF_ROUNDING, corners_of, transform_of
from tests.painters.docx.drawing.paths import drawn_path

LARGEST = 2**31 - 1


@st.composite
def routes(draw: st.DrawFn) -> tuple[Point, ...]:
    """Points of 1 to 5 segments, upright and level in turn, that often end level with their start."""
    count, upright = draw(st.integers(1, 5)), draw(st.booleans())
    points = [Point(300.0, 300.0)]
    for at in range(count):
        tenths = draw(st.one_of(st.sampled_from([-200, -100, 100, 200]), st.integers(-2500, 2500).filter(bool)))
        x, y = points[-1]
        step = tenths / 10
        points.append(Point(x, y + step) if upright == (at % 2 == 0) else Point(x + step, y))
    return tuple(points)


@given(routes())
@example((Point(9, 0), Point(40, 0), Point(40, 50), Point(9, 50)))
@example((Point(0, 9), Point(0, 40), Point(50, 40), Point(50, 9)))
@example((Point(0, 0), Point(30, 0), Point(30, 20), Point(0, 20), Point(0, 0)))
@example((Point(0, 0), Point(30, 0), Point(30, 20), Point(60, 20), Point(60, 0), Point(0, 0)))
def test_path_equals_the_route(route: tuple[Point, ...]) -> None:
    drawn = drawn_path(transform_of(route))
    assert len(drawn) == len(route)
    for (x, y), point in zip(drawn, route, strict=True):
        assert (x, y) == pytest.approx(point, abs=HAIR / 2 + OFF_ROUNDING + 0.01)


@given(routes())
def test_adjustments_fit_the_file_format(route: tuple[Point, ...]) -> None:
    assert all(abs(value) <= LARGEST for value in transform_of(route).adjustments)


def test_a_route_between_two_coordinates_is_exact() -> None:
    transform = transform_of((Point(10, 10), Point(10, 30), Point(50, 30), Point(50, 90)))
    assert (transform.preset, transform.adjustments) == ("bentConnector3", (25_000,))  # 20 of 80 pt down
    assert (transform.x, transform.y) == (-10, 30)  # 80 × 40 about (30, 50)
    assert (transform.turned, transform.flip_h, transform.flip_v) == (True, False, True)


def test_points_inside_a_segment_do_not_count() -> None:
    points = (Point(0, 0), Point(5, 0), Point(5, 0), Point(9, 0), Point(9, 4))
    assert corners_of(points) == [Point(0, 0), Point(9, 0), Point(9, 4)]


def test_more_than_five_segments_are_refused() -> None:
    stairs = [Point(at // 2 + at % 2, at // 2) for at in range(7)]
    with pytest.raises(ValueError, match="7 points"):
        transform_of(tuple(stairs))


def test_a_turned_frame_without_width_lies_a_little_to_the_right() -> None:
    """Where it lay just between two units of LibreOffice, 411.7 pt from the left, that drew the line elsewhere."""
    around = [(411.7, 300.3), (411.7, 306.3), (296.4, 306.3), (296.4, 193.8), (411.7, 193.8), (411.7, 201.3)]
    frame = transform_of(tuple(Point(*place) for place in around))
    assert frame.x + frame.width / 2 == pytest.approx(411.7 + OFF_ROUNDING)
    level = [(300, 100), (306, 100), (306, 150), (220, 150), (220, 100), (240, 100)]
    assert transform_of(tuple(Point(*place) for place in level)).x == 240
