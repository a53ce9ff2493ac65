"""Which ports a row leaves to what arrives, where arrows enter it, and the room that it keeps about its symbols."""

from __future__ import annotations

import pytest

from sopdoc.layout.flowchart.standing.marks import RowPlan, closed_ports, link_ports
from sopdoc.layout.flowchart.standing.part_builder import (
    BRANCHING_GAP,
    CLEAR_ABOVE,
    CLEAR_ABOVE_LOOP,
    CLEAR_BELOW,
    CLEAR_BELOW_BRANCHING,
    CLEAR_BELOW_LABEL,
    JOINING_GAP,
    LABELLED_GAP,
)
from sopdoc.layout.flowchart.standing.row_marks import STACK_GAP
from sopdoc.layout.page import Port
from sopdoc.model.prosedur import Langkah, Simbol
from sopdoc.templat.templat import Terminator
from tests.flows import exits
from tests.layout.fake import make_templat
from tests.layout.flowchart.board import decide, plan_of, procedure, step

APART = make_templat(terminator=Terminator.TERPISAH)
FOUR = {"ya": "lanjut", "tidak": "z", "batal": "z", "ulang": "z"}
LINES = 8.4
"""The height of a label's line: 1.2 × 7."""


def deciding(exits: int, oleh: str = "a") -> RowPlan:
    """Return the plan of a decision with so many exits that a step above it leads to."""
    first = dict(list(FOUR.items())[:exits])
    prosedur = procedure(step(), decide(oleh, **first), step(), step(id="z"))
    return plan_of(prosedur, 1)


@pytest.mark.parametrize(
    ("exits", "oleh", "entrance", "most", "branching"),
    [
        (2, "a", None, 2, False),  # four ports, two for exits
        (3, "a", Port.TOP, 1, False),
        (4, "a", Port.TOP, 1, True),
        (2, "ab", Port.TOP, 1, False),  # the line to b takes the right one
        (3, "ab", Port.TOP, 1, True),
        (2, "bac", Port.TOP, 1, True),  # the lines to both sides leave two
        (2, "b>a", None, 2, False),  # arrows enter at the giver: the taker's other three are for exits
        (3, "b>a", None, 1, False),
        (4, "b>a", None, 1, True),
    ],
)
def test_exits_leave_a_port_for_what_arrives(
    exits: int, oleh: str, entrance: Port | None, most: int, branching: bool
) -> None:
    plan = deciding(exits, oleh)
    assert (plan.parts[-1].entrance, plan.parts[-1].most_entrances, plan.parts[-1].branching) == (
        entrance,
        most,
        branching,
    )


def test_a_step_that_nothing_leads_to_may_use_all_its_ports_for_exits() -> None:
    plan = plan_of(procedure(decide(**FOUR), step(), step(id="z")), 0)
    assert (plan.parts[-1].entrance, plan.parts[-1].branching) == (None, False)
    assert plan_of(procedure(decide(**FOUR, ragu="z"), step(), step(id="z")), 0).parts[-1].branching


def test_a_plain_step_needs_one_port_for_its_exit() -> None:
    plan = plan_of(procedure(step(), step(), step()), 1)
    assert (plan.parts[-1].entrance, plan.parts[-1].most_entrances, plan.parts[-1].branching) == (None, 3, False)


def test_a_row_between_others_done_together_is_entered_from_above() -> None:
    plan = plan_of(procedure(step(), step("bac"), step()), 1)
    assert (plan.parts[-1].entrance, plan.parts[-1].most_entrances) == (Port.TOP, 1)


def test_where_the_top_is_closed_arrows_enter_at_the_next_best_port() -> None:
    # arrows enter the stack at its box, which the start capsule stands on and the row's line leaves to the right
    stack = step("ab", id="awal", simbol=(Simbol.MULAI, Simbol.PROSES))
    plan = plan_of(procedure(stack, decide(ya="lanjut", tidak="awal"), step()), 0)
    assert (plan.parts[0].entry, plan.parts[-1].entrance) == (1, Port.LEFT)


def starting(oleh: str, simbol: tuple[Simbol, ...]) -> RowPlan:
    """Return the plan of a first row that a loop leads back to."""
    first = step(oleh, id="awal", simbol=simbol)
    return plan_of(procedure(first, decide(ya="lanjut", tidak="awal"), step()), 0)


def test_arrows_enter_below_a_start_capsule() -> None:
    assert starting("a", (Simbol.MULAI, Simbol.PROSES)).parts[0].entry == 1
    assert starting("a", (Simbol.MULAI,)).parts[0].entry == 0  # it is the activity itself
    assert starting("a", (Simbol.PROSES, Simbol.PROSES)).parts[0].entry == 0
    assert starting("a>b", (Simbol.MULAI, Simbol.PROSES)).parts[0].entry == 1
    assert plan_of(procedure(step(), step()), 0, templat=APART).parts[0].entry == 1


def test_arrows_join_the_start_capsules_arrow_where_the_activity_has_no_other_port() -> None:
    # top: the capsule, both sides: the row's lines; the foot is for the exit
    plan = starting("bac", (Simbol.MULAI, Simbol.PROSES))
    assert (plan.parts[0].entry, plan.parts[-1].exit, plan.parts[0].joining, plan.parts[-1].entrance) == (
        1,
        1,
        True,
        Port.TOP,
    )
    assert [mark.offset for mark in plan.marks[:2]] == [-(9 + JOINING_GAP + 9), 0]  # half a box, half a capsule
    alone = starting("a", (Simbol.MULAI, Simbol.PROSES))
    assert (alone.parts[0].joining, alone.parts[-1].entrance) == (False, None)
    assert [mark.offset for mark in alone.marks] == [-(9 + STACK_GAP + 9), 0]


def test_a_deciding_first_row_with_three_exits_is_entered_below_its_start_capsule() -> None:
    first = decide(id="awal", ya="lanjut", tidak="z", ulang="awal")
    plan = plan_of(procedure(first, step(), step("b", id="z")), 0, templat=APART)
    assert (plan.parts[0].entry, plan.parts[0].joining, plan.parts[-1].branching) == (1, True, False)


@pytest.mark.parametrize(
    ("oleh", "lanes", "joining"),
    [("ba", "ab", True), ("ab", "ab", True), ("ba", "abc", False), ("bac", "abc", True), ("a", "ab", False)],
)
def test_arrows_join_the_start_capsules_arrow_where_a_stack_has_no_side_but_at_the_tables_edge(
    oleh: str, lanes: str, joining: bool
) -> None:
    stack = (Simbol.MULAI, Simbol.PROSES, Simbol.KEPUTUSAN)
    first = step(oleh, id="awal", keputusan=exits(ya="lanjut", tidak="awal"), simbol=stack)
    assert plan_of(procedure(first, step("a"), lanes=lanes), 0).parts[0].joining is joining


def test_branches_of_a_fork_that_have_one_port_can_part_above_the_end_capsule() -> None:
    # both sides: the row's lines, top: what arrives; to the end and on by the foot
    def gap(oleh: str) -> float:
        plan = plan_of(procedure(step(id="awal"), step(oleh, lanjut=("awal", "selesai"))), 1)
        return plan.marks[plan.parts[-1].end or 0].offset - 9 - 9

    assert gap("bac") == BRANCHING_GAP
    assert gap("abc") == STACK_GAP


def test_what_a_row_grows_widens_the_gap_where_exits_part_above_the_end_capsule() -> None:
    def gap(exits: int, growth: float) -> float:
        first = dict(list(FOUR.items())[: exits - 1], selesai="selesai")
        prosedur = procedure(step(), decide(**first), step(), step(id="z"))
        plan = plan_of(prosedur, 1, growth={1: growth})
        return plan.marks[plan.parts[-1].end or 0].offset - 13 - 9

    assert gap(4, 30) == pytest.approx(gap(4, 0) + 30)
    assert gap(3, 30) == gap(3, 0)  # each exit has its port


def test_a_row_keeps_room_for_an_arrowhead_above_and_for_a_bend_below() -> None:
    plan = plan_of(procedure(step(), step(), step()), 1)
    assert (plan.clear_above, plan.clear_below) == (CLEAR_ABOVE, CLEAR_BELOW) == (9, 9.5)


def test_a_step_that_leads_to_itself_has_more_room_above() -> None:
    prosedur = procedure(step(), decide(id="x", ya="lanjut", tidak="x"), step())
    assert [plan_of(prosedur, row).clear_above for row in range(3)] == [CLEAR_ABOVE, CLEAR_ABOVE_LOOP, CLEAR_ABOVE]
    assert CLEAR_ABOVE_LOOP > CLEAR_ABOVE


@pytest.mark.parametrize(
    ("oleh", "above"),
    [
        ("a", CLEAR_ABOVE),
        ("ab", CLEAR_ABOVE),  # its left side is open
        ("bac", CLEAR_ABOVE_LOOP),  # the row's lines close both sides
    ],
)
def test_a_loop_that_can_only_come_back_from_above_has_more_room_there(oleh: str, above: float) -> None:
    loop = procedure(step(), step(oleh, id="x"), decide(ya="lanjut", tidak="x"), step())
    assert plan_of(loop, 1).clear_above == above
    assert plan_of(procedure(step(), step(oleh), step()), 1).clear_above == CLEAR_ABOVE


def test_a_decision_keeps_room_below_for_the_label_of_an_exit_that_goes_straight_down() -> None:
    straight = procedure(step(), decide(ya="lanjut", tidak="z"), step(), step("b", id="z"))
    assert plan_of(straight, 1).clear_below == LINES + CLEAR_BELOW_LABEL
    # "Lengkap dan sah" is 15 × 3.5 wide, a lane's half 45 - 2.8: it stands in two lines
    long = procedure(step(), decide(**{"lengkap dan sah": "lanjut", "tidak": "z"}), step(), step("b", id="z"))
    assert plan_of(long, 1).clear_below == 2 * LINES + CLEAR_BELOW_LABEL


@pytest.mark.parametrize(
    ("label", "count"),
    [
        ("lengkap dan sah", 1),  # 15 × 3.5 is less than a lane's 90 - 2.8
        ("lengkap, benar dan juga sah", 1),  # two lines, 16.8, stand beside the diamond's 9 and one line
        ("lengkap, benar dan sah menurut peraturan yang berlaku", 3),  # 53 × 3.5 don't fit two lines
    ],
)
def test_the_label_of_an_exit_to_another_lane_stands_beside_the_diamond_or_has_all_its_height_below(
    label: str, count: int
) -> None:
    aside = procedure(step(), decide(**{label: "lanjut", "tidak": "z"}), step("b"), step("b", id="z"))
    assert plan_of(aside, 1).clear_below == pytest.approx(count * LINES + CLEAR_BELOW_LABEL)


def test_exits_that_share_a_port_have_room_to_part_below_it() -> None:
    assert deciding(4).clear_below - deciding(3).clear_below == CLEAR_BELOW_BRANCHING


def ending(*labels: str, oleh: str = "a") -> RowPlan:
    """Return the plan of a decision whose first exit leads on, and whose others lead to the end."""
    prosedur = procedure(step(), decide(oleh, **{"ya": "lanjut"}, **dict.fromkeys(labels, "selesai")), step())
    return plan_of(prosedur, 1)


def gap(plan: RowPlan) -> float:
    """Return what is between the exit mark, a diamond, and the capsule below it."""
    assert plan.parts[-1].end is not None
    return plan.marks[plan.parts[-1].end].offset - plan.marks[plan.parts[-1].exit].offset - 13 - 9


def test_the_capsule_below_is_as_far_as_the_label_before_it_is_high() -> None:
    assert gap(ending("tidak")) == pytest.approx(LINES + LABELLED_GAP)
    assert gap(ending("tidak lengkap sama")) == pytest.approx(2 * LINES + LABELLED_GAP)
    assert gap(ending("tidak", "tidak lengkap sama")) == pytest.approx(2 * LINES + LABELLED_GAP)
    assert not ending("tidak").parts[-1].parting


def test_arrows_may_run_above_the_capsule_below_where_exits_share_a_port() -> None:
    plan = ending("tidak", "batal", "ulang")
    assert plan.parts[-1].branching
    assert plan.parts[-1].parting
    assert gap(plan) == pytest.approx(LINES + BRANCHING_GAP)


def test_arrows_may_run_above_the_capsule_below_where_its_label_is_wider_than_half_a_lane() -> None:
    plan = ending("bertanggungjawab")  # 16 × 3.5 in a half of 45
    assert (plan.parts[-1].branching, plan.parts[-1].parting) == (False, True)
    assert gap(plan) == pytest.approx(LINES + BRANCHING_GAP)


def test_a_fork_to_the_end_needs_room_for_an_arrow_only() -> None:
    plan = plan_of(procedure(step(), step(lanjut=("z", "selesai")), step(id="z")), 1)
    assert plan.marks[1].offset == 9 + 12 + 9
    assert not plan.parts[-1].parting


def test_lines_inside_rows_join_facing_sides() -> None:
    (a, b, _c) = plan_of(procedure(step("abc"), step()), 0).marks
    assert link_ports(a, b) == (Port.RIGHT, Port.LEFT)
    assert link_ports(b, a) == (Port.LEFT, Port.RIGHT)
    assert link_ports(a, a) == (Port.BOTTOM, Port.TOP)


STEPS: list[Langkah] = [
    step(), step("ab"), step("bac"), step("a>b"), step("ab", simbol=(Simbol.PROSES, Simbol.PROSES))
]  # fmt: skip


@pytest.mark.parametrize("one", STEPS)
def test_the_exit_and_the_entry_have_an_open_port(one: Langkah) -> None:
    plan = plan_of(procedure(step(), one, step()), 1)
    for at in (plan.parts[0].entry, plan.parts[-1].exit):
        assert closed_ports(plan.marks, plan.links, at) < set(Port)
