"""The words of an office's book, in the usual form of decrees and bundles; places in braces are the office's."""

from __future__ import annotations

from msgspec import Struct

TEMPAT_BUKU = ("jabatan", "instansi", "pemerintah")
"""What may stand in braces in them; in the usual text of the decree also `TENTANG`."""
TENTANG = "tentang"
"""The place of what a decree is about."""


class KataBuku(Struct, frozen=True):
    """Words printed in a book; ``menimbang``, ``mengingat`` and ``memutuskan`` are the usual text of its decree."""

    judul: str
    kepala: str
    judul_keputusan: str
    nomor: str
    tentang: str
    tentang_sop: str
    judul_menimbang: str
    judul_mengingat: str
    judul_memutuskan: str
    judul_menetapkan: str
    menimbang: tuple[str, ...]
    mengingat: tuple[str, ...]
    memutuskan: tuple[str, ...]
    ditetapkan_di: str
    pada_tanggal: str
    daftar_isi: str
    halaman: str
    judul_penjelasan: str
    ruang_lingkup: str
    ringkasan: str
    definisi: str
    daftar_pelaksana: str
    singkatan: str
    dalam_sop: str
    lembar_pengesahan: str
    judul_disusun: str
    judul_diperiksa: str
    judul_disahkan: str
    jabatan: str
    nama: str
    tanda_tangan: str
