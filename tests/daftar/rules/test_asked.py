"""Each rule of the region's family is asked of the list, once, but for the one that only `sopdoc check` asks."""

from __future__ import annotations

from sopdoc.daftar.rules.asked import ASKED
from sopdoc.rules import region
from sopdoc.rules.region import UNLISTED_KETERKAITAN
from sopdoc.rules.rule import Need, Rule


def test_all_rules_of_a_region_are_asked_once() -> None:
    rules = [rule for rule in vars(region).values() if isinstance(rule, Rule)]
    family = sorted(rule.code for rule in rules if rule.need is not Need.BOOK and rule != UNLISTED_KETERKAITAN)
    assert sorted(rule.code for rule, _check in ASKED) == family


def test_they_need_the_region() -> None:
    assert {rule.need for rule, _check in ASKED} == {Need.REGION}
