"""The order of legal bases, and how it is mended."""

from __future__ import annotations

from pathlib import Path

import pytest

from sopdoc.check.choices import USUAL, Choices
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.edit import edited
from tests.check.families.test_dasar_hukum import OFFICE, source
from tests.check.sources import found_in, places

ORDERED = (
    "UUD 1945",
    "UU 25/2009 tentang Pelayanan Publik",
    "UU 43/2009 tentang Kearsipan",
    "PP 18/2016 tentang Perangkat Daerah",
    "Perpres 95/2018 tentang Sistem Pemerintahan Berbasis Elektronik",
    "Permendagri 80/2015 tentang Produk Hukum",
    "Perda Provinsi Sulawesi Tengah 3/2015 tentang X",
    "Pergub Sulawesi Tengah 9/2016 tentang X",
    "Perda 4/2016 tentang X",
    "Perbup Banggai 18/2017 tentang X",
    "Keputusan Bupati Nomor 12 Tahun 2020 tentang X",
    "Surat Edaran Bupati Nomor 3 Tahun 2021 tentang X",
)


def told(folder: Path, text: str, choices: Choices = USUAL) -> list[Diagnostic]:
    return [each for each in found_in(folder, text, OFFICE, choices) if each.code in ("DH002", "DH003")]


def test_the_right_order_is_right(tmp_path: Path) -> None:
    assert told(tmp_path, source(*ORDERED)) == []


@pytest.mark.parametrize("at", range(len(ORDERED) - 1))
def test_two_neighbours_that_changed_places_are_told_and_mended(tmp_path: Path, at: int) -> None:
    laws = [*ORDERED[:at], ORDERED[at + 1], ORDERED[at], *ORDERED[at + 2 :]]
    text = source(*laws)
    (found,) = told(tmp_path, text)
    assert (found.code, found.span.line) == ("DH003" if at == 1 else "DH002", at + 4)
    assert edited(text.encode(), found.edits).decode() == source(*ORDERED)


def test_mending_ranks_mends_years_as_well(tmp_path: Path) -> None:
    text = source(*reversed(ORDERED))
    (found,) = told(tmp_path, text)
    assert found.code == "DH002"
    assert edited(text.encode(), found.edits).decode() == source(*ORDERED)


def test_the_hint_names_the_right_place(tmp_path: Path) -> None:
    (found,) = told(tmp_path, source("PP 18/2016 tentang X", "Perpres 95/2018 tentang X", "UU 43/2009 tentang X"))
    assert found.message == "`UU Nomor 43 Tahun 2009` stands behind laws of a lower rank"
    assert found.hints == ("put it before `PP Nomor 18 Tahun 2016`",)


def test_ministers_may_come_last(tmp_path: Path) -> None:
    late = Choices(permen_sesudah_perda=True)
    laws = ("Perda 4/2016 tentang X", "Perbup 18/2017 tentang X", "Permendagri 80/2015 tentang X")
    assert told(tmp_path, source(*laws), late) == []
    assert [each.code for each in told(tmp_path, source(*laws))] == ["DH002"]


def test_where_a_place_isnt_certain_nothing_moves(tmp_path: Path) -> None:
    laws = ("PP 18/2016 tentang X", "UU 43/2009 tentang X", "Keputusan Menteri Kesehatan Nomor 5 Tahun 2020 tentang X")
    (found,) = told(tmp_path, source(*laws))
    assert (found.code, found.edits) == ("DH002", ())


@pytest.mark.parametrize(
    "laws",
    [
        ("Permenkes 9/2020 tentang X", "Permendagri 5/2020 tentang X"),
        ("UU 43/2009 tentang X", "Buku Pedoman", "UU tentang Arsip", "UU 25/2009 tentang X"),
        ("Keputusan Bupati Nomor 9 Tahun 2020 tentang X", "Keputusan Bupati Nomor 2 Tahun 2020 tentang X"),
        ("Keputusan Menteri Kesehatan Nomor 5 Tahun 2020 tentang X", "Perda 4/2016 tentang X"),
    ],
)
def test_what_can_stand_so_is_not_told(tmp_path: Path, laws: tuple[str, ...]) -> None:
    assert told(tmp_path, source(*laws)) == []


def test_numbers_of_a_year_count_as_numbers(tmp_path: Path) -> None:
    found = found_in(tmp_path, source("UU 10/2004 tentang X", "UU 9/2004 tentang X"), OFFICE)
    assert places(found, "DH003") == [("DH003", 4, 5)]
