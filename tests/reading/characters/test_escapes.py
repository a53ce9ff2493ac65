"""Escapes that stand for characters that can't be seen."""

from __future__ import annotations

import pytest

from sopdoc.reading.characters.escapes import EscapeCheck
from sopdoc.rules.facts.shown import MAX_OF_A_KIND
from sopdoc.source.diagnostic import Severity


def found(text: str) -> list[tuple[Severity, int, int]]:
    check = EscapeCheck(text, "x.yaml")
    check.look_at(0, len(text))
    return [(one.severity, one.span.line, one.span.column) for one in check.findings()]


@pytest.mark.parametrize("escape", [r"\0", r"\a", r"\b", r"\e", r"\x07", r"\u0007", r"\U00000007", r"\uFFFE"])
def test_a_character_that_must_not_be_is_an_error_at_its_escape(escape: str) -> None:
    assert found(f'a: 1\nb: "xy{escape}"\n') == [(Severity.ERROR, 2, 7)]


@pytest.mark.parametrize("escape", [r"\u200b", r"\u00ad", r"\uFEFF"])
def test_a_character_that_is_left_out_is_warned_of(escape: str) -> None:
    assert found(f'"{escape}"') == [(Severity.WARNING, 1, 2)]


@pytest.mark.parametrize("text", [r"\n\t\f\v\\ \x41\u00e9\U0001F600", r"\\a", r"\U99999999", "abc", r"\"\/\_"])
def test_other_escapes_are_nothing_to_speak_of(text: str) -> None:
    assert found(text) == []


def test_hidden_ones_are_one_warning_however_many_there_are() -> None:
    assert found(r"x\u200b\u200b\u200c") == [(Severity.WARNING, 1, 2)]


def test_many_errors_are_counted_after_the_first_ones() -> None:
    assert len(found(r"\a" * MAX_OF_A_KIND)) == MAX_OF_A_KIND
    assert len(found(r"\a" * (MAX_OF_A_KIND + 5))) == MAX_OF_A_KIND + 1


def test_only_what_is_asked_for_is_looked_at() -> None:
    check = EscapeCheck(r"\a\b\e", "x.yaml")
    check.look_at(2, 4)
    assert [one.span.column for one in check.findings()] == [3]
    assert (check.findings()[0].span.end_column) == 5
