from __future__ import annotations

import pytest

from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.flowchart.standing.marks import RowPlan, closed_ports
from sopdoc.layout.flowchart.standing.placing import Placement, band_reach, place_symbols
from sopdoc.layout.page import Port, Shape
from sopdoc.model.prosedur import Prosedur, Simbol
from tests.flows import exits
from tests.layout.flowchart.board import decide, flow_of, ground_of, plan_of, procedure, step


def placed(prosedur: Prosedur, first: int = 0, past: int | None = None) -> Placement:
    ground = ground_of(prosedur)
    return place_symbols(ground, flow_of(ground, first, past))


def test_a_symbol_stands_in_the_middle_of_its_lane_on_its_rows_axis() -> None:
    placement = placed(procedure(step("a"), step("c")))
    first, second = placement.symbols
    assert first.rect == Rect(227, 121, 36, 18)  # about (200 + 90/2, 100 + 60/2)
    assert second.rect == Rect(407, 181, 36, 18)  # two lanes and a row further
    assert [symbol.langkah for symbol in placement.symbols] == [1, 2]
    assert [symbol.pelaksana for symbol in placement.symbols] == ["a", "c"]


def test_symbols_are_numbered_as_they_are_placed() -> None:
    placement = placed(procedure(step("ab"), step("c"), step("a>b")))
    assert [symbol.id for symbol in placement.symbols] == [0, 1, 2, 3, 4]
    assert placement.first == {0: 0, 1: 2, 2: 3}
    assert len(placement.nodes) == 5


def test_a_diamond_is_higher_and_has_the_same_middle() -> None:
    placement = placed(procedure(step(), decide("b", ya="lanjut", tidak="lanjut"), step()))
    assert placement.symbols[1].rect == Rect(317, 177, 36, 26)
    assert placement.nodes[1].decision


def test_a_stacks_symbols_stand_below_one_another() -> None:
    placement = placed(procedure(step(simbol=(Simbol.MULAI, Simbol.PROSES)), step()))
    assert [symbol.rect.y for symbol in placement.symbols[:2]] == [91, 121]  # 30 apart


def test_words_stand_in_the_middle_of_their_symbol() -> None:
    (symbol, *_) = placed(procedure(step(teks="Sah?"), step())).symbols
    assert symbol.text is not None
    assert symbol.text.rect == Rect(239, 126.4, 12, 7.2)  # 4 × 6/2 wide, 1.2 × 6 high, about (245, 130)


@pytest.mark.parametrize(
    ("shape", "lines", "size"),
    [
        ("capsule", ["kata", "kata kt"], 6),
        ("box", ["kata", "kata kt"], 6),
        ("diamond", ["kata", "kata kt"], 5),  # 7 × 2.5 of 36 · (1 - 5.25 / 13) - 1; 19.25 of 18.9 at 5.5 points
    ],
)
def test_words_stand_in_the_lines_that_their_symbols_outline_allows(shape: str, lines: list[str], size: float) -> None:
    steps = {
        "capsule": procedure(step(teks="kata kata kt"), step()),
        "box": procedure(step(), step(teks="kata kata kt"), step()),
        "diamond": procedure(step(), step(keputusan=exits(ya="lanjut", tidak="lanjut"), teks="kata kata kt"), step()),
    }
    (one,) = (symbol for symbol in placed(steps[shape]).symbols if symbol.text)
    assert one.text is not None
    assert ([line.text for line in one.text.lines], one.text.size) == (lines, size)
    assert one.text.rect.centre == one.rect.centre


def closed(plan: RowPlan, at: int) -> frozenset[Port]:
    return closed_ports(plan.marks, plan.links, at)


def test_the_lines_inside_a_row_close_their_ports() -> None:
    joint = plan_of(procedure(step("bac"), step()), 0)
    assert closed(joint, 0) == {Port.LEFT, Port.RIGHT}  # b, in the middle
    assert closed(joint, 1) == {Port.RIGHT}  # a
    assert closed(joint, 2) == {Port.LEFT}  # c
    stack = plan_of(procedure(step(simbol=(Simbol.MULAI, Simbol.PROSES)), step()), 0)
    assert closed(stack, 0) == {Port.BOTTOM}
    assert closed(stack, 1) == {Port.TOP}
    handed = plan_of(procedure(step("c>a"), step()), 0)
    assert closed(handed, 0) == {Port.LEFT}
    assert closed(handed, 1) == {Port.RIGHT}


def test_a_capsule_below_a_decision_closes_none() -> None:
    plan = plan_of(procedure(step(), decide(ya="selesai", tidak="lanjut"), step()), 1)
    assert closed(plan, 0) == closed(plan, 1) == frozenset()


def test_the_exits_symbol_knows_its_entrance_and_how_many_ports_arrivals_have() -> None:
    three = decide("b", ya="lanjut", tidak="z", batal="z")
    placement = placed(procedure(step(), three, step(), step(id="z")))
    decision = placement.nodes[1]
    assert (decision.entrance, decision.most_entrances) == (Port.TOP, 1)
    others = [placement.nodes[0], *placement.nodes[2:]]
    assert {(one.entrance, one.most_entrances) for one in others} == {(None, 3), (None, 4)}


def test_in_a_hand_over_the_giver_is_free() -> None:
    placement = placed(procedure(step(), step("c>a"), step()))
    giver, taker = placement.nodes[1:3]
    assert (giver.closed, giver.entrance, giver.most_entrances) == (frozenset({Port.LEFT}), None, 4)
    assert (taker.closed, taker.entrance) == (frozenset({Port.RIGHT}), None)


def test_arrows_may_run_between_a_diamond_that_branches_and_the_capsule_below_it() -> None:
    four = decide("b", ya="lanjut", tidak="selesai", batal="z", ulang="z")
    placement = placed(procedure(step(), four, step(), step(id="z")))
    diamond, capsule = placement.nodes[1:3]
    assert capsule.rect.y - diamond.rect.bottom == pytest.approx(32.4)  # BRANCHING_GAP 24 and a label of 8.4
    assert [y - diamond.rect.bottom for y, _ in diamond.below] == [6, 12, 18]  # 32.4 - 14 above the capsule leave 18.4
    assert capsule.below == ()


def test_no_arrow_runs_between_where_each_exit_has_its_port() -> None:
    placement = placed(procedure(step(), decide("b", ya="lanjut", tidak="selesai"), step()))
    assert {one.below for one in placement.nodes} == {()}


LOOP = procedure(
    step("b", id="awal", simbol=(Simbol.MULAI,)), step("a"), decide("c", ya="lanjut", tidak="awal"), step("c")
)


def test_a_pentagon_stands_in_a_strip_in_the_lane_of_its_own_step() -> None:
    placement = placed(LOOP, 0, 2)  # rows 1 and 2; the arrow 2 → 3 leaves, the loop 3 → 1 comes in
    out, into = placement.symbols[2:]
    assert out.shape is into.shape is Shape.OFFPAGE
    assert (out.langkah, out.pelaksana) == (2, "a")
    assert (into.langkah, into.pelaksana) == (1, "b")
    assert out.rect == Rect(237.5, 224.5, 15, 15)  # the strip is 220 … 244: 15 × 15 about (245, 232)
    assert sorted(placement.pentagons) == [1, 3]


def test_a_pentagon_shows_its_letter_above_its_middle() -> None:
    out = placed(LOOP, 0, 2).symbols[2]
    assert out.text is not None
    assert [one.text for one in out.text.lines] == ["B"]
    assert out.text.rect.centre == Point(245, 224.5 + 0.42 * 15)


def test_both_pages_of_an_arrow_show_the_same_letter() -> None:
    first, second = placed(LOOP, 0, 2), placed(LOOP, 2, 4)

    def letters(placement: Placement) -> list[str]:
        return sorted(symbol.text.lines[0].text for symbol in placement.symbols if symbol.text)

    assert letters(first) == letters(second) == ["B", "D"]


def test_a_pentagon_of_a_joint_row_stands_in_the_leading_lane() -> None:
    placement = placed(procedure(step("ba"), step("c")), 0, 1)
    assert placement.symbols[-1].pelaksana == "b"


def test_a_pentagon_leaves_a_hand_over_from_the_taker_and_enters_at_the_giver() -> None:
    prosedur = procedure(step("a>c"), step("b>a"))
    assert placed(prosedur, 0, 1).symbols[-1].pelaksana == "c"
    assert placed(prosedur, 1, 2).symbols[-1].pelaksana == "b"


def test_more_pentagons_than_lanes_fill_several_strips_the_nearest_first() -> None:
    fork = step("a", lanjut=("x", "y", "z"))
    prosedur = procedure(fork, step("a", id="x"), step("b", id="y"), step("a", id="z"), lanes="ab")
    out = placed(prosedur, 0, 1).symbols[1:]
    assert [(symbol.pelaksana, symbol.rect.centre.y) for symbol in out] == [
        ("a", 172),  # the first strip is 160 … 184
        ("b", 172),
        ("a", 196),  # the second one 184 … 208
    ]


def test_two_pentagons_with_one_lane_between_them_stand_below_each_other_in_it() -> None:
    fork = step("b", lanjut=("lanjut", "x", "y"))
    prosedur = procedure(fork, step("c"), step("b", id="x"), step("b", id="y"), step())
    out = [symbol for symbol in placed(prosedur, 0, 2).symbols if symbol.shape is Shape.OFFPAGE]
    assert [(symbol.pelaksana, symbol.rect.centre.y) for symbol in out[:2]] == [("b", 232), ("b", 256)]  # from 220 on


def test_arrows_that_join_a_start_capsules_arrow_enter_from_a_track_above_the_symbol() -> None:
    first = step("bac", id="awal", simbol=(Simbol.MULAI, Simbol.PROSES))
    placement = placed(procedure(first, decide("b", ya="selesai", tidak="awal")))
    capsule, box = placement.nodes[:2]
    assert (box.entrance, box.above) == (Port.TOP, ((box.rect.y - 8, False),))
    assert capsule.rect.bottom < box.rect.y - 8
    assert {one.above for one in (capsule, *placement.nodes[2:])} == {()}


def test_strips_at_the_head_are_filled_from_the_rows_upwards() -> None:
    fork = step("a", lanjut=("x", "y", "z"))
    prosedur = procedure(fork, step("a", id="x"), step("b", id="y", lanjut=("z",)), step("a", id="z"), lanes="ab")
    placement = placed(prosedur, 1, 4)
    into = [symbol for symbol in placement.symbols if symbol.shape is Shape.OFFPAGE]
    assert [symbol.rect.centre.y for symbol in into] == [
        136,
        136,
        112,
    ]  # strips 100 … 124 … 148; x, right below, is next to the rows


@pytest.mark.parametrize(("band", "reach"), [(0, (9, 9)), (2, (7.5, 7.5))])
def test_a_band_reaches_as_far_as_its_symbols(band: int, reach: tuple[float, float]) -> None:
    ground = ground_of(LOOP)
    assert band_reach(ground, flow_of(ground, 0, 2).bands[band]) == reach


def test_arrows_may_run_between_two_parts_in_one_cell() -> None:
    """A decision over a box that it doesn't simply lead to, 30.4 points apart, under which the next row lies."""
    stacked = step("b", simbol=(Simbol.KEPUTUSAN, Simbol.PROSES), keputusan=exits(ya="lanjut", tidak="z"))
    diamond, box = placed(procedure(step(), stacked, step(id="z"))).nodes[1:3]
    room = box.rect.y - diamond.rect.bottom
    assert [box.rect.y - y for y, _ in box.above] == [8 + 6 * at for at in range(int((room - 12) / 6) + 1)]
    assert box.above == diamond.below
    assert (diamond.above, box.below) == ((), ())


def test_no_arrow_runs_over_the_rows_own_between_two_parts() -> None:
    follows = step("b", simbol=(Simbol.PROSES, Simbol.KEPUTUSAN), keputusan=exits(ya="lanjut", tidak="z"))
    box, diamond = placed(procedure(step(), follows, step(id="z"))).nodes[1:3]
    assert (box.below, diamond.above) == ((), ())
