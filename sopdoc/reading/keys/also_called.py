"""What people write for keys, and how they begin what belongs under one: by what a key is told that was meant."""

from __future__ import annotations

ALSO_CALLED = {
    "title": "judul",
    "nama": "judul",
    "nama_sop": "judul",
    "pelaksana": "oleh",
    "aktor": "oleh",
    "petugas": "oleh",
    "aktivitas": "kegiatan",
    "uraian": "kegiatan",
    "persyaratan": "kelengkapan",
    "ket": "keterangan",
    "durasi": "waktu",
    "hasil": "output",
    "langkah-langkah": "langkah",
    "no": "nomor",
    "tanggal": "tanggal_pembuatan",
    "tgl": "tanggal_pembuatan",
    "sources": "sumber",
    "source": "sumber",
    "output": "keluaran",
    "formats": "format",
    "language": "bahasa",
    "lang": "bahasa",
    "template": "templat",
}
"""What people call keys that have another name."""
