"""What two routes do to each other."""

from __future__ import annotations

import pytest

from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.flowchart.costs.clearance import EXIT_GAP, HEAD_GAP, LABEL_GAP, WORD_GAP, touches
from sopdoc.layout.flowchart.costs.conflict import (
    BRANCH,
    CROSSING,
    DOUBT,
    FAULT,
    JOINT_CROSSING,
    MERGE,
    are_related,
    conflict,
    is_simple,
    joins,
    line_conflict,
    port_conflict,
    unshared,
)
from sopdoc.layout.flowchart.costs.corner import BETWEEN
from sopdoc.layout.flowchart.standing.page_context import CLEAR, Net
from sopdoc.layout.flowchart.ways.route import NEAR, Route, make_route, segments_of, with_label
from sopdoc.layout.page import Port
from tests.layout.flowchart.board import line, net

DOWN = (Port.BOTTOM, Port.TOP)
AT_LEFT = (Port.RIGHT, Port.LEFT)
ACROSS = line(net(0, 1), (0, 50), (100, 50), ports=AT_LEFT)
VERTICAL = line(net(2, 3), (50, 0), (50, 100))


def both(one: Route, other: Route) -> float:
    """Return the conflict, which is the same seen from either side."""
    assert conflict(one, other) == conflict(other, one)
    return conflict(one, other)


def points(*places: tuple[float, float]) -> tuple[Point, ...]:
    return tuple(Point(*place) for place in places)


def test_segments_tell_direction_place_and_extent() -> None:
    assert segments_of(points((1, 9), (1, 4), (7, 4))) == ((True, 1, 4, 9), (False, 4, 1, 7))


def test_lines_apart_cost_nothing() -> None:
    assert both(ACROSS, line(net(2, 3), (0, 80), (100, 80), ports=AT_LEFT)) == 0


def test_a_crossing_has_its_price() -> None:
    assert both(ACROSS, VERTICAL) == CROSSING


def test_crossing_a_joint_rows_line_is_dearer() -> None:
    joint = make_route(net(0, 1), points((0, 50), (100, 50)), AT_LEFT, plain=True)
    assert both(joint, VERTICAL) == JOINT_CROSSING


def test_lines_that_run_along_one_another_are_a_fault() -> None:
    assert both(ACROSS, line(net(2, 3), (40, 50), (160, 50), ports=AT_LEFT)) >= FAULT


def test_lines_so_close_that_they_look_like_one_are_a_fault() -> None:
    near = line(net(2, 3), (0, 50 + NEAR - 0.1), (100, 50 + NEAR - 0.1), ports=AT_LEFT)
    assert both(ACROSS, near) >= FAULT
    clear = line(net(2, 3), (0, 50 + NEAR + 0.1), (100, 50 + NEAR + 0.1), ports=AT_LEFT)
    assert both(ACROSS, clear) == 0


def test_a_line_that_ends_on_another_line_is_a_fault() -> None:
    assert both(ACROSS, line(net(2, 3), (50, 0), (50, 50))) >= FAULT


def test_arrows_into_one_port_merge() -> None:
    one = line(net(0, 9), (0, 0), (0, 50), (100, 50), (100, 90))
    other = line(net(1, 9), (40, 0), (40, 50), (100, 50), (100, 90))
    assert both(one, other) == MERGE


def test_merged_arrows_may_come_from_opposite_sides() -> None:
    one = line(net(0, 9), (0, 0), (0, 50), (100, 50), (100, 90))
    other = line(net(1, 9), (200, 0), (200, 50), (100, 50), (100, 90))
    assert both(one, other) == MERGE


def test_merged_arrows_that_part_and_run_close_again_are_a_fault() -> None:
    one = line(net(0, 9), (20, 0), (20, 30), (60, 30), (60, 60), (100, 60), (100, 90))
    other = line(net(1, 9), (0, 31), (80, 31), (80, 60), (100, 60), (100, 90))
    assert both(one, other) >= FAULT


def test_arrows_into_different_ports_of_a_symbol_do_not_merge() -> None:
    one = line(net(0, 9), (100, 0), (100, 90))
    other = line(net(1, 9), (0, 99), (82, 99), ports=AT_LEFT)
    assert both(one, other) == 0


def fork(target: int, x: float, **values: object) -> Route:
    return line(net(0, target, **values), (50, 0), (50, 20), (x, 20), (x, 60))


def test_unlabelled_branches_of_a_fork_share_a_trunk() -> None:
    assert both(fork(1, 0), fork(2, 100)) == 0


LABEL = ((10.0, 8.0),)


def test_labelled_exits_share_no_port() -> None:
    assert both(fork(1, 0, labels=LABEL), fork(2, 100)) == FAULT
    assert both(fork(1, 0, labels=LABEL, branching=True), fork(2, 100)) == FAULT


def test_exits_of_a_decision_share_no_port_though_they_have_no_words() -> None:
    assert both(fork(1, 20, decides=True), fork(2, 80, decides=True)) >= FAULT


def test_labelled_exits_of_a_step_with_more_arrows_than_ports_may_branch() -> None:
    one, other = (fork(target, x, labels=LABEL, branching=True) for target, x in ((1, 0), (2, 100)))
    assert both(one, other) == BRANCH


def test_exits_that_never_part_can_not_be_told_apart() -> None:
    one, other = (fork(target, 100, labels=LABEL, branching=True) for target in (1, 2))
    assert both(one, other) >= BRANCH + FAULT


def test_arrows_that_part_and_merge_again_touch_in_those_places_only() -> None:
    straight = line(net(0, 9), (50, 0), (50, 60))
    about = line(net(0, 9), (50, 0), (50, 20), (90, 20), (90, 40), (50, 40), (50, 60))
    assert both(straight, about) == MERGE
    elsewhere = line(net(0, 9), (50, 0), (50, 10), (90, 10), (90, 30), (50.5, 30), (50.5, 40), (50, 40), (50, 60))
    assert both(straight, elsewhere) >= FAULT


def test_only_lines_that_share_a_port_the_same_way_join() -> None:
    one = net(0, 9)
    into = line(net(1, 9), (0, 0), (0, 90))
    assert joins(one, Port.BOTTOM, Port.TOP, into)
    assert not joins(one, Port.BOTTOM, Port.LEFT, into)
    out = line(net(0, 5), (0, 0), (0, 90))
    assert joins(one, Port.BOTTOM, Port.TOP, out)
    assert not joins(one, Port.RIGHT, Port.TOP, out)
    back = line(net(9, 0), (0, 0), (0, 90), ports=(Port.TOP, Port.BOTTOM))
    assert not joins(one, Port.BOTTOM, Port.TOP, back)
    plain = make_route(net(0, 9), points((0, 0), (0, 90)), DOWN, plain=True)
    assert not joins(one, Port.BOTTOM, Port.TOP, plain)


@pytest.mark.parametrize(
    ("source", "target", "cost"),
    [
        (Port.BOTTOM, Port.LEFT, 0),
        (Port.BOTTOM, Port.TOP, MERGE),  # where the other one arrives
        (Port.RIGHT, Port.LEFT, 0),
    ],
)
def test_ports_have_their_price_before_there_is_a_line(source: Port, target: Port, cost: float) -> None:
    other = line(net(1, 9), (0, 0), (0, 90))
    assert port_conflict(net(0, 9), source, target, other) == cost


def test_what_two_routes_cost_is_their_ports_and_their_lines() -> None:
    one = line(net(0, 9), (0, 0), (0, 50), (100, 50), (100, 90))
    other = line(net(1, 9), (40, 0), (40, 50), (100, 50), (100, 90))
    assert line_conflict(one, other) == 0
    assert port_conflict(one.net, one.source_port, one.target_port, other) == MERGE == both(one, other)


@pytest.mark.parametrize(
    ("one", "other", "related"),
    [
        ((0, 1), (2, 3), False),
        ((0, 1), (1, 2), True),
        ((0, 1), (2, 0), True),
        ((0, 1), (0, 3), True),
        ((0, 0), (2, 2), False),
    ],
)
def test_nets_are_related_by_a_symbol(one: tuple[int, int], other: tuple[int, int], related: bool) -> None:
    assert are_related(net(*one), net(*other)) is related
    assert are_related(net(*other), net(*one)) is related


def test_no_arrow_leaves_where_another_one_arrives() -> None:
    out = line(net(0, 1), (50, 50), (50, 90))
    into = line(net(2, 0), (10, 90), (10, 70), (50, 70), (50, 50), ports=(Port.TOP, Port.BOTTOM))
    assert both(out, into) >= FAULT


LABELLED = with_label(line(net(0, 1), (0, 50), (100, 50), ports=AT_LEFT), Rect(10, 40, 20, 8), 1.5)


def test_a_label_adds_to_a_routes_cost() -> None:
    assert LABELLED.cost == 1.5


def test_a_line_through_a_label_is_a_fault() -> None:
    assert both(LABELLED, line(net(2, 3), (20, 0), (20, 45))) == FAULT


def test_a_line_within_a_labels_reach_is_doubtful_piece_by_piece() -> None:
    """Its words, 10 … 30 across, are 2 off their line: others are clearly farther from 6.5 on."""
    reaching = with_label(LABELLED, LABELLED.label or Rect(0, 0, 0, 0), 0.0, 6.5)
    assert both(reaching, line(net(2, 3), (36.4, 0), (36.4, 44))) == DOUBT
    assert both(reaching, line(net(2, 3), (36.6, 0), (36.6, 44))) == 0
    bent = line(net(2, 3), (36.4, 0), (36.4, 34), (0, 34), (0, 20), ports=(Port.BOTTOM, Port.BOTTOM))
    assert both(reaching, bent) == 2 * DOUBT


def test_words_between_two_exits_of_a_step_cost_more_though_the_other_line_is_far_from_them() -> None:
    apart = line(net(0, 3), (-20, 60), (-20, 20), ports=(Port.TOP, Port.BOTTOM))
    assert both(LABELLED, apart) == BETWEEN
    assert both(LABELLED, line(net(0, 3), (-20, 60), (-20, 90))) == 0
    assert both(LABELLED, line(net(2, 3), (-20, 60), (-20, 20), ports=(Port.TOP, Port.BOTTOM))) == 0


def test_what_two_lines_share_is_not_doubtful() -> None:
    one = with_label(fork(1, 0), Rect(54, 58, 20, 8), 0.0, 8.5)
    assert both(one, fork(2, 100)) == both(fork(1, 0), fork(2, 100)) == 0
    assert set(unshared(fork(1, 0), fork(2, 100))) == set(segments_of(fork(2, 100).points[1:]))
    other = line(net(7, 8), (80, 60), (80, 90))
    assert unshared(fork(1, 0), other) == other.segments


def vertical_from(source: int, x: float) -> Route:
    """Return an arrow upwards that starts beside the label."""
    return line(net(source, 3), (x, 46), (x, 0), ports=(Port.TOP, Port.BOTTOM))


def test_a_label_keeps_its_distance_from_lines() -> None:
    beside = 30 + LABEL_GAP
    assert both(LABELLED, vertical_from(2, beside - 0.1)) == FAULT
    assert both(LABELLED, vertical_from(2, beside + 0.1)) == 0


def test_a_label_keeps_more_distance_from_the_other_exits_of_its_step() -> None:
    assert both(LABELLED, vertical_from(0, 30 + EXIT_GAP - 0.1)) == FAULT
    assert both(LABELLED, vertical_from(0, 30 + EXIT_GAP + 0.1)) == 0


def test_a_label_keeps_still_more_distance_from_arrowheads() -> None:
    def into(x: float) -> Route:
        return line(net(2, 3), (x, 0), (x, 46))  # the head is 41 … 46, the label 40 … 48

    assert both(LABELLED, into(30 + HEAD_GAP - 0.1)) == FAULT
    assert both(LABELLED, into(30 + HEAD_GAP + 0.1)) == 0


def test_labels_that_touch_are_a_fault_for_both() -> None:
    other = with_label(line(net(2, 3), (0, 20), (100, 20), ports=AT_LEFT), Rect(25, 32, 20, 8.5), 0)
    assert both(LABELLED, other) >= FAULT


def test_labels_beside_each_other_keep_a_wide_blank_between_them() -> None:
    def neighbour(x: float) -> Route:
        return with_label(line(net(2, 3), (x, 20), (x + 20, 20), ports=AT_LEFT), Rect(x, 40, 20, 8), 0)

    assert both(LABELLED, neighbour(30 + WORD_GAP - 0.1)) >= FAULT
    assert both(LABELLED, neighbour(30 + WORD_GAP + LABEL_GAP + 0.1)) == 0


def test_nothing_crosses_an_arrowhead() -> None:
    # the head takes 5 of the last 12 points before the port at 100
    def crossing(x: float) -> Route:
        return line(net(2, 3), (x, 0), (x, 100))

    assert both(ACROSS, crossing(100 - 5 - NEAR + 0.1)) >= FAULT
    assert both(ACROSS, crossing(100 - 5 - NEAR - 0.1)) == CROSSING


@pytest.mark.parametrize(
    ("bends", "simple"),
    [
        (points((0, 0), (0, 20), (40, 20), (40, 60)), True),
        (points((0, 0), (0, 20), (40, 20), (40, 10), (-10, 10)), False),  # crosses its own start
        (points((0, 0), (0, 20), (1, 20), (1, 0)), False),  # runs back along itself
    ],
)
def test_a_line_keeps_clear_of_itself(bends: tuple[Point, ...], simple: bool) -> None:
    assert is_simple(segments_of(bends)) is simple


def test_a_segment_touches_what_is_closer_than_the_gap() -> None:
    rect = Rect(10, 10, 20, 20)
    assert touches((True, 10 - CLEAR + 0.1, 0, 50), rect, CLEAR)
    assert not touches((True, 10 - CLEAR, 0, 50), rect, CLEAR)
    assert touches((False, 30 + CLEAR - 0.1, 0, 50), rect, CLEAR)
    assert not touches((False, 20, 40, 50), rect, CLEAR)


def test_a_lines_net_says_whom_it_belongs_to() -> None:
    assert ACROSS.net == Net(0, 1, family=0)
