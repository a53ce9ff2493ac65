"""A route's segments, its arrowhead, and the room it takes."""

from __future__ import annotations

import pytest

from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.flowchart.ways.route import NEAR, arrowhead, make_route, segments_of, with_label
from sopdoc.layout.page import Port
from tests.layout.flowchart.board import net

CORNER = (Point(10, 20), Point(10, 60), Point(50, 60))
PORTS = (Port.BOTTOM, Port.LEFT)
NET = net(0, 1)


def test_segments_are_told_by_their_axis_and_their_ends_in_order() -> None:
    assert segments_of(CORNER) == ((True, 10, 20, 60), (False, 60, 10, 50))
    assert segments_of(CORNER[::-1]) == ((False, 60, 10, 50), (True, 10, 20, 60))


@pytest.mark.parametrize(
    ("before", "place"),
    [
        ((30, 60), (45, 60, 5, 0)),
        ((90, 60), (50, 60, 5, 0)),
        ((50, 20), (50, 55, 0, 5)),
        ((50, 90), (50, 60, 0, 5)),
        ((47, 60), (47, 60, 3, 0)),  # no longer than its line
    ],
)
def test_an_arrowhead_lies_at_the_end_of_its_line(
    before: tuple[float, float], place: tuple[float, float, float, float]
) -> None:
    assert arrowhead(Point(*before), Point(50, 60), 5) == Rect(*place)


def test_a_route_takes_its_line_and_what_looks_like_one_with_it() -> None:
    route = make_route(NET, CORNER, PORTS, 7)
    assert route.box == (10 - NEAR, 20 - NEAR, 50 + NEAR, 60 + NEAR)
    assert (route.cost, route.label, route.tip) == (7, None, arrowhead(*CORNER[1:], NET.head))
    assert make_route(NET, CORNER, PORTS, plain=True).tip is None


def test_a_label_adds_its_cost_and_its_room() -> None:
    route = with_label(make_route(NET, CORNER, PORTS, 7), Rect(0, 30, 8, 40), 2)
    assert (route.cost, route.label) == (9, Rect(0, 30, 8, 40))
    assert route.box == (0 - NEAR, 20 - NEAR, 50 + NEAR, 70 + NEAR)
    assert route.points == CORNER
