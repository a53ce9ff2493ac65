from __future__ import annotations

import pytest
from msgspec.structs import replace

from sopdoc.layout.flowchart.standing.marks import Link, RowPlan, SymbolSize, strip_height, symbol_size
from sopdoc.layout.flowchart.standing.part_builder import LABELLED_GAP
from sopdoc.layout.page import Shape
from sopdoc.model.prosedur import Simbol
from sopdoc.templat.templat import Terminator
from tests.layout.fake import TEMPLAT, make_templat
from tests.layout.flowchart.board import decide, plan_of, procedure, step

CAPSULE, BOX, DIAMOND = Shape.TERMINATOR, Shape.PROCESS, Shape.DECISION
APART = make_templat(terminator=Terminator.TERPISAH)


def shapes(plan: RowPlan) -> list[tuple[int, Shape]]:
    return [(mark.lane, mark.shape) for mark in plan.marks]


def offsets(plan: RowPlan) -> list[float]:
    return [mark.offset for mark in plan.marks]


def words(plan: RowPlan) -> list[str]:
    return [mark.text for mark in plan.marks]


@pytest.mark.parametrize(
    ("lane", "size"),
    [
        (90, SymbolSize(36, 18, 26, 15)),
        (60, SymbolSize(33.6, 18, 26, 15)),  # .56 × 60
        (20, SymbolSize(10, 9, 13, 10)),  # 20 - 2 × 20/4; half as high; no pentagon wider than its lane's symbols
    ],
)
def test_symbols_are_smaller_in_narrow_lanes(lane: float, size: SymbolSize) -> None:
    assert symbol_size(TEMPLAT, lane) == size


@pytest.mark.parametrize(("strip", "pentagon", "height"), [(24.0, 15.0, 24.0), (6.0, 15.0, 22.1), (24.0, 60.0, 67.1)])
def test_a_strip_holds_its_pentagons(strip: float, pentagon: float, height: float) -> None:
    """A pentagon keeps 1.5 points from the rule behind it, an arrowhead and .6 from that towards the rows: 5.6."""
    templat = replace(TEMPLAT, simbol=replace(TEMPLAT.simbol, strip=strip))
    assert strip_height(templat, SymbolSize(36.0, 18.0, 26.0, pentagon)) == height


def test_the_first_and_the_last_row_get_the_capsule_and_others_the_box() -> None:
    prosedur = procedure(step("a"), step("b"), step("c"))
    assert [shapes(plan_of(prosedur, row)) for row in range(3)] == [[(0, CAPSULE)], [(1, BOX)], [(2, CAPSULE)]]


def test_the_only_row_is_one_capsule() -> None:
    assert shapes(plan_of(procedure(step()), 0)) == [(0, CAPSULE)]


def test_a_decision_gets_the_diamond_in_the_first_row_and_in_the_last() -> None:
    prosedur = procedure(decide(ya="lanjut", tidak="z"), step(), decide(id="z", ya="selesai", tidak="selesai"))
    assert shapes(plan_of(prosedur, 0)) == [(0, DIAMOND)]
    assert shapes(plan_of(prosedur, 2)) == [(0, DIAMOND), (0, CAPSULE)]


def test_a_decision_leads_to_one_capsule_below_it_for_all_its_exits_to_the_end() -> None:
    plan = plan_of(procedure(step(), decide(ya="selesai", tidak="lanjut", batal="selesai"), step()), 1)
    assert (shapes(plan), words(plan)) == ([(0, DIAMOND), (0, CAPSULE)], ["", "Selesai"])
    assert (plan.parts[0].entry, plan.parts[-1].exit, plan.parts[-1].end, plan.links) == (0, 0, 1, ())
    gap = 8.4 + LABELLED_GAP
    assert offsets(plan) == [0, 13 + gap + 9]  # half a diamond, half a capsule
    assert (plan.above, plan.below) == (13, 13 + gap + 18)


def test_a_step_that_leads_to_the_end_is_the_end_capsule_itself() -> None:
    plan = plan_of(procedure(step(), step(lanjut=("selesai",)), step()), 1)
    assert (shapes(plan), plan.parts[-1].end) == ([(0, CAPSULE)], None)


def test_a_fork_with_an_exit_to_the_end_is_a_box_with_a_capsule_below() -> None:
    plan = plan_of(procedure(step(), step(lanjut=("z", "selesai")), step(id="z")), 1)
    assert shapes(plan) == [(0, BOX), (0, CAPSULE)]
    assert (plan.parts[-1].exit, plan.parts[-1].end) == (0, 1)
    assert offsets(plan) == [0, 30]  # 9 + 12 + 9


def test_only_the_leading_lane_of_a_row_done_together_gets_the_capsule() -> None:
    plan = plan_of(procedure(step("bac"), step()), 0)
    assert shapes(plan) == [(1, CAPSULE), (0, BOX), (2, BOX)]
    assert plan.links == (Link(1, 0, arrow=False), Link(0, 2, arrow=False))  # from left to right
    assert (plan.parts[0].entry, plan.parts[-1].exit) == (0, 0)


def test_a_decision_taken_together_is_a_diamond_in_the_leading_lane_only() -> None:
    plan = plan_of(procedure(step(), decide("ba", ya="lanjut", tidak="lanjut"), step()), 1)
    assert shapes(plan) == [(1, DIAMOND), (0, BOX)]
    assert offsets(plan) == [0, 0]


def test_the_first_symbol_of_a_hand_over_starts_and_the_second_ends() -> None:
    assert shapes(plan_of(procedure(step("a>b"), step()), 0)) == [(0, CAPSULE), (1, BOX)]
    assert shapes(plan_of(procedure(step(), step("b>a")), 1)) == [(1, BOX), (0, CAPSULE)]
    assert shapes(plan_of(procedure(step("a>b")), 0)) == [(0, CAPSULE), (1, CAPSULE)]


def test_the_taker_of_a_hand_over_decides() -> None:
    plan = plan_of(procedure(step(), decide("c>a", ya="lanjut", tidak="lanjut"), step()), 1)
    assert shapes(plan) == [(2, BOX), (0, DIAMOND)]
    assert plan.links == (Link(0, 1, arrow=True),)
    assert (plan.parts[0].entry, plan.parts[-1].exit) == (0, 1)


def test_a_stack_hangs_about_its_activity() -> None:
    plan = plan_of(procedure(step(simbol=(Simbol.MULAI, Simbol.PROSES)), step()), 0)
    assert shapes(plan) == [(0, CAPSULE), (0, BOX)]
    assert offsets(plan) == [-30, 0]  # 18 high each, 12 apart
    assert (plan.above, plan.below) == (39, 9)
    assert (plan.parts[-1].exit, plan.links) == (1, (Link(0, 1, arrow=True),))
    assert words(plan) == ["Mulai", ""]


def test_a_check_and_its_decision_share_a_cell() -> None:
    decision = decide(ya="lanjut", tidak="lanjut")
    stacked = step(simbol=(Simbol.PROSES, Simbol.KEPUTUSAN), keputusan=decision.bagian[0].keputusan)
    plan = plan_of(procedure(step(), stacked, step()), 1)
    assert shapes(plan) == [(0, BOX), (0, DIAMOND)]
    assert offsets(plan) == [0, 34]  # 9 + 12 + 13
    assert (plan.parts[0].entry, plan.parts[-1].exit) == (0, 1)


def test_the_others_of_a_row_done_together_stand_beside_the_activity_of_a_stack() -> None:
    plan = plan_of(procedure(step(), step("ab", simbol=(Simbol.PROSES, Simbol.SELESAI))), 1)
    assert list(zip(shapes(plan), offsets(plan), strict=True)) == [
        ((0, BOX), 0),
        ((0, CAPSULE), 30),
        ((1, BOX), 0),
    ]
    assert Link(0, 2, arrow=False) in plan.links


def test_a_stack_that_starts_belongs_to_the_giver_of_a_hand_over_any_other_to_the_taker() -> None:
    starts = plan_of(procedure(step("a>b", simbol=(Simbol.MULAI, Simbol.PROSES)), step()), 0)
    assert shapes(starts) == [(0, CAPSULE), (0, BOX), (1, BOX)]
    assert offsets(starts) == [-30, 0, 0]
    ends = plan_of(procedure(step(), step("a>b", simbol=(Simbol.PROSES, Simbol.SELESAI))), 1)
    assert shapes(ends) == [(0, BOX), (1, BOX), (1, CAPSULE)]
    assert offsets(ends) == [0, 0, 30]


def test_separate_capsules_stand_in_the_first_and_the_last_row_if_the_template_says_so() -> None:
    prosedur = procedure(step(), step(), step())
    first, middle, last = (plan_of(prosedur, row, templat=APART) for row in range(3))
    assert (shapes(first), words(first)) == ([(0, CAPSULE), (0, BOX)], ["Mulai", ""])
    assert (shapes(middle), words(middle)) == ([(0, BOX)], [""])
    assert (shapes(last), words(last)) == ([(0, BOX), (0, CAPSULE)], ["", "Selesai"])
    alone = plan_of(procedure(step()), 0, templat=APART)
    assert shapes(alone) == [(0, CAPSULE), (0, BOX), (0, CAPSULE)]


def test_a_separate_capsule_starts_a_first_decision() -> None:
    prosedur = procedure(decide(ya="lanjut", tidak="lanjut"), step())
    assert shapes(plan_of(prosedur, 0, templat=APART)) == [(0, CAPSULE), (0, DIAMOND)]


@pytest.mark.parametrize(
    ("teks", "shown"),
    [("Valid?", "Valid?"), ("**Valid**\n?", "Valid ?"), (r"\*", "*"), ("10\u00a0 menit\u202fan", "10 menit\u202fan")],
)
def test_words_stand_in_the_activity_without_their_markup(teks: str, shown: str) -> None:
    assert words(plan_of(procedure(step(), step("ba", teks=teks), step()), 1)) == [shown, ""]


def test_words_of_a_hand_over_stand_with_the_taker() -> None:
    assert words(plan_of(procedure(step(), step("a>b", teks="Sah"), step()), 1)) == ["", "Sah"]


def test_words_of_a_stack_stand_in_its_activity() -> None:
    plan = plan_of(procedure(step(simbol=(Simbol.MULAI, Simbol.PROSES), teks="Catat"), step()), 0)
    assert words(plan) == ["Mulai", "Catat"]


@pytest.mark.parametrize(("lane", "lines"), [("a", 3), ("b", 1), ("c", 1)])
def test_words_have_room_below_a_diamond_where_their_arrow_leads_down_in_the_lane_of_the_taker(
    lane: str, lines: int
) -> None:
    decision = decide("c>a", **{"tidak lengkap dan tidak sah": "lanjut", "ya": "lanjut"})
    plan = plan_of(procedure(step(), decision, step(lane)), 1)
    assert plan.clear_below == pytest.approx(3.1 + 8.4 * lines)
