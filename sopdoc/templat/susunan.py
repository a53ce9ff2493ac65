"""What pages are composed of, and in which order an office prints it."""

from __future__ import annotations

from msgspec import Struct

FIELDS = ("nomor", "tanggal_pembuatan", "tanggal_revisi", "tanggal_efektif")
"""Texts that tell one document, and one state of it, from another."""
IDENTITAS = (*FIELDS, "disahkan_oleh", "judul")
"""The fields of the identity block, in the order of PermenPAN-RB 35/2012 (bagian identitas)."""
BAGIAN = (
    "dasar_hukum",
    "kualifikasi_pelaksana",
    "keterkaitan",
    "peralatan_perlengkapan",
    "peringatan",
    "pencatatan_pendataan",
)
"""The six parts under the identity block, in the regulation's order."""

SAMPUL = ("logo", "sop", "judul", "pemerintah", "nama", "unit", "alamat", "tahun")
"""What the cover holds, from the head to the foot."""
SAMPUL_LENGKAP = (*SAMPUL, *FIELDS, "disahkan_oleh")
"""What it may hold: also what else stands in the identity block."""

PELAKSANA = "pelaksana"
"""The columns of those who do the steps: one each, side by side, wherever they stand together."""
MUTU_BAKU = ("kelengkapan", "waktu", "output")
"""The columns of the quality standard."""
KOLOM = ("no", "kegiatan", PELAKSANA, *MUTU_BAKU, "keterangan")
"""The columns of the procedure table, in the regulation's order."""
KOP = ("logo", "pemerintah", "nama", "unit", "alamat")
"""What the left cell of the identity block holds, from the widest body to the narrowest."""


class Susunan(Struct, frozen=True):
    """Parts in the order in which they are printed; those left out are not."""

    identitas: tuple[str, ...] = IDENTITAS
    bagian: tuple[str, ...] = BAGIAN
    sampul: tuple[str, ...] = SAMPUL
    kolom: tuple[str, ...] = KOLOM
    kop: tuple[str, ...] = KOP

    @property
    def text_columns(self) -> tuple[str, ...]:
        """The columns besides the lanes, in their order."""
        return tuple(name for name in self.kolom if name != PELAKSANA)
