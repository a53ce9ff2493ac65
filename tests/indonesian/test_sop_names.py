"""Names of SOPs in texts, and what is none."""

from __future__ import annotations

from time import perf_counter

import pytest

from sopdoc.indonesian.sop_names import is_no_sop, is_one_sop, sops_named_in
from sopdoc.model.keys import judul_key


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("SOP Pelaksanaan Rapat", ["Pelaksanaan Rapat"]),
        ("Lihat SOP Surat Keluar; SOP Pengarsipan.", ["Surat Keluar", "Pengarsipan"]),
        ("SOP AP Surat Keluar terlampir", ["Surat Keluar"]),
        ("SOP tentang Pengarsipan", ["Pengarsipan"]),
        ("sesuai SOP", []),
        ("SOP ini, SOP terkait, SOP yang berlaku, SOP No. 12, SOP lainnya", []),
        ("SOP terlampir; SOP baru; SOP lama; SOP kami; SOP tersebut; SOP-nya; SOP Bagian Umum; SOP pelayanan", []),
        ("Lihat SOP Surat Keluar dan SOP Pengarsipan", ["Surat Keluar", "Pengarsipan"]),
        ("SOP Rapat & SOP Arsip", ["Rapat", "Arsip"]),
        ("SOP Penyusunan SOP", ["Penyusunan SOP"]),
        ("SOP  Pengarsipan   Surat setelah surat selesai", ["Pengarsipan Surat"]),
        ("SOP Pembayaran Honorarium oleh bendahara", ["Pembayaran Honorarium"]),
        ("SOP Rapat adalah pedomannya", ["Rapat"]),
        ("sesuai SOP “Pengarsipan Surat” yang berlaku", ["Pengarsipan Surat"]),
        ("SOP Kerja Sama dengan Pihak Ketiga", ["Kerja Sama dengan Pihak Ketiga"]),
        ("Rapat", []),
    ],
)
def test_names_in_a_text(text: str, names: list[str]) -> None:
    assert list(sops_named_in(text)) == names


@pytest.mark.parametrize(
    "text",
    [
        "Peraturan Bupati Nomor 3 Tahun 2020 tentang Arsip",
        "Komputer",
        "Kepala Bidang",
        "Bidang Perdagangan",
        "Memahami tata naskah dinas",
        "Apabila terlambat",
        "Formulir cuti",
        "Buku Kendali Pemeriksaan",
        "Buku saku penanggulangan KLB",
        "Register surat masuk",
        "Kartu kendali",
        "Lembar disposisi",
        "Peraturan kepegawaian",
        "Aplikasi SIPD",
        "Surat Keputusan Bupati",
    ],
)
def test_what_is_surely_no_sop(text: str) -> None:
    assert is_no_sop(text)


@pytest.mark.parametrize(
    "text",
    [
        "SOP Komputer",
        "Pengelolaan Surat Keluar",
        "LAKIP",
        "065/12/SOP/2025",
        "Surat Masuk",
        "Pelayanan Kepala Bidang",
        "Laporan Keuangan",
        "Kartu Keluarga",
        "Registrasi Pasien",
        "Buku Nikah",
    ],
)
def test_what_may_be_one(text: str) -> None:
    assert not is_no_sop(text)


@pytest.mark.parametrize(
    ("name", "other", "same"),
    [
        ("Pelaksanaan Rapat", "SOP Pelaksanaan Rapat", True),
        ("Pelaksanan Rapat", "SOP Pelaksanaan Rapat", True),
        ("Pengarsipan", "Pengarsipan Surat", True),
        ("Surat Masuk", "Surat Keluar", False),
        ("", "Rapat", False),
    ],
)
def test_two_names_of_one_sop(name: str, other: str, same: bool) -> None:
    assert is_one_sop(judul_key(name), judul_key(other)) is same


@pytest.mark.parametrize(
    "text",
    [
        "SOP a" + " " * 100_000 + "b",
        "SOP " * 25_000,
        "SOP a dan " * 10_000,
        "dan " * 25_000,
        "1" * 100_000,
        "a" * 100_000,
    ],
)
def test_long_texts_take_no_longer_than_short_ones(text: str) -> None:
    start = perf_counter()
    assert len(list(sops_named_in(text))) < 1000
    is_no_sop(text)
    is_one_sop(text, f"{text[:-1]}xyz")
    assert perf_counter() - start < 0.5
