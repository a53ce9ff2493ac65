"""What columns must hold: words whole or parted, and numbers that never part."""

from __future__ import annotations

import pytest

from sopdoc.layout.blocks.press import Press
from sopdoc.layout.table.widths.column_words import ColumnWords
from sopdoc.model.isi import Isi
from tests.layout.fake import SETTER, make_templat

BESIDE = 2 * 5 + 0.5
"""A cell's padding, and slack."""


def words(*cells: Isi) -> ColumnWords:
    return ColumnWords(list(cells), "output", Press(make_templat(), SETTER))


def test_words_are_parted_once_between_syllables() -> None:
    found = words("surat rekapitulasi")
    assert found.longest == 12 * 5 + BESIDE
    assert found.parted == 7 * 5 + BESIDE  # "rekapi-", "tulasi"


def test_addresses_are_parted_behind_signs() -> None:
    assert words("kontak.dinas@contoh.id").parted == 7 * 5 + BESIDE  # "kontak.", "contoh."


@pytest.mark.parametrize(("text", "letters"), [("pada 2026-11-28", 10), ("Rp 5.000,- saja", 10), ("surat SOP-2", 0)])
def test_numbers_are_whole(text: str, letters: int) -> None:
    assert words(text).numbers == (letters * 5 + BESIDE if letters else 0)


def test_what_is_joined_is_whole_as_far_as_that_is_wanted() -> None:
    found = words("2\u00a0hari\u00a0kerja", "dua\u00a0hari")
    assert [found.joined(letters * 5 + BESIDE) for letters in (7, 8, 12)] == [0, 8 * 5 + BESIDE, 12 * 5 + BESIDE]


def test_the_longest_words_of_one_in_eight_rows_may_part() -> None:
    seven, nine = ["surat"] * 6, ["surat"] * 8
    assert words("rekapitulasi", *seven).mostly == 12 * 5 + BESIDE
    assert words("rekapitulasi", *nine).mostly == 7 * 5 + BESIDE
    assert words(*["rekapitulasi"] * 2, *nine).mostly == 12 * 5 + BESIDE


def test_an_empty_column_needs_nothing() -> None:
    found = words("", ())
    assert (found.longest, found.parted, found.mostly, found.numbers, found.joined(99)) == (0, 0, 0, 0, 0)
