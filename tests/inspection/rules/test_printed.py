"""Words part with a hyphen."""

from __future__ import annotations

from sopdoc.inspection.rules import printed
from sopdoc.inspection.strict import strict_findings
from tests.inspection.asking import missed_by
from tests.inspection.planting import plain
from tests.inspection.plants import cut_word


def test_each_planted_defect_of_its_kinds_is_found_by_the_rule_alone() -> None:
    assert missed_by(printed.CHECK) == []


def test_the_writer_is_told_what_helps() -> None:
    chart = cut_word(plain())
    (found,) = strict_findings(chart.document, chart.sop, chart.templat)
    assert found.message == f"page {chart.number}: keg|iatan is cut"
    assert found.hints == ("write it shorter, or put a blank where a line may end",)
