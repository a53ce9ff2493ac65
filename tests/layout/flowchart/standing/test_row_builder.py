"""A row's marks, put together of those of its parts."""

from __future__ import annotations

import pytest

from sopdoc.layout.flowchart.standing.marks import RowPlan, symbol_size
from sopdoc.layout.flowchart.standing.part_builder import (
    BRANCHING_GAP,
    CLEAR_ABOVE,
    CLEAR_ABOVE_LOOP,
    CLEAR_BELOW_LABEL,
    LABELLED_GAP,
    Words,
)
from sopdoc.layout.flowchart.standing.part_facts import part_facts
from sopdoc.layout.flowchart.standing.row_builder import PART_GAP, RowBuilder
from sopdoc.layout.page import Port, Shape
from sopdoc.model.alur import Edge, flow_edges
from sopdoc.model.prosedur import Langkah, Simbol
from tests.flows import exits
from tests.layout.fake import TEMPLAT
from tests.layout.flowchart.board import LANE, decide, procedure, step

SIZE = symbol_size(TEMPLAT, LANE)
LANES = {"a": 0, "b": 1, "c": 2}


def built(langkah: Langkah, words: Words | None = None, row: int = 1, *more: Edge) -> RowPlan:
    """Return the plan of a row between (or instead of) others that lead to it and on, with edges more."""
    rows = [step(id="z"), step(), step()]
    rows[row] = langkah
    prosedur = procedure(*rows)
    builder = RowBuilder(LANES, SIZE, TEMPLAT, lambda _part: words or Words())
    return builder.plan(part_facts(prosedur, (*flow_edges(prosedur), *more))[row])


def come_back_to(first: Langkah) -> RowPlan:
    """Return the plan of a first row, with the id x, that the last one leads back to."""
    prosedur = procedure(first, step(), decide("b", Ulang="x", Ya="selesai"))
    builder = RowBuilder(LANES, SIZE, TEMPLAT, lambda _part: Words())
    return builder.plan(part_facts(prosedur, flow_edges(prosedur))[0])


def test_each_lane_has_a_symbol_joined_to_its_neighbours() -> None:
    plan = built(step("bac"))
    assert [(mark.lane, mark.offset) for mark in plan.marks] == [(1, 0), (0, 0), (2, 0)]
    assert [(link.source, link.target, link.arrow) for link in plan.links] == [(1, 0, False), (0, 2, False)]


def test_a_hand_over_leads_from_the_giver_to_the_taker() -> None:
    plan = built(step("a>b"))
    assert [(part.entry, part.exit) for part in plan.parts] == [(0, 0), (1, 1)]
    assert [(link.source, link.target, link.arrow) for link in plan.links] == [(0, 1, True)]
    assert plan.linked == {0}


@pytest.mark.parametrize(("fit", "gap"), [(True, 20 + LABELLED_GAP), (False, 20 + BRANCHING_GAP)])
def test_the_end_stands_below_the_last_symbol_as_far_as_its_words_need(fit: bool, gap: float) -> None:
    plan = built(decide(Ya="selesai", Tidak="lanjut"), Words(end=20.0, fit=fit))
    assert plan.parts[0].end == 1
    decision, end = plan.marks
    assert (decision.shape, end.shape) == (Shape.DECISION, Shape.TERMINATOR)
    between = end.offset - (SIZE.of(Shape.DECISION)[1] + SIZE.of(Shape.TERMINATOR)[1]) / 2
    assert between == pytest.approx(gap)


def test_room_is_kept_below_a_diamond_for_its_label() -> None:
    plan = built(decide(Ya="lanjut", Tidak="z"), Words(below=17.0))
    assert plan.clear_below == pytest.approx(17 + CLEAR_BELOW_LABEL)


@pytest.mark.parametrize(
    ("row", "more", "room"),
    [
        (1, (), CLEAR_ABOVE),
        (1, (Edge(1, 1),), CLEAR_ABOVE_LOOP),
        (1, (Edge(2, 1),), CLEAR_ABOVE),  # by a side
        (0, (Edge(2, 0),), CLEAR_ABOVE_LOOP),
    ],
)
def test_loops_that_come_back_from_above_have_room_there(row: int, more: tuple[Edge, ...], room: float) -> None:
    assert built(step("b"), None, row, *more).clear_above == room


def test_no_loop_comes_back_over_a_start_capsule_so_the_usual_gap_is_above_it() -> None:
    for row in (step("b", id="x"), decide("b", id="x", Ya="lanjut", Tidak="x"), step("b>a>b", id="x")):
        plan = come_back_to(row)
        assert (plan.marks[0].shape, plan.marks[0].text, plan.clear_above) == (Shape.TERMINATOR, "Mulai", CLEAR_ABOVE)


@pytest.mark.parametrize(("lane", "joins"), [("a", True), ("b", False), ("c", True)])
def test_what_leads_back_to_a_first_decision_joins_its_capsules_arrow_where_only_the_tables_edge_is_left(
    lane: str, joins: bool
) -> None:
    plan = come_back_to(decide(lane, id="x", Ya="lanjut", Tidak="selesai"))
    (part,) = plan.parts
    capsule, diamond, end = plan.marks
    assert (capsule.shape, diamond.shape, end.text) == (Shape.TERMINATOR, Shape.DECISION, "Selesai")
    assert (part.entry, part.exit, part.joining, part.entrance) == (1, 1, joins, Port.TOP if joins else Port.LEFT)


def test_of_a_decision_with_three_exits_one_port_is_left_for_what_arrives() -> None:
    (three,) = built(decide(Ya="lanjut", Tidak="z", Ulang="z")).parts
    assert (three.entrance, three.most_entrances, three.branching) == (Port.TOP, 1, False)
    (four,) = built(decide(Ya="lanjut", Tidak="z", Ulang="z", Batal="selesai")).parts
    assert four.branching


def test_a_part_whose_exits_need_its_ports_stands_beside_the_one_before_without_an_arrow_of_the_rows_own() -> None:
    three = decide("a>b", Ya="lanjut", Tidak="z", Ulang="z")
    plan = built(three, None, 1, Edge(2, 1, target_part=1))
    assert ([mark.offset for mark in plan.marks], plan.linked) == ([0, 0], frozenset())
    assert built(three).linked == {0}
    stacked = step("a", simbol=(Simbol.PROSES, Simbol.KEPUTUSAN), keputusan=exits(Ya="lanjut", Tidak="z", Ulang="z"))
    box, diamond = built(stacked, None, 1, Edge(2, 1, target_part=1)).marks
    assert diamond.offset - box.offset == pytest.approx(9 + PART_GAP + 13)  # half a box, half a diamond
