"""The words of random sources."""

from __future__ import annotations

import re
from random import Random
from typing import Any

WORDS = re.findall(
    r"\S+",
    "menyusun memeriksa data laporan kinerja triwulan dokumen dan kepada bidang surat tugas mengenai rencana kerja "
    "menandatangani pengarsipan rekapitulasi verifikasi per unit anggaran pelaksanaan evaluasi di tingkat hasil "
    "sub-bagian koordinasi pertanggungjawaban masyarakat pelayanan (lengkap) 2025 bahan rapat; usulan program",
)
OFFICES = ("Kepala", "Sekretaris", "Kasubbag", "Staf", "Bidang", "Tim", "Pemohon", "Bendahara", "Analis", "Operator")
SHORT = ("ya", "tidak", "setuju", "belum", "revisi", "ada", "1x", "lengkap", "sesuai", "ditolak")
LONG = (
    "tidak lengkap",
    "belum sesuai",
    "Kotak pengaduan",
    "Tatap muka",
    "perlu diperbaiki kembali",
    "berkas sudah lengkap",
    "tidak memenuhi syarat",
    "nilai di atas 200 juta",
    "ditolak pimpinan",
)
TEKS = ("Valid?", "Benar", "OK", "Cek", "Lengkap?", "A1")


def words(rng: Random, least: int, most: int) -> str:
    """Return so many words in a row."""
    return " ".join(rng.choice(WORDS) for _ in range(rng.randint(least, most)))


def office(rng: Random) -> str:
    """Return the name of a lane."""
    return " ".join([rng.choice(OFFICES), *(rng.choice(WORDS).capitalize() for _ in range(rng.choice((0, 0, 1, 2))))])


LISTS = (
    {"tanda": "-"},
    {"tanda": "•"},
    {"tanda": "a."},
    {"tanda": "1)", "kolom": "2"},
    {"tanda": "tanpa"},
    {"kolom": "2"},
)
"""How lists may be set, besides as the page format has it."""


def marked(content: str | list[str]) -> Any:
    """Return every third list with a mark or columns of its own, chosen by its words alone."""
    if isinstance(content, str):
        return content
    rng = Random(" ".join(content))
    return {**rng.choice(LISTS), "butir": content} if rng.random() < 1 / 3 else content


def cell(rng: Random, most_words: int) -> str | list[str]:
    """Return what a cell of the table says, sometimes a list."""
    if rng.random() < 0.25:
        return [words(rng, 1, 4) for _ in range(rng.randint(2, 3))]
    return words(rng, 1, min(most_words, 12))
