from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopdoc.geometry.rect import Point
from sopdoc.layout.flowchart.candidates import MAX_BENDS, POINT, STUB, Candidates, Way
from sopdoc.layout.flowchart.field import Field
from sopdoc.layout.flowchart.route import CLEAR, Route, touches
from sopdoc.layout.page import Port
from tests.layout.flowchart.board import field_of, net, node

OUTWARDS = {Port.TOP: (0, -1), Port.LEFT: (-1, 0), Port.BOTTOM: (0, 1), Port.RIGHT: (1, 0)}


def ways(field: Field, bends: int, source: int = 0, target: int = 1) -> list[Way]:
    return Candidates(field, net(source, target)).ways(bends)


def routes(field: Field, source: int = 0, target: int = 1) -> list[Route]:
    candidates = Candidates(field, net(source, target))
    found = [candidates.route(way) for bends in range(MAX_BENDS + 1) for way in candidates.ways(bends)]
    return sorted((route for route in found if route), key=lambda route: route.cost)


def corners(*places: tuple[float, float]) -> tuple[Point, ...]:
    return tuple(Point(*place) for place in places)


def test_a_step_in_the_same_lane_is_reached_straight() -> None:
    (way,) = ways(field_of(node(0, 0), node(0, 1)), 0)
    assert way == (42 * POINT, corners((245, 139), (245, 181)), Port.BOTTOM, Port.TOP)


def test_nothing_is_straight_between_different_lanes_and_rows() -> None:
    assert ways(field_of(node(0, 0), node(1, 1)), 0) == []


def test_a_step_in_another_lane_is_entered_at_the_top() -> None:
    best = routes(field_of(node(0, 0), node(1, 1)))[0]
    assert best.points == corners((263, 130), (335, 130), (335, 181))
    assert (best.source_port, best.target_port) == (Port.RIGHT, Port.TOP)


def test_a_loop_leaves_at_a_side_and_comes_back_at_a_side() -> None:
    best = routes(field_of(node(0, 0), node(0, 2)), 1, 0)[0]
    assert len(best.points) == 4
    assert best.source_port is best.target_port
    assert best.source_port in {Port.LEFT, Port.RIGHT}


def test_a_symbol_in_between_is_passed_by() -> None:
    field = field_of(node(0, 0), node(0, 2), node(0, 1))
    best = routes(field)[0]
    assert len(best.points) > 2
    assert not any(touches(segment, field.nodes[2].rect, CLEAR) for segment in best.segments)


def test_closed_ports_are_left_alone() -> None:
    closed = frozenset({Port.BOTTOM, Port.RIGHT})
    found = routes(field_of(node(1, 0, closed=closed), node(1, 2)))
    assert found
    assert {route.source_port for route in found} == {Port.TOP, Port.LEFT}


def test_an_arrow_enters_a_pentagon_from_above() -> None:
    best = routes(field_of(node(0, 1), node(1, 2, offpage=True)))[0]
    assert best.target_port is Port.TOP


def test_a_loop_enters_a_pentagon_above_it_from_below() -> None:
    best = routes(field_of(node(0, 1), node(0, 0, offpage=True)))[0]
    assert best.target_port is Port.BOTTOM


def test_a_step_can_lead_to_itself_by_different_ports() -> None:
    found = routes(field_of(node(1, 1)), 0, 0)
    assert found
    assert all(route.source_port is not route.target_port for route in found)


places = st.tuples(st.integers(0, 2), st.integers(0, 2))


@given(st.lists(places, min_size=2, max_size=6, unique=True), st.sampled_from((1, 2)))
def test_every_route_keeps_the_contract(cells: list[tuple[int, int]], density: int) -> None:
    field = field_of(*(node(lane, row) for lane, row in cells), density=density)
    for route in routes(field):
        _assert_joins(route, field)
        _assert_square(route)
        for number, other in enumerate(field.nodes):
            strange = route.segments[number == 0 : len(route.segments) - (number == 1)]
            assert not any(touches(segment, other.rect, CLEAR) for segment in strange)
        xs = [point.x for point in route.points]
        assert field.lane_edges[0] < min(xs)
        assert max(xs) < field.lane_edges[-1]


def _assert_joins(route: Route, field: Field) -> None:
    source, target = field.nodes[0], field.nodes[1]
    assert route.points[0] == source.port(route.source_port)
    assert route.points[-1] == target.port(route.target_port)
    for port, (start, following) in (
        (route.source_port, route.points[:2]),
        (route.target_port, route.points[:-3:-1]),
    ):
        dx, dy = OUTWARDS[port]
        assert (following.x - start.x) * dx + (following.y - start.y) * dy >= STUB


def _assert_square(route: Route) -> None:
    assert 2 <= len(route.points) <= MAX_BENDS + 2
    for a, b in pairwise(route.points):
        assert (a.x == b.x) != (a.y == b.y)
    directions = [vertical for vertical, *_ in route.segments]
    assert all(one is not other for one, other in pairwise(directions))


@given(places, places, st.integers(0, MAX_BENDS))
def test_no_way_costs_less_than_the_floor_for_its_bends(
    one: tuple[int, int], other: tuple[int, int], bends: int
) -> None:
    if one == other:
        return
    candidates = Candidates(field_of(node(*one), node(*other)), net(0, 1))
    costs = [way[0] for way in candidates.ways(bends)]
    assert costs == sorted(costs)
    assert not costs or candidates.floor(bends) <= costs[0] + 0.001


@pytest.mark.parametrize("bends", range(MAX_BENDS + 1))
def test_ways_are_the_same_each_time(bends: int) -> None:
    field = field_of(node(0, 0), node(2, 2), node(1, 1), density=2)
    assert ways(field, bends) == ways(field, bends)
