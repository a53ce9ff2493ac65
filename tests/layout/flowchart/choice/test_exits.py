"""A step's exits and their labels are chosen together."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopdoc.geometry.rect import Rect
from sopdoc.layout.flowchart.choice.exits import Offer, choose_together, place_labels, shares_of_ports
from sopdoc.layout.flowchart.costs.clearance import EXIT_GAP
from sopdoc.layout.flowchart.costs.conflict import BRANCH, DOUBT, FAULT, TANGLE, conflict
from sopdoc.layout.flowchart.costs.corner import BETWEEN
from sopdoc.layout.flowchart.costs.labels import LabelPlace, by_price
from sopdoc.layout.flowchart.ways.route import Route, with_label
from sopdoc.layout.page import Port
from tests.layout.flowchart.board import line, net

LABEL = ((14.0, 8.4),)
FAR = {Port.TOP: (100, 0), Port.LEFT: (0, 100), Port.BOTTOM: (100, 200), Port.RIGHT: (200, 100)}
NEAR = {Port.TOP: (100, 90), Port.LEFT: (90, 100), Port.BOTTOM: (100, 110), Port.RIGHT: (110, 100)}


def out(port: Port, target: int, *, branching: bool = False) -> Route:
    """Return a labelled exit that leaves symbol 0, at (90 … 110)², straight by a port."""
    one = net(0, target, labels=LABEL, branching=branching)
    return line(one, NEAR[port], FAR[port], ports=(port, Port.TOP))


def offers(target: int, *prices: tuple[Port, float], branching: bool = False) -> list[Offer]:
    return [Offer(price, out(port, target, branching=branching), ()) for port, price in prices]


def box(x: float, y: float) -> Rect:
    return Rect(x, y, 14, 8.4)


def test_an_offer_has_its_label_at_the_first_place() -> None:
    route = out(Port.RIGHT, 1)
    one = Offer(5, route, (LabelPlace(box(112, 90), 1.5), LabelPlace(box(112, 101), 2.5)))
    assert one.labelled() == with_label(route, box(112, 90), 1.5)
    assert Offer(5, route, ()).labelled() == route


def test_exits_that_want_one_port_share_the_ports_as_costs_least() -> None:
    first = offers(1, (Port.RIGHT, 10), (Port.BOTTOM, 30))
    second = offers(2, (Port.RIGHT, 10), (Port.BOTTOM, 13))
    (one, other) = choose_together([first, second])
    assert [route.source_port for _, route in (one, other)] == [Port.RIGHT, Port.BOTTOM]
    assert one[0] + other[0] == 23


def test_what_exits_do_to_each_other_is_in_the_first_ones_price() -> None:
    both = [offers(1, (Port.RIGHT, 10)), offers(2, (Port.RIGHT, 12))]
    (first, _), (second, _) = choose_together(both)
    assert first == 10 + conflict(both[0][0].route, both[1][0].route)
    assert second == 12
    assert first > FAULT


def test_a_choice_carries_its_labels() -> None:
    one = Offer(5, out(Port.RIGHT, 1), (LabelPlace(box(112, 90), 1.5),))
    ((price, route),) = choose_together([[one]])
    assert (price, route.label, route.cost) == (5, box(112, 90), 1.5)


def test_a_dearer_route_is_taken_where_the_cheaper_ones_label_has_no_room() -> None:
    # the first exit's only place is right on the second one's line
    blocked = Offer(5, out(Port.RIGHT, 1), (LabelPlace(box(95, 120), 1.0),))
    free = Offer(20, out(Port.LEFT, 1), (LabelPlace(box(50, 90), 1.0),))
    down = Offer(5, out(Port.BOTTOM, 2), ())
    (one, _) = choose_together([[blocked, free], [down]])
    assert (one[0], one[1].source_port) == (20, Port.LEFT)


def test_what_labels_cost_beside_each_other_counts_when_routes_are_compared() -> None:
    # 5 + 30 for the clear place + 5 = 40; the other way 15 + 60 + 5 = 80
    right = Offer(5, out(Port.RIGHT, 1), (LabelPlace(box(95, 120), 1.0), LabelPlace(box(130, 80), 31.0)))
    left = Offer(15, out(Port.LEFT, 1), (LabelPlace(box(95, 120), 1.0), LabelPlace(box(50, 80), 61.0)))
    ((price, route), (other, _)) = choose_together([[right, left], [Offer(5, out(Port.BOTTOM, 2), ())]])
    assert (route.source_port, route.label, price + other) == (Port.RIGHT, box(130, 80), 40)


@pytest.mark.parametrize(("merging", "times"), [((False, False), 0), ((True, False), 1), ((True, True), 2)])
def test_exits_that_share_a_trunk_cost_more_for_each_that_merges_elsewhere(
    merging: tuple[bool, bool], times: int
) -> None:
    routes = [out(Port.RIGHT, target, branching=True) for target in (1, 2)]
    both = [[Offer(10, route, (), merges=merges)] for route, merges in zip(routes, merging, strict=True)]
    total = sum(price for price, _ in choose_together(both))
    assert total == 20 + conflict(*routes) + TANGLE * times


def test_labels_are_placed_jointly() -> None:
    # both labels are best beside each other's; one gives way, where that costs less; both stay between their exits
    first = Offer(0, out(Port.RIGHT, 1), (LabelPlace(box(112, 84), 1.0), LabelPlace(box(150, 84), 2.0)))
    second = Offer(0, out(Port.TOP, 2), (LabelPlace(box(104, 80), 1.0), LabelPlace(box(104, 40), 6.0)))
    places, extra = place_labels((first, second))
    assert places == (LabelPlace(box(150, 84), 2.0), LabelPlace(box(104, 80), 1.0))
    assert extra == 1 + 2 * BETWEEN


def test_a_label_keeps_off_the_other_exits() -> None:
    touching, clear = box(100 + EXIT_GAP - 0.1, 120), box(100 + EXIT_GAP + 0.1, 120)
    right = Offer(0, out(Port.RIGHT, 1), (LabelPlace(touching, 1.0), LabelPlace(clear, 4.0)))
    down = Offer(0, out(Port.BOTTOM, 2), ())
    places, extra = place_labels((right, down))
    assert (places[0], extra) == (LabelPlace(clear, 4.0), 3 + BETWEEN)


def test_a_label_is_best_outside_the_corner_between_two_exits() -> None:
    inside, outside = LabelPlace(box(112, 103), 1.0), LabelPlace(box(112, 88), BETWEEN)
    right = Offer(0, out(Port.RIGHT, 1), (inside, outside))
    assert place_labels((right, Offer(0, out(Port.BOTTOM, 2), ()))) == ((outside, None), BETWEEN - 1.0)
    assert place_labels((right, Offer(0, out(Port.TOP, 2), ()))) == ((inside, None), 0.0)


def test_a_label_is_best_clearly_farther_from_the_other_exits() -> None:
    near, clear = LabelPlace(box(105, 120), 1.0, 5.6), LabelPlace(box(106, 120), 1.0 + DOUBT - 1.0, 5.6)
    right = Offer(0, out(Port.RIGHT, 1), (near, clear))
    down = Offer(0, out(Port.BOTTOM, 2), ())
    assert place_labels((right, down)) == ((clear, None), DOUBT - 1.0 + BETWEEN)
    assert place_labels((right,)) == ((near,), 0)


def test_labels_without_room_for_both_are_at_fault() -> None:
    first = Offer(0, out(Port.RIGHT, 1), (LabelPlace(box(112, 84), 1.0),))
    second = Offer(0, out(Port.TOP, 2), (LabelPlace(box(112, 80), 1.0),))
    places, extra = place_labels((first, second))
    assert places == (LabelPlace(box(112, 84), 1.0), LabelPlace(box(112, 80), 1.0))
    assert extra == FAULT + 2 * BETWEEN


def test_a_label_with_no_place_beside_another_exit_is_at_fault() -> None:
    right = Offer(0, out(Port.RIGHT, 1), (LabelPlace(box(95, 120), 1.0),))
    places, extra = place_labels((right, Offer(0, out(Port.BOTTOM, 2), ())))
    assert (places, extra) == ((LabelPlace(box(95, 120), 1.0), None), FAULT)


def test_an_exit_without_a_label_needs_no_place() -> None:
    down = line(net(0, 1), NEAR[Port.BOTTOM], FAR[Port.BOTTOM])
    assert place_labels((Offer(3, down, ()),)) == ((None,), 0)


spots = st.tuples(st.integers(112, 160), st.integers(60, 130)).map(lambda place: box(*place))
costs = st.integers(0, 9).map(float)
reaches = st.sampled_from((0.0, 5.6))


@st.composite
def labelled(draw: st.DrawFn, port: Port) -> Offer:
    places = st.tuples(spots, costs, reaches).map(lambda values: LabelPlace(*values))
    return Offer(0, out(port, int(port)), tuple(sorted(draw(st.lists(places, min_size=1, max_size=3)), key=by_price)))


@given(st.tuples(labelled(Port.RIGHT), labelled(Port.TOP), labelled(Port.BOTTOM)))
def test_no_other_arrangement_of_labels_is_better(chosen: tuple[Offer, ...]) -> None:
    places, extra = place_labels(chosen)
    least = min(_cost(chosen, arrangement) for arrangement in product(*(offer.places for offer in chosen)))
    assert len(places) == 3
    if least < FAULT:
        assert extra == least
    else:
        assert extra >= FAULT


def _cost(chosen: tuple[Offer, ...], places: tuple[LabelPlace, ...]) -> float:
    """Return what labels cost more than at their best places, with all faults of the labelled routes."""
    routes = [place.label(offer.route) for offer, place in zip(chosen, places, strict=True)]
    extra = sum(place.cost - offer.places[0].cost for offer, place in zip(chosen, places, strict=True))
    pairs = [(one, other) for at, one in enumerate(routes) for other in routes[at + 1 :]]
    return extra + sum(conflict(one, other) for one, other in pairs)


def test_the_cheapest_share_of_the_ports_comes_first() -> None:
    first = offers(1, (Port.RIGHT, 10), (Port.BOTTOM, 30))
    second = offers(2, (Port.RIGHT, 11), (Port.BOTTOM, 13), (Port.LEFT, 40))
    assert shares_of_ports([first, second], 3) == [
        (Port.RIGHT, Port.BOTTOM),  # 23
        (Port.BOTTOM, Port.RIGHT),  # 41
        (Port.RIGHT, Port.LEFT),  # 50
    ]
    assert shares_of_ports([first, second], 1) == [(Port.RIGHT, Port.BOTTOM)]


def test_a_port_costs_what_the_best_route_by_it_costs() -> None:
    first = offers(1, (Port.RIGHT, 10), (Port.BOTTOM, 12), (Port.RIGHT, 90))
    assert shares_of_ports([first], 9) == [(Port.RIGHT,), (Port.BOTTOM,)]


def test_ports_are_shared_only_by_branching_exits() -> None:
    alone = [offers(target, (Port.RIGHT, 1)) for target in (1, 2)]
    assert shares_of_ports(alone, 5) == []
    branching = [offers(target, (Port.RIGHT, 1), branching=True) for target in (1, 2)]
    assert shares_of_ports(branching, 5) == [(Port.RIGHT, Port.RIGHT)]


@pytest.mark.parametrize(("dearer", "shared"), [(BRANCH - 1, False), (BRANCH + 1, True)])
def test_a_shared_port_costs_as_much_as_a_branch(dearer: float, shared: bool) -> None:
    lists = [offers(target, (Port.RIGHT, 1), (Port.BOTTOM, 1 + dearer), branching=True) for target in (1, 2)]
    first, *_ = shares_of_ports(lists, 4)
    assert (first == (Port.RIGHT, Port.RIGHT)) is shared


@st.composite
def families(draw: st.DrawFn) -> list[list[Offer]]:
    branching = draw(st.booleans())
    count = draw(st.integers(1, 4))
    prices = st.lists(
        st.tuples(st.sampled_from(list(Port)), costs), min_size=1, max_size=4, unique_by=lambda one: one[0]
    )
    return [
        offers(target, *sorted(draw(prices), key=lambda one: one[1]), branching=branching)
        for target in range(1, count + 1)
    ]


@given(families(), st.integers(1, 5))
def test_shares_rise_in_price_and_the_first_is_the_cheapest_of_all(lists: list[list[Offer]], count: int) -> None:
    shares = shares_of_ports(lists, count)
    possible = [
        sum(offer.price for offer in one) + BRANCH * (len(one) - len({offer.route.source_port for offer in one}))
        for one in product(*lists)
        if lists[0][0].route.net.branching or len({offer.route.source_port for offer in one}) == len(one)
    ]
    found = [_price(share, lists) for share in shares]
    assert len(shares) == len(set(shares)) <= count
    assert found == sorted(found)
    assert found[:1] == sorted(possible)[:1]


def _price(share: tuple[Port, ...], lists: list[list[Offer]]) -> float:
    prices = [{offer.route.source_port: offer.price for offer in one} for one in lists]
    used = sum(by_port[port] for by_port, port in zip(prices, share, strict=True))
    return used + BRANCH * (len(share) - len(set(share)))


@given(families())
def test_no_other_combination_of_two_routes_is_better(lists: list[list[Offer]]) -> None:
    chosen = choose_together(lists[:2])
    least = min(
        sum(offer.price for offer in one) + sum(conflict(one[0].route, other.route) for other in one[1:])
        for one in product(*lists[:2])
    )
    assert sum(price for price, _ in chosen) == pytest.approx(least)
