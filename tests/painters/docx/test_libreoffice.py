"""LibreOffice shows each page as layout made it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.painters.docx.conftest import SAMPLES
from tests.painters.docx.ink import allowed_of, dark_of, drawn_of, lanes_of, missing_ink, unasked_ink
from tests.painters.docx.reading import Word, expected_upright_words, expected_words, pdf_words

pytestmark = pytest.mark.libreoffice

NEAR = 0.75
"""Points by which a word may be off."""


def stray(words: list[Word], found: list[Word]) -> list[Word]:
    """Return the words that have no like one near, and what was found without being expected."""
    left = list(found)
    lost = []
    for word in words:
        like = [other for other in left if other.text == word.text and distance(word, other) <= NEAR]
        if like:
            left.remove(min(like, key=lambda other: distance(word, other)))
        else:
            lost.append(word)
    return lost + left


def distance(one: Word, other: Word) -> float:
    return max(abs(one.x - other.x), abs(one.y - other.y))


@pytest.mark.parametrize("name", sorted(SAMPLES.keys() - {"names"}))
def test_each_word_stands_where_layout_put_it(name: str, converted: dict[str, Path]) -> None:
    pages, found = SAMPLES[name]().pages, pdf_words(converted[name])
    assert len(found) == len(pages)
    for page, words in zip(pages, found, strict=True):
        assert stray(expected_words(page), words) == []


def test_upright_words_stand_where_layout_put_them_and_lying_ones_beside_them(converted: dict[str, Path]) -> None:
    (page,), pdf = SAMPLES["names"]().pages, converted["names"]
    (lying,), (upright,) = pdf_words(pdf), pdf_words(pdf, upright=True)
    wanted = expected_upright_words(page), expected_words(page)
    assert sum(map(len, wanted)) == len(lying)
    for words, found in zip(wanted, (upright, lying), strict=True):
        assert [word for word in stray(words, found) if word in words] == []


@pytest.mark.parametrize("number", [3, 4])
def test_flowcharts_show_the_routes_and_nothing_else(number: int, converted: dict[str, Path]) -> None:
    page = SAMPLES["everything"]().pages[number - 1]
    dark = dark_of(converted["everything"], number)
    assert missing_ink(drawn_of(page, dark.size), dark, lanes_of(page)) is None
    assert unasked_ink(allowed_of(page, dark.size), dark, lanes_of(page)) is None
