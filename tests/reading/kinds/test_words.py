"""Texts, lists of them, and names."""

from __future__ import annotations

import pytest

from sopdoc.reading.kinds.kind import FAULTY
from sopdoc.reading.kinds.words import FolderName, Id, Notes, ShortText, Text, TextOrList
from tests.reading.decoding import codes, decoded, hints


def test_a_text_is_one_text() -> None:
    assert decoded(Text(), "Surat masuk") == ("Surat masuk", [])
    assert codes(Text(), "[a]") == ["wrong-kind"]


def test_a_short_text_has_at_most_so_many_characters() -> None:
    assert decoded(ShortText(3), "abc") == ("abc", [])
    value, (fault,) = decoded(ShortText(3), "abcd")
    assert (value, fault.message) == (FAULTY, "at most 3 characters can stand here, and these are 4")


def test_a_list_is_numbered_unless_it_is_told_otherwise() -> None:
    assert decoded(TextOrList(), "[a, '', b]") == (("a", "b"), [])
    assert decoded(TextOrList(), "a") == ("a", [])
    assert decoded(TextOrList(), "['', '']") == ("", [])
    assert decoded(TextOrList(), "['1. a', '2. b']") == (("a", "b"), [])
    assert decoded(TextOrList(numbered=False), "['1. a', '2. b']") == (("1. a", "2. b"), [])
    assert decoded(TextOrList(), "[a, [b]]")[0] is FAULTY


def test_marks_in_a_row_are_warned_of_where_lists_are_numbered() -> None:
    assert codes(TextOrList(), "• a • b") == ["own-marks"]
    assert codes(TextOrList(numbered=False), "• a • b") == []


def test_notes_are_texts_of_which_a_single_one_needs_no_list() -> None:
    assert decoded(Notes(), "a") == (("a",), [])
    assert decoded(Notes(), "[a, b]") == (("a", "b"), [])
    assert decoded(Notes(), "['']") == ((), [])


@pytest.mark.parametrize("name", ["a", "Surat-1", "a_b", "selesai-1", "lanjutan"])
def test_an_id_starts_with_a_letter(name: str) -> None:
    assert decoded(Id(), name) == (name, [])


@pytest.mark.parametrize(
    ("text", "code", "ready"),
    [
        ("7", "bad-id", "`n7`"),
        ("a b", "bad-id", "`a_b`"),
        ("Évaluasi", "bad-id", "`evaluasi`"),
        ("selesai", "reserved-id", "`selesai-1`"),
        ("lanjut", "reserved-id", "`lanjut-1`"),
    ],
)
def test_what_cannot_be_an_id_is_told_one_that_can(text: str, code: str, ready: str) -> None:
    assert codes(Id(), text) == [code]
    assert ready in hints(Id(), text)[0]


def test_of_signs_alone_no_id_is_made() -> None:
    assert hints(Id(), "'???'") == ("an id starts with a letter and holds letters, digits, `_` and `-` only",)


def test_a_template_is_named_by_its_folder() -> None:
    assert decoded(FolderName(), "dinas-1.0") == ("dinas-1.0", [])
    for text in ("../x", ".x", "a b", "a/b"):
        assert codes(FolderName(), text) == ["bad-name"]
