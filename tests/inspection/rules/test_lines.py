"""Arrows onwards enter from above or beside; lines keep off rules."""

from __future__ import annotations

from sopdoc.inspection.rules import lines
from sopdoc.inspection.strict import strict_findings
from tests.inspection.asking import found_by, missed_by
from tests.inspection.planting import loop, plain
from tests.inspection.plants import from_below


def test_each_planted_defect_of_its_kinds_is_found_by_the_rule_alone() -> None:
    assert missed_by(lines.CHECK) == []


def test_charts_without_a_plant_have_none() -> None:
    assert found_by(lines.CHECK, plain()) == found_by(lines.CHECK, loop()) == set()


def test_the_writer_is_told_which_arrow_it_is() -> None:
    chart = from_below(plain())
    messages = [found.message for found in strict_findings(chart.document, chart.sop, chart.templat)]
    assert any(message.endswith("leads on, but enters from below") for message in messages)
