"""Marks of lists at the start of a text."""

from __future__ import annotations

import pytest

from sopdoc.reading.lists.marks import Family, Mark, count_on, like, marks_of, of_family


def read(text: str) -> list[tuple[str, int, str]]:
    """Return what a text begins with: families, numbers, and the text behind each."""
    return [(mark.family.name, mark.value, text[mark.end :]) for mark in marks_of(text)]


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("1. Surat", [("NUMBER", 1, "Surat")]),
        ("12) Surat", [("NUMBER", 12, "Surat")]),
        ("(3) Surat", [("NUMBER", 3, "Surat")]),
        ("1.Surat", [("NUMBER", 1, "Surat")]),
        ("1.5 meter", []),
        ("1. ", []),
        ("1234. Surat", []),
        ("08.00 WIB", []),
        ("a. Surat", [("SMALL", 1, "Surat")]),
        ("B) Surat", [("CAPITAL", 2, "Surat")]),
        ("i. Surat", [("SMALL", 9, "Surat"), ("SMALL_ROMAN", 1, "Surat")]),
        ("ii. Surat", [("SMALL_ROMAN", 2, "Surat")]),
        ("iv. Surat", [("SMALL_ROMAN", 4, "Surat")]),
        ("VIII. Surat", [("ROMAN", 8, "Surat")]),
        ("XL. Surat", [("ROMAN", 40, "Surat")]),
        ("xix) Surat", [("SMALL_ROMAN", 19, "Surat")]),
        ("a.Surat", []),
        ("a. n. Kepala Dinas", []),
        ("Surat", []),
        ("• Surat", [("BULLET", 0, "Surat")]),
        ("•Surat", [("BULLET", 0, "Surat")]),
        ("* Surat", [("BULLET", 0, "Surat")]),
        ("*Surat*", []),
        ("- Surat", [("DASH", 0, "Surat")]),
        ("– Surat", [("DASH", 0, "Surat")]),
        ("-Surat", [("DASH", 0, "Surat")]),
        ("-5 derajat", []),
        ("✓ Surat", [("SIGN", 0, "Surat")]),
        ("✓Surat", []),
        ("o Surat", [("SIGN", 0, "Surat")]),
        ("oleh", []),
        ("§ 5", [("SIGN", 0, "5")]),
        ("& Surat", []),
        ("", []),
    ],
)
def test_a_text_begins_with_a_mark_or_not(text: str, marks: list[tuple[str, int, str]]) -> None:
    assert read(text) == marks


def test_a_dash_without_its_blank_is_glued() -> None:
    assert [mark.glued for text in ("-Surat", "- Surat", "•Surat") for mark in marks_of(text)] == [True, False, False]


def mark(family: Family, value: int = 0, written: str = "") -> Mark:
    return Mark(family, value, written, 0)


def test_bullets_and_dashes_stand_for_each_other() -> None:
    bullet, dash, number = mark(Family.BULLET), mark(Family.DASH), mark(Family.NUMBER, 1)
    assert of_family((dash,), Family.BULLET) is dash
    assert of_family((bullet,), Family.DASH) is bullet
    assert of_family((number, bullet), Family.BULLET) is bullet
    assert of_family((number,), Family.BULLET) is None


def test_other_signs_go_with_their_like() -> None:
    tick, star = mark(Family.SIGN, written="✓"), mark(Family.SIGN, written="★")
    assert like((tick,), tick) is tick
    assert like((star,), tick) is None
    assert like((mark(Family.NUMBER, 2, "2)"),), mark(Family.NUMBER, 1, "1.")) is not None


def test_numbers_of_a_list_rise_by_one_and_signs_have_none() -> None:
    assert count_on([mark(Family.NUMBER, value) for value in (3, 4, 5)])
    assert not count_on([mark(Family.NUMBER, value) for value in (1, 3)])
    assert not count_on([mark(Family.NUMBER, value) for value in (1, 1)])
    assert count_on([mark(Family.BULLET)] * 3)
    assert count_on([])
