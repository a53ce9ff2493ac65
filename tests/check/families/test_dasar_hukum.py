"""The legal bases: what is missing, doubled, mistaken or revoked."""

from __future__ import annotations

from pathlib import Path

import pytest

from sopdoc.source.diagnostic import Diagnostic
from tests.check.sources import found_in, places

OFFICE = "pemerintah: Pemerintah Kabupaten Banggai\nnama: Dinas Perdagangan\n"
REST = "prosedur:\n  - pelaksana: {a: A}\n    langkah: [{kegiatan: Menulis, oleh: a}]\n"


def source(*laws: str, head: str = "") -> str:
    """Return a document with some legal bases; the first stands in line 3 below the title and the head's lines."""
    items = "".join(f"  - '{law}'\n" for law in laws)
    return f"judul: Cuti\n{head}dasar_hukum:\n{items}{REST}"


def told(folder: Path, code: str, *laws: str, head: str = "") -> list[Diagnostic]:
    return [each for each in found_in(folder, source(*laws, head=head), OFFICE) if each.code == code]


@pytest.mark.parametrize(
    ("part", "place"),
    [
        ("", (1, 8)),
        ('dasar_hukum: "-"\n', (2, 14)),
        ("dasar_hukum: ['-', '—']\n", (2, 14)),
        ("dasar_hukum: ''\n", (2, 14)),
    ],
)
def test_a_dash_is_no_legal_basis(tmp_path: Path, part: str, place: tuple[int, int]) -> None:
    found = found_in(tmp_path, f"judul: Cuti\n{part}{REST}", OFFICE)
    assert places(found, "DH001") == [("DH001", *place)]


def test_a_law_is_one(tmp_path: Path) -> None:
    assert told(tmp_path, "DH001", "UU 43/2009 tentang Kearsipan") == []


@pytest.mark.parametrize(
    ("law", "lacks", "example"),
    [
        ("UU Nomor 43 tentang Kearsipan", "tahun", "Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan"),
        ("UU Nomor 43 Tahun 2009", "tentang", "Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan"),
        ("PP Tahun 2012 tentang Arsip", "nomor", "PP Nomor … Tahun 2012 tentang Arsip"),
        ("Peraturan Bupati", "nomor, tahun, tentang", "Peraturan Bupati Nomor … Tahun … tentang …"),
        ("Perda Nomor 188/12/2020", "tentang", "Perda Nomor 188/12/2020 tentang …"),
    ],
)
def test_what_a_citation_lacks_is_told(tmp_path: Path, law: str, lacks: str, example: str) -> None:
    (found,) = told(tmp_path, "DH004", law)
    assert found.message.endswith(f"lacks {lacks}")
    assert found.hints == (f"write the law in full: `{example}`",)


@pytest.mark.parametrize(
    "law",
    [
        "UUD 1945",
        "Peraturan MENPAN Nomor PER/21/M.PAN/11/2008 tentang X",
        "Keputusan Bupati Nomor 188.45/212/KEP/2022 tentang Tim",
        "Kitab Undang-Undang Hukum Perdata",
        "UU 23/2014 jo. UU 9/2015 tentang Pemerintahan Daerah",
        "Surat Kepala BKN Nomor K.26-30/V.6-6/99",
    ],
)
def test_what_is_cited_in_full_is_right(tmp_path: Path, law: str) -> None:
    assert told(tmp_path, "DH004", law) == []


def test_a_law_named_twice_is_told_at_the_second(tmp_path: Path) -> None:
    laws = ("UU 43/2009 tentang Kearsipan", "Undang-Undang No. 43 Th. 2009 tentang Kearsipan")
    found = found_in(tmp_path, source(*laws), OFFICE)
    assert places(found, "DH005") == [("DH005", 4, 5)]


def test_two_titles_are_told(tmp_path: Path) -> None:
    (found,) = told(
        tmp_path, "DH005", "Permenkes 5/2020 tentang Puskesmas", "Permenkes 5/2020 tentang Rumah Sakit Umum"
    )
    assert found.message.endswith("named twice, with two titles")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("UU 5/2014 tentang X", "PP 5/2014 tentang Y"),
        ("Permenkes 5/2020 tentang X", "Permendagri 5/2020 tentang Y"),
        ("Perda Provinsi Bali 5/2020 tentang X", "Perda Kabupaten Badung 5/2020 tentang Y"),
        ("UU 5/2014 tentang X", "UU 5/2015 tentang X"),
    ],
)
def test_other_laws_with_one_number_are_not_doubled(tmp_path: Path, one: str, other: str) -> None:
    assert told(tmp_path, "DH005", one, other) == []


@pytest.mark.parametrize(
    ("law", "right"),
    [
        ("PP 80 Tahun 2008 tentang Sistem Pengendalian Internal Pemerintah", "Pemerintah Nomor 60 Tahun 2008"),
        ("Perpres 29 Tahun 2015 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah", "Nomor 29 Tahun 2014"),
        ("UU 14 Tahun 2009 tentang Keterbukaan Informasi Publik", "Nomor 14 Tahun 2008"),
        ("UU 23 Tahun 2014 tentang Pelayanan Publik", "Nomor 23 Tahun 2014 tentang Pemerintahan Daerah"),
        ("PP 60 Tahun 2008 tentang Perangkat Daerah", "tentang Sistem Pengendalian Intern Pemerintah"),
    ],
)
def test_a_title_of_another_law_is_told(tmp_path: Path, law: str, right: str) -> None:
    (found,) = told(tmp_path, "DH006", law)
    assert right in found.hints[0]


@pytest.mark.parametrize(
    "law",
    [
        "UU 43 Tahun 2009 tentang Kearsipan Nasional",
        "UU 30 Tahun 2014 tentang Administrasi Pemerintah",
        "UU 30 Tahun 2014 tentang Administrasi Kantor",
        "UU 11/2008 tentang ITE",
        "PP 60 Tahun 2008 tentang SPIP",
        "PP 60 Tahun 2008 tentang Sistem Pengendalian Intern Pemerintah (SPIP)",
        "UU 23 Tahun 2014 tentang Pemda",
        "PP 8 Tahun 2006 tentang Tata Pelaporan Keuangan dan Kinerja Instansi Pemerintah Tata Naskah Dinas",
        "PP 99 Tahun 2030 tentang Hal yang Belum Diketahui",
        "UU 32 Tahun 2004 tentang Pelayanan Publik",
    ],
)
def test_what_may_be_right_or_is_not_known_is_not_judged(tmp_path: Path, law: str) -> None:
    assert told(tmp_path, "DH006", law) == []


def test_a_revoked_law_names_its_successor(tmp_path: Path) -> None:
    (found,) = told(tmp_path, "DH007", "UU 22 Tahun 1999 tentang Pemerintahan Daerah")
    assert found.message.startswith("UU 22/1999 was revoked by UU 32/2004")
    assert found.hints == ("write `Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah`",)
    assert told(tmp_path, "DH007", "UU 23 Tahun 2014 tentang Pemerintahan Daerah") == []


def test_a_law_that_is_only_mentioned_is_not_judged(tmp_path: Path) -> None:
    law = "PP 72 Tahun 2019 tentang Perubahan atas PP 18 Tahun 2016, yang mencabut PP 41 Tahun 2007"
    assert told(tmp_path, "DH007", law) == []


@pytest.mark.parametrize(("revised", "count"), [("'-'", 1), ("2025-01-02", 0)])
def test_a_law_is_not_newer_than_the_documents_last_date(tmp_path: Path, revised: str, count: int) -> None:
    head = f"tanggal_pembuatan: 2022-03-01\ntanggal_revisi: {revised}\n"
    assert len(told(tmp_path, "DH008", "UU 20/2023 tentang X", head=head)) == count


def test_what_is_no_law_is_told(tmp_path: Path) -> None:
    found = found_in(tmp_path, source("ISO 9001:2015", "UU 43/2009 tentang Kearsipan", "SOP Surat Keluar"), OFFICE)
    assert places(found, "DH009") == [("DH009", 3, 5), ("DH009", 5, 5)]
