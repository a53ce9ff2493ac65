"""Blocks that are lists as they are written."""

from __future__ import annotations

import pytest

from sopdoc.model.isi import MarkedList, Tanda
from sopdoc.reading.lists.written_list import written_list


@pytest.mark.parametrize(
    ("text", "tanda", "items"),
    [
        ("• A\n• B", Tanda.BULAT, ("A", "B")),
        ("- A\n- B", Tanda.STRIP, ("A", "B")),
        ("1. A\n2. B", Tanda.ANGKA, ("A", "B")),
        ("1) A\n2) B", Tanda.ANGKA_KURUNG, ("A", "B")),
        ("a. A\nb. B", Tanda.HURUF, ("A", "B")),
        ("• A", Tanda.BULAT, ("A",)),
        ("• A\n  dan C\n• B", Tanda.BULAT, ("A\ndan C", "B")),
        ("1. A\n   a. C\n   b. D\n2. B", Tanda.ANGKA, ("A\na. C\nb. D", "B")),
    ],
)
def test_lines_with_marks_are_a_list(text: str, tanda: Tanda, items: tuple[str, ...]) -> None:
    assert written_list(text) == MarkedList(items, tanda)


@pytest.mark.parametrize(
    "text", ["A\n• B", "1. A", "a. n. Kepala", "2. A\n3. B", "1. A\n\n2. B", "•A\n•B", "– A\n– B", "• A • B", "-", "x"]
)
def test_other_lines_stay_text(text: str) -> None:
    assert written_list(text) is None
