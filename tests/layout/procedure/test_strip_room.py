"""Tests for `sopdoc.layout.procedure.strip_room`."""

from __future__ import annotations

from msgspec.structs import replace

from sopdoc.layout.blocks.press import Press
from sopdoc.layout.flowchart.chart import Charts
from sopdoc.layout.procedure.setting import Growth, Setting, Task, set_procedure
from sopdoc.layout.procedure.strip_room import without_strips
from sopdoc.model.prosedur import Langkah, Simbol
from tests.layout.fake import SETTER, make_templat
from tests.layout.flowchart.board import decide, procedure, step

TEMPLAT = make_templat()
"""A later page has 500 - 40 of room for rows and strips of 24, the first one 18 less."""
HUB = step(id="z", simbol=(Simbol.MULAI,))


def setting_of(*steps: Langkah, lanes: str = "a", unsought: frozenset[int] = frozenset()) -> Setting:
    task = Task(procedure(*steps, lanes=lanes), 0, Press(TEMPLAT, SETTER), 0, 0, None, Charts(), unsought)
    return set_procedure(task, Growth({}))


def loops(count: int) -> list[Langkah]:
    """Steps that lead on (even edges from 2 on), and back to the hub before them (odd ones)."""
    return [decide(ya="lanjut", tidak="z") for _ in range(count)]


def left_rows(setting: Setting) -> list[int]:
    return [setting.edges[number].source for number in sorted(without_strips(setting))]


def test_pentagons_that_fit_on_one_page_are_all_kept() -> None:
    # Row 1 is 42.5 high: 16 strips have room, one of them for the way on to row 2.
    assert without_strips(setting_of(HUB, *loops(15), step())) == frozenset()


def test_what_leads_furthest_has_no_room() -> None:
    setting = setting_of(HUB, *loops(20), step())
    assert setting.heights[0] == 42.5
    assert left_rows(setting) == [16, 17, 18, 19, 20]
    assert {setting.edges[number].target for number in without_strips(setting)} == {0}


def test_a_strip_holds_a_pentagon_in_each_lane() -> None:
    assert left_rows(setting_of(HUB, *loops(31), step(), lanes="ab")) == []
    assert left_rows(setting_of(HUB, *loops(33), step(), lanes="ab")) == [32, 33]


def test_later_pages_have_no_title_but_the_way_from_the_row_before() -> None:
    # 17 strips have room about row 2, one each for the ways to it and on from it.
    assert left_rows(setting_of(step(), HUB, *loops(20), step())) == [17, 18, 19, 20, 21]


def test_first_exits_are_kept_before_others() -> None:
    others = [decide(tidak="z", ya="lanjut") for _ in range(4)]
    assert left_rows(setting_of(HUB, *loops(14), *others, step())) == [12, 13, 14]


def test_a_strip_above_and_below_is_never_left_out() -> None:
    setting = setting_of(HUB, *loops(1), step())
    assert without_strips(setting) == frozenset()
    full = replace(setting, heights=(460.0, 460.0, 460.0))
    assert left_rows(full) == [1]  # a second one below row 1


def test_what_is_not_looked_for_takes_no_room() -> None:
    far = frozenset({2, 4})
    setting = setting_of(HUB, *loops(17), step(), unsought=far)
    assert [setting.edges[number].target for number in far] == [0, 0]
    assert without_strips(setting) == frozenset()


def test_ways_to_the_same_step_and_to_the_end_cross_no_page() -> None:
    setting = setting_of(step(), decide(ya="lanjut", lagi="d", sudah="selesai", id="d"), step())
    assert without_strips(replace(setting, heights=(460.0,) * 3)) == frozenset()
