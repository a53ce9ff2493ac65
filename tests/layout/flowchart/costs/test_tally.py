"""What routes cost together, kept up to date while they change."""

from __future__ import annotations

from sopdoc.layout.flowchart.costs.conflict import CROSSING, FAULT, MERGE, TANGLE
from sopdoc.layout.flowchart.costs.tally import Tally
from sopdoc.layout.flowchart.ways.route import make_route
from sopdoc.layout.page import Port
from tests.layout.flowchart.board import line, net

DOWN = make_route(net(0, 1), line(net(0, 1), (50, 0), (50, 100)).points, (Port.BOTTOM, Port.TOP), 5.0)
ACROSS = make_route(net(2, 3), line(net(2, 3), (0, 50), (100, 50)).points, (Port.RIGHT, Port.LEFT), 7.0)
BELOW = make_route(net(2, 3), line(net(2, 3), (0, 150), (100, 150)).points, (Port.RIGHT, Port.LEFT), 8.0)
ON_IT = make_route(net(4, 5), line(net(4, 5), (50, 20), (50, 80)).points, (Port.BOTTOM, Port.TOP), 1.0)


def test_routes_cost_what_they_do_by_themselves_and_to_each_other_once() -> None:
    tally = Tally(())
    tally.put({0: DOWN, 1: ACROSS})
    assert tally.cost((0,)) == 5 + CROSSING
    assert tally.cost((1,)) == 7 + CROSSING
    assert tally.cost((0, 1)) == tally.total() == 5 + 7 + CROSSING


def test_a_route_put_in_place_of_another_one_takes_its_conflicts_away() -> None:
    tally = Tally(())
    tally.put({0: DOWN, 1: ACROSS})
    tally.put({1: BELOW})
    assert (tally.cost((0,)), tally.total()) == (5, 5 + 8)
    tally.put({1: ACROSS})
    assert tally.total() == 5 + 7 + CROSSING


def test_lines_inside_rows_count_for_those_that_meet_them() -> None:
    tally = Tally([ACROSS])
    tally.put({0: DOWN})
    assert tally.cost((0,)) == 5 + CROSSING
    assert tally.others((0,)) == [ACROSS]


def test_both_of_two_routes_on_each_other_are_at_fault() -> None:
    tally = Tally(())
    tally.put({0: DOWN, 1: BELOW, 2: ON_IT})
    assert tally.cost((2,)) >= 1 + FAULT
    assert tally.faulty() == (0, 2)
    assert tally.clash(ACROSS, (0, 1)) == CROSSING + tally.clash(ACROSS, (1,))


def test_false_readings_are_paid_for_by_all_that_take_part() -> None:
    """A fork from 0 to 1 and 2, and an arrow from 3 that merges into its branch to 2: it could be followed to 1."""
    one = line(net(0, 1), (0, 0), (0, 10), (-50, 10), (-50, 40))
    two = line(net(0, 2), (0, 0), (0, 10), (50, 10), (50, 40))
    into = line(net(3, 2), (90, 0), (90, 20), (50, 20), (50, 40))
    tally = Tally(())
    tally.put({0: one, 1: two, 2: into})
    assert tally.cost((2,)) == MERGE + TANGLE
    assert tally.cost((0,)) == TANGLE
    assert tally.cost((0, 1)) == MERGE + TANGLE
    assert tally.total() == MERGE + TANGLE
