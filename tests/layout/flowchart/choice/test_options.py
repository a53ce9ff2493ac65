"""The routes that one net can choose from among those that are drawn."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from sopdoc.geometry.rect import Point
from sopdoc.layout.flowchart.choice.options import DETOUR, Options
from sopdoc.layout.flowchart.costs.conflict import FAULT, MERGE, NO_ROOM, TANGLE, conflict
from sopdoc.layout.flowchart.costs.labels import is_off_line, label_places
from sopdoc.layout.flowchart.costs.readings import ends_of, false_readings
from sopdoc.layout.flowchart.costs.traffic import Traffic
from sopdoc.layout.flowchart.standing.page_context import Net, Node, PageContext
from sopdoc.layout.flowchart.ways.route import Route
from sopdoc.layout.page import Port
from tests.layout.flowchart.board import field_of, line, net, node
from tests.layout.flowchart.exhaustive import all_routes

LABEL = ((14.0, 8.4),)
PAIR = field_of(node(0, 0), node(0, 1), node(1, 0), node(1, 1))


def test_the_best_route_on_an_empty_page_is_the_plainest() -> None:
    (best, *_) = Options(PAIR, net(0, 1)).best(Traffic())
    assert best.route.points == (Point(245, 139), Point(245, 181))
    assert best.price == best.route.cost
    assert best.places == ()


def test_a_label_adds_what_its_best_place_costs() -> None:
    (best, *_) = Options(PAIR, net(0, 1, labels=LABEL)).best(Traffic())
    costs = [place.cost for place in best.places]
    assert costs == sorted(costs)
    assert best.price == best.route.cost + costs[0]
    assert best.labelled().cost == best.price


def test_a_drawn_line_is_gone_about_or_crossed() -> None:
    wall = line(net(2, 3), (227, 160), (407, 160), ports=(Port.LEFT, Port.RIGHT))
    (best, *_) = Options(PAIR, net(0, 1)).best(Traffic([wall]))
    assert best.price == best.route.cost + conflict(best.route, wall)
    assert best.price < FAULT


def test_offers_are_the_cheapest_first() -> None:
    offers = Options(PAIR, net(0, 3)).best(Traffic())
    prices = [offer.price for offer in offers]
    assert prices == sorted(prices)


def test_by_port_each_port_that_costs_little_more_has_its_route() -> None:
    offers = Options(PAIR, net(0, 3)).by_port(Traffic())
    prices = [offer.price for offer in offers]
    assert prices == sorted(prices)
    assert {offer.route.source_port for offer in offers} >= {Port.RIGHT, Port.BOTTOM, Port.LEFT}
    assert prices[-1] <= prices[0] + DETOUR


@pytest.mark.parametrize("port", list(Port))
def test_leaving_by_a_port_all_routes_start_there(port: Port) -> None:
    offers = Options(field_of(node(1, 1), node(2, 2), density=2), net(0, 1)).leaving(port, Traffic())
    assert offers
    assert {offer.route.source_port for offer in offers} == {port}


def test_leaving_by_a_closed_port_is_not_offered() -> None:
    on = field_of(node(0, 0, closed=frozenset({Port.BOTTOM})), node(0, 1))
    assert Options(on, net(0, 1)).leaving(Port.BOTTOM, Traffic()) == []


def test_what_costs_as_much_as_the_limit_is_not_offered() -> None:
    options = Options(PAIR, net(0, 1))
    (offer, *_) = options.leaving(Port.BOTTOM, Traffic())
    assert options.leaving(Port.BOTTOM, Traffic(), offer.price) == []
    assert options.leaving(Port.BOTTOM, Traffic(), offer.price + 1)[0] == offer


def test_where_routes_are_hard_to_find_those_are_offered_that_cost_much_more_by_their_port() -> None:
    walls = [line(net(2, 3), (x, 100), (x, 160)) for x in range(266, 287, 3)]  # right of the first symbol
    plain, hard = (Options(PAIR, net(0, 1)).by_port(Traffic(walls), hard=hard) for hard in (False, True))
    assert {offer.route.source_port for offer in plain} == {Port.BOTTOM, Port.LEFT, Port.TOP}
    assert {offer.route.source_port for offer in hard} == {*Port}
    assert plain[0].price + DETOUR < hard[-1].price < FAULT


def entered(most: int) -> PageContext:
    """Return two symbols over a third one that leaves so many ports to arrivals."""
    return field_of(node(0, 0), node(2, 0), node(1, 2, most_entrances=most))


@pytest.mark.parametrize(("most", "ports"), [(1, {Port.TOP}), (2, {Port.LEFT, Port.TOP, Port.RIGHT, Port.BOTTOM})])
def test_arrows_enter_by_as_many_ports_as_exits_leave_over(most: int, ports: set[Port]) -> None:
    on = entered(most)
    drawn = line(net(0, 2), (263, 130), (335, 130), (335, 241), ports=(Port.RIGHT, Port.TOP))
    found = Options(on, net(1, 2)).by_port(Traffic([drawn]))
    assert {offer.route.target_port for offer in found} <= ports
    assert found[0].price < NO_ROOM
    if most == 1:
        assert found[0].price == found[0].route.cost + MERGE


WALLED = Node(node(0, 0).rect.moved(0, -20), 0, 0, closed=frozenset(Port) - {Port.TOP})
"""Only its top is open, and that is so close to the table's heading that no arrow can leave it."""


def test_without_any_way_a_route_is_offered_that_is_at_fault() -> None:
    (only,) = Options(field_of(WALLED, node(1, 1)), net(0, 1)).best(Traffic())
    assert only.price >= FAULT
    assert only.route.points[0] == WALLED.port(Port.RIGHT)
    assert only.route.points[-1] == node(1, 1).port(Port.TOP)
    assert only.places == ()


def test_without_any_place_for_its_label_a_route_is_offered_that_is_at_fault() -> None:
    (only, *_) = Options(PAIR, net(0, 1, labels=((500.0, 8.4),))).best(Traffic())
    assert only.price >= FAULT
    (place,) = only.places
    assert (place.rect.width, place.rect.height, place.cost) == (500, 8.4, FAULT)


cells = st.tuples(st.integers(0, 2), st.integers(0, 2))


@st.composite
def scenes(draw: st.DrawFn) -> tuple[PageContext, Net, list[Route]]:
    """Return symbols, a net from the first to the second, and routes between others that are drawn already."""
    places = draw(st.lists(cells, min_size=4, max_size=6, unique=True))
    on = field_of(*(node(lane, row) for lane, row in places), density=draw(st.integers(1, 2)))
    last = len(places) - 1
    pairs = draw(st.lists(st.tuples(st.integers(0, last), st.integers(2, last)), max_size=3))
    drawn: list[Route] = []
    for source, target in pairs:
        if source != target:
            drawn.append(Options(on, net(source, target)).best(Traffic(drawn))[0].route)
    return on, net(0, 1, family=9, labels=draw(st.sampled_from(((), LABEL)))), drawn


@settings(max_examples=50)
@given(scenes())
def test_an_offers_price_is_what_its_route_costs_among_the_drawn_ones(
    scene: tuple[PageContext, Net, list[Route]],
) -> None:
    on, one, drawn = scene
    for offer in Options(on, one).best(Traffic(drawn)):
        if offer.price < NO_ROOM:
            route = offer.labelled()
            assert offer.price == pytest.approx(price_of(route, drawn))


def price_of(route: Route, drawn: list[Route]) -> float:
    misread = false_readings(ends_of([*drawn, route])) - false_readings(ends_of(drawn))
    return route.cost + sum(conflict(route, other) for other in drawn) + TANGLE * misread


@settings(max_examples=30)
@given(scenes())
def test_no_route_by_any_way_is_cheaper_than_the_best(scene: tuple[PageContext, Net, list[Route]]) -> None:
    on, one, drawn = scene
    bare = Net(one.source, one.target, one.family)
    (best, *_) = Options(on, bare).best(Traffic(drawn))
    prices = [price_of(route, drawn) for route in all_routes(on, bare)]
    if best.price < NO_ROOM:
        assert best.price == pytest.approx(min(prices))
    else:
        assert min(prices, default=FAULT) >= NO_ROOM


@settings(max_examples=50)
@given(scenes())
def test_a_limit_leaves_the_best_as_it_is_or_nothing(scene: tuple[PageContext, Net, list[Route]]) -> None:
    on, one, drawn = scene
    found = Options(on, one).best(Traffic(drawn))
    price = found[0].price
    if price < NO_ROOM - 1:
        assert Options(on, one).best(Traffic(drawn), price + 0.01) == found
        assert Options(on, one).best(Traffic(drawn), price - 0.01) == []
        port = found[0].route.source_port
        other = Options(on, one).elsewhere(port, Traffic(drawn))
        if other:
            assert Options(on, one).elsewhere(port, Traffic(drawn), other[0].price + 0.01) == other
            assert Options(on, one).elsewhere(port, Traffic(drawn), other[0].price - 0.01) == []


@settings(max_examples=20)
@given(cells, cells, st.sampled_from((LABEL, ((50.0, 8.4), (28.0, 16.8)))))
def test_a_label_has_all_its_places_by_the_part_of_the_line_near_its_symbol(
    first: tuple[int, int], second: tuple[int, int], labels: tuple[tuple[float, float], ...]
) -> None:
    assume(first != second)
    on = field_of(node(*first), node(*second))
    one = net(0, 1, labels=labels)
    options = Options(on, one)
    for route in all_routes(on, one):
        near = options.places.labels(options.places.near_part(route.points))
        whole = label_places(route.points, one, on)
        assert {place.rect for place in near if is_off_line(place.rect, route)} == {
            place.rect for place in whole if is_off_line(place.rect, route)
        }
