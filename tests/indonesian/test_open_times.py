"""What cells say of how long something takes."""

from __future__ import annotations

import pytest

from sopdoc.indonesian.open_times import Said, Unit, length_within, mended_time, said_of_time, units_in

SAID = {
    "": Said.NOTHING,
    "…": Said.NOTHING,
    "......": Said.NOTHING,
    "?": Said.NOTHING,
    "-": Said.NONE,
    "—": Said.NONE,
    " - ": Said.NONE,
    "Nihil": Said.NONE,
    "½ hari": Said.LENGTH,
    "15 menit": Said.LENGTH,
    "± 1 jam": Said.LENGTH,
    "maks. 3 hari kerja": Said.LENGTH,
    "Paling lama 3 hari sejak berkas lengkap": Said.LENGTH,
    "Sesuai kebutuhan": Said.NEED,
    "Disesuaikan dengan  kebutuhan": Said.NEED,
    "menurut keperluan": Said.NEED,
    "Menyesuaikan": Said.OPEN,
    "disesuaikan": Said.OPEN,
    "Sesuai jadwal": Said.OPEN,
    "Tentatif": Said.OPEN,
    "kondisional": Said.OPEN,
    "tergantung volume pekerjaan": Said.OPEN,
    "sampai selesai": Said.OPEN,
    "hingga selesai": Said.OPEN,
    "sampai yang bersangkutan datang": Said.OPEN,
    "Sampai pemohon datang": Said.OPEN,
    "30 menit s.d. pemohon datang": Said.OPEN,
    "menunggu pemohon": Said.OPEN,
    "sampai pukul 15.00": Said.UNREAD,
    "sampai dengan Desember": Said.UNREAD,
    "Senin s.d. Jumat": Said.UNREAD,
    "30 menit s.d. selesai": Said.OPEN,
    "untuk triwulan I": Said.OPEN,
    "Untuk triwulan berjalan": Said.OPEN,
    "1 Hari Untuk Penyusunan Laporan Triwulan dan 15 Hari untuk Laporan Kinerja Tahunan": Said.OPEN,
    "2 bulan awal tahun": Said.OPEN,
    "3 Bulan berikut": Said.OPEN,
    "setiap hari": Said.OPEN,
    "1 minggu sekali": Said.OPEN,
    "minimal 1 hari": Said.OPEN,
    "1 hari atau lebih": Said.OPEN,
    "Selama jam kerja": Said.OPEN,
    "segera": Said.OPEN,
    "10 menit/berkas": Said.EACH,
    "10 menit per berkas": Said.EACH,
    "15 menit untuk setiap pemohon": Said.EACH,
    "120 Menit / 3 Hari": Said.UNREAD,
    "H-1": Said.UNREAD,
    "15": Said.UNREAD,
    "08.00-10.00": Said.UNREAD,
    "7 hari sebelum acara": Said.UNREAD,
    "10 mnit": Said.UNREAD,
    "2 orang": Said.UNREAD,
    "x" * 100_000: Said.UNREAD,
}


@pytest.mark.parametrize(("text", "said"), SAID.items())
def test_what_a_cell_says(text: str, said: Said) -> None:
    assert said_of_time(text) is said


def test_a_bare_number_is_a_length_where_the_procedure_has_a_unit() -> None:
    assert said_of_time("15", "menit") is Said.LENGTH


MENDED = {
    "10 mnit": "10 menit",
    "30 meint": "30 menit",
    "10 menitt": "10 menit",
    "10 MNIT": "10 MENIT",
    "2 jm": "2 jam",
    "1 har": "1 hari",
    "3 Hri kerja": "3 Hari kerja",
    "2 hari kerjaa": "2 hari kerja",
    "2 mingu": "2 minggu",
    "1 bulna": "1 bulan",
    "2 tahunn": "2 tahun",
    "1O menit": "10 menit",
    "l hari": "1 hari",
    "5 minutes": "5 menit",
    "1-2 har": "1-2 hari",
}


@pytest.mark.parametrize(("text", "mended"), MENDED.items())
def test_a_misspelled_unit_is_mended(text: str, mended: str) -> None:
    assert mended_time(text) == mended


@pytest.mark.parametrize("text", ["10 menit", "1 hati", "10 item", "2 orang", "3 hal", "2 abad", "menit", "x" * 500])
def test_what_is_right_or_uncertain_is_left(text: str) -> None:
    assert mended_time(text) == ""


@pytest.mark.parametrize(
    ("text", "length"),
    [
        *(("7 hari sebelum acara", "7 hari"), ("± 2  jam pelajaran", "± 2 jam"), ("tgl 5", ""), ("H-1 hari", "")),
        *(("120 Menit / 3 Hari", ""), ("1-2 hari kerja bila hujan", "1-2 hari kerja"), ("x" * 100_000, "")),
    ],
)
def test_a_length_within_a_text(text: str, length: str) -> None:
    assert length_within(text) == length


def test_units_are_found_as_they_are_written() -> None:
    assert units_in("1 Hari Kerja - 2 hari kerja") == (
        Unit(2, 12, "Hari Kerja", "hari kerja"),
        Unit(17, 27, "hari kerja", "hari kerja"),
    )
    assert units_in("5'") == (Unit(1, 2, "'", "menit"),)
    assert units_in("tiap hari") == ()
