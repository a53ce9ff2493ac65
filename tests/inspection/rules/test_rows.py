"""A row's own lines."""

from __future__ import annotations

from sopdoc.inspection.rules import rows
from tests.inspection.asking import missed_by


def test_each_planted_defect_of_its_kinds_is_found_by_the_rule_alone() -> None:
    assert missed_by(rows.CHECK) == []
