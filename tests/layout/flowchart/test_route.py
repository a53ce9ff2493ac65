from __future__ import annotations

import pytest

from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.flowchart.field import Net
from sopdoc.layout.flowchart.route import (
    CLEAR,
    CROSSING,
    FAULT,
    JOINT_CROSSING,
    LABEL_GAP,
    MERGE,
    NEAR,
    SIBLING_GAP,
    WORD_GAP,
    Route,
    conflict,
    is_simple,
    make_route,
    segments_of,
    touches,
    with_label,
)
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


def test_labelled_exits_share_a_port_only_where_nothing_else_is_left() -> None:
    assert both(fork(1, 0, labels=((10.0, 8.0),)), fork(2, 100)) >= FAULT / 2


def test_no_arrow_leaves_where_another_one_arrives() -> None:
    out = line(net(0, 1), (50, 50), (50, 90))
    into = line(net(2, 0), (10, 90), (10, 70), (50, 70), (50, 50), ports=(Port.TOP, Port.BOTTOM))
    assert both(out, into) >= FAULT


LABELLED = with_label(line(net(0, 1), (0, 50), (100, 50), ports=AT_LEFT), Rect(10, 40, 20, 8), 1.5)


def test_a_label_adds_to_a_routes_cost() -> None:
    assert LABELLED.cost == 1.5


def test_a_line_through_a_label_is_a_fault() -> None:
    assert both(LABELLED, line(net(2, 3), (20, 0), (20, 45))) == FAULT


def vertical_from(source: int, x: float) -> Route:
    return line(net(source, 3), (x, 0), (x, 46))


def test_a_label_keeps_its_distance_from_lines() -> None:
    beside = 30 + LABEL_GAP
    assert both(LABELLED, vertical_from(2, beside - 0.1)) == FAULT
    assert both(LABELLED, vertical_from(2, beside + 0.1)) == 0


def test_a_label_keeps_more_distance_from_the_other_exits_of_its_step() -> None:
    assert both(LABELLED, vertical_from(0, 30 + SIBLING_GAP - 0.1)) == FAULT
    assert both(LABELLED, vertical_from(0, 30 + SIBLING_GAP + 0.1)) == 0


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
