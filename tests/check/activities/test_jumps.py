"""Rows that only say where the flow goes on."""

from __future__ import annotations

import pytest

from sopdoc.check.activities.jumps import is_jump

JUMPS = """
    Kembali ke langkah 2 | Kembali langkah 2 | Kembali ke proses 2 | Kembali ke kegiatan nomor 3
    Kembali pada langkah 2
    Kembali ke nomor urut 3 | Kembali ke langkah (3) | Kembali ke langkah ke-2 | Kembali ke langkah II | Kembali ke atas
    Kembali Ke atas Untuk Triwulan Berikutnya, hingga Akhir Tahun | Kembali lagi ke awal | Proses kembali ke awal
    Kembali ke langkah sebelumnya | Kembali ke tahap penyusunan | Kembali ke langkah ketiga | Kembali | Balik ke no. 2
    Lanjut langkah 5 | Lanjut ke langkah berikutnya | Lanjutkan ke langkah 4 | Lanjut ke SOP Pengarsipan
    Loncat ke no. 7
    Lompat ke langkah terakhir | Melanjutkan ke langkah nomor 5 | Melanjutkan ke tahap berikutnya
    Langsung ke langkah 9
    Menuju langkah 4 | Selanjutnya ke langkah 6 | Ke langkah 3 | Lihat langkah 3 | Idem langkah 1 s.d. 8
    Sama dengan langkah 2 | Mengulang dari langkah 1 | Mengulang langkah 1 s.d. 4 | Mengulangi proses dari awal
    Mengulangi langkah-langkah di atas | Mengulangi seluruh proses | Ulangi langkah 2 | Ulangi proses dari langkah 1
    Langkah 3 sampai 5 dikerjakan lagi | 7. Kembali ke langkah 2 | Kembali ke Kepala Bidang | Kembali ke staf
    Kembali ke staf untuk diperbaiki | Kembali ke langkah 2 untuk memperbaiki berkas | Kembali ke Bidang Perdagangan
    Ulangi langkah 2 sampai dengan 4 untuk program studi berikutnya
"""
ACTIVITIES = """
    Kembali ke kantor | Kembali ke ruang rapat | Kembali ke loket | Kembali ke daerah asal | Kembali mencatat surat
    Mengulang rapat | Mengulang penghitungan suara | Mengulang kegiatan 3 kali | Mengulang proses lelang
    Melanjutkan pemeriksaan | Melanjutkan proses perizinan | Melanjutkan ke tingkat banding
    Melanjutkan tahap wawancara
    Menuju lokasi | Menuju tempat kejadian | Langsung mencetak kartu | Selanjutnya mencatat | Melihat lampiran 2
    Kembali ke lapangan melakukan pengukuran ulang | Kembali ke loket mengambil dokumen | Kembali ke Kantor Dinas
    Kembali ke Kantor Dinas untuk menyusun laporan | Kembali ke staf menyampaikan hasil | Kembali ke Dinas Kesehatan
    Kembali ke kegiatan belajar mengajar | Kembali ke proses pembelajaran | Kembali ke Kepala Bidang menyerahkan berkas
    Mengikuti langkah 2 | Mengembalikan berkas | Ke lapangan | Langkah pertama menyusun rencana
"""


LANES = (("staf",), ("bidang", "perdagangan"))


def _texts(table: str) -> list[str]:
    return [text.strip() for line in table.strip().splitlines() for text in line.split(" | ")]


@pytest.mark.parametrize("text", _texts(JUMPS))
def test_a_jump(text: str) -> None:
    assert is_jump(text, LANES)


@pytest.mark.parametrize("text", _texts(ACTIVITIES))
def test_something_that_is_done(text: str) -> None:
    assert not is_jump(text, LANES)
