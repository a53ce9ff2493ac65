"""One try at laying out a procedure, as large as it was asked to be."""

from __future__ import annotations

from itertools import pairwise

import pytest
from msgspec.structs import replace

from sopdoc.layout.blocks.press import Press
from sopdoc.layout.flowchart.chart import Charts
from sopdoc.layout.flowchart.standing.part_builder import CLEAR_ABOVE, CLEAR_BELOW, CLEAR_BELOW_LABEL
from sopdoc.layout.page import Shape
from sopdoc.layout.procedure.attempt import Attempt, lay_out
from sopdoc.layout.procedure.setting import Growth, Task, set_procedure
from sopdoc.model.alur import END
from sopdoc.model.prosedur import Langkah, Prosedur
from tests.layout.fake import SETTER, make_templat
from tests.layout.flowchart.board import decide, procedure, step

TEMPLAT = make_templat()
"""The frame is 50 … 550; the title takes 12 + 6, the heading 2 × 20, and a lane of three 80."""
ROW = CLEAR_ABOVE + 18 + CLEAR_BELOW
GREAT = " ".join(["kata"] * 500)
"""A label too large for any cell."""


def task_of(prosedur: Prosedur) -> Task:
    return Task(prosedur, 0, Press(TEMPLAT, SETTER), 0, 0, None, Charts())


def tried(*steps: Langkah, **growth: object) -> Attempt:
    values: dict[str, object] = {"rows": {}, **growth}
    return lay_out(set_procedure(task_of(procedure(*steps)), Growth(**values)))  # type: ignore[arg-type]


def heights(attempt: Attempt) -> list[float]:
    """Return the heights of all rows and strips of the first page."""
    return [round(band.bottom - band.top, 2) for band in attempt.sheets[0].flow.bands]


def rows(attempt: Attempt) -> list[tuple[int, int]]:
    return [(plan.sheet.first, plan.sheet.past) for plan in attempt.sheets]


def test_without_growth_rows_are_as_high_as_their_symbols_need() -> None:
    attempt = tried(step(), step(), step())
    assert heights(attempt) == [ROW] * 3
    assert rows(attempt) == [(0, 3)]
    assert (attempt.faulty, attempt.overfull, attempt.letters) == ((), (), 0)


def test_a_row_that_grows_is_higher_and_its_symbol_stands_in_its_middle() -> None:
    attempt = tried(step(), step(), step(), rows={1: 12.0})
    assert heights(attempt) == [ROW, ROW + 12, ROW]
    first, second, third = (symbol.rect.y for symbol in attempt.sheets[0].chart.symbols)
    assert (first, second) == (108 + CLEAR_ABOVE, 108 + ROW + 6 + CLEAR_ABOVE)
    assert third == 108 + 2 * ROW + 12 + CLEAR_ABOVE


def test_a_row_that_is_high_enough_for_its_texts_grows_only_when_symbols_need_more() -> None:
    tall = step(output="kata " * 40)
    before, after = (tried(step(), tall, step(), rows=grown) for grown in ({}, {1: 12.0}))
    assert heights(before) == heights(after)
    assert heights(before)[1] > ROW + 12


def test_lanes_become_wider_and_symbols_do_not() -> None:
    plain, wider = tried(step(), step("b")), tried(step(), step("b"), lanes=1.25)
    assert [b - a for a, b in pairwise(plain.setting.columns.lane_edges)] == [90] * 3
    assert [b - a for a, b in pairwise(wider.setting.columns.lane_edges)] == pytest.approx([112.5] * 3)
    assert plain.setting.size.width == wider.setting.size.width == 36
    assert {symbol.rect.width for symbol in wider.sheets[0].chart.symbols} == {36}


def test_pages_start_where_they_are_asked_to() -> None:
    attempt = tried(*(step() for _ in range(6)), breaks=frozenset({2, 4}))
    assert rows(attempt) == [(0, 2), (2, 4), (4, 6)]
    assert attempt.letters == 2
    shapes = [[symbol.shape for symbol in plan.chart.symbols].count(Shape.OFFPAGE) for plan in attempt.sheets]
    assert shapes == [1, 2, 1]


def test_an_exit_with_words_goes_straight_down_into_the_pentagon_below() -> None:
    attempt = tried(step(id="awal"), decide(ya="lanjut", tidak="awal"), step("b"), breaks=frozenset({2}))
    chart = attempt.sheets[0].chart
    (exit_,) = (one for one in chart.connectors if chart.symbols[one.target.symbol].shape is Shape.OFFPAGE)
    assert exit_.label is not None
    assert (exit_.label.lines[0].text, len(exit_.points)) == ("Ya", 2)


def test_an_arrow_without_room_is_named_by_its_edge() -> None:
    attempt = tried(step(), decide(**{GREAT: "z", "ya": "lanjut"}), step("b"), step("c", id="z"))
    assert [attempt.setting.edges[number].label for number in attempt.faulty] == [GREAT]


def test_a_page_that_holds_more_than_fits_is_named_by_its_first_row() -> None:
    assert tried(step(), step(), rows={1: 500.0}).overfull == (1,)
    assert tried(step(), step(), rows={1: 100.0}).overfull == ()


def test_more_effort_is_never_worse_off() -> None:
    nested = [
        step("a", id="awal"),
        decide("a", ya="lanjut", tidak="awal", batal="z"),
        decide("a", ya="lanjut", tidak="awal"),
        decide("b", ya="lanjut", tidak="awal", batal="awal"),
        step("a", id="z"),
    ]
    task = task_of(procedure(*nested))
    faulty = [len(lay_out(set_procedure(task, Growth({}, effort=effort))).faulty) for effort in range(3)]
    assert faulty == sorted(faulty, reverse=True)


@pytest.mark.parametrize("effort", [0, 2])
def test_pages_are_the_same_whether_or_not_they_were_laid_out_before(effort: int) -> None:
    steps = [step(id="awal"), decide("b", ya="lanjut", tidak="awal"), step("c")]
    task = task_of(procedure(*steps))
    again = [lay_out(set_procedure(task, Growth({}, effort=effort))).sheets for _ in range(2)]
    assert again[0] == again[1] == tried(*steps, effort=effort).sheets


def test_a_symbol_in_a_high_row_stands_in_the_middle_of_what_it_keeps_clear() -> None:
    attempt = tried(step(), decide(ya="lanjut", tidak="lanjut"), replace(step("b"), kegiatan="kata " * 400))
    _, decision, high = (symbol.rect for symbol in attempt.sheets[0].chart.symbols)
    _, second, third = attempt.sheets[0].flow.bands
    assert (decision.y - second.top, second.bottom - decision.bottom) == pytest.approx(
        (CLEAR_ABOVE, 8.4 + CLEAR_BELOW_LABEL)
    )
    above, below = high.y - third.top - CLEAR_ABOVE, third.bottom - high.bottom - CLEAR_BELOW
    assert above == pytest.approx(below, abs=0.15)  # the symbol lies on the grain, the rules on twips
    assert above > 50


def test_edges_are_those_of_the_flow() -> None:
    attempt = tried(step(), decide(ya="lanjut", tidak="selesai"), step())
    assert [(edge.source, edge.target) for edge in attempt.setting.edges] == [(0, 1), (1, 2), (1, END), (2, END)]
