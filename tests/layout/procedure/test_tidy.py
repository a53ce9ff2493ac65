"""Nothing stands on a page for an arrow that isn't drawn."""

from __future__ import annotations

from msgspec.structs import replace

from sopdoc.layout.procedure.attempt import Attempt, lay_out
from sopdoc.layout.procedure.setting import Growth, set_procedure
from sopdoc.layout.procedure.tidy import tidied
from tests.layout.flowchart.board import decide, procedure, step
from tests.layout.procedure.test_attempt import task_of

STEPS = step(), decide("b", ya="lanjut", tidak="z", batal="selesai"), step("c"), step("a", id="z")
"""Edges 1 to 3 are the decision's."""
LABELS = frozenset({"Ya", "Tidak", "Batal"})


def attempt(*left_out: int, **growth: object) -> Attempt:
    values = Growth({}, keyed=LABELS, settles=True, left_out=frozenset(left_out))
    return lay_out(set_procedure(task_of(procedure(*STEPS)), replace(values, **growth)))


def test_keys_that_no_arrow_carries_have_no_meaning_and_the_others_stay() -> None:
    assert tidied(attempt()).keys == {"Ya": "a)", "Tidak": "b)", "Batal": "c)"}
    without = tidied(attempt(2))
    assert without.keys == {"Ya": "a)", "Batal": "c)"}
    assert len(without.setting.keys) == 3


def test_the_strip_of_a_pentagon_goes_with_its_arrow() -> None:
    whole, without = (attempt(*gone, breaks=frozenset({2})) for gone in ((), (1, 2)))
    counts = [[len(sheet.flow.bands) for sheet in tidied(one).sheets] for one in (whole, without)]
    assert [len(sheet.flow.bands) for sheet in without.sheets] == counts[0] == [3, 3]
    assert counts[1] == [2, 2]


def test_what_is_drawn_stays_drawn() -> None:
    before = attempt(1, 2, breaks=frozenset({2}))
    drawn = [[one.source for one in sheet.chart.connectors] for sheet in before.sheets]
    assert [[one.source for one in sheet.chart.connectors] for sheet in tidied(before).sheets] == drawn
