"""Exits on one line."""

from __future__ import annotations

from sopdoc.model.prosedur import Cabang
from sopdoc.reading.steering.ready_exits import exits_for, one_leading_on, written
from tests.flows import exits

YA = exits(ya="x", tidak="y")


def test_exits_are_written_as_they_are_read() -> None:
    assert written(YA) == "{ya: x, tidak: y}"
    assert written((Cabang("ya", "x"), Cabang("ya", "y"))) == "{ya: [x, y]}"
    assert written((Cabang("", "x"), Cabang("", "y"))) == "[x, y]"


def test_diamonds_without_exits_get_some_and_the_lowest_of_the_last_row_ends() -> None:
    assert exits_for((YA,), 2, is_last=False) == "[{ya: x, tidak: y}, {ya: lanjut, tidak: selesai}]"
    assert exits_for((), 2, is_last=True) == "[{ya: lanjut, tidak: selesai}, {ya: selesai, tidak: selesai}]"


def test_the_first_exit_of_the_decision_that_needs_it_leads_on() -> None:
    assert one_leading_on((YA,), YA) == "{ya: lanjut, tidak: y}"
    other = exits(ok="lanjut", batal="y")
    assert one_leading_on((other, YA), YA) == "[{ok: lanjut, batal: y}, {ya: lanjut, tidak: y}]"
