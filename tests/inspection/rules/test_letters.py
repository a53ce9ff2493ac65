"""Pentagons and their letters."""

from __future__ import annotations

from msgspec.structs import replace

from sopdoc.inspection.defect import Kind
from sopdoc.inspection.rules import letters
from tests.inspection.asking import found_by, missed_by
from tests.inspection.planting import pages


def test_each_planted_defect_of_its_kinds_is_found_by_the_rule_alone() -> None:
    assert missed_by(letters.CHECK) == []


def test_a_letter_leads_to_another_page() -> None:
    chart = pages()
    at = chart.number - 1
    one, two = chart.document.pages[at : at + 2]
    same = (*chart.document.pages[: at + 1], replace(two, number=one.number), *chart.document.pages[at + 2 :])
    joined = replace(chart, document=replace(chart.document, pages=same))
    assert Kind.LETTER_UNPAIRED in found_by(letters.CHECK, joined)
    assert found_by(letters.CHECK, chart) == set()
