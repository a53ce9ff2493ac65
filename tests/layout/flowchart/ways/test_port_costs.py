"""The main path goes down; what comes back goes by the sides."""

from __future__ import annotations

from sopdoc.layout.flowchart.ways.port_costs import arriving_costs, leaving_costs
from sopdoc.layout.page import Port
from tests.layout.flowchart.board import net, node

STEP, BELOW, ASIDE = node(0, 0), node(0, 1), node(1, 1)
DECISION, PENTAGON = node(0, 0, decision=True), node(0, 1, offpage=True)
ONE, SECOND = net(0, 1), net(0, 1, order=1)


def test_the_way_on_leaves_anywhere_but_above_and_enters_from_above() -> None:
    out, into = leaving_costs(STEP, BELOW, ONE, False), arriving_costs(STEP, BELOW, ONE, False)
    assert out == {Port.BOTTOM: 0, Port.LEFT: 0, Port.RIGHT: 0, Port.TOP: 30}
    assert into == {Port.TOP: 0, Port.LEFT: 7, Port.RIGHT: 7}


def test_the_way_on_never_enters_from_below_not_even_beside_what_it_leaves() -> None:
    beside = arriving_costs(STEP, node(1, 0), net(0, 1, onward=True), True)
    assert beside == {Port.LEFT: 0, Port.RIGHT: 0, Port.TOP: 5}


def test_the_way_back_leaves_and_enters_by_the_sides() -> None:
    assert leaving_costs(STEP, BELOW, ONE, True)[Port.BOTTOM] == 14
    assert arriving_costs(STEP, BELOW, ONE, True) == {Port.LEFT: 0, Port.RIGHT: 0, Port.TOP: 5, Port.BOTTOM: 12}


def test_further_exits_to_the_same_lane_leave_the_way_down_to_the_first() -> None:
    assert leaving_costs(DECISION, BELOW, SECOND, False)[Port.BOTTOM] == 3
    assert leaving_costs(DECISION, BELOW, ONE, False)[Port.BOTTOM] == 0
    assert leaving_costs(DECISION, ASIDE, SECOND, False)[Port.BOTTOM] == 0
    assert leaving_costs(STEP, BELOW, SECOND, False)[Port.BOTTOM] == 0
    assert leaving_costs(DECISION, BELOW, SECOND, True)[Port.BOTTOM] == 14


def test_the_port_below_is_dear_for_an_exit_that_takes_it_from_the_one_to_the_symbol_below() -> None:
    yielding = net(0, 1, yields=True)
    assert leaving_costs(DECISION, ASIDE, yielding, False)[Port.BOTTOM] == 64
    assert leaving_costs(DECISION, ASIDE, yielding, True)[Port.BOTTOM] == 64
    assert leaving_costs(DECISION, ASIDE, yielding, False)[Port.RIGHT] == 0


def test_a_step_leads_to_itself_from_above_too() -> None:
    assert arriving_costs(STEP, STEP, ONE, True)[Port.TOP] == 0
    assert arriving_costs(STEP, STEP, ONE, True)[Port.BOTTOM] == 40


def test_pentagons_are_met_where_the_page_ends() -> None:
    assert arriving_costs(STEP, PENTAGON, ONE, False)[Port.TOP] == 0
    assert arriving_costs(STEP, PENTAGON, ONE, True)[Port.BOTTOM] == 0
    assert leaving_costs(PENTAGON, STEP, ONE, False)[Port.BOTTOM] == 0
    assert leaving_costs(PENTAGON, STEP, ONE, True)[Port.TOP] == 0
    assert Port.BOTTOM not in arriving_costs(STEP, PENTAGON, ONE, False)


def test_only_open_ports_have_a_cost() -> None:
    narrow = node(0, 0, closed=frozenset((Port.RIGHT,)))
    assert set(leaving_costs(narrow, BELOW, ONE, False)) == {Port.TOP, Port.LEFT, Port.BOTTOM}
    assert set(arriving_costs(BELOW, narrow, ONE, True)) == {Port.TOP, Port.LEFT, Port.BOTTOM}
    single = node(0, 0, entrance=Port.TOP)
    assert set(leaving_costs(single, BELOW, ONE, False)) == {Port.LEFT, Port.BOTTOM, Port.RIGHT}
    assert set(arriving_costs(BELOW, single, ONE, True)) == {Port.TOP}
