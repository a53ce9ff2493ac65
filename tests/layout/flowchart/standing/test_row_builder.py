"""A row's marks as they are gathered, one call after another."""

from __future__ import annotations

from typing import Any

import pytest

from sopdoc.layout.flowchart.standing.marks import symbol_size
from sopdoc.layout.flowchart.standing.row_builder import (
    BRANCHING_GAP,
    CLEAR_ABOVE,
    CLEAR_ABOVE_LOOP,
    CLEAR_BELOW_LABEL,
    LABELLED_GAP,
    Capsules,
    RowBuilder,
)
from sopdoc.layout.page import Port, Shape
from sopdoc.model.prosedur import Langkah
from tests.layout.fake import TEMPLAT
from tests.layout.flowchart.board import LANE, decide, step

SIZE = symbol_size(TEMPLAT, LANE)


def built(langkah: Langkah, lanes: list[int], *, reached: bool = True, **capsules: Any) -> RowBuilder:
    """Return a builder with the symbols of a row in some of three lanes."""
    ends = {"starts": False, "ends": False, **capsules}
    builder = RowBuilder(langkah, Capsules(**ends, templat=TEMPLAT), SIZE, 3, reached=reached)
    builder.stand(lanes)
    return builder


def test_each_lane_has_a_symbol_joined_to_its_neighbours() -> None:
    plan = built(step("abc"), [1, 0, 2]).finish(loops=False, back=False)
    assert [(mark.lane, mark.offset) for mark in plan.marks] == [(1, 0), (0, 0), (2, 0)]
    assert [(link.source, link.target, link.arrow) for link in plan.links] == [(1, 0, False), (0, 2, False)]


def test_a_hand_over_leads_from_the_giver_to_the_taker() -> None:
    plan = built(step("a>b"), [0, 1]).finish(loops=False, back=False)
    assert (plan.entry, plan.exit) == (0, 1)
    assert [(link.source, link.target, link.arrow) for link in plan.links] == [(0, 1, True)]


@pytest.mark.parametrize(("fits", "gap"), [(True, 20 + LABELLED_GAP), (False, 20 + BRANCHING_GAP)])
def test_the_end_stands_below_the_last_symbol_as_far_as_its_words_need(fits: bool, gap: float) -> None:
    builder = built(decide(Ya="selesai", Tidak="b"), [0])
    builder.add_end(20.0, fits=fits)
    plan = builder.finish(loops=False, back=False)
    assert plan.end == 1
    decision, end = plan.marks
    assert (decision.shape, end.shape) == (Shape.DECISION, Shape.TERMINATOR)
    between = end.offset - (SIZE.of(Shape.DECISION)[1] + SIZE.of(Shape.TERMINATOR)[1]) / 2
    assert between == pytest.approx(gap)


def test_room_is_kept_below_a_diamond_for_its_label() -> None:
    builder = built(decide(Ya="b", Tidak="c"), [0])
    builder.keep_clear(17.0)
    assert builder.finish(loops=False, back=False).clear_below == 17 + CLEAR_BELOW_LABEL


@pytest.mark.parametrize(
    ("starts", "loops", "back", "room"),
    [
        (False, False, False, CLEAR_ABOVE),
        (False, True, False, CLEAR_ABOVE_LOOP),
        (False, False, True, CLEAR_ABOVE),  # by a side
        (True, False, True, CLEAR_ABOVE_LOOP),
    ],
)
def test_loops_that_come_back_from_above_have_room_there(starts: bool, loops: bool, back: bool, room: float) -> None:
    builder = built(step(), [1], starts=starts)
    assert builder.finish(loops=loops, back=back).clear_above == room


def test_of_a_decision_with_three_exits_one_port_is_left_for_what_arrives() -> None:
    three = built(decide(Ya="b", Tidak="c", Ulang="d"), [0]).finish(loops=False, back=False)
    assert (three.entrance, three.most_entrances, three.branching) == (Port.TOP, 1, False)
    four = built(decide(Ya="b", Tidak="c", Ulang="d", Batal="e"), [0]).finish(loops=False, back=False)
    assert four.branching
