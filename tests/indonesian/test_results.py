"""Papers and states in the cells of a table."""

from __future__ import annotations

import pytest

from sopdoc.indonesian.results import begins_with_verb, content_words, is_filled


@pytest.mark.parametrize("text", ["Surat", "-", "–", "1"])
def test_a_cell_says_something(text: str) -> None:
    assert is_filled(text)


@pytest.mark.parametrize("text", ["", " ", "…", "....", "?"])
def test_dots_say_nothing(text: str) -> None:
    assert not is_filled(text)


def test_words_tell_what_a_paper_is_of() -> None:
    assert content_words("Surat undangan dan laporannya") == {"undan", "lapor"}
    assert content_words("Dokumen data") == set()


@pytest.mark.parametrize("text", ["Mencatat surat", "1. mencatat surat", "Ditandatangani", "memeriksa", "- Dikirim"])
def test_a_verb_begins_an_activity(text: str) -> None:
    assert begins_with_verb(text)


@pytest.mark.parametrize(
    "text", ["Disposisi", "Memo", "Diterimanya surat", "Berkas", "Surat diterima", "Media informasi", "Diklat", "", "-"]
)
def test_a_noun_begins_a_paper(text: str) -> None:
    assert not begins_with_verb(text)
