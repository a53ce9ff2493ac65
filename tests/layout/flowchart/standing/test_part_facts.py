"""What the flow says of a part of a row."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from sopdoc.layout.flowchart.standing.part_facts import PartFacts, part_facts
from sopdoc.model.alur import Edge, flow_edges
from sopdoc.model.prosedur import Cabang, Langkah
from tests.layout.flowchart.board import decide, procedure, step

NONE: frozenset[int] = frozenset()


def test_a_rows_facts_are_what_edges_say_of_it() -> None:
    steps = step(id="mulai"), decide(Ya="selesai", Tidak="mulai", Ulang="lagi", id="lagi"), step()
    prosedur = procedure(*steps)
    first, second, third = (row[0] for row in part_facts(prosedur, flow_edges(prosedur)))
    assert (first.is_reached(NONE), first.led_back_to, first.loops, first.leads_to_end, first.parts, first.ends) == (
        *(True, True, False),  # from the second row
        *(False, False, False),
    )
    assert (second.is_reached(NONE), second.led_back_to, second.loops) == (True, True, True)
    assert (second.leads_to_end, second.parts, second.ends, second.labels_to_end) == (True, True, True, ["Ya"])
    assert (third.is_reached(NONE), third.last, third.ends) == (False, True, True)


def test_a_last_row_that_leads_back_does_not_end() -> None:
    steps = step(), step("b", id="x"), decide(ya="lanjut", tidak="z"), step(lanjut=("selesai",)), step(id="z")
    for targets, ends in ((), True), (("x",), False), (("selesai",), True):
        prosedur = procedure(*steps[:-1], step(id="z", lanjut=targets))
        rows = part_facts(prosedur, flow_edges(prosedur))
        assert [row[0].ends for row in rows] == [False, False, False, True, ends]


def test_the_start_restarts_where_an_arrow_leads_to_its_first_part() -> None:
    def restarts(first: Langkah, target: str) -> list[list[bool]]:
        prosedur = procedure(first, decide("b", ya="lanjut", tidak=target, id="dua"), step())
        return [[part.restarts for part in row] for row in part_facts(prosedur, flow_edges(prosedur))]

    assert restarts(step(id="awal"), "awal") == [[True], [False], [False]]
    assert restarts(step(id="awal"), "dua") == restarts(step(), "dua") == [[False], [False], [False]]
    assert restarts(step("a>b", id="awal"), "awal") == [[True, False], [False], [False]]


@pytest.mark.parametrize(("source", "back"), [(0, False), (1, True), (2, True)])
def test_a_row_is_led_back_to_by_itself_and_by_rows_below(source: int, back: bool) -> None:
    edges = (Edge(source, 1), Edge(0, 1))
    facts = part_facts(procedure(step(), step(), step()), edges)[1][0]
    assert (facts.is_reached(NONE), facts.led_back_to) == (True, back)


def handed() -> list[PartFacts]:
    """Return the facts of "a hands to b, who sends back to a, or on"."""
    prosedur = procedure(step(), decide("a>b", id="x", ya="lanjut", tidak="x"), step())
    return part_facts(prosedur, flow_edges(prosedur))[1]


def test_a_part_is_reached_by_what_is_routed_to_it_not_by_the_rows_own_arrow() -> None:
    giver, taker = handed()
    assert (giver.is_reached(frozenset((0,))), taker.is_reached(frozenset((0,))), taker.is_reached(NONE)) == (
        *(True, False, True),
    )


def test_a_part_that_sends_back_within_its_row_loops() -> None:
    giver, taker = handed()
    assert (giver.loops, taker.loops, giver.led_back_to, taker.led_back_to) == (False, True, True, False)
    assert (giver.leads_on, taker.leads_on, giver.last) == (True, False, False)


@pytest.mark.parametrize(
    ("others", "joints", "needs"), [((), 0, False), (("y",), 0, True), ((), 1, False), (("y",), 1, True)]
)
def test_three_exits_and_several_that_arrive_need_all_ports(others: tuple[str, ...], joints: int, needs: bool) -> None:
    edges = tuple(Edge(0 if name == "y" else 2, 1) for name in ("x", *others))
    decision = decide(Ya="selesai", Tidak="m", Ulang="m")
    facts = part_facts(procedure(step(id="m"), decision, step()), edges)[1][0]
    assert facts.needs_all_ports(joints) is needs


@pytest.mark.parametrize(("joints", "needs"), [(0, False), (1, False), (2, True)])
def test_between_its_partners_a_box_that_several_arrive_at_needs_all_ports(joints: int, needs: bool) -> None:
    facts = part_facts(procedure(step(), step(), step()), (Edge(0, 1), Edge(2, 1), Edge(1, 2)))[1][0]
    assert facts.needs_all_ports(joints) is needs  # two ports are left: one for what arrives, one for the way on


@pytest.mark.parametrize(
    ("keputusan", "lanjut", "says", "ports", "parts"),
    [
        ((("ya", "m"), ("tidak", "selesai")), (), True, 2, True),
        ((("", "m"), ("", "n")), (), False, 2, False),  # exits of a decision share none, though without words
        ((), (("", "m"), ("", "n")), False, 1, False),  # branches of a fork leave together
        ((), (("surat", "m"), ("", "n"), ("", "z")), True, 2, False),
        ((), (("laporan selesai", "selesai"),), True, 1, True),  # its words stand on an arrow to a capsule
        ((), (("", "selesai"),), False, 1, False),
    ],
)
def test_what_has_words_or_is_decided_needs_a_port_of_its_own(
    keputusan: tuple[tuple[str, str], ...], lanjut: tuple[tuple[str, str], ...], says: bool, ports: int, parts: bool
) -> None:
    row = step("b")
    exits = {key: tuple(Cabang(*exit_) for exit_ in own) for key, own in (("keputusan", keputusan), ("lanjut", lanjut))}
    row = replace(row, bagian=(replace(row.bagian[0], **exits),))
    prosedur = procedure(step(id="z"), row, step(id="m"), step(id="n"))
    facts = part_facts(prosedur, flow_edges(prosedur))[1][0]
    assert (facts.says, facts.ports, facts.parts) == (says, ports, parts or bool(keputusan))
