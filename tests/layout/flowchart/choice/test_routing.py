from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from msgspec.structs import replace

from sopdoc.geometry.rect import Rect
from sopdoc.layout.flowchart.choice.routing import Routing, route_all
from sopdoc.layout.flowchart.costs.conflict import CROSSING, FAULT, conflict
from sopdoc.layout.flowchart.standing.page_context import Net, Node, PageContext
from sopdoc.layout.flowchart.ways.route import Route
from sopdoc.layout.page import Port
from tests.layout.flowchart.board import field_of, line, net, node
from tests.layout.flowchart.charts import charts


def routed(field: PageContext, *nets: Net, fixed: tuple[Route, ...] = ()) -> Routing:
    return route_all(field, nets, fixed)


def test_a_page_without_arrows_costs_nothing() -> None:
    assert routed(field_of(node(0, 0))) == Routing((), 0, ())


def test_routes_come_back_in_the_order_of_their_nets() -> None:
    field = field_of(node(0, 0), node(1, 1), node(2, 2))
    nets = (net(1, 2), net(0, 2, family=7), net(0, 1))
    assert tuple(route.net for route in routed(field, *nets).routes) == nets


def test_a_forward_path_and_a_loop_back_use_different_ports() -> None:
    field = field_of(node(0, 0), node(0, 1), node(0, 2))
    nets = (net(0, 1), net(1, 2, family=1), net(1, 0, family=1))
    routing = routed(field, *nets)
    assert routing.faulty == ()
    down, back = routing.routes[1:]
    assert down.source_port is Port.BOTTOM
    assert back.source_port in {Port.LEFT, Port.RIGHT}


def test_exits_of_a_step_are_chosen_together() -> None:
    # alone, both exits would leave a diamond at its right: one of the steps is below the other
    labels = ((14.0, 8.4),)
    field = field_of(node(0, 0, decision=True), node(1, 1), node(1, 2))
    nets = (net(0, 1, labels=labels), net(0, 2, labels=labels, order=1))
    routing = routed(field, *nets)
    assert routing.faulty == ()
    assert routing.routes[0].source_port is not routing.routes[1].source_port


def test_branches_of_a_fork_may_leave_by_one_port() -> None:
    field = field_of(node(1, 0), node(0, 1), node(2, 1))
    routing = routed(field, net(0, 1), net(0, 2))
    assert routing.faulty == ()
    assert conflict(*routing.routes) == 0


def test_loops_are_nested() -> None:
    field = field_of(node(0, 0), node(0, 1), node(0, 2), node(0, 3), rows=4, density=2)
    nets = (net(0, 1), net(1, 2), net(2, 3), net(2, 1), net(3, 0))
    routing = routed(field, *nets)
    assert routing.faulty == ()
    assert sum(conflict(routing.routes[3], other) for other in routing.routes[:3]) < CROSSING


def test_routes_go_about_the_lines_inside_rows() -> None:
    field = field_of(node(0, 1), node(2, 1), node(1, 0), node(1, 2))
    joint = line(net(0, 1, family=-1), (263, 190), (407, 190), ports=(Port.RIGHT, Port.LEFT))
    (route,) = routed(field, net(2, 3), fixed=(joint,)).routes
    assert conflict(route, joint) < FAULT


def test_an_arrow_without_any_way_is_drawn_and_called_faulty() -> None:
    # only the top is open, and that is so close to the table's heading that no arrow can leave it
    walled = Node(Rect(227, 101, 36, 18), 0, 0, closed=frozenset(Port) - {Port.TOP})
    routing = routed(field_of(walled, node(1, 1)), net(0, 1))
    assert routing.faulty == (0,)
    assert routing.routes[0].points[0] == walled.port(Port.RIGHT)
    assert routing.routes[0].points[-1] == (335, 181)


def test_a_label_without_any_place_is_called_faulty() -> None:
    routing = routed(field_of(node(0, 0), node(0, 1)), net(0, 1, labels=((500.0, 8.4),)))
    assert routing.faulty == (0,)


def test_a_decision_with_more_exits_than_ports_shares_one() -> None:
    labels = ((14.0, 8.4),)
    field = field_of(
        node(1, 0),
        node(1, 1, decision=True, entrance=Port.TOP, most_entrances=1),
        *(node(lane, 2) for lane in range(3)),
        node(1, 3),
        rows=4,
        density=3,
    )
    exits = [net(1, 2 + at, labels=labels, order=at, branching=True) for at in range(4)]
    routing = routed(field, net(0, 1), *exits)
    assert routing.faulty == ()
    ports = [route.source_port for route in routing.routes[1:]]
    assert len(set(ports)) == 3
    assert Port.TOP not in ports


def test_without_leave_to_branch_more_exits_than_ports_have_no_room() -> None:
    labels = ((14.0, 8.4),)
    closed = frozenset({Port.LEFT, Port.RIGHT, Port.TOP})
    field = field_of(node(1, 0, decision=True, closed=closed), node(0, 1), node(2, 1), density=3)
    exits = [net(0, 1, labels=labels), net(0, 2, labels=labels, order=1)]
    assert routed(field, *exits).faulty == (0, 1)


def test_arrivals_leave_ports_to_the_exits_of_a_decision() -> None:
    above = (node(0, 0), node(1, 0), node(2, 0))
    field = field_of(*above, node(1, 1, decision=True, most_entrances=2), node(0, 2), node(2, 2), density=2)
    labels = ((14.0, 8.4),)
    exits = [net(3, 4, labels=labels), net(3, 5, labels=labels, order=1)]
    routing = routed(field, net(0, 3), net(1, 3), net(2, 3), *exits)
    assert routing.faulty == ()
    assert len({route.target_port for route in routing.routes[:3]}) <= 2


@settings(max_examples=60)
@given(charts())
def test_what_is_not_called_faulty_has_no_fault(chart: tuple[PageContext, tuple[Net, ...]]) -> None:
    field, nets = chart
    routing = route_all(field, nets, ())
    assert len(routing.routes) == len(nets)
    for number, route in enumerate(routing.routes):
        if number in routing.faulty:
            continue
        assert (route.label is not None) is bool(nets[number].labels)
        for other in (*routing.routes[:number], *routing.routes[number + 1 :]):
            assert conflict(route, other) < FAULT


@settings(max_examples=30)
@given(charts())
def test_the_cost_is_that_of_all_routes_and_of_what_they_do_to_each_other(
    chart: tuple[PageContext, tuple[Net, ...]],
) -> None:
    field, nets = chart
    routing = route_all(field, nets, ())
    pairs = combinations(routing.routes, 2)
    whole = sum(route.cost for route in routing.routes) + sum(conflict(*pair) for pair in pairs)
    assert routing.cost == pytest.approx(whole)


@settings(max_examples=30)
@given(charts())
def test_more_tracks_make_what_was_routed_before_no_worse(chart: tuple[PageContext, tuple[Net, ...]]) -> None:
    field, nets = chart
    start = route_all(replace(field, density=1), nets, ())
    again = route_all(replace(field, density=3), nets, (), start)
    assert again.cost <= start.cost + 0.001
    assert tuple(route.net for route in again.routes) == nets


@settings(max_examples=20)
@given(charts())
def test_the_same_arrows_take_the_same_routes(chart: tuple[PageContext, tuple[Net, ...]]) -> None:
    field, nets = chart
    assert route_all(field, nets, ()) == route_all(field, nets, ())
