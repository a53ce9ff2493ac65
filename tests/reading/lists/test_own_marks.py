"""Items that bring marks of their own."""

from __future__ import annotations

import pytest

from sopdoc.reading.lists.own_marks import LONGEST, not_printed, own_marks, printed_twice, stray_mark, unseparated
from sopdoc.source.tree import Scalar


def written(*texts: str) -> list[str]:
    return [mark.written for mark in own_marks(map(Scalar, texts))]


@pytest.mark.parametrize(
    ("texts", "marks"),
    [
        (("1. Surat", "2. Data"), ["1.", "2."]),
        (("1. Surat",), ["1."]),
        (("0. Surat", "1. Data"), ["0.", "1."]),
        (("2. Surat", "3. Data"), []),
        (("1. Surat", "3. Data"), []),
        (("1. Surat", "Data"), []),
        (("a. Surat", "b. Data"), ["a.", "b."]),
        (("a. Surat",), []),  # one letter alone may be text
        (("i. Surat", "ii. Data"), []),
        (("A. Yani", "B. Contoh"), []),
        (("• Surat", "– Data"), ["•", "–"]),
        (("✓ Surat", "✓ Data"), ["✓", "✓"]),
        (("✓ Surat",), []),
        ((), []),
    ],
)
def test_marks_are_a_lists_if_all_items_have_them_and_they_count_on(texts: tuple[str, ...], marks: list[str]) -> None:
    assert written(*texts) == marks


def test_items_in_blocks_are_printed_as_they_are() -> None:
    assert own_marks([Scalar("1. Surat", literal=True), Scalar("2. Data")]) == ()
    assert stray_mark([Scalar("1. Surat", literal=True)]) is None


def test_the_first_mark_of_some_items_is_astray() -> None:
    items = [Scalar("Surat"), Scalar("-Data"), Scalar("A. Yani"), Scalar("b) Kop"), Scalar("1. x")]
    found = stray_mark(items)
    assert found is not None
    assert (found[0].text, found[1].written) == ("b) Kop", "b)")


def test_only_marks_that_are_not_printed_are_warned_of() -> None:
    for text, warned in (("1. x", False), ("- x", False), ("• x", True), ("a. x", True)):
        (mark, *_) = own_marks([Scalar(text), Scalar(text.replace("a", "b"))] if text[0] != "1" else [Scalar(text)])
        assert bool(not_printed(mark, (), Scalar(text).span)) is warned


def test_remedies_repeat_texts_that_are_not_too_long() -> None:
    for length, said in ((LONGEST, True), (LONGEST + 1, False)):
        item = Scalar(f"• {'x' * length}")
        (mark,) = own_marks([item, item])[:1]
        assert ("x" * length in printed_twice(item, mark).hints[0]) is said
        assert ("x" * length in unseparated(item, mark).hints[0]) is said
