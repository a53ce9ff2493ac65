"""Where the symbols of a row's parts stand, and which arrows between them are the row's own.

Boxes are 18 high, diamonds 26; 12 points lie between two symbols of one cell.
"""

from __future__ import annotations

import pytest

from sopdoc.layout.flowchart.standing.marks import Link, symbol_size
from sopdoc.layout.flowchart.standing.row_marks import STACK_GAP, RowMarks
from sopdoc.layout.flowchart.standing.symbols import Stack
from sopdoc.layout.page import Shape
from tests.layout.fake import TEMPLAT
from tests.layout.flowchart.board import LANE

CAPSULE, BOX, DIAMOND = Shape.TERMINATOR, Shape.PROCESS, Shape.DECISION
SIZE = symbol_size(TEMPLAT, LANE)
GAP = 30.0


def stack(*shapes: Shape, main: int = 0) -> Stack:
    return Stack(shapes, ("",) * len(shapes), main, opens=main > 0)


def stood(*parts: str, shapes: tuple[Shape, ...] = ()) -> RowMarks:
    """Return a row of boxes in the lanes 0 ("a") …; "ab" act together, "<" before them: nothing leads to them."""
    row = RowMarks(SIZE)
    for at, part in enumerate(parts):
        shape = shapes[at] if shapes else BOX
        follows = at > 0 and not part.startswith("<")
        lanes = ["abcd".index(lane) for lane in part.removeprefix("<")]
        row.stand(lanes, stack(shape), STACK_GAP if follows else GAP, follows=follows)
    row.link()
    return row


def places(row: RowMarks) -> list[tuple[int, float]]:
    return [(mark.lane, mark.offset) for mark in row.marks]


def test_a_chain_is_a_straight_line() -> None:
    row = stood("a", "b", "c")
    assert places(row) == [(0, 0), (1, 0), (2, 0)]
    assert row.links == [Link(0, 1, arrow=True), Link(1, 2, arrow=True)]
    assert row.linked == {0, 1}


def test_a_chain_back_to_a_lane_stands_below_what_the_lane_holds() -> None:
    row = stood("a", "b", "a")
    assert places(row) == [(0, 0), (1, 0), (0, 9 + STACK_GAP + 9)]
    assert row.linked == {0}  # the arrow from b to the second a isn't straight: it is routed
    assert places(stood("a", "b", "a", "b"))[-1] == (1, 30)  # beside the part that leads to it
    assert stood("a", "b", "a", "b").linked == {0, 2}


def test_an_arrow_past_another_symbol_is_routed() -> None:
    row = stood("a", "b", "<c", "a", shapes=(BOX, BOX, BOX, BOX))
    assert row.linked == {0}
    assert stood("b", "a", "c").linked == {0}  # a to c would run through b
    assert stood("a", "c").linked == {0}


def test_an_arrow_over_the_place_of_a_later_part_is_routed() -> None:
    row = stood("a", "c", "b")
    assert places(row) == [(0, 0), (2, 0), (1, 0)]
    assert row.linked == {1}  # a to c would run through b


def test_a_part_never_stands_above_one_that_is_written_before_it_in_its_lane() -> None:
    assert places(stood("a", "a", "a", "b", "<b"))[3:] == [(1, 60), (1, 60 + 9 + GAP + 9)]


def test_parts_that_nothing_leads_to_stand_on_the_axis_or_below_with_more_room() -> None:
    assert places(stood("a", "<b")) == [(0, 0), (1, 0)]
    assert places(stood("a", "<a")) == [(0, 0), (0, 9 + GAP + 9)]
    assert places(stood("a", "<a", shapes=(DIAMOND, BOX)))[1] == (0, 13 + GAP + 9)
    assert stood("a", "<b", "<c").links == []


def test_those_who_act_together_are_joined_and_nothing_stands_on_their_line() -> None:
    row = stood("ac", "b")
    assert row.links[0] == Link(0, 1, arrow=False)
    assert places(row)[2] == (1, STACK_GAP + 9)  # lane b lies between a and c: below their line
    assert places(stood("b", "ac"))[1:] == [(0, 30), (2, 30)]  # their line would run through b


def test_symbols_of_one_part_hang_about_its_activity() -> None:
    row = RowMarks(SIZE)
    row.stand([0], stack(CAPSULE, BOX, main=1))
    row.stand([0], stack(DIAMOND), follows=True)
    assert places(row) == [(0, -30), (0, 0), (0, 34)]  # 9 + 12 + 13
    assert [(part.first, part.entry, part.last, part.past) for part in row.parts] == [(0, 1, 1, 2), (2, 2, 2, 3)]
    assert [mark.part for mark in row.marks] == [0, 0, 1]


@pytest.mark.parametrize(("parts", "lowest"), [(("a",), 0.0), (("a", "<a"), 48.0), (("b", "ac"), 30.0)])
def test_a_capsule_stands_below_all_that_is_in_its_lane(parts: tuple[str, ...], lowest: float) -> None:
    row = stood(*parts)
    at = row.add_below(0, "Selesai", 20.0, 0)
    assert (at, row.marks[at].shape, row.marks[at].offset) == (len(row.marks) - 1, CAPSULE, lowest + 9 + 20 + 9)
    between = stood("ac")
    assert between.marks[between.add_below(0, "", 20.0, 0)].offset == 38


def test_an_arrow_that_a_part_is_to_be_without_is_routed_and_moves_nothing() -> None:
    row = RowMarks(SIZE)
    for lane in range(3):
        row.stand([lane], stack(DIAMOND), follows=lane > 0)
    row.link(without={1})
    assert places(row) == [(0, 0), (1, 0), (2, 0)]
    assert row.linked == {1}
