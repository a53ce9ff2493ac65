"""Exits found in turn: in every order, but not for ever."""

from __future__ import annotations

from typing import Any

import pytest

from sopdoc.layout.blocks.press import Press
from sopdoc.layout.flowchart.chart import HARD, Charts
from sopdoc.layout.flowchart.choice.exits_in_turn import MOST_SEARCHES, ExitsInTurn
from sopdoc.layout.procedure.attempt import lay_out
from sopdoc.layout.procedure.setting import Growth, Task, set_procedure
from tests.layout.fake import SETTER, TEMPLAT
from tests.layout.flowchart.board import decide, procedure, step

SENTENCE = " ".join(["kata"] * 20)


def test_exits_that_never_have_room_are_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    counts: list[int] = []
    of_all = ExitsInTurn.all

    def counted(turns: ExitsInTurn) -> Any:
        yield from of_all(turns)
        counts.append(len(turns._found))

    monkeypatch.setattr(ExitsInTurn, "all", counted)
    exits = {f"{SENTENCE} {number}": target for number, target in enumerate(("lanjut", "awal", "akhir", "selesai"))}
    prosedur = procedure(step(id="awal"), decide(**exits), step(), step(id="akhir"), lanes="a")
    attempt = lay_out(
        set_procedure(Task(prosedur, 0, Press(TEMPLAT, SETTER), 0, 0, None, Charts()), Growth({}, effort=HARD))
    )
    assert attempt.faulty
    assert max(counts) >= MOST_SEARCHES  # it was the limit that ended them
    assert max(counts) < MOST_SEARCHES + len(exits)  # an order that was begun is ended
