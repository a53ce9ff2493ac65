"""The way down, straight or round one corner, is the cheapest of all, and isn't taken where another might be."""

from __future__ import annotations

import pytest

from sopdoc.geometry.rect import Point
from sopdoc.layout.flowchart.choice.options import Options
from sopdoc.layout.flowchart.costs.traffic import Traffic
from sopdoc.layout.flowchart.standing.page_context import Net, PageContext
from sopdoc.layout.flowchart.ways.bundles import BEND, POINT
from sopdoc.layout.flowchart.ways.candidates import Candidates
from sopdoc.layout.flowchart.ways.plain_way import plain_way
from sopdoc.layout.page import Port
from tests.layout.flowchart.board import field_of, line, net, node
from tests.layout.flowchart.ways.test_candidates import Seen


def test_it_leads_straight_down() -> None:
    way = plain_way(field_of(node(0, 0), node(0, 1)), net(0, 1))
    assert way is not None
    assert way.points == (Point(245, 139), Point(245, 181))
    assert way.cost == POINT * 42  # 181 - 139
    assert (way.source_port, way.target_port) == (Port.BOTTOM, Port.TOP)


@pytest.mark.parametrize(("lane", "port", "start"), [(0, Port.LEFT, 317), (2, Port.RIGHT, 353)])
def test_it_leads_round_one_corner_at_the_side_of_its_target(lane: int, port: Port, start: float) -> None:
    way = plain_way(field_of(node(1, 0), node(lane, 2)), net(0, 1))
    assert way is not None
    x = 245 + 90 * lane
    assert way.points == (Point(start, 130), Point(x, 130), Point(x, 241))
    assert way.cost == BEND + POINT * (72 + 111)  # 90 - 18 across, 241 - 130 down
    assert (way.source_port, way.target_port) == (port, Port.TOP)


FREE = node(0, 0), node(1, 1)


@pytest.mark.parametrize(
    ("on", "one"),
    [
        (field_of(*FREE), net(0, 1, labels=((14.0, 8.4),))),
        (field_of(*FREE), net(1, 0)),
        (field_of(node(0, 0), node(1, 0)), net(0, 1)),
        (field_of(node(0, 0, offpage=True), node(1, 1)), net(0, 1)),
        (field_of(node(0, 0), node(1, 1, offpage=True)), net(0, 1)),
        (field_of(node(0, 0, closed=frozenset({Port.RIGHT})), node(1, 1)), net(0, 1)),
        (field_of(node(0, 0), node(1, 1, closed=frozenset({Port.TOP}))), net(0, 1)),
        (field_of(node(0, 0), node(1, 1, entrance=Port.LEFT)), net(0, 1)),
        (field_of(node(0, 0), node(2, 1), node(1, 0)), net(0, 1)),
        (field_of(node(0, 0), node(0, 2), node(0, 1)), net(0, 1)),
        (field_of(node(0, 0, decision=True), node(0, 1)), net(0, 1, order=1)),
    ],
)
def test_there_is_none_where_it_is_shut_or_not_the_cheapest(on: PageContext, one: Net) -> None:
    assert plain_way(on, one) is None


@pytest.mark.parametrize("lanes", [(0, 0), (0, 1), (2, 0), (1, 2)])
@pytest.mark.parametrize("rows", [(0, 1), (0, 2), (1, 2)])
def test_all_other_ways_cost_more(lanes: tuple[int, int], rows: tuple[int, int]) -> None:
    on, one = field_of(node(lanes[0], rows[0]), node(lanes[1], rows[1]), density=2), net(0, 1)
    way, seen, candidates = plain_way(on, one), Seen(on), Candidates(on, one)
    assert way is not None
    for bundle in candidates.bundles:
        candidates.explore(bundle, seen)
    (least, *others) = sorted((found for found, extra in seen.ways if extra == 0), key=lambda found: found.cost)
    assert least == way
    assert all(other.cost > way.cost + BEND / 2 for other in others)


CHAIN = field_of(node(0, 0), node(0, 1), node(1, 0), node(1, 1))


def test_it_is_taken_where_nothing_drawn_is_in_it() -> None:
    beside = line(net(2, 3), (335, 139), (335, 181))
    (offer,) = Options(CHAIN, net(0, 1)).best(Traffic([beside]))
    assert offer.route.points == (Point(245, 139), Point(245, 181))
    assert offer.price == offer.route.cost == POINT * 42
    assert Options(CHAIN, net(0, 1)).best(Traffic([beside]), offer.price) == []


def test_a_line_across_it_and_an_arrow_to_the_same_symbol_are_paid_for() -> None:
    across = line(net(2, 3), (227, 160), (407, 160), ports=(Port.LEFT, Port.RIGHT))
    joining = line(net(3, 1), (335, 181), (335, 170), (245, 170), (245, 181), ports=(Port.TOP, Port.TOP))
    for drawn in (across, joining):
        (offer, *_) = Options(CHAIN, net(0, 1)).best(Traffic([drawn]))
        assert offer.price > POINT * 42
