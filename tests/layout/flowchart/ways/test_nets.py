from __future__ import annotations

import pytest

from sopdoc.layout.flowchart.standing.page_context import Net
from sopdoc.layout.flowchart.standing.placing import place_symbols
from sopdoc.layout.flowchart.ways.nets import page_nets, row_lines
from sopdoc.layout.flowchart.ways.route import Route
from sopdoc.layout.page import Port
from sopdoc.model.prosedur import Cabang, Prosedur, Simbol
from tests.layout.flowchart.board import decide, flow_of, ground_of, procedure, step


def lines_of(prosedur: Prosedur) -> tuple[Route, ...]:
    ground = ground_of(prosedur)
    flow = flow_of(ground)
    return row_lines(ground, flow, place_symbols(ground, flow))


def nets_of(prosedur: Prosedur, first: int = 0, past: int | None = None) -> tuple[Net, ...]:
    ground = ground_of(prosedur)
    return page_nets(ground, place_symbols(ground, flow_of(ground, first, past)))


def joins(nets: tuple[Net, ...]) -> list[tuple[int, int]]:
    return [(net.source, net.target) for net in nets]


def test_a_row_done_together_is_joined_by_plain_lines_along_its_axis() -> None:
    first, second = lines_of(procedure(step("bac"), step()))
    assert (first.plain, first.points) == (True, ((263, 130), (317, 130)))  # right of a to left of b
    assert (second.plain, second.points) == (True, ((353, 130), (407, 130)))
    assert (first.source_port, first.target_port) == (Port.RIGHT, Port.LEFT)


def test_a_plain_line_passes_a_lane_between() -> None:
    (only,) = lines_of(procedure(step("ac"), step()))
    assert only.points == ((263, 130), (407, 130))


def test_a_hand_over_is_an_arrow_either_way() -> None:
    (right,) = lines_of(procedure(step("a>b"), step()))
    (left,) = lines_of(procedure(step("b>a"), step()))
    assert not right.plain
    assert (right.points, left.points) == (((263, 130), (317, 130)), ((317, 130), (263, 130)))


def test_a_stack_is_joined_by_arrows_downwards() -> None:
    (down,) = lines_of(procedure(step(simbol=(Simbol.MULAI, Simbol.PROSES)), step()))
    assert (down.plain, down.points) == (False, ((245, 109), (245, 121)))


def test_each_step_leads_to_the_next_row() -> None:
    nets = nets_of(procedure(step(), step(), step()))
    assert joins(nets) == [(0, 1), (1, 2)]
    assert [net.family for net in nets] == [0, 1]


def test_what_leads_to_a_later_row_or_the_end_is_known_to_lead_on() -> None:
    nets = nets_of(procedure(step(id="x"), decide("b", ya="selesai", tidak="x", lagi="lanjut"), step()))
    assert [(net.words, net.onward) for net in nets] == [("", True), ("Ya", True), ("Tidak", False), ("Lagi", True)]


def test_arrows_leave_a_hand_over_at_the_taker_and_enter_at_the_giver() -> None:
    assert joins(nets_of(procedure(step("a>b"), step("b>c"), step()))) == [(1, 2), (3, 4)]


def test_arrows_leave_a_stack_at_its_foot_and_enter_it_at_its_head() -> None:
    stack = step(simbol=(Simbol.PROSES, Simbol.PROSES))
    assert joins(nets_of(procedure(step(), stack, step()))) == [(0, 1), (2, 3)]


def test_a_decisions_exits_are_one_family_in_their_order() -> None:
    ya, tidak = nets_of(procedure(decide(ya="lanjut", tidak="z"), step(lanjut=("selesai",)), step(id="z")))
    assert (ya.family, tidak.family) == (0, 0)
    assert (ya.order, tidak.order) == (0, 1)
    assert (ya.words, tidak.words) == ("Ya", "Tidak")


def test_other_exits_yield_the_port_below_to_the_one_to_the_symbol_below() -> None:
    """Steps of three lanes: x in another one, and the decision's next step in its own lane or not."""

    def yielding(lane: str, **exits: str) -> list[str]:
        prosedur = procedure(step("a", id="x"), decide("b", **exits), step(lane), step("a", id="y"), lanes="ab")
        return [net.words for net in nets_of(prosedur) if net.yields]

    assert yielding("b", ya="lanjut", tidak="x", ulang="y") == ["Tidak", "Ulang"]
    assert yielding("a", ya="lanjut", tidak="x") == []
    assert yielding("b", ya="lanjut", tidak="x", batal="selesai") == []  # its capsule is right below
    assert yielding("b", ya="lanjut", tidak="x", ulang="y", lagi="x") == []  # they part from ports they share


def test_an_exit_to_the_end_goes_to_the_capsule_below() -> None:
    nets = nets_of(procedure(step(), decide(ya="lanjut", tidak="selesai"), step()))
    assert joins(nets) == [(0, 1), (1, 3), (1, 2)]  # 0 | 1 with its capsule 2 | 3


def test_the_end_itself_has_no_arrow() -> None:
    assert nets_of(procedure(step())) == ()


def test_a_label_is_as_wide_as_its_words_in_7_point_type() -> None:
    nets = nets_of(procedure(step(), decide(ya="lanjut", tidak="selesai"), step()))
    assert nets[1].labels == ((2 * 3.5, 8.4),)
    assert nets[2].labels == ((5 * 3.5, 8.4),)


def test_a_label_of_several_words_may_stand_in_several_lines() -> None:
    one, several = nets_of(procedure(decide(**{"tidak lengkap": "lanjut", "ya": "lanjut"}), step()))[0].labels
    assert one == (13 * 3.5, 8.4)
    assert several == pytest.approx((7 * 3.5 + 0.01, 16.8))  # "Tidak", "lengkap"


@pytest.mark.parametrize(
    ("label", "printed"),
    [("ya", "Ya"), ("**ya**", "Ya"), ("tidak\nlengkap", "Tidak lengkap"), (r"\*a b\*", "*a b*")],
)
def test_a_label_is_printed_with_a_capital_in_one_line_without_markup(label: str, printed: str) -> None:
    exits = (Cabang(label, "lanjut"), Cabang("lain", "lanjut"))
    prosedur = procedure(step(keputusan=exits), step())
    ground = ground_of(prosedur)
    (net, _) = page_nets(ground, place_symbols(ground, flow_of(ground)))
    assert net.words == printed
    for block in ground.labels.forms(net.words):
        assert " ".join(one.text for one in block.lines) == printed


def test_a_label_is_set_into_the_box_that_was_chosen() -> None:
    ground = ground_of(procedure(step()))
    one, several = ground.labels.forms("Tidak lengkap")
    chosen = several.rect.moved(300, 100)
    block = ground.labels.in_box("Tidak lengkap", chosen)
    assert (block.rect, [one.text for one in block.lines]) == (chosen, ["Tidak", "lengkap"])
    assert [line.text for line in ground.labels.in_box("Tidak lengkap", one.rect).lines] == ["Tidak lengkap"]


LOOP = procedure(
    step("b", id="awal", simbol=(Simbol.MULAI,)), step("a"), decide("c", ya="lanjut", tidak="awal"), step("c")
)


def test_an_arrow_that_leaves_the_page_ends_at_its_pentagon() -> None:
    assert joins(nets_of(LOOP, 0, 2)) == [(0, 1), (1, 2), (3, 0)]  # 2: out of row 2; 3: into row 1


def test_a_label_stands_only_where_the_arrow_leaves_its_step() -> None:
    assert [net.words for net in nets_of(LOOP, 0, 2)] == ["", "", ""]
    assert [net.words for net in nets_of(LOOP, 2, 4)] == ["", "Ya", "Tidak"]


def test_arrows_out_of_pentagons_are_families_of_their_own() -> None:
    families = [net.family for net in nets_of(LOOP, 0, 2)]
    assert len(set(families)) == len(families)


def test_a_page_between_the_ends_of_an_arrow_draws_nothing_of_it() -> None:
    jump = procedure(step(lanjut=("lanjut", "z")), step(), step(), step(id="z"))
    assert [net.edge for net in nets_of(jump, 1, 3)] == [0, 2, 3]  # in, 2 → 3, out; not 1 → 4


def test_arrows_branch_where_they_leave_a_step_with_too_few_ports_and_not_at_pentagons() -> None:
    four = decide("b", ya="lanjut", tidak="z", batal="z", ulang="z")
    prosedur = procedure(step(), four, step(), step(id="z"))
    assert [(net.edge, net.branching) for net in nets_of(prosedur, 0, 2)] == [
        (0, False),
        *((exit_, True) for exit_ in (1, 2, 3, 4)),
    ]
    assert {net.branching for net in nets_of(prosedur, 2, 4)} == {False}


@pytest.mark.parametrize(("exits", "many"), [(4, False), (5, True)])
def test_a_decision_has_many_exits_if_a_symbol_has_fewer_sides(exits: int, many: bool) -> None:
    targets = {f"pilihan {at}": f"z{at}" for at in range(exits)}
    nets = nets_of(procedure(decide(**targets), *(step(id=f"z{at}") for at in range(exits))))
    assert [net.many for net in nets] == [many] * exits + [False] * (exits - 1)


def test_many_ways_without_words_are_no_exits() -> None:
    forks = tuple(f"z{at}" for at in range(5))
    nets = nets_of(procedure(step(lanjut=forks), *(step(id=name) for name in forks)))
    assert len(nets) > 5
    assert not any(net.many for net in nets)


def test_a_decisions_exits_stand_apart_though_they_have_no_words() -> None:
    bare = step(keputusan=(Cabang("", "lanjut"), Cabang("", "z")))
    rows = (step(), bare, step("b", lanjut=("m", "z")), step("b", id="z"), step("c", id="m"))
    exits = nets_of(procedure(*rows))
    assert [net.stands_apart for net in exits if net.source == 1] == [True, True]
    assert [net.stands_apart for net in exits if net.source == 2] == [False, False]
