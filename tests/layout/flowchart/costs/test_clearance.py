"""How near labels may come to lines, heads and each other."""

from __future__ import annotations

import pytest

from sopdoc.geometry.rect import Rect
from sopdoc.layout.flowchart.costs.clearance import (
    CLEARLY,
    EXIT_GAP,
    HEAD_GAP,
    LABEL_GAP,
    LEAD,
    WORD_GAP,
    beside_each_other,
    doubtful,
    exit_gap,
    meets_any,
    near_line,
    touches,
)
from sopdoc.layout.page import Port
from tests.layout.flowchart.board import line, net

LABEL = Rect(100, 100, 20, 10)
ROUTE = line(net(0, 1), (150, 50), (150, 200), ports=(Port.BOTTOM, Port.TOP))


@pytest.mark.parametrize(
    ("segment", "near"),
    [
        ((True, 121.9, 0, 200), True),
        ((True, 122, 0, 200), False),
        ((True, 98.1, 0, 200), True),
        ((True, 98, 0, 200), False),
        ((True, 110, 0, 98), False),
        ((True, 110, 0, 98.1), True),
        ((True, 110, 112, 200), False),
        ((False, 111.9, 0, 200), True),
        ((False, 112, 0, 200), False),
        ((False, 98, 0, 200), False),
        ((False, 105, 122, 200), False),
        ((False, 105, 0, 98), False),
        ((False, 105, 121.9, 200), True),
    ],
)
def test_a_segment_is_near_within_a_gap_on_all_sides(segment: tuple[bool, float, float, float], near: bool) -> None:
    assert touches(segment, LABEL, 2) is near
    assert meets_any(LABEL, ((True, 0, 0, 1), segment), 2) is near


def test_a_label_is_farther_from_other_exits_than_from_its_own_line() -> None:
    assert exit_gap(0.0) == exit_gap(1.1 + CLEARLY) == EXIT_GAP
    assert exit_gap(5.0 + CLEARLY) == 5.0 + LEAD


def test_each_piece_of_another_line_within_a_labels_reach_is_doubtful() -> None:
    pieces = ((True, 125.9, 0.0, 200.0), (False, 94.1, 0.0, 126.0), (False, 94.0, 0.0, 126.0))
    assert doubtful(LABEL, pieces, 6.0) == 2


def test_a_label_is_near_a_line_or_its_head() -> None:
    assert near_line(LABEL.moved(28.5, 0), ROUTE, 2)  # right edge at 148.5, 1.5 off the line
    assert not near_line(LABEL.moved(28, 0), ROUTE, 2)
    assert near_line(LABEL.moved(24.1, 0), ROUTE, 6)
    assert not near_line(LABEL.moved(24, 0), ROUTE, 6)
    head = ROUTE.tip
    assert head is not None
    beside = Rect(150 - HEAD_GAP - 19.9, 190, 20, 9)
    assert near_line(beside, ROUTE, 0)
    assert not near_line(beside.moved(-0.2, 0), ROUTE, 0)
    assert not near_line(beside.moved(0, -40), ROUTE, 0)


@pytest.mark.parametrize(
    ("dx", "dy", "near"),
    [
        (20 + WORD_GAP + LABEL_GAP, 0, False),
        (20 + WORD_GAP + LABEL_GAP - 0.1, 0, True),
        (-20 - WORD_GAP - LABEL_GAP, 0, False),
        (-20 - WORD_GAP, 0, True),
        (0, 10 + LABEL_GAP, False),
        (0, 10 + LABEL_GAP - 0.1, True),
        (0, -10 - LABEL_GAP, False),
        (22, 9, True),
        (22, 11, False),
    ],
)
def test_labels_beside_each_other_keep_more_than_a_blank(dx: float, dy: float, near: bool) -> None:
    assert beside_each_other(LABEL, LABEL.moved(dx, dy)) is near
    assert beside_each_other(LABEL.moved(dx, dy), LABEL) is near
