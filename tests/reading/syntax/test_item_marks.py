"""Items that start with another sign than a dash and a blank."""

from __future__ import annotations

import pytest

from sopdoc.reading.syntax.item_marks import item_end, other_dash, straightened, undashed

LIST = ["kelengkapan:", "  - Surat"]


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("  – Kop", "write `- Kop`"),
        ("  • Kop", "write `- Kop`"),
        ("  -kegiatan: x", "write `- kegiatan: x`"),
        ("  2. Kop", "write `- Kop`"),
        ("  b) Kop # y", "write `- Kop`"),
        ("  -Kop", "write `- Kop`"),
    ],
)
def test_another_sign_among_items_is_told_the_dash(line: str, hint: str) -> None:
    found = other_dash([*LIST, line], 2)
    assert found is not None
    assert (found.hints, found.place) == ((hint,), (2, 2))


@pytest.mark.parametrize("line", ["  - Kop", "  Kop", "  Kop 2. x"])
def test_other_lines_have_none(line: str) -> None:
    assert other_dash([*LIST, line], 2) is None


def test_numbers_are_marks_only_among_items_or_where_one_belongs() -> None:
    lines = ["judul: x", "  ", "2. Kop"]
    assert other_dash(lines, 2) is None
    assert other_dash(lines, 2, is_sure=True) is not None
    assert other_dash(["kelengkapan:", "2. Kop"], 1) is not None


def test_the_line_put_right_has_its_dash_in_the_column_of_the_sign() -> None:
    lines = [*LIST, "  • Kop"]
    found = other_dash(lines, 2)
    assert found is not None
    assert found.edit is not None
    assert found.edit.applied(lines) == [*LIST, "  - Kop"]


STEPS = ["  - kegiatan: x", "    oleh: a", "  kegiatan: y", "  oleh: b", "  - kegiatan: z"]


def test_an_item_that_begins_as_the_one_above_lacks_its_dash() -> None:
    found = undashed(STEPS, 2)
    assert found is not None
    assert (found.hints, found.place) == (("write `- kegiatan: y`",), (2, 2))
    assert found.edit is not None
    assert found.edit.applied(STEPS)[2:4] == ["  - kegiatan: y", "    oleh: b"]
    assert undashed(STEPS, 3) is None
    assert undashed(STEPS, 0) is None


def test_an_item_ends_where_another_begins() -> None:
    assert item_end(STEPS, 2) == 4
    assert item_end(["a: x", "b: y", "a: z"], 0) == 2
    assert item_end(["  a: x", "  b: y", "c: z"], 0) == 2
    assert item_end(["a: x", "  b: y"], 0) == 2


def test_keys_below_a_first_one_that_moved_with_its_dash_draw_it_along() -> None:
    assert straightened(["  a: x", "    b: y"], 0, 2) == ["    a: x", "    b: y"]
    assert straightened(["  a: x", "  b: y"], 0, 2) == ["  a: x", "  b: y"]
    assert straightened(["  a: x"], 0, 1) == ["  a: x"]
