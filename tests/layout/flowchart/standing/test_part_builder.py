"""How arrows enter and leave a part, and the room that they need."""

from __future__ import annotations

from sopdoc.layout.flowchart.standing.marks import symbol_size
from sopdoc.layout.flowchart.standing.part_builder import CLEAR_BELOW, CLEAR_BELOW_LABEL, PartBuilder, Words
from sopdoc.layout.flowchart.standing.part_facts import PartFacts, part_facts
from sopdoc.layout.flowchart.standing.row_marks import RowMarks
from sopdoc.layout.flowchart.standing.symbols import stack_of
from sopdoc.layout.page import Port
from sopdoc.model.alur import flow_edges
from sopdoc.model.prosedur import Langkah
from tests.layout.fake import TEMPLAT
from tests.layout.flowchart.board import LANE, decide, procedure, step

SIZE = symbol_size(TEMPLAT, LANE)
LANES = {"a": 0, "b": 1, "c": 2}


def builders(row: Langkah, *words: Words) -> list[PartBuilder]:
    """Return the builders of a middle row's parts."""
    prosedur = procedure(step(id="z"), row, step())
    facts = part_facts(prosedur, flow_edges(prosedur))[1]
    marks = _stood(facts)
    return [
        PartBuilder(marks, part, standing, words[at] if words else Words(), 3, linked=at in marks.linked)
        for at, (part, standing) in enumerate(zip(facts, marks.parts, strict=True))
    ]


def _stood(facts: list[PartFacts]) -> RowMarks:
    marks = RowMarks(SIZE)
    follows = False
    for part in facts:
        stack = stack_of(part.bagian, TEMPLAT, starts=False, ends=False)
        marks.stand([LANES[name] for name in part.bagian.pelaksana], stack, follows=follows)
        follows = part.leads_on
    marks.link()
    return marks


def test_a_part_whose_arrow_is_the_rows_own_keeps_no_ports_for_exits() -> None:
    giver, taker = (part.plan() for part in builders(step("a>b")))
    assert (giver.entry, giver.exit, giver.entrance, giver.most_entrances) == (0, 0, None, len(Port))
    assert (taker.entry, taker.exit, taker.most_entrances) == (1, 1, 3)  # one taken by the row, one for the way on


def test_each_decision_of_a_row_counts_its_own_ports() -> None:
    _giver, taker = builders(decide("a>b", ya="lanjut", tidak="z", ulang="z"))
    assert (taker.plan().entrance, taker.plan().branching) == (None, False)  # three exits, three open ports
    _giver, four = builders(decide("a>b", ya="lanjut", tidak="z", ulang="z", batal="z"))
    assert four.plan().branching


def test_the_capsules_of_two_parts_in_one_lane_are_one() -> None:
    (decision,) = builders(decide(ya="selesai", tidak="z"))
    ends: dict[int, int] = {}
    decision.add_end("Selesai", 0.0, ends)
    decision.add_end("Selesai", 0.0, ends)
    assert (ends, decision.plan().end) == ({0: 1}, 1)


def test_room_below_is_counted_from_the_rows_lowest_symbol() -> None:
    giver, taker = builders(decide("a>b", ya="lanjut", tidak="z"), Words(), Words(below=17.0))
    assert taker.clear_below(13.0) == 17 + CLEAR_BELOW_LABEL
    assert giver.clear_below(13.0) == 9 - 13 + CLEAR_BELOW
