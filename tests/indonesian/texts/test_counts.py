"""Numbers of steps in texts: which are surely those of the whole procedure."""

from __future__ import annotations

import pytest

from sopdoc.indonesian.texts.counts import counts_in


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("SOP ini terdiri dari 5 langkah", 5),
        ("SOP ini terdiri atas 11 (sebelas) langkah.", 11),
        ("Prosedur ini terdiri atas sebelas langkah dan harus diikuti", 11),
        ("Apabila 12 langkah ini tidak dilaksanakan, maka gagal", 12),
        ("Prosedur ini terdiri dari dua puluh satu langkah", 21),
        ("Alur ini meliputi 4 tahap", 4),
        ("SOP ini dilaksanakan dalam 9 tahapan kegiatan", 9),
        ("SOP ini memuat dua belas (12) kegiatan", 12),
        ("Seluruh 9 langkah didokumentasikan", 9),
        ("4 langkah di atas wajib dilaksanakan", 4),
        ("Terdapat 12 langkah dalam SOP", 12),
        ("Langkah 3 dari 5 langkah", 5),
        ("Lembar kendali yang memuat 13 (tiga belas) langkah dan paraf pelaksananya", 13),
        ("Kartu kendali diparaf pada setiap tahap, seluruhnya 9 (sembilan) tahap", 9),
        ("Apabila salah satu dari 12 tahapan ini dilewati, maka gagal", 12),
        ("Lembar kendali yang diparaf pada 11 (sebelas) tahap pelayanan", 11),
        ("Proses pelayanan terdiri atas 8 (delapan) tahapan", 8),
        ("Dalam SOP ini terdapat 9 langkah", 9),
    ],
)
def test_all_steps_are_counted(text: str, number: int) -> None:
    assert [count.number for count in counts_in(text)] == [number]


@pytest.mark.parametrize(
    "text",
    [
        "Terdapat 3 kegiatan prioritas",
        "Ada 5 tahap seleksi yang harus dilalui",
        "Prosedur ini terdiri dari 5 tahap seleksi",
        "Mencuci tangan 6 langkah",
        "Lakukan 6 langkah cuci tangan",
        "paling banyak 5 kegiatan per tahun",
        "Laporan 12 kegiatan yang dilaksanakan",
        "2 langkah terakhir dilakukan oleh staf",
        "3 langkah yang harus disiapkan pemohon",
        "Penilaian dilakukan dalam 2 tahap",
        "Pembinaan dilaksanakan dalam 3 (tiga) tahapan",
        "Pendaftaran dilakukan 2 (dua) tahap: online dan offline",
        "Verifikasi dilakukan dalam 2 (dua) tahap",
        "Sesuai SOP, verifikasi dilakukan dalam 4 (empat) tahap",
        "Sesuai prosedur verifikasi dilakukan dalam 4 (empat) tahap",
        "Evaluasi dokumen terdiri atas 4 (empat) tahapan",
        "Verifikasi melalui 4 (empat) tahapan sesuai prosedur",
        "Total 12 kegiatan dalam DPA",
        "Seluruh 4 tahap pencairan",
        "Melalui 5 langkah pengamanan",
        "UU 30/2014 tahapan",
        "Setiap tahapan didokumentasikan",
        "langkah",
    ],
)
def test_other_numbers_are_not(text: str) -> None:
    assert list(counts_in(text)) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("SOP ini terdiri atas 11 (sebelas) langkah", True),
        ("Prosedur ini dilaksanakan dalam 9 tahapan", True),
        ("Seluruh 9 langkah didokumentasikan", True),
        ("Langkah terakhir dari 4 langkah", True),
        ("Dilaksanakan melalui 11 (sebelas) langkah", False),
        ("Wawancara terdiri atas 5 langkah", False),
        ("5 langkah di atas diulang", False),
        ("Pembinaan berjenjang, seluruhnya 3 (tiga) tahap", False),
    ],
)
def test_what_a_step_says_is_about_that_step(text: str, *, told: bool) -> None:
    assert bool(list(counts_in(text, of_a_step=True))) is told


def test_the_words_are_given_back() -> None:
    assert [count.text for count in counts_in("SOP ini memuat 11\n(sebelas)  langkah")] == ["11 (sebelas) langkah"]


def test_a_long_text_takes_no_longer_than_its_length() -> None:
    assert list(counts_in("puluh langkah dua " * 6000)) == []
