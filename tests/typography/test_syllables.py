"""Where Indonesian words may be parted."""

from __future__ import annotations

from itertools import pairwise

import pytest

from sopdoc.typography.syllables import LONGEST_WORD, syllables


def parted(word: str) -> str:
    places = [0, *syllables(word), len(word)]
    return "-".join(word[start:past] for start, past in pairwise(places))


@pytest.mark.parametrize(
    "word",
    [
        *("re-ka-pi-tu-la-si", "wak-tu", "se-wak-tu", "ke-ten-tu-an", "per-a-tur-an"),
        *("di-kon-sul-ta-si-kan", "per-a-tur-an-nya", "un-dang-an", "be-ri-ta", "ba-ngun-an", "me-nye-leng-ga-ra-kan"),
    ],
)
def test_words_part_as_the_spelling_has_it(word: str) -> None:
    assert parted(word.replace("-", "")) == word


def test_a_consonant_begins_the_syllable_behind_it() -> None:
    assert "pit-u" not in parted("rekapitulasi")
    assert parted("REKAPITULASI") == parted("rekapitulasi").upper()


def test_no_part_is_without_a_vowel() -> None:
    assert syllables("strkprgs") == []
    assert all(set(part) & set("aiueo") for part in parted("kesekretariatan").split("-"))


def test_a_longer_row_of_letters_is_no_word() -> None:
    assert syllables("ba" * (LONGEST_WORD // 2)) != []
    assert syllables("ba" * (LONGEST_WORD // 2) + "b") == []
