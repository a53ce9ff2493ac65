"""Trees laid over each other."""

from __future__ import annotations

from sopdoc.reading.office.overlay import overlaid
from tests.reading.decoding import node_of


def over(inner: str, outer: str) -> object:
    return overlaid(node_of(inner), node_of(outer))


def test_keys_are_merged_the_inner_ones_winning_where_they_were() -> None:
    assert over("{b: 2, c: 3}", "{a: 1, b: 1}") == node_of("{a: 1, b: 2, c: 3}")


def test_groups_are_merged_key_by_key() -> None:
    assert over("{g: {b: 2}}", "{g: {a: 1, b: 1}}") == node_of("{g: {a: 1, b: 2}}")


def test_an_empty_group_changes_nothing_and_an_empty_text_does() -> None:
    assert over("{g: }", "{g: {a: 1}}") == node_of("{g: {a: 1}}")
    assert over("{a: }", "{a: 1}") == node_of("{a: }")


def test_what_is_no_group_is_replaced() -> None:
    assert over("{g: [2]}", "{g: [1, 3]}") == node_of("{g: [2]}")
    assert over("{g: x}", "{g: {a: 1}}") == node_of("{g: x}")
    assert over("{g: {a: 1}}", "{g: x}") == node_of("{g: {a: 1}}")
