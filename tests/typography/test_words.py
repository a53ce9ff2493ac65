from __future__ import annotations

import pytest

from sopdoc.typography.words import fitting_words, is_number, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Kirim  10\u00a0menit", ["Kirim", "10\u00a0menit"]),
        ("Rp\u202f1.250.000\nlunas", ["Rp\u202f1.250.000", "lunas"]),
        ("a\u2007b\u2003c", ["a\u2007b", "c"]),
        ("\u00a0a \u00a0 b\u00a0", ["a", "b"]),
        ("", []),
    ],
)
def test_no_break_blanks_join_words(text: str, words: list[str]) -> None:
    assert words_of(text) == words


@pytest.mark.parametrize(
    "word",
    [
        *("Rp1.250.000,00", "Rp 25.000,-", "12,5%", "1½", "(2)", "-3", "2026-11-28", "12/03/2024"),
        *("0812-3456-7890", "10:30-11:45", "08.00–10.00", "3x24"),
    ],
)
def test_numbers_times_and_dates_are_known(word: str) -> None:
    assert is_number(word)


@pytest.mark.parametrize("word", ["SOP-2", "065/12/SOP-2", "ke-2", "-", "https://a.id/1", "jam"])
def test_other_words_are_none(word: str) -> None:
    assert not is_number(word)


def test_a_currency_and_its_number_are_one_word() -> None:
    assert words_of("biaya Rp 1.000 atau Rp. 5 per Rp") == ["biaya", "Rp 1.000", "atau", "Rp. 5", "per", "Rp"]


def test_what_they_join_is_parted_where_it_does_not_fit() -> None:
    found = fitting_words("a\u00a0b c\u202fddddd panjang", lambda word: len(word) <= 3)
    assert list(found) == ["a\u00a0b", "c", "ddddd", "panjang"]
