from __future__ import annotations

import pytest

from sopdoc.typography.words import fitting_words, words_of


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


def test_what_they_join_is_parted_where_it_does_not_fit() -> None:
    found = fitting_words("a\u00a0b c\u202fddddd panjang", lambda word: len(word) <= 3)
    assert list(found) == ["a\u00a0b", "c", "ddddd", "panjang"]
