"""What people write for keys, and how they begin what belongs under one: by what a key is told that was meant."""

from __future__ import annotations

import re

ALSO_CALLED = {
    "title": "judul",
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
}
"""What people call keys that have another name."""
POST = re.compile(
    r"(?:kepala|sekretaris|camat|lurah|bupati|wali ?kota|gubernur|direktur|inspektur|ketua|asisten|pl[th]\b|pj\b)", re.I
)
"""How a post begins, where a name may stand as well."""
