"""Better pages cost no arrow: what they would leave out is drawn on full ones."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from sopdoc.layout.blocks.press import Press
from sopdoc.layout.flowchart.chart import Charts
from sopdoc.layout.flowchart.ways.budget import Budget
from sopdoc.layout.procedure import saving
from sopdoc.layout.procedure.attempt import Attempt, lay_out
from sopdoc.layout.procedure.saving import best_attempt
from sopdoc.layout.procedure.setting import Growth, Setting, Task, set_procedure
from sopdoc.model.prosedur import Langkah
from sopdoc.templat.templat import Kolom, LebarPelaksana
from tests.layout.fake import SETTER, make_templat
from tests.layout.flowchart.board import procedure, step

TEMPLAT = make_templat(kolom=Kolom(20, 160, LebarPelaksana(90, 90, 90), 80, 50, 80, 70))
"""No lanes are narrower, which would save a page by lower symbols."""


def setting(steps: list[Langkah]) -> Setting:
    task = Task(procedure(*steps), 0, Press(TEMPLAT, SETTER), 0, 0, None, Charts())
    return set_procedure(task, Growth({}))


def boxes(count: int) -> list[Langkah]:
    """Return steps of which a page holds twelve, and thirteen where they give way."""
    return [step("a") for _ in range(count)]


def counts(attempt: Attempt) -> list[int]:
    return [plan.sheet.count for plan in attempt.sheets]


@pytest.mark.parametrize(("count", "pages"), [(12, [12]), (13, [13]), (14, [7, 7]), (15, [11, 4]), (24, [12, 12])])
def test_a_page_is_saved_or_shared(count: int, pages: list[int]) -> None:
    assert counts(best_attempt(setting(boxes(count)), Budget())) == pages


def test_arrows_that_have_no_room_on_better_pages_are_drawn_on_full_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Growth] = []

    def crowded(one: Setting, budget: Budget) -> Attempt:
        """Find no room for an arrow on tighter and even pages."""
        made.append(one.growth)
        attempt = lay_out(one, budget)
        if not (one.growth.tight or one.growth.even):
            return attempt
        sheet = attempt.sheets[0]
        return replace(attempt, sheets=(replace(sheet, chart=replace(sheet.chart, faulty=(0,))), *attempt.sheets[1:]))

    monkeypatch.setattr(saving, "lay_out", crowded)
    best = best_attempt(setting(boxes(13)), Budget())
    once = [(True, 0), (False, 6)]
    assert [(bool(growth.tight), growth.even) for growth in made] == 2 * once  # at last with more work, for two rows
    assert counts(best) == [11, 2]
    assert (best.faulty, best.left_out) == ((), ())


def test_better_pages_are_tried_again_when_rows_have_grown_for_arrows(monkeypatch: pytest.MonkeyPatch) -> None:
    class Grown:
        """Needs six points more in the first row."""

        def __init__(self, first: Setting, budget: Budget) -> None:
            self._grown = set_procedure(first.task, Growth({0: 6.0}))

        def best(self) -> Attempt:
            return lay_out(self._grown, Budget())

    def crowded(one: Setting, budget: Budget) -> Attempt:
        attempt = lay_out(one, budget)
        if one.growth.rows:
            return attempt
        sheet = attempt.sheets[0]
        return replace(attempt, sheets=(replace(sheet, chart=replace(sheet.chart, faulty=(0,))), *attempt.sheets[1:]))

    changes: Any = {"Tries": Grown, "lay_out": crowded}
    for name, value in changes.items():
        monkeypatch.setattr(saving, name, value)
    best = best_attempt(setting(boxes(12)), Budget())
    assert counts(best_attempt(setting(boxes(13)), Budget())) == [13]
    assert (counts(best), best.setting.growth.rows, best.setting.growth.tight) == ([12], {0: 6.0}, 1)
