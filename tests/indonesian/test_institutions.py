"""Institutions: regions and agencies that a text names."""

from __future__ import annotations

import pytest

from sopdoc.indonesian.offices.institutions import agencies_in, is_region_of, own_regions, regions_in


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("Penyaluran bantuan di Kota Mataram terhambat", "kota", "Mataram"),
        ("Kab. Banggai", "kabupaten", "Banggai"),
        ("Kab Banggai", "kabupaten", "Banggai"),
        ("KABUPATEN PESISIR SELATAN", "kabupaten", "PESISIR SELATAN"),
        ("di lingkungan Pemerintah Kabupaten Pesisir\nSelatan Tahun 2020", "kabupaten", "Pesisir\nSelatan"),
        ("Kabupaten Banggai Laut", "kabupaten", "Banggai Laut"),
        ("Peraturan Daerah Kabupaten Banggai Nomor 4 Tahun 2016", "kabupaten", "Banggai"),
        ("Kabupaten Daerah Tingkat II Banggai", "kabupaten", "Banggai"),
        ("Disperindag Provinsi Sulawesi Tengah", "provinsi", "Sulawesi Tengah"),
        ("Prov. Jawa Barat", "provinsi", "Jawa Barat"),
        ("Propinsi Jawa Barat", "provinsi", "Jawa Barat"),
        ("Pemkot Surabaya", "kota", "Surabaya"),
        ("Peraturan Wali Kota Batam Nomor 3", "kota", "Batam"),
        ("Kota Adm. Jakarta Selatan", "kota", "Jakarta Selatan"),
    ],
)
def test_a_region_has_a_kind_and_a_name(text: str, kind: str, name: str) -> None:
    assert [(region.kind, region.name) for region in regions_in(text)] == [(kind, name)]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "kota",
            "kotak Surat",
            "taman Kota Bersih",
            "Tata Kota",
            "Kota Layak Anak",
            "Kabupaten Sehat",
            "Kabupaten/Kota",
        ),
        *(
            "kabupaten/kota",
            "dalam Kota Lama",
            "luar Kota",
            "wali kota",
            "kota mataram",
            "Kabupaten dan Kota",
            "Kota Tua",
        ),
        *("Kota Tua", "Provinsi dan Kabupaten", "Kota Nomor 3", "Wali Kota Menandatangani Surat", "kabupaten setempat"),
    ],
)
def test_what_is_no_region(text: str) -> None:
    assert regions_in(text) == ()


def test_laws_name_a_region_by_its_head() -> None:
    assert [region.name for region in regions_in("Peraturan Bupati Poso No. 3", of_heads=True)] == ["Poso"]
    assert [region.kind for region in regions_in("Pergub Jawa Barat", of_heads=True)] == ["provinsi"]
    assert regions_in("Peraturan Bupati Poso No. 3") == ()
    assert regions_in("Peraturan Bupati No. 3 Tahun 2017", of_heads=True) == ()
    assert regions_in("Peraturan Bupati tentang Cuti", of_heads=True) == ()


@pytest.mark.parametrize(
    ("text", "own", "is_own"),
    [
        ("Kab. Banggai", "Pemerintah Kabupaten Banggai", True),
        ("KAB. BANGGAI", "pemerintah kabupaten banggai", True),
        ("Kabupaten Banggai Tahun", "Kabupaten Banggai", True),
        ("Kabupaten Banggai Laut", "Kabupaten Banggai", False),
        ("Kabupaten Banggai", "Kabupaten Banggai Laut", True),
        ("KAB. PESIHIR SELATAN", "Kabupaten Pesisir Selatan", True),
        ("Kota Mataram", "Pemerintah Kota Batam", False),
        ("Kabupaten Bogor", "Kota Bogor", True),
    ],
)
def test_a_region_may_be_the_own_one(text: str, own: str, is_own: bool) -> None:
    (mine,) = own_regions(own)
    (region,) = regions_in(text)
    assert is_region_of(region, mine) is is_own


@pytest.mark.parametrize(
    ("text", "kind", "word"),
    [
        ("tugas pokok dan fungsi serta uraian tugas Inspektorat", "inspektorat", ""),
        ("INSPEKTORAT", "inspektorat", ""),
        ("Dinas Kesehatan", "dinas", "kesehatan"),
        ("DINAS SOSIAL", "dinas", "sosial"),
        ("Dinas Kominfo", "dinas", "komunikasi"),
        ("Diskominfo", "dinas", "komunikasi"),
        ("Badan Kepegawaian Daerah", "badan", "kepegawaian"),
        ("Kecamatan Galang", "kecamatan", "galang"),
        ("Kejaksaan Negeri Gowa", "kejaksaan negeri", "gowa"),
        ("Kantor Imigrasi Palu", "kantor imigrasi", "palu"),
        ("RSUD Luwuk", "rsud", "luwuk"),
    ],
)
def test_an_agency_has_a_kind_and_a_word(text: str, kind: str, word: str) -> None:
    assert [(agency.kind, agency.word) for agency in agencies_in(text)] == [(kind, word)]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "surat dinas",
            "Tata Naskah Dinas",
            "Perjalanan Dinas Pendidikan",
            "dinas kesehatan",
            "Dinas Luar",
            "Dinas Terkait",
        ),
        *(
            "Kendaraan Dinas Operasional",
            "Badan Kepegawaian Negara",
            "Badan Usaha",
            "Badan Publik",
            "Inspektorat Jenderal",
        ),
        *("kecamatan setempat", "Kecamatan dan Kelurahan", "Nota Dinas", "Badan Pusat Statistik"),
    ],
)
def test_what_is_no_agency(text: str) -> None:
    assert agencies_in(text) == ()


def test_long_texts_are_read_in_little_time() -> None:
    for text in ("Kota " * 20_000, "Kabupaten A" + " B" * 50_000, "Dinas " * 20_000, "Kab. Daerah Tingkat " * 5_000):
        regions_in(text, of_heads=True)
        agencies_in(text)
