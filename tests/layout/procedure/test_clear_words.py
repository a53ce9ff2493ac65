"""Rows grow where words on arrows read badly, if that costs neither an arrow nor a page."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from sopdoc.layout.blocks.press import Press
from sopdoc.layout.flowchart.chart import Charts
from sopdoc.layout.flowchart.ways.budget import Budget
from sopdoc.layout.procedure import clear_words
from sopdoc.layout.procedure.attempt import Attempt, lay_out
from sopdoc.layout.procedure.clear_words import with_clear_words
from sopdoc.layout.procedure.setting import Growth, Setting, Task, set_procedure
from tests.layout.fake import SETTER, make_templat
from tests.layout.flowchart.board import decide, procedure, step
from tests.pages.counting import count
from tests.pages.sources import sources_in

GALLERY = Path(__file__).parents[2] / "cases" / "flowchart"


PRESS = Press(make_templat(), SETTER)


def setting(boxes: int = 2, grown: float = 0.0) -> Setting:
    """Return a decision in row 0, whose exit "Ya" is edge 0, and so many boxes; the next row has ``grown``."""
    steps = [decide(ya="lanjut", tidak="z"), *[step("a")] * (boxes - 1), step("a", id="z")]
    task = Task(procedure(*steps), 0, PRESS, 0, 0, None, Charts())
    return set_procedure(task, Growth({1: grown}))


def reading_badly(attempt: Attempt, *edges: int) -> Attempt:
    first, *others = attempt.sheets
    return replace(attempt, sheets=(replace(first, chart=replace(first.chart, misplaced=edges)), *others))


def until(monkeypatch: pytest.MonkeyPatch, grown: float, lost: int = 0) -> list[dict[int, float]]:
    """Let the words of edge 0 read badly until their row has grown by so much; ``lost`` arrows have no room then."""
    made: list[dict[int, float]] = []

    def laid_out(one: Setting, budget: Budget) -> Attempt:
        made.append(one.growth.words)
        attempt = reading_badly(lay_out(one, budget), *[0] * (one.growth.words[0] < grown))
        first, *others = attempt.sheets
        return replace(attempt, sheets=(replace(first, chart=replace(first.chart, faulty=tuple(range(lost)))), *others))

    monkeypatch.setattr(clear_words, "lay_out", laid_out)
    return made


def test_words_that_read_well_are_left_where_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    made = until(monkeypatch, 8)
    first = lay_out(setting(), Budget())
    assert (with_clear_words(first, Budget()), made) == (first, [])


def test_a_row_grows_below_its_symbol_until_its_words_read_well(monkeypatch: pytest.MonkeyPatch) -> None:
    made = until(monkeypatch, 16)
    first = reading_badly(lay_out(setting(), Budget()), 0)
    best = with_clear_words(first, Budget())
    assert (made, best.misplaced) == ([{0: 8.0}, {0: 16.0}], ())
    before, now = (attempt.sheets[0].flow.bands[0] for attempt in (first, best))
    assert now.bottom - before.bottom == 16
    assert now.axis == before.axis


@pytest.mark.parametrize(("grown", "misplaced"), [(20.0, ()), (26.0, (0,))], ids=["one-page", "two-pages"])
def test_no_page_is_added_for_words(monkeypatch: pytest.MonkeyPatch, grown: float, misplaced: tuple[int, ...]) -> None:
    # the page reaches to 550, and the table with eleven rows to 519.5 without what they grow
    until(monkeypatch, 8)
    first = reading_badly(lay_out(setting(10, grown), Budget()), 0)
    best = with_clear_words(first, Budget())
    assert (len(first.sheets), len(best.sheets), best.misplaced) == (1, 1, misplaced)


def test_no_arrow_is_given_up_for_words(monkeypatch: pytest.MonkeyPatch) -> None:
    until(monkeypatch, 8, lost=1)
    first = reading_badly(lay_out(setting(), Budget()), 0)
    assert with_clear_words(first, Budget()) is first


@pytest.mark.parametrize("name", ["bersama-pemimpin-ujung", "bersama-pemimpin-tengah", "rantai-memutuskan"])
def test_words_of_hard_flowcharts_stand_clearly_at_their_lines(name: str) -> None:
    figures = count(sources_in([GALLERY / f"{name}.yaml"]), 1).figures
    assert [figures[each].spots for each in ("words-in-other-row", "words-above", "words-near-foreign")] == [(), (), ()]
