"""What is wrong with a drawing can be read, and the distances leave some white between what is drawn."""

from __future__ import annotations

import re

import pytest

from sopdoc.geometry.rect import Point
from sopdoc.inspection import defect
from sopdoc.inspection.defect import Defect, Kind
from tests.layout.fake import TEMPLAT


def test_a_defect_says_where_it_is_and_what() -> None:
    placed = Defect(Kind.LINES_TOUCH, 2, Point(10.04, 20.26), "two lines", 3)
    assert str(placed) == "page 2 at (10.0, 20.3): lines-touch: two lines"
    assert str(Defect(Kind.FLOW_MISSING, 1, None, "lost")) == "page 1: flow-missing: lost"
    assert str(Defect(Kind.SLANTED, 1, Point(0, 0), "x")) == "page 1 at (0.0, 0.0): slanted: x"


def test_a_defect_of_no_step_belongs_to_the_first_procedure() -> None:
    found = Defect(Kind.FLOW_MISSING, 1, None, "lost")
    assert (found.langkah, found.prosedur) == (0, 0)


def test_kinds_are_words_with_dashes_and_none_is_anothers() -> None:
    assert [kind for kind in Kind if not re.fullmatch(r"[a-z]+(-[a-z]+)+|slanted|backtrack", kind)] == []
    assert len({*Kind}) == len(Kind.__members__)


def test_lines_at_their_least_distance_do_not_touch() -> None:
    line, rule = TEMPLAT.simbol.garis, TEMPLAT.garis
    assert (line, rule) == (0.75, 0.5)
    assert defect.RULE_GAP - line / 2 - rule / 2 == pytest.approx(0.375)  # 1 - .375 - .25
    assert defect.LINE_GAP - line == pytest.approx(0.25)  # 1 - .375 - .375
    assert defect.SYMBOL_GAP - line / 2 == pytest.approx(0.125)  # .5 - .375


def test_what_differs_by_rounding_only_is_at_one_place() -> None:
    assert defect.EPSILON < defect.GRAIN_SLACK
    assert 0.1 / 2 < defect.GRAIN_SLACK < 0.1  # half a grain, not a whole one


def test_words_hug_their_line_more_closely_than_their_symbol() -> None:
    assert defect.LABEL_GAP < defect.LABEL_HUG < defect.LABEL_REACH


def test_a_line_has_both_ends_and_at_most_five_legs() -> None:
    assert (defect.LEAST_POINTS, defect.MOST_POINTS - 1) == (2, 5)
