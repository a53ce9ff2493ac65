"""The price among drawn routes, piece by piece, is what the routes do to each other as wholes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.flowchart.costs.clearance import HEAD_GAP, LABEL_GAP, WORD_GAP
from sopdoc.layout.flowchart.costs.conflict import CROSSING, DOUBT, FAULT, JOINT_CROSSING, MERGE, conflict
from sopdoc.layout.flowchart.costs.traffic import Traffic
from sopdoc.layout.flowchart.standing.page_context import Net
from sopdoc.layout.flowchart.ways.route import NEAR, Route, make_route, with_label
from sopdoc.layout.page import Port
from tests.layout.flowchart.board import line, net

AT_LEFT = (Port.RIGHT, Port.LEFT)
ACROSS = line(net(0, 1), (0, 50), (100, 50), ports=AT_LEFT)
LABEL = Rect(10, 40, 20, 8)
LABELLED = with_label(ACROSS, LABEL, 1.5)


def test_nothing_drawn_costs_nothing() -> None:
    traffic = Traffic()
    assert traffic.segment((True, 50, 0, 100)) == 0
    assert traffic.head(Rect(0, 0, 5, 0)) == 0
    assert traffic.label(LABEL) == 0
    assert traffic.price(LABELLED) == 1.5


@pytest.mark.parametrize(
    ("segment", "cost"),
    [
        ((True, 50, 0, 100), CROSSING),
        ((True, 50, 60, 100), 0),
        ((True, 50, 0, 50 - NEAR - 0.1), 0),
        ((True, 50, 0, 50 - NEAR + 0.1), FAULT),  # it ends beside the line
        ((False, 50 + NEAR, 0, 100), 0),
        ((False, 50 + NEAR - 0.1, 0, 100), FAULT),
        ((False, 50, 100 + NEAR, 200), 0),
        ((False, 50, 100 + NEAR - 0.1, 200), FAULT),
        ((True, 100 - 5 - NEAR - 0.1, 0, 100), CROSSING),  # the head is 95 … 100
        ((True, 100 - 5 - NEAR + 0.1, 0, 100), FAULT),
    ],
)
def test_a_segment_crosses_a_drawn_one_or_comes_too_near(
    segment: tuple[bool, float, float, float], cost: float
) -> None:
    assert Traffic([ACROSS]).segment(segment) == cost


def test_crossing_several_lines_costs_all_of_them() -> None:
    lower = line(net(2, 3), (0, 70), (100, 70), ports=AT_LEFT)
    plain = make_route(net(4, 5), (Point(0, 90), Point(100, 90)), AT_LEFT, plain=True)
    segment = (True, 50, 0, 200)
    assert Traffic([ACROSS, lower]).segment(segment) == 2 * CROSSING
    assert Traffic([ACROSS, plain]).segment(segment) == CROSSING + JOINT_CROSSING


def test_a_segment_keeps_off_labels() -> None:
    beside = LABEL.right + LABEL_GAP
    assert Traffic([LABELLED]).segment((True, beside - 0.1, 0, 45)) == FAULT
    assert Traffic([LABELLED]).segment((True, beside + 0.1, 0, 45)) == 0


def test_what_is_within_a_labels_reach_is_doubtful() -> None:
    reaching = with_label(ACROSS, LABEL, 1.5, 6.5)
    assert Traffic([reaching]).segment((True, LABEL.right + 6.4, 0, 45)) == DOUBT
    assert Traffic([reaching]).segment((True, LABEL.right + 6.6, 0, 45)) == 0
    assert Traffic([reaching]).segment((True, LABEL.right + 6.4, 0, 45), frozenset({0})) == 0
    beside = Rect(50, 50 + 6.4, 20, 8)
    assert Traffic([ACROSS]).label(beside, reach=6.5) == DOUBT
    assert Traffic([ACROSS]).label(beside, frozenset({0}), 6.5) == 0
    assert Traffic([ACROSS]).label(beside.moved(0, 0.2), reach=6.5) == 0
    assert Traffic([ACROSS]).label(beside.moved(0, -6), reach=6.5) == FAULT


def test_an_arrowhead_keeps_off_lines() -> None:
    def head(y: float) -> float:
        return Traffic([ACROSS]).head(Rect(50, y - 5, 0, 5))

    assert head(50 - NEAR - 0.1) == 0
    assert head(50 - NEAR + 0.1) == FAULT


def test_a_label_keeps_off_lines_heads_and_labels() -> None:
    drawn = Traffic([LABELLED])
    assert drawn.label(Rect(50, 50 + LABEL_GAP + 0.1, 20, 8)) == 0
    assert drawn.label(Rect(50, 50 + LABEL_GAP - 0.1, 20, 8)) == FAULT
    assert drawn.label(Rect(100 + HEAD_GAP + 0.1, 46, 20, 8)) == 0
    assert drawn.label(Rect(100 + HEAD_GAP - 0.1, 46, 20, 8)) == FAULT
    beside = LABEL.right + WORD_GAP + LABEL_GAP
    assert drawn.label(Rect(beside + 0.1, 40, 20, 8)) == 0
    assert drawn.label(Rect(beside - 0.1, 40, 20, 8)) == FAULT
    assert drawn.label(Rect(10, 40 - 8 - LABEL_GAP - 0.1, 20, 8)) == 0
    assert drawn.label(Rect(10, 40 - 8 - LABEL_GAP + 0.1, 20, 8)) == FAULT


def test_routes_apart_are_left_out() -> None:
    lower = line(net(2, 3), (0, 70), (100, 70), ports=AT_LEFT)
    drawn = Traffic([LABELLED, lower])
    segment = (True, 50, 0, 200)
    assert drawn.segment(segment, frozenset({0})) == CROSSING
    assert drawn.segment(segment, frozenset({0, 1})) == 0
    assert drawn.head(Rect(50, 45, 0, 5), frozenset({1})) == FAULT
    assert drawn.head(Rect(50, 45, 0, 5), frozenset({0})) == 0
    assert drawn.label(LABEL, frozenset({1})) == FAULT
    assert drawn.label(LABEL, frozenset({0})) == 0


def test_related_routes_are_those_with_a_symbol_in_common() -> None:
    routes = [ACROSS, line(net(2, 3), (0, 70), (100, 70)), line(net(1, 4), (0, 90), (100, 90))]
    assert Traffic(routes).related(net(9, 1)) == [(0, routes[0]), (2, routes[2])]
    assert Traffic(routes).related(net(7, 8)) == []


def test_a_related_route_is_judged_as_a_whole() -> None:
    # both enter one port and share the last bit of line
    drawn = line(net(0, 9), (0, 0), (0, 50), (100, 50), (100, 90))
    other = line(net(1, 9), (40, 0), (40, 50), (100, 50), (100, 90))
    assert Traffic([drawn]).price(other) == MERGE
    assert Traffic([drawn]).segment(other.segments[1]) == FAULT


def test_more_routes_are_drawn_without_changing_those_before() -> None:
    first = Traffic([ACROSS])
    lower = with_label(line(net(2, 3), (0, 70), (100, 70), ports=AT_LEFT), Rect(10, 60, 20, 8), 0)
    joined = first.joined_by([lower])
    segment, label = (True, 50, 0, 200), Rect(10, 60, 20, 8)
    assert (first.segment(segment), joined.segment(segment)) == (CROSSING, 2 * CROSSING)
    assert (first.label(label), joined.label(label)) == (0, FAULT)
    assert (first.head(Rect(50, 65, 0, 5)), joined.head(Rect(50, 65, 0, 5))) == (0, FAULT)
    assert (first.routes, joined.routes) == ([ACROSS], [ACROSS, lower])
    assert joined.related(net(2, 7)) == [(1, lower)]


steps = st.integers(0, 30)
places = st.tuples(steps, steps)


@st.composite
def routes(draw: st.DrawFn, number: int) -> Route:
    """Return a line on a grid of 1.3 between two symbols of its own, maybe with words; the first one is an arrow."""
    one, two, three = draw(places), draw(places), draw(st.lists(places, max_size=1))
    corners = [one]
    upright = draw(st.booleans())
    for place in (two, *three):
        corners.append((corners[-1][0], place[1]) if upright else (place[0], corners[-1][1]))
        upright = not upright
    points = [Point(1.3 * x, 1.3 * y) for x, y in dict.fromkeys(corners)]
    if len(points) < 2:
        points.append(Point(points[0].x + 6.5, points[0].y))
    plain = number > 0 and draw(st.integers(0, 4)) == 0
    route = make_route(Net(2 * number, 2 * number + 1, number), tuple(points), (Port.BOTTOM, Port.TOP), plain=plain)
    if plain or draw(st.booleans()):
        return route
    x, y = draw(places)
    return with_label(route, Rect(1.3 * x, 1.3 * y, 14.03, 8.43), 2.0, draw(st.sampled_from((0.0, 5.63))))


@st.composite
def crowds(draw: st.DrawFn) -> list[Route]:
    return [draw(routes(number)) for number in range(draw(st.integers(2, 5)))]


def as_faults(cost: float) -> tuple[bool, float]:
    """Return whether a cost holds a fault, and what it is without any: faults are counted in different pieces."""
    return (True, 0.0) if cost >= FAULT else (False, cost)


@given(crowds())
def test_the_price_piece_by_piece_is_that_of_unrelated_routes_as_wholes(crowd: list[Route]) -> None:
    route, *drawn = crowd
    whole = route.cost + sum(conflict(route, other) for other in drawn)
    assert as_faults(Traffic(drawn).price(route)) == pytest.approx(as_faults(whole))


@given(crowds())
def test_routes_that_are_apart_might_as_well_not_be_drawn(crowd: list[Route]) -> None:
    route, *drawn = crowd
    all_drawn, without = Traffic(drawn), Traffic(drawn[1:])
    apart = frozenset({0})
    for segment in route.segments:
        assert all_drawn.segment(segment, apart) == without.segment(segment)
    if route.tip is not None:
        assert all_drawn.head(route.tip, apart) == without.head(route.tip)
    if route.label is not None:
        assert all_drawn.label(route.label, apart) == without.label(route.label)


@given(crowds())
def test_the_order_of_drawing_changes_no_price(crowd: list[Route]) -> None:
    route, *drawn = crowd
    price = Traffic(drawn).price(route)
    assert Traffic(drawn[::-1]).price(route) == pytest.approx(price)
    assert Traffic(drawn[:1]).joined_by(drawn[1:]).price(route) == pytest.approx(price)
