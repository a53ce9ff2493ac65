"""The words that a page format prints, by what they name."""

from __future__ import annotations

from msgspec import Struct


class Label(Struct, frozen=True):
    """Words printed; the key of each in ``templat.yaml`` is `label_key` of its name.

    ``halaman`` holds the places ``{halaman}`` and ``{jumlah}``, ``panah`` ``{dari}`` and ``{ke}``.
    """

    sop: str
    nomor: str
    tanggal_pembuatan: str
    tanggal_revisi: str
    tanggal_efektif: str
    disahkan_oleh: str
    judul: str
    nip: str
    dasar_hukum: str
    kualifikasi_pelaksana: str
    keterkaitan: str
    peralatan_perlengkapan: str
    peringatan: str
    pencatatan_pendataan: str
    no: str
    kegiatan: str
    pelaksana: str
    mutu_baku: str
    kelengkapan: str
    waktu: str
    output: str
    keterangan: str
    mulai: str
    selesai: str
    halaman: str
    panah: str
    lanjutan: str
    total_waktu: str
    lembar_kerja: str
    data_kegiatan: str
    identifikasi_kegiatan: str
    identifikasi_langkah: str
    jenis_kegiatan: str
    penanggung_jawab: str
    produk: str
    penanggung_jawab_kegiatan: str
    ruang_lingkup: str
    judul_kegiatan: str
    langkah_awal: str
    langkah_utama: str
    langkah_akhir: str
    riwayat_revisi: str
    revisi: str
    tanggal: str
    uraian: str

    def at(self, key: str) -> str:
        """Return the word that is written under a key of ``templat.yaml``. Raise KeyError for another key."""
        word: str = getattr(self, LABEL_KEYS[key])
        return word


def label_key(name: str) -> str:
    """Return the key under which a word is written in ``templat.yaml``."""
    return f"{name}_label"


LABEL_KEYS = {label_key(name): name for name in Label.__struct_fields__}
"""Keys in ``templat.yaml``, each with the name of its word."""
