"""Texts beside each other in a frame from 50 to 750; a glyph is 5 wide, and a text has 1 more than it needs."""

from __future__ import annotations

import pytest

from sopdoc.geometry.rect import Rect
from sopdoc.layout.pages.across import Texts, places_across

FRAME = Rect(50, 0, 700, 100)


def places(*texts: int) -> list[tuple[float, float]]:
    """Return the places of texts of so many letters that there are."""
    words: Texts = ("x" * texts[0], "x" * texts[1], "x" * texts[2])
    found = places_across(words, FRAME, lambda text: 5.0 * len(text))
    return [place for place, word in zip(found, words, strict=True) if word]


@pytest.mark.parametrize("at", range(3))
def test_a_text_alone_has_all_the_width(at: int) -> None:
    assert places(*(9 if each == at else 0 for each in range(3))) == [(50, 700)]


def test_the_middle_has_what_it_needs_and_both_sides_the_same() -> None:
    assert places(10, 5, 10) == [(50, 325), (387, 26), (425, 325)]  # (700 − 26) ÷ 2 − 12


def test_a_long_middle_leaves_the_sides_what_they_need() -> None:
    assert places(10, 200, 10) == [(50, 51), (113, 574), (699, 51)]  # 700 − 2 × (51 + 12)


def test_three_long_texts_have_a_third_each() -> None:
    left, middle, right = places(200, 200, 200)
    assert left[1] == right[1] == pytest.approx((700 - 700 / 3) / 2 - 12, abs=0.05)
    assert middle[1] == pytest.approx(700 / 3, abs=0.05)


def test_the_shorter_of_two_has_what_it_needs_and_the_longer_the_rest() -> None:
    assert places(10, 0, 100) == [(50, 51), (113, 637)]
    assert places(100, 0, 10) == [(50, 637), (699, 51)]
    assert places(200, 0, 200) == [(50, 344), (406, 344)]
