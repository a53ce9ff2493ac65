"""A row alone on the last page has others brought to it."""

from __future__ import annotations

from itertools import islice
from math import inf

import pytest
from msgspec.structs import replace

from sopdoc.layout.blocks.press import Press
from sopdoc.layout.flowchart.chart import Charts
from sopdoc.layout.flowchart.ways.budget import Budget
from sopdoc.layout.procedure import saving
from sopdoc.layout.procedure.attempt import Attempt, lay_out
from sopdoc.layout.procedure.last_page import rows_last, with_more_rows_last
from sopdoc.layout.procedure.setting import Growth, Setting, Task, set_procedure
from tests.layout.fake import SETTER, make_templat
from tests.layout.flowchart.board import procedure, step


def setting(count: int, *breaks: int) -> Setting:
    """Return boxes of which a page holds eleven with a pentagon below them; rows in ``breaks`` start a page."""
    steps = [step("a") for _ in range(count)]
    task = Task(procedure(*steps), 0, Press(make_templat(), SETTER), 0, 0, None, Charts())
    return set_procedure(task, Growth({}, breaks=frozenset(breaks)))


def crowded(one: Setting) -> Attempt:
    """Find no room for the last arrow."""
    attempt = lay_out(one)
    last = attempt.sheets[-1]
    chart = replace(last.chart, faulty=(len(one.edges) - 1,))
    return replace(attempt, sheets=(*attempt.sheets[:-1], replace(last, chart=chart)))


def counts(attempt: Attempt) -> list[int]:
    return [plan.sheet.count for plan in attempt.sheets]


def test_rows_are_counted_on_the_last_of_several_pages() -> None:
    assert rows_last(setting(10, 9)) == 1
    assert rows_last(setting(10, 8)) == 2
    assert rows_last(setting(1)) == inf


def test_a_break_that_was_made_for_arrows_is_given_up() -> None:
    first = next(with_more_rows_last(lay_out(setting(10, 9)), lay_out))
    assert (counts(first), first.setting.growth.breaks) == ([10], frozenset())


def test_ever_fewer_pages_are_shared_and_at_last_one_row_is_moved_on() -> None:
    found = islice(with_more_rows_last(lay_out(setting(34, 11, 22, 33)), lay_out), 3)
    assert [counts(attempt) for attempt in found] == [[11, 7, 8, 8], [11, 11, 6, 6], [11, 11, 10, 2]]


def test_then_rows_and_lanes_grow_for_arrows_as_long_as_that_takes_no_page() -> None:
    best = lay_out(setting(8, 6, 7))
    *_, moved, first, second, third = with_more_rows_last(best, crowded)
    assert [attempt.setting.growth.rows for attempt in (moved, first, second)] == [
        {},
        {7: 12.0},
        {7: 24.0},
    ]
    assert [attempt.setting.growth.lanes for attempt in (first, second, third)] == [1.0, 1.25, 1.6]
    assert {tuple(counts(attempt)) for attempt in (moved, first, second, third)} == {(6, 2)}


def test_rows_grow_on_the_pages_with_the_fewest_arrows_at_fault() -> None:
    def judged(one: Setting) -> Attempt:
        attempt = lay_out(one)
        return attempt if counts(attempt) == [11, 7, 8, 8] else crowded(one)

    *_, grown = with_more_rows_last(lay_out(setting(34, 11, 22, 33)), judged)
    assert grown.setting.growth.even == 3


def test_rows_that_need_a_page_each_stay_there() -> None:
    high = replace(setting(2), growth=Growth({0: 400.0, 1: 400.0}))
    best = lay_out(set_procedure(high.task, high.growth))
    assert counts(best) == [1, 1]
    assert list(with_more_rows_last(best, lay_out)) == []


def test_the_best_attempt_has_no_row_alone_on_its_last_page(monkeypatch: pytest.MonkeyPatch) -> None:
    class Broken:
        """Breaks the last page, as arrows had no room there at first."""

        def __init__(self, first: Setting, _budget: Budget) -> None:
            self._broken = set_procedure(first.task, Growth({}, breaks=frozenset({10, 19})))

        def best(self) -> Attempt:
            return lay_out(self._broken)

    def tried(one: Setting, _budget: Budget) -> Attempt:
        """Find room only where the first page is as it was."""
        return lay_out(one) if 10 in one.growth.breaks else crowded(one)

    monkeypatch.setattr(saving, "Tries", Broken)
    monkeypatch.setattr(saving, "lay_out", tried)
    assert counts(saving.best_attempt(setting(20), Budget())) == [10, 10]
