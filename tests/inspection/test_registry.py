"""The rules can be read, and each finds by itself what it says it finds."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sopdoc.inspection.defect import Kind
from sopdoc.inspection.registry import RULES
from sopdoc.inspection.rule import Rule
from tests.inspection.asking import found_by
from tests.inspection.planting import Chart
from tests.inspection.plants import CASES, Plant

each_rule = pytest.mark.parametrize("rule", RULES, ids=[rule.code for rule in RULES])


@each_rule
def test_its_manual_explains_each_kind_that_it_finds(rule: Rule) -> None:
    assert [kind for kind in rule.kinds if f"``{kind}``" not in rule.manual] == []


def test_codes_and_names_are_a_rules_own() -> None:
    assert len({rule.code for rule in RULES}) == len({rule.name for rule in RULES}) == len(RULES)


def test_each_kind_is_some_rules() -> None:
    assert {kind for rule in RULES for kind in rule.kinds} == set(Kind)


@pytest.mark.parametrize(("kind", "make", "plant"), CASES, ids=[f"{kind}-{at}" for at, (kind, *_) in enumerate(CASES)])
def test_a_planted_defect_is_found_by_a_rule_that_names_it(kind: Kind, make: Callable[[], Chart], plant: Plant) -> None:
    chart = plant(make())
    found = {rule.code: found_by(rule, chart) for rule in RULES}
    assert any(kind in found[rule.code] for rule in RULES if kind in rule.kinds)
    assert {rule.code: found[rule.code] - set(rule.kinds) for rule in RULES if found[rule.code] - set(rule.kinds)} == {}
