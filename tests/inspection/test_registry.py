"""The rules of drawings are in the table, and each check finds by itself what it says it finds."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sopdoc.inspection.check import Check
from sopdoc.inspection.defect import Kind
from sopdoc.inspection.registry import CHECKS
from sopdoc.rules import drawing
from sopdoc.rules.rule import Rule
from sopdoc.source.diagnostic import Severity
from sopdoc.source.span import NOWHERE
from tests.inspection.asking import found_by
from tests.inspection.planting import Chart
from tests.inspection.plants import CASES, Plant
from tests.rules.manual import PAGES


@pytest.mark.parametrize("check", CHECKS, ids=[check.rule.code for check in CHECKS])
def test_the_manual_explains_each_kind_that_a_check_finds(check: Check) -> None:
    assert [kind for kind in check.kinds if f"`{kind}`" not in PAGES[check.rule.code].text] == []


def test_each_rule_of_drawings_is_asked_once() -> None:
    family = [rule.code for rule in vars(drawing).values() if isinstance(rule, Rule)]
    assert [check.rule.code for check in CHECKS] == family


def test_programs_see_one_code_for_all() -> None:
    found = [check.rule.found("", NOWHERE) for check in CHECKS]
    assert {(one.code, one.severity) for one in found} == {("drawing-defect", Severity.ERROR)}


def test_each_kind_is_some_rules() -> None:
    assert {kind for check in CHECKS for kind in check.kinds} == set(Kind)


@pytest.mark.parametrize(("kind", "make", "plant"), CASES, ids=[f"{kind}-{at}" for at, (kind, *_) in enumerate(CASES)])
def test_a_planted_defect_is_found_by_a_rule_that_names_it(kind: Kind, make: Callable[[], Chart], plant: Plant) -> None:
    chart = plant(make())
    found = [(check, found_by(check, chart)) for check in CHECKS]
    assert any(kind in kinds for check, kinds in found if kind in check.kinds)
    assert [(check.rule.code, kinds) for check, kinds in found if kinds - set(check.kinds)] == []
