"""The drawn flow is the source's."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from sopdoc.inspection.defect import Kind
from sopdoc.inspection.inspect import inspect
from sopdoc.inspection.rules import flow
from sopdoc.model.prosedur import Simbol
from sopdoc.templat.templat import Terminator
from tests.inspection.asking import found_by, missed_by
from tests.inspection.planting import Chart, exits, lay_out, plain, step


def test_each_planted_defect_of_its_kinds_is_found_by_the_rule_alone() -> None:
    assert missed_by(flow.CHECK, Kind.WRONG_SYMBOLS) == []


FLOWS: dict[str, Callable[[], Chart]] = {
    "capsules apart": lambda: lay_out(
        step("a"),
        step("b", id="b"),
        step("c", keputusan=exits(ya="lanjut", tidak="b")),
        step("c"),
        terminator=Terminator.TERPISAH,
    ),
    "an end in the middle": lambda: lay_out(
        step("a"), step("b", keputusan=exits(ya="lanjut", tidak="selesai")), step("c")
    ),
    "a fork to the end": lambda: lay_out(step("a"), step("b", lanjut=("z", "selesai")), step("c", id="z")),
    "a stack that decides": lambda: lay_out(
        step("a"),
        step("b", id="z", simbol=(Simbol.PROSES, Simbol.KEPUTUSAN), keputusan=exits(ya="lanjut", tidak="z")),
        step("c"),
    ),
    "a handed decision": lambda: lay_out(
        step("a"), step("b>c", id="z", keputusan=exits(ya="lanjut", tidak="z")), step("c")
    ),
    "a label that the font writes otherwise": lambda: lay_out(
        step("a"),
        step("b", keputusan=exits(**{"tidak\u2011lengkap": "akhir", "ya": "lanjut"})),
        step("c"),
        step("a", id="akhir"),
    ),
}


@pytest.mark.parametrize("name", FLOWS)
def test_what_the_source_format_knows_is_understood(name: str) -> None:
    assert [str(defect) for defect in FLOWS[name]().defects()] == []


def test_a_procedure_that_is_on_no_page_is_missed() -> None:
    chart = plain()
    more = replace(chart.sop, prosedur=(*chart.sop.prosedur, *chart.sop.prosedur))
    found = inspect(chart.document, more, chart.templat)
    assert {defect.kind for defect in found} == {Kind.WRONG_SYMBOLS, Kind.FLOW_MISSING}
    assert {defect.prosedur for defect in found} == {1}


def test_a_step_that_is_on_no_page_is_found() -> None:
    chart = plain()
    cells = tuple(
        replace(cell, blocks=tuple(block for block in cell.blocks if block.langkah != 2)) for cell in chart.table.cells
    )
    bare = replace(chart.table, cells=cells)
    lost = chart.changed(flow=tuple(bare if item is chart.table else item for item in chart.page.flow))
    assert Kind.WRONG_SYMBOLS in found_by(flow.CHECK, lost)
