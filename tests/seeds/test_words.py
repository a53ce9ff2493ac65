"""The five seed documents hold every word of their originals, and no word of their own but those listed here."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import pytest

from tests.seeds.original import ROOT, original_words, source_words, words

NUMBERS = "Nomor SOP Tanggal Pembuatan Tanggal Revisi Tanggal Efektif Disahkan oleh"
PARTS = "Dasar Hukum Kualifikasi pelaksana Keterkaitan Peralatan/perlengkapan Peringatan Pencatatan dan pendataan"
QUALITY = "Mutu Baku Kelengkapan Waktu Output"


def numbering(last: int, mark: str = ".") -> str:
    return " ".join(f"{number}{mark}" for number in range(1, last + 1))


@dataclass(frozen=True, slots=True)
class Seed:
    folder: str
    template: tuple[str, ...]
    """Printed by the template: labels, headings, header rows, numbering."""
    only_original: tuple[str, ...] = ()
    """Words of the original that its source leaves to other words, each with its reason."""
    only_source: tuple[str, ...] = ()
    """Words of the source that the original doesn't have, each with its reason."""


SEEDS = (
    Seed(
        "banggai/dinas-perdagangan",
        template=(
            NUMBERS,
            "Nip. Judul SOP",
            PARTS,
            *map(numbering, (6, 5, 2, 3)),  # dasar hukum, kualifikasi, keterkaitan, pencatatan
            numbering(6, ")"),  # peralatan
            "LEMBAR KERJA IDENTIFIKASI KEGIATAN A. Data Kegiatan 1. Judul SOP 2. Jenis Kegiatan 3. Penanggung Jawab",
            "a. Produk b. Kegiatan 4. Scope (Ruang Lingkup) B. Identifikasi Kegiatan Judul Kegiatan",
            "Langkah Awal Langkah Utama Langkah Akhir",
            "C. Identifikasi Langkah Langkah Awal Langkah Akhir",
            numbering(11, ""),  # steps of the worksheet
            "No. Kegiatan Pelaksana Keterangan",
            QUALITY,
            # The header rows again, on the table's second page.
            "No. Kegiatan Pelaksana Keterangan",
            QUALITY,
            "Kepala Dinas Sekretaris Dinas Kasubbag Perencanaan & Evaluasi Kepala Bidang Jabatan Pelaksana (JP)",
            numbering(11, ""),  # steps of the table
            "Nip.",  # signature block
        ),
        # The worksheet's steps 2, 3, 9 and 10 are spelled otherwise than the table's, whose words stand.
        only_original=("Kinerja", "Sekretaris.", "dikembalika", "Sekertaris"),
        only_source=(
            "Kinerja. Sekretaris dikembalikan Sekretaris",  # the table's spelling of the same
            "setuju tidak setuju tidak",  # arrows of steps 9 and 10; the drawing was lost
        ),
    ),
    Seed(
        "pesisir-selatan/dinas-perdagangan-transmigrasi",
        template=(
            "STANDAR OPERASIONAL PROSEDUR (SOP)",  # cover
            NUMBERS,
            "Nama SOP",
            PARTS,
            ":",  # after "Peringatan"
            *map(numbering, (7, 2, 2, 8, 1)),  # dasar hukum, kualifikasi, keterkaitan, peralatan, pencatatan
            "No. Uraian Prosedur Ket",
            QUALITY,
            numbering(12, ""),
            "No. Uraian Prosedur Ket",
            QUALITY,
            numbering(10, ""),
            "NIP.",  # signature block
        ),
        only_original=("Tanggal Efektif 15 Januari 2025",),  # printed twice in the identity block
        only_source=(
            "setuju tidak setuju",  # arrows of A 10 and B 8; the text has one "Tidak", in B 9
            "Pengarsipan",  # B 10 has no wording
        ),
    ),
    Seed(
        "sulawesi-tengah/dinas-perindustrian-perdagangan",
        template=(
            "STANDAR OPERASIONAL PROSEDUR",  # cover
            "Nomor SOP : Tanggal Pembuatan : Tanggal Revisi : Tanggal Efektif : Disahkan Oleh : NIP.",
            "Dasar Hukum Keterkaitan Peralatan / Perlengkapan Peringatan Pencatatan dan Pendataan",
            "Nama SOP",  # a wrong heading over the kualifikasi pelaksana
            *map(numbering, (4, 4, 2, 3, 3)),  # dasar hukum, kualifikasi, keterkaitan, peralatan, pencatatan
            "No Uraian Prosedur Pelaksana Mutu Baku Kelengkapan Waktu Out put Ket",
            numbering(7, ""),
        ),
        only_original=("PROVINSI SULAWESI TENGAH",),  # cover; the office's name with its government is in instansi.yaml
        only_source=(
            "Pengumpulan Data Kinerja",  # the cover's title is the identity block's too, which has none
            "ya tidak",  # arrows of step 7
        ),
    ),
    Seed(
        "jeneponto/dinas-perdagangan-perindustrian",
        template=(
            "NOMOR SOP : TGL. PEMBUATAN : TGL. REVISI DISAHKAN OLEH NAMA SOP",
            PARTS,
            *map(numbering, (4, 3, 3)),  # dasar hukum, kualifikasi, peralatan
            "No Kegiatan Pelaksana Keterangan",
            QUALITY,
            numbering(6, ""),
        ),
        only_source=("setuju tidak",),  # arrows of step 5; the text says "jika disetujui … jika tidak"
    ),
    Seed(
        "banggai/dinas-sosial",
        template=(
            NUMBERS,
            "NIP. Judul SOP",
            PARTS,
            *map(numbering, (6, 4, 6, 3)),  # dasar hukum, kualifikasi, peralatan, pencatatan
            numbering(2, ""),  # peringatan
            "No. Kegiatan Pelaksana Keterangan",
            QUALITY,
            numbering(13, ""),
            "NIP.",  # signature block
            "No. Uraian Prosedur Pelaksana Ket",
            QUALITY,
            numbering(10),
        ),
        only_original=("Luwuk, (menit)",),  # the comma and the brackets are the page's
        only_source=("Luwuk menit", "benar belum"),  # arrows of step 9
    ),
)


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.folder)
def test_source_has_exactly_the_words_of_its_original(seed: Seed) -> None:
    folder = ROOT / "sop_sources" / seed.folder
    expected = original_words(folder.name) + words(*seed.only_source)
    actual = source_words(folder) + words(*seed.template, *seed.only_original)
    assert (lost := dict(expected - actual)) == {}, f"words of the original that the source lacks: {lost}"
    assert (invented := dict(actual - expected)) == {}, f"words of the source that the original lacks: {invented}"


def test_words_are_counted_without_case() -> None:
    assert words("Data data", "KINERJA") == Counter({"data": 2, "kinerja": 1})
