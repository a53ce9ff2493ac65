"""Words on arrows."""

from __future__ import annotations

from sopdoc.inspection.defect import Kind
from sopdoc.inspection.rules import words
from sopdoc.layout.page import LeftOut
from tests.inspection.asking import found_by, kinds, missed_by
from tests.inspection.planting import crowded, loop
from tests.inspection.plants import over_the_rule, twins


def test_each_planted_defect_of_its_kinds_is_found_by_the_rule_alone() -> None:
    assert missed_by(words.CHECK) == []


def test_words_may_stand_far_from_an_exit_of_five_whichever_are_drawn() -> None:
    chart = crowded()
    batal = chart.exit("Batal")
    chart = chart.words_at(batal, chart.x(3) - 27.9, chart.rule(5) - 10.0)
    assert kinds(chart) == {Kind.LABEL_UNCLEAR}
    assert kinds(chart.changed(left_out=(LeftOut(3, None, "Lain"),))) == set()


def test_words_on_white_may_reach_over_the_rule_of_a_lane() -> None:
    assert kinds(over_the_rule(loop(), 2.0)) == set()


def test_words_on_exits_drawn_as_one_line_name_none() -> None:
    assert found_by(words.CHECK, twins(crowded())) == {Kind.LABEL_UNCLEAR}
