"""Brackets and colons that a number sign hides are told with the text in quotes."""

from __future__ import annotations

import pytest

from sopdoc.reading.syntax.cut_faults import hidden_bracket, hidden_colon


@pytest.mark.parametrize(
    ("line", "hint", "right"),
    [
        (
            "dasar_hukum: [UU #1, PP]",
            "put the text in quotes: ['UU #1', PP]",
            "dasar_hukum: ['UU #1', PP]",
        ),
        ("oleh: [jp #kadis]", "write `[jp, kadis]`", "oleh: [jp, kadis]"),
        (
            "keputusan: {ya #1: lanjut, tidak: selesai}",
            "put the text in quotes: {'ya #1': lanjut, tidak: selesai}",
            "keputusan: {'ya #1': lanjut, tidak: selesai}",
        ),
    ],
)
def test_the_bracket_is_told_with_what_holds_the_sign_in_quotes(line: str, hint: str, right: str) -> None:
    column = min(line.index(bracket) for bracket in "[{" if bracket in line)
    told = hidden_bracket(line, 4, column)
    assert told is not None
    assert (told.hints, told.place) == ((hint,), (4, column))
    assert told.edit is not None
    assert told.edit.applied(["", "", "", "", line])[4] == right


@pytest.mark.parametrize("line", ["judul: [Surat, Masuk]", "judul: [Surat # catatan", f"judul: [{'x' * 400} #1]"])
def test_no_bracket_is_hidden_where_none_closes_behind_the_sign_or_nobody_would_read_that_far(line: str) -> None:
    assert hidden_bracket(line, 0, 7) is None


@pytest.mark.parametrize("at", [1, 2])
@pytest.mark.parametrize("holder", ["keputusan:", "pelaksana:"])
def test_the_colon_of_an_exit_or_a_lane_is_told_at_its_line_and_the_one_below(holder: str, at: int) -> None:
    lines = [holder, "  loket #1: lanjut", "  lain: selesai"]
    told = hidden_colon(lines, at)
    assert told is not None
    assert (told.hints, told.place) == (("put the text in quotes: 'loket #1': lanjut",), (1, 2))
    assert told.edit is not None
    assert told.edit.applied(lines) == [holder, "  'loket #1': lanjut", "  lain: selesai"]


@pytest.mark.parametrize(
    "lines",
    [
        ["judul: x", "loket #1: lanjut"],
        ["disahkan_oleh:", "  loket #1: lanjut"],
        ["keputusan: ya", "  loket #1: lanjut"],
        ["keputusan:", "  loket: lanjut # yang pertama"],
    ],
)
def test_elsewhere_a_line_with_a_comment_hides_no_colon(lines: list[str]) -> None:
    assert hidden_colon(lines, 1) is None
