"""Symbols grow with their words, and no further than looks well."""

from __future__ import annotations

import pytest

from sopdoc.geometry.rect import Rect
from sopdoc.layout.alone.grown_size import MOST_SLENDER, GrownSize
from sopdoc.layout.flowchart.standing.symbol_words import set_words
from sopdoc.layout.page import Shape
from tests.layout.fake import SETTER

SIZE = GrownSize(36.0, 18.0, 26.0, 18.0, wide=96.0, setter=SETTER, size=8.0)
"""A letter is 4 points wide, a line 8.4 high."""


def test_a_symbol_without_words_is_as_large_as_in_a_table() -> None:
    assert SIZE.of(Shape.PROCESS) == (36.0, 18.0)
    assert SIZE.of(Shape.DECISION) == (36.0, 26.0)


def test_a_box_is_as_wide_as_its_lane_allows_and_as_high_as_its_lines() -> None:
    assert SIZE.of(Shape.PROCESS, "abc") == (96.0, 18.0)
    one, two, three = (SIZE.of(Shape.PROCESS, " ".join(["a" * 20] * count))[1] for count in (2, 4, 6))
    assert one < two < three
    assert three >= 6 * 8.4


def test_a_short_word_leaves_a_capsule_small() -> None:
    assert SIZE.of(Shape.TERMINATOR, "abcd") == (50.4, 18.0)
    assert SIZE.of(Shape.TERMINATOR, "abcde abcde abcde")[0] == 96.0


@pytest.mark.parametrize("shape", [Shape.DECISION, Shape.TERMINATOR])
def test_a_diamond_and_a_capsule_hold_no_more_than_looks_well(shape: Shape) -> None:
    words = "abcde " * 8
    assert SIZE.holds(words, shape)
    assert SIZE.of(shape, words)[1] <= MOST_SLENDER[shape] * 96.0 + 4.0
    assert not SIZE.holds("abcde " * 40, shape)
    assert SIZE.holds("abcde " * 40, Shape.PROCESS)


def test_a_pentagon_keeps_its_size() -> None:
    assert SIZE.of(Shape.OFFPAGE, "AB") == (18.0, 18.0)


def test_a_diamond_is_so_high_that_each_line_has_words_and_room() -> None:
    words = "abcdefghijklm abcdefg abcde abcdefghi"
    height = SIZE.of(Shape.DECISION, words)[1]
    rect = Rect(0.0, 0.0, 96.0, height)
    block = set_words(words, Shape.DECISION, rect, rect.centre, 8.0, SETTER, SIZE.most_lines(Shape.DECISION))
    assert block.size == 8.0
    half = height / 2
    for at, line in enumerate(block.lines):
        edges = (block.rect.y + (at + more) * block.leading - half for more in (0, 1))
        assert line.width <= 96.0 * (1 - max(map(abs, edges)) / half)


def test_a_box_holds_any_number_of_lines() -> None:
    words = " ".join(["a" * 20] * 100)  # 80 points each: a line holds one
    assert SIZE.of(Shape.PROCESS, words)[1] >= 100 * 8.4
