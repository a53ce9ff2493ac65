"""Times as officials write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopdoc.model.waktu import Waktu, parse_waktu

READ = {
    "10 menit": "10 menit",
    "5 Menit": "5 menit",
    "10menit": "10 menit",
    "10'": "10 menit",
    "60 Menit": "1 jam",
    "480 menit": "8 jam",
    "90 detik": "1 menit 30 detik",
    "1.440 menit": "24 jam",
    "1,5 jam": "1 jam 30 menit",
    "1.5 jam": "1 jam 30 menit",
    "1½ jam": "1 jam 30 menit",
    "1 1/2 jam": "1 jam 30 menit",
    "setengah jam": "30 menit",
    "½ hari": "0,5 hari",
    "1 jam 30 menit": "1 jam 30 menit",
    "1 hari, 2 jam dan 5 menit": "1 hari 2 jam 5 menit",
    "1 hari": "1 hari",
    "sehari": "1 hari",
    "dua hari": "2 hari",
    "3 (tiga) hari kerja": "3 hari kerja",
    "5 hari kalender": "5 hari",
    "4 jam kerja": "4 jam",
    "24 jam": "24 jam",
    "1 x 24 jam": "24 jam",
    "3x24 Jam": "72 jam",
    "7 hari": "7 hari",
    "2 minggu": "2 minggu",
    "1 pekan": "1 minggu",
    "1 bulan": "1 bulan",
    "1 triwulan": "3 bulan",
    "18 bulan": "1 tahun 6 bulan",
    "± 1 jam": "± 1 jam",
    "+/- 15 menit": "± 15 menit",
    "kurang lebih 2 hari": "± 2 hari",
    "maks. 3 hari": "3 hari",
    "Paling lama 14 (empat belas) hari kerja": "14 hari kerja",
    "1-2 hari kerja": "1–2 hari kerja",
    "1 – 3 Hari": "1–3 hari",
    "15 s.d. 20 menit": "15–20 menit",
    "15 s/d 20 Menit": "15–20 menit",
    "15 sampai dengan 20 menit": "15–20 menit",
    "50-70 menit": "50 menit – 1 jam 10 menit",
    "30 menit s.d. 1 jam": "30 menit – 1 jam",
    "3 hari - 1 minggu": "3 hari – 1 minggu",
    "0 menit": "0 menit",
    "Seketika (otomatis)": "0 menit",
    "1 hari.": "1 hari",
    "30 dtk": "30 detik",
    "5 mnt": "5 menit",
    "5′": "5 menit",
    "2 hr": "2 hari",
    "3 mgg": "3 minggu",
    "2 bln": "2 bulan",
    "1 semester": "6 bulan",
    "1 triwulan 1 bulan": "4 bulan",
    "2 thn": "2 tahun",
    "1 tahun kerja": "1 tahun",
    "se jam": "None",
    "sejam": "1 jam",
    "setahun": "1 tahun",
    "sepuluh menit": "10 menit",
    "seperempat jam": "15 menit",
    "nol menit": "0 menit",
    "3/4 jam": "45 menit",
    "¾ jam": "45 menit",
    "⅓ jam": "20 menit",
    "2×24 jam": "48 jam",
    "2 * 24 jam": "48 jam",
    "100000 detik": "27 jam 46 menit 40 detik",  # 97,200 + 2,760 + 40
    "1.000.000 detik": "277 jam 46 menit 40 detik",  # 997,200 + 2,760 + 40
    "0,25 jam": "15 menit",
    "1 jam + 30 menit": "1 jam 30 menit",
    "1 bulan 1 minggu 1 hari 1 jam": "1 bulan 1 minggu 1 hari 1 jam",
    "1 jam 30 menit - 2 jam": "1 jam 30 menit – 2 jam",
    "1 jam - 2 jam 30 menit": "1 jam – 2 jam 30 menit",
    "1 hari 1 jam - 1 hari 2 jam": "1 hari 1–2 jam",
    "1 hari 1 jam - 2 hari 2 jam": "1 hari 1 jam – 2 hari 2 jam",
    "1 hari - 1 hari": "1 hari",
    "1 jam - 60 menit": "1 jam",
    "1 – ± 2 jam": "± 1–2 jam",
    "real time": "0 menit",
    "saat itu juga": "0 menit",
    "langsung": "0 menit",
    "hari itu juga": "0 menit – 1 hari",
    "3 HK": "3 hari kerja",
    "5 hari kerja efektif": "5 hari kerja",
    "1 tahun anggaran": "1 tahun",
    "lima belas (15) menit": "15 menit",
    "dua puluh lima menit": "25 menit",
    "tiga puluh menit": "30 menit",
    "+ 10 menit": "± 10 menit",
    "~5 menit": "± 5 menit",
    "lk. 1 jam": "± 1 jam",
    "estimasi 2 hari": "± 2 hari",
    "<= 1 jam": "1 jam",
    "s.d. 3 hari": "3 hari",
    "sampai dengan 2 hari": "2 hari",
    "Waktu: 10 menit": "10 menit",
    "Penyusunan laporan: 2 hari": "2 hari",
    "Paling lama 1 (satu) jam kerja sejak berkas diterima lengkap oleh petugas": "1 jam",
    "3 hari kerja terhitung sejak permohonan diterima": "3 hari kerja",
}


@pytest.mark.parametrize(("text", "printed"), READ.items())
def test_a_time_is_read(text: str, printed: str) -> None:
    assert str(parse_waktu(text)) == printed


@pytest.mark.parametrize(
    "text",
    [
        "-",
        "",
        "15",
        "menyesuaikan",
        "H-1",
        "08.00-09.00 WIB",
        "2 bulan awal tahun",
        "3 Bulan berikut",
        "120 Menit / 3 Hari",
        "10 menit/berkas",
        "setiap hari",
        "otomatis 5 menit",
        "10 menit per berkas",
        "1 hari atau lebih",
        "7 hari sebelum acara",
        "sampai dengan selesai",
        "Jam: 08.00",
        "sejak 1 hari",
        "seketika setelah lengkap",
        "minimal 1 hari",
        "1,440 menit",
        "0.125 jam",
        "1 jam 2 jam",
        "1 jam 60 menit 2 jam",
        "1 hari - 1 jam 2 jam",
        "1 jam 2 jam - 1 hari",
        "1 jam 1 jam",
        "24 jam 1 hari",
        "2 abad",
        "1 menitan",
        "1234567 menit",
        "1 bulan 1 minggu 1 hari 1 jam 1 menit",
        "2-1 hari",
        "1 - 2 jam 30 menit",
        "1 Hari Untuk Penyusunan Laporan Triwulan dan 15 Hari untuk Laporan Kinerja Tahunan",
        "9" * 5000 + " menit",
        "1 hari " * 20,
    ],
)
def test_what_is_no_length_of_time_is_not_guessed_at(text: str) -> None:
    assert parse_waktu(text) is None


@pytest.mark.parametrize(
    ("text", "satuan", "printed"),
    [
        ("15", "menit", "15 menit"),
        ("15-20", "(Menit)", "15–20 menit"),
        ("1,5", "jam", "1 jam 30 menit"),
        ("2", "hari kerja", "2 hari kerja"),
        ("2 jam", "menit", "2 jam"),
        ("15", "orang", "None"),
    ],
)
def test_a_bare_number_has_the_unit_of_its_procedure(text: str, satuan: str, printed: str) -> None:
    assert str(parse_waktu(text, satuan)) == printed


@given(
    st.integers(0, 999), st.sampled_from(["detik", "menit", "jam", "hari", "hari kerja", "minggu", "bulan", "tahun"])
)
def test_what_is_printed_can_be_read_again(number: int, unit: str) -> None:
    waktu = parse_waktu(f"{number} {unit}")
    assert waktu is not None
    assert parse_waktu(str(waktu)) == waktu


@given(st.text(alphabet="0123456789 .,-/x±½'()adehijklmnorst", max_size=120))
def test_no_text_is_too_strange(text: str) -> None:
    assert isinstance(parse_waktu(text, "menit"), Waktu | None)


def test_a_text_of_120_characters_is_read_and_none_longer() -> None:
    assert str(parse_waktu(f"1{' ' * 114}menit")) == "1 menit"  # 1 + 114 + 5
    assert parse_waktu(f"1{' ' * 115}menit") is None


ABOUT = ("±", "+/-", "+-", "sekitar", "kira-kira", "lebih kurang", "kurang lebih")
AT_MOST = (
    *("≤", "<", "maksimal", "maksimum", "maks.", "max", "paling lama", "paling lambat", "selambat-lambatnya"),
    *("selama-lamanya", "tidak lebih dari", "kurang dari", "selama", "dalam", "dalam waktu"),
)


@pytest.mark.parametrize("words", [*ABOUT, *AT_MOST])
def test_words_before_a_time_leave_it_as_it_is(words: str) -> None:
    printed = "± 2 hari" if words in ABOUT else "2 hari"
    assert str(parse_waktu(f"{words} 2 hari")) == printed
    assert str(parse_waktu(f"{words} 2", "hari")) == printed


@pytest.mark.parametrize("to", ["-", "~", "–", "s.d.", "s/d", "s d", "sampai", "sampai dengan", "hingga", "atau"])
def test_a_range_is_written_in_many_ways(to: str) -> None:
    assert str(parse_waktu(f"1 {to} 2 hari")) == "1–2 hari"
    assert str(parse_waktu(f"1 {to} 2", "hari")) == "1–2 hari"


WORDS = "nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas".split()  # noqa: SIM905


@pytest.mark.parametrize(("number", "word"), list(enumerate(WORDS)))
def test_numbers_up_to_eleven_are_read_in_words(number: int, word: str) -> None:
    assert parse_waktu(f"{word} hari") == parse_waktu(f"{number} hari") is not None


def test_a_sum_has_both_ends_and_is_about_if_either_is() -> None:
    one, two = parse_waktu("1-2 hari"), parse_waktu("± 3 jam")
    assert one is not None
    assert two is not None
    assert str(one + two) == "± 1–2 hari 3 jam"
    assert str(one + one) == "2–4 hari"
    assert not one.kira_kira
