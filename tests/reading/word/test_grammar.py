"""The table of what goes along from a Word file is whole, and its patterns say what the schema says."""

from __future__ import annotations

import re

import pytest

from sopdoc.reading.word.grammar import RULES, SEVERAL


def test_each_element_that_another_may_hold_has_a_rule() -> None:
    held = {(holder, name) for holder, rule in RULES.items() for name in rule.children}
    missing = {f"{holder}/{name}" for holder, name in held if f"{holder}/{name}" not in RULES and name not in RULES}
    assert missing == set()


def test_what_may_stand_more_than_once_must_have_what_tells_it_apart() -> None:
    assert all(attribute in RULES[name].must for name, attribute in SEVERAL.items())


@pytest.mark.parametrize(
    ("element", "attribute", "right", "wrong"),
    [
        ("color", "val", ("auto", "FF0000", "ab12cd"), ("notacolour", "FF00", "#FF0000", "", "FF0000\n")),
        ("u", "val", ("single", "none", "wavyDouble"), ("bogus", "Single", "")),
        ("jc", "val", ("left", "both", "start"), ("middle", "justify")),
        ("sz", "val", ("2", "28", "999"), ("0", "-4", "1.5", "big", "١٢")),
        ("shd", "val", ("clear", "nil", "pct15", "diagCross", "thinHorzStripe"), ("pct16", "thinCross", "zz")),
        ("pBdr/top", "val", ("single", "nil"), ("line", "")),
    ],
)
def test_values_are_those_of_the_schema(
    element: str, attribute: str, right: tuple[str, ...], wrong: tuple[str, ...]
) -> None:
    pattern = RULES[element].must[attribute]
    assert [bool(re.fullmatch(pattern, text)) for text in (*right, *wrong)] == [True] * len(right) + [False] * len(
        wrong
    )
