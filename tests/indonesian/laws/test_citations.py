"""Citations of laws, as offices write them, and their parts."""

from __future__ import annotations

import pytest

from sopdoc.indonesian.laws.citations import citation_of
from sopdoc.indonesian.laws.kinds import Kind, spelled


@pytest.mark.parametrize(
    ("text", "kind", "number", "year"),
    [
        ("UUD 1945", Kind.UUD, "", 1945),
        ("Undang-Undang Dasar Negara Republik Indonesia Tahun 1945", Kind.UUD, "", 1945),
        ("Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945;", Kind.UUD, "", 1945),
        ("TAP MPR No. XI/MPR/1998 tentang Penyelenggara Negara", Kind.TAP_MPR, "XI/MPR/1998", 1998),
        ("Undang – Undang Nomor : 5 Tahun 2014 tentang ASN", Kind.UU, "5", 2014),
        ("Undang Undang No 25 Th. 2009 ttg Pelayanan Publik", Kind.UU, "25", 2009),
        ("Undangundang No.14 Tahun 2008 tentang KIP", Kind.UU, "14", 2008),
        ("UU 23/2014 tentang Pemerintahan Daerah", Kind.UU, "23", 2014),
        ("1. Undang-Undang\u00a0Nomor 8\u00a0Tahun 1974 tentang Kepegawaian", Kind.UU, "8", 1974),
        ("Pasal 4 ayat (1) UU 14 Tahun 2008 tentang KIP", Kind.UU, "14", 2008),
        ("Peraturan Pemerintah Pengganti Undang-Undang Nomor 1 Tahun 2020 tentang X", Kind.PERPPU, "1", 2020),
        ("Perppu Nomor 2 Tahun 2022 tentang Cipta Kerja", Kind.PERPPU, "2", 2022),
        ("PP No. 60", Kind.PP, "60", None),
        ("PP No. 79 ` Hanya terkait dengan judul SOP", Kind.PP, "79", None),
        ("PERATURAN PEMERINTAH NOMOR 94 TAHUN 2021 TENTANG DISIPLIN", Kind.PP, "94", 2021),
        ("Perpres No. 16 Tahun 2018 tentang Pengadaan", Kind.PERPRES, "16", 2018),
        ("Keppres 80 Tahun 2003 tentang Pedoman", Kind.KEPPRES, "80", 2003),
        ("Inpres No 7 Tahun 1999 tentang AKIP", Kind.INPRES, "7", 1999),
        ("Peraturan Menteri Keuangan No. 190/PMK.05/2012 tentang X", Kind.PERMEN, "190/PMK.05/2012", 2012),
        ("Peraturan MENPAN Nomor : PER/21/M.PAN/11/2008 tentang X", Kind.PERMEN, "PER/21/M.PAN/11/2008", 2008),
        ("Perka BKN No. 1 Tahun 2013 tentang X", Kind.LEMBAGA, "1", 2013),
        ("Peraturan Rektor Universitas Contoh Nomor 2 Tahun 2020 tentang X", Kind.LEMBAGA, "2", 2020),
        ("Perda: No. 5", Kind.PERDA, "5", None),
        ("Qanun Aceh Nomor 5 Tahun 2018 tentang X", Kind.PERDA, "5", 2018),
        ("Pergub Jawa Tengah No 37 Tahun 2013 tentang X", Kind.PERGUB, "37", 2013),
        ("Peratuarn Bupati Banggai No. 7 Tahun 2017 tentang X", Kind.PERBUP, "7", 2017),
        ("Peraturan Wali Kota Bekasi No. 3 Tahun 2020 tentang X", Kind.PERWALI, "3", 2020),
        ("Keputusan Bupati Nomor 188.45 / 212 / KEP / 2022 tentang Tim", Kind.KEPUTUSAN, "188.45/212/KEP/2022", 2022),
        ("Kepmenpan Nomor KEP/25/M.PAN/2/2004 tentang IKM", Kind.KEPUTUSAN, "KEP/25/M.PAN/2/2004", 2004),
        ("SE Bupati No. 5 Tahun 2020 tentang X", Kind.EDARAN, "5", 2020),
        ("Instruksi Menteri Dalam Negeri Nomor 3 Tahun 2020 tentang X", Kind.INSTRUKSI, "3", 2020),
        ("Undang-Undang Tahun 1999 tentang Kepegawaian", Kind.UU, "", 1999),
        ("Peraturan perundang-undangan yang berlaku", Kind.PERATURAN, "", None),
        ("Kitab Undang-Undang Hukum Perdata", Kind.KITAB, "", None),
    ],
)
def test_kind_number_and_year_are_read(text: str, kind: Kind, number: str, year: int | None) -> None:
    law = citation_of(text)
    assert law is not None
    assert (law.kind, law.number, law.year) == (kind, number, year)


@pytest.mark.parametrize(
    "text",
    [
        "-",
        "ISO 9001:2015",
        "Buku II Pedoman",
        "SOP Surat Masuk",
        "Standar Pelayanan",
        "Rencana Strategis 2021-2026",
        "",
    ],
)
def test_what_is_no_law_is_none(text: str) -> None:
    assert citation_of(text) is None


@pytest.mark.parametrize(
    ("text", "about", "subject"),
    [
        ("UU 43/2009 tentang Kearsipan;", True, "Kearsipan"),
        ("UU 43/2009 tentang Kearsipan (Lembaran Negara Tahun 2009 Nomor 152)", True, "Kearsipan"),
        ("UU 43/2009 tentang Kearsipan, Lembaran Negara Tahun 2009 Nomor 152", True, "Kearsipan"),
        ("UU 23/2014 tentang Pemda sebagaimana telah diubah dengan UU 9/2015 tentang X", True, "Pemda"),
        ("UU 23/2014 jo. UU 9/2015 tentang Pemerintahan Daerah", True, ""),
        ("UU 43/2009", False, ""),
        ("UU 43/2009 tentang", False, ""),
    ],
)
def test_the_title_is_without_gazettes_and_amendments(text: str, about: bool, subject: str) -> None:
    law = citation_of(text)
    assert law is not None
    assert (law.about, law.subject) == (about, subject)


@pytest.mark.parametrize(
    ("text", "issuer", "key"),
    [
        ("Permendagri 80 Tahun 2015 tentang X", "dagri", "80"),
        ("Peraturan Menteri Dalam Negeri Nomor 80 Tahun 2015", "dagri", "80"),
        ("PermenPANRB No. 35/2012 tentang X", "pan", "35"),
        ("Permen PAN dan RB No 35 Tahun 2012 tentang X", "pan", "35"),
        ("Peraturan Menteri Negara Pendayagunaan Aparatur Negara Nomor PER/09/M.PAN/5/2007", "pan", "9"),
        ("PMK Nomor 60/PMK.02/2021 tentang X", "keu", "60"),
        ("Permenhub PM 17 Tahun 2020 tentang X", "hub", "17"),
        ("Peraturan Kepala Badan Kepegawaian Negara Nomor 24 Tahun 2017 tentang X", "bkn", "24"),
    ],
)
def test_ministers_and_agencies_have_one_form(text: str, issuer: str, key: str) -> None:
    law = citation_of(text)
    assert law is not None
    assert (law.issuer, law.key) == (issuer, key)


def test_one_slip_in_a_word_is_mended() -> None:
    wrong = "peratuarn peraturn perraturan menteru peratusan gubernr nomor"
    assert spelled(wrong) == "peraturan peraturan peraturan menteri peraturan gubernur nomor"
    assert spelled("perturan negeri pemerintahan") == "perturan negeri pemerintahan"


def test_a_long_name_is_shortened() -> None:
    law = citation_of("Peraturan Menteri Pendayagunaan Aparatur Negara Nomor 35 Tahun 2012 tentang X")
    assert law is not None
    assert law.short == "Peraturan Menteri … Nomor 35 Tahun 2012"
