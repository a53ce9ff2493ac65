"""Keys are told in the words of their exits."""

from __future__ import annotations

from sopdoc.inspection.defect import Kind
from sopdoc.inspection.rules import keys
from sopdoc.layout.blocks.text import Style
from sopdoc.layout.page import LeftOut
from sopdoc.layout.text_block import Role
from tests.inspection.asking import kinds, left_out, missed_by
from tests.layout.fake import SETTER


def test_each_planted_defect_of_its_kinds_is_found_by_the_rule_alone() -> None:
    assert missed_by(keys.CHECK) == []


def test_the_key_of_an_arrow_that_is_not_drawn_is_told() -> None:
    chart = left_out("dari No 3 ke No 2: a)").changed(left_out=(LeftOut(3, 2, "Ulang", "a)"),))
    assert kinds(chart) == {Kind.KEY_UNTOLD}
    meant = SETTER.entries({"a)": "Ulang"}, 40.0, 720.0, 300.0, Style(8.0, Role.ARTI_LABEL))
    assert kinds(chart.changed(flow=(*chart.page.flow, meant))) == set()


def test_keys_of_arrows_to_one_step_may_be_told_together() -> None:
    chart = left_out("ke No 2: a), b)")
    two = (LeftOut(3, 2, "Tidak", "a)"), LeftOut(3, 2, "Ulang", "b)"))
    chart = chart.without(chart.exit("Tidak")).changed(left_out=two)
    assert kinds(chart) == {Kind.KEY_UNTOLD}
