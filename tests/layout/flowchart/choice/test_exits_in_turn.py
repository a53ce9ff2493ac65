"""Exits found in turn: in every order, but not for ever."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from msgspec.structs import replace

from sopdoc.layout.blocks.press import Press
from sopdoc.layout.flowchart.chart import HARD, Charts
from sopdoc.layout.flowchart.choice.exits import Offer, Priced
from sopdoc.layout.flowchart.choice.exits_in_turn import MOST_SEARCHES, ExitsInTurn
from sopdoc.layout.flowchart.costs.conflict import FAULT
from sopdoc.layout.flowchart.costs.traffic import Traffic
from sopdoc.layout.page import Port
from sopdoc.layout.procedure.attempt import lay_out
from sopdoc.layout.procedure.setting import Growth, Task, set_procedure
from tests.layout.fake import SETTER, TEMPLAT
from tests.layout.flowchart.board import decide, line, net, procedure, step

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


class _Asked(ExitsInTurn):
    """Exits that are asked for and never found."""

    def __init__(self, offers: list[list[Offer]]) -> None:
        super().__init__([], offers, Traffic(), [FAULT] * len(offers), hard=False)
        self.asked: list[tuple[tuple[Port, ...], tuple[int, ...]]] = []

    def _choices(self, ports: tuple[Port, ...], order: tuple[int, ...]) -> Iterator[tuple[Priced, ...]]:
        self.asked.append((ports, order))
        return iter(())


def test_the_dearest_exit_is_found_first_and_then_last() -> None:
    offers = [[Offer(price, line(net(0, at + 1), (100, 110), (100, 200)), ())] for at, price in enumerate((5, 9, 7))]
    offers = [
        [Offer(one.price, replace(one.route, source_port=port), ())]
        for (one,), port in zip(offers, (Port.LEFT, Port.BOTTOM, Port.RIGHT), strict=True)
    ]
    turns = _Asked(offers)
    assert list(turns.likely()) == []
    ports = (Port.LEFT, Port.BOTTOM, Port.RIGHT)
    assert turns.asked == [(ports, (1, 2, 0)), (ports, (0, 2, 1))]
