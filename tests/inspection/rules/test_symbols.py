"""Symbols are those of the source, each in its cell."""

from __future__ import annotations

from sopdoc.inspection.defect import Kind
from sopdoc.inspection.rules import symbols
from tests.inspection.asking import missed_by
from tests.inspection.planting import plain


def test_each_planted_defect_of_its_kinds_is_found_by_the_rule_alone() -> None:
    assert missed_by(symbols.CHECK) == []


def test_a_drawing_on_a_page_without_a_table_is_astray() -> None:
    found = plain().changed(prosedur=None).defects()
    assert (found[0].kind, found[0].words) == (Kind.WRONG_SYMBOLS, "symbols stand on a page without a table for them")
