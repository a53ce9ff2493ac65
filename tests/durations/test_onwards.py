"""Arrows that lead on, and arrows that lead back."""

from __future__ import annotations

import pytest

from sopdoc.durations.onwards import Onwards, onwards
from sopdoc.model.prosedur import Cabang, Langkah
from tests.durations.rows import procedure, row
from tests.flows import exits


def back(*rows: Langkah) -> list[tuple[int, int]]:
    return [(edge.source, edge.target) for edge in onwards(procedure(*rows)).back]


def main(ways: Onwards) -> dict[int, list[int]]:
    """Return the rows that the usual way leads to from each row; -1 is the end."""
    return {place[0]: [edge.target for edge in edges] for place, edges in ways.main_exits().items() if edges}


def test_a_decisions_way_up_leads_back() -> None:
    rows = (row(id="a"), row(), row(keputusan=exits(ya="lanjut", tidak="a")), row())
    assert back(*rows) == [(2, 0)]
    assert main(onwards(procedure(*rows))) == {0: [1], 1: [2], 2: [3], 3: [-1]}


def test_an_arrow_up_to_a_row_that_was_not_passed_leads_on() -> None:
    # 1 → 4 or 2; 4 → 3: below, but the way to 3 didn't come through it
    rows = (row(keputusan=exits(ya="lanjut", tidak="d")), row(lanjut=("z",)), row(id="c", lanjut=("z",)))
    assert back(*rows, row(id="d", lanjut=("c",)), row(id="z")) == []


def test_a_step_that_mends_and_returns_lies_on_the_loop() -> None:
    rows = (row(id="a"), row(keputusan=exits(ya="z", tidak="m")), row(id="m", lanjut=("a",)), row(id="z"))
    ways = onwards(procedure(*rows))
    assert [(edge.source, edge.target) for edge in ways.back] == [(2, 0)]
    assert (2, 0) not in ways.exits
    assert main(ways) == {0: [1], 1: [3], 3: [-1]}


EXITS = {
    "yes": (exits(tidak="lanjut", ya="z"), 3),
    "complete": (exits(Lengkap="z", kurang="lanjut"), 3),
    "not approved": ((Cabang("tidak disetujui", "lanjut"), Cabang("disetujui", "z")), 3),
    "neither says yes": (exits(dinas="z", pribadi="lanjut"), 2),
    "rather than no": (exits(dinas="z", tidak="lanjut"), 3),
    "no words": ((Cabang("", "z"), Cabang("", "lanjut")), 2),
    "rather than the end": (exits(dinas="selesai", pribadi="z"), 3),
    "yes leads back": (exits(ya="a", tidak="lanjut"), 2),
}


@pytest.mark.parametrize(("keputusan", "target"), EXITS.values(), ids=EXITS)
def test_the_usual_exit_of_a_decision(keputusan: tuple[Cabang, ...], target: int) -> None:
    rows = (row(id="a"), row(keputusan=keputusan), row(), row(id="z"))
    assert main(onwards(procedure(*rows)))[1] == [target]


def test_an_exit_to_several_rows_is_one() -> None:
    rows = (row(keputusan=(Cabang("ya", "b"), Cabang("ya", "c"), Cabang("tidak", "z"))), row(id="b"), row(id="c"))
    assert main(onwards(procedure(*rows, row(id="z"))))[0] == [1, 2]


def test_five_hundred_rows_need_no_recursion() -> None:
    rows = [row(id=f"r{at}") for at in range(500)]
    ways = onwards(procedure(*rows, row(keputusan=exits(ya="lanjut", tidak="r0")), row()))
    assert len(ways.order) == 503  # 500 + 2 + the end
    assert len(ways.back) == 1
