"""Lines and columns of places in a text, and the way back."""

from __future__ import annotations

import pytest

from sopdoc.source.lines import LineIndex


@pytest.mark.parametrize("text", ["", "a", "a\nbc\r\nd\re\n"])
def test_a_place_comes_back_from_its_line_and_column(text: str) -> None:
    index = LineIndex(text)
    assert [index.index(*index.position(at)) for at in range(len(text) + 1)] == list(range(len(text) + 1))


def test_behind_the_last_line_it_is_the_last_lines_place() -> None:
    index = LineIndex("a\nbc\n")
    assert [index.index(line, 1) for line in (1, 2, 3, 4, 99)] == [0, 2, 5, 5, 5]
