"""Mistakes that people make who don't program: what stands in a right source, and what they write there."""

from __future__ import annotations

BASE = """judul: Surat Masuk
nomor: 065/12
dasar_hukum:
  - UU 1
  - UU 2
disahkan_oleh:
  jabatan: Kepala Dinas
  nama: Andi Contoh
prosedur:
  - judul: Satu
    pelaksana:
      kadis: Kepala Dinas
      jp: Jabatan Pelaksana
    langkah:
      - kegiatan: Menerima surat
        oleh: jp
        waktu: 5 menit
      - kegiatan: Memeriksa surat
        id: periksa
        oleh: kadis
        keputusan:
          ya: lanjut
          tidak: periksa
      - kegiatan: Mengarsipkan
        oleh: jp
"""
MISTAKES = [
    ("judul: Surat Masuk", "Judul: Surat Masuk"),
    ("judul: Surat Masuk", "judul Surat Masuk"),
    ("judul: Surat Masuk", "judul = Surat Masuk"),
    ("judul: Surat Masuk", "judul : Surat Masuk"),
    ("judul: Surat Masuk", " judul: Surat Masuk"),
    ("judul: Surat Masuk", "judul:"),
    ("judul: Surat Masuk", "judul: SOP: Surat"),
    ("judul: Surat Masuk", 'judul: "Surat" Masuk'),
    ("judul: Surat Masuk", "judul: 'Jum'at'"),
    ("judul: Surat Masuk", "judul: Surat Masuk;"),
    ("judul: Surat Masuk", "judul: 100%"),
    ("judul: Surat Masuk", "judul: %"),
    ("judul: Surat Masuk", "judul: @Surat"),
    ("judul: Surat Masuk", "judul: `Surat`"),
    ("judul: Surat Masuk", "judul: | Surat"),
    ("judul: Surat Masuk", "judul: > Surat"),
    ("judul: Surat Masuk", "judul: & Surat"),
    ("judul: Surat Masuk", "judul: ! Surat"),
    ("judul: Surat Masuk", "judul: ? Surat"),
    ("judul: Surat Masuk", "judul: - Surat"),
    ("judul: Surat Masuk", "judul: Surat\nMasuk"),
    ("judul: Surat Masuk", "judul: Surat\n  Masuk: ya"),
    ("judul: Surat Masuk", "title: Surat Masuk"),
    ("judul: Surat Masuk", "- judul: Surat Masuk"),
    ("nomor: 065/12", "nomer: 065/12"),
    ("nomor: 065/12", "nomor; 065/12"),
    ("nomor: 065/12", "nomor: [065/12"),
    ("nomor: 065/12", "nomor: {065/12}"),
    ("nomor: 065/12", 'nomor: "065/12'),
    ("nomor: 065/12", "nomor: 065\\12"),
    ("nomor: 065/12", 'nomor: "065\\12"'),
    ("nomor: 065/12", "\tnomor: 065/12"),
    ("nomor: 065/12", "nomor:\t065/12"),
    ("nomor: 065/12", "nomor: 065/12\nnomor: 066"),
    ("nomor: 065/12", "nomor: 065/12\n---"),
    ("nomor: 065/12", "nomor: 065/12\n..."),
    ("nomor: 065/12", "// catatan\nnomor: 065/12"),
    ("nomor: 065/12", "<!-- catatan -->\nnomor: 065/12"),
    ("nomor: 065/12", "Nomor SOP: 065/12"),
    ("nomor: 065/12", "tanggal pembuatan: 1 Januari 2025"),
    ("nomor: 065/12", "tanggal-pembuatan: 1 Januari 2025"),
    ("nomor: 065/12", "tanggal_pembuatan: 1 Januari"),
    ("nomor: 065/12", "tanggal_pembuatan: besok"),
    ("nomor: 065/12", "tanggal_pembuatan: 2025/01/15"),
    ("nomor: 065/12", "tanggal_pembuatan: [2025]"),
    ("nomor: 065/12", "tanggal_pembuatan: 15 Januari 2025 M"),
    ("  - UU 1\n", "  UU 1\n"),
    ("  - UU 1\n", "  -UU 1\n"),
    ("  - UU 1\n", "- UU 1\n"),
    ("  - UU 1\n", "    - UU 1\n"),
    ("  - UU 1\n", "  - UU 1: tentang: x\n"),
    ("  - UU 1\n", '  - "UU 1" tentang\n'),
    ("  - UU 1\n", "  - [UU 1] tentang\n"),
    ("  - UU 1\n", "  * UU 1\n"),
    ("  - UU 1\n", "  1. UU 1\n"),
    ("  jabatan: Kepala Dinas\n", "jabatan: Kepala Dinas\n"),
    ("  jabatan: Kepala Dinas\n", "    jabatan: Kepala Dinas\n"),
    ("disahkan_oleh:\n", "disahkan_oleh: Andi Contoh\n"),
    ("disahkan_oleh:\n", "disahkan oleh:\n"),
    ("  nama: Andi Contoh\n", "  - nama: Andi Contoh\n"),
    ("  nama: Andi Contoh\n", "  nama: Andi Contoh, S.H.: M.M.\n"),
    ("prosedur:\n", "prosedur\n"),
    ("  - judul: Satu\n", "    judul: Satu\n"),
    ("      kadis: Kepala Dinas\n", "      - kadis: Kepala Dinas\n"),
    ("      kadis: Kepala Dinas\n", "      kepala dinas: Kepala Dinas\n"),
    ("      kadis: Kepala Dinas\n", "    kadis: Kepala Dinas\n"),
    ("      kadis: Kepala Dinas\n", "      kadis Kepala Dinas\n"),
    ("      kadis: Kepala Dinas\n      jp: Jabatan Pelaksana\n", "      - Kepala Dinas\n      - Jabatan Pelaksana\n"),
    ("    langkah:\n", "    Langkah:\n"),
    ("    langkah:\n", "  langkah:\n"),
    ("    langkah:\n", "    kegiatan:\n"),
    ("      - kegiatan: Menerima surat\n", "      -kegiatan: Menerima surat\n"),
    ("      - kegiatan: Menerima surat\n", "      kegiatan: Menerima surat\n"),
    ("      - kegiatan: Menerima surat\n", "      - Menerima surat\n"),
    ("      - kegiatan: Menerima surat\n", "      - 1. kegiatan: Menerima surat\n"),
    ("      - kegiatan: Menerima surat\n", "      - kegiatan: Menerima surat: dan mencatat\n"),
    ("      - kegiatan: Menerima surat\n", '      - kegiatan: "Menerima surat\n'),
    ("      - kegiatan: Memeriksa surat\n", "    - kegiatan: Memeriksa surat\n"),
    ("      - kegiatan: Memeriksa surat\n", "        kegiatan: Memeriksa surat\n"),
    ("      - kegiatan: Memeriksa surat\n", "      - aktivitas: Memeriksa surat\n"),
    ("        oleh: jp\n        waktu", "        oleh jp\n        waktu"),
    ("        oleh: jp\n        waktu", "      oleh: jp\n        waktu"),
    ("        oleh: jp\n        waktu", "          oleh: jp\n        waktu"),
    ("        oleh: jp\n        waktu", "        pelaksana: jp\n        waktu"),
    ("        oleh: jp\n        waktu", "        oleh: JP\n        waktu"),
    ("        oleh: jp\n        waktu", "        oleh:\n        waktu"),
    ("        oleh: jp\n        waktu", "        oleh:\n          - jp\n          - Kepala Dinas\n        waktu"),
    ("        oleh: jp\n        waktu", "        oleh: jp/kadis\n        waktu"),
    ("        oleh: jp\n        waktu", "        oleh: jp ke kadis\n        waktu"),
    ("        oleh: jp\n        waktu", "        oleh: jp - kadis\n        waktu"),
    ("        oleh: jp\n        waktu", "        oleh: jp > kadis\n        waktu"),
    ("        oleh: jp\n        waktu", "        oleh: (jp)\n        waktu"),
    ("        oleh: jp\n        waktu", "        oleh: jp, \n        waktu"),
    ("        waktu: 5 menit\n", "        waktu: 5 menit: maks\n"),
    ("        waktu: 5 menit\n", "        waktu: {menit: 5}\n"),
    ("          tidak: periksa\n", "          tidak: kembali\n"),
    ("          tidak: periksa\n", "          tidak: 2\n"),
    ("          tidak: periksa\n", "          tidak: langkah ke-2\n"),
    ("          tidak: periksa\n", "          tidak: no. 1\n"),
    ("          tidak: periksa\n", "          tidak: Memeriksa surat\n"),
    ("          tidak: periksa\n", "          tidak: [periksa, lanjut]\n"),
    ("          tidak: periksa\n", "          tidak:\n"),
    ("          tidak: periksa\n", "          tidak -> periksa\n"),
    ("          tidak: periksa\n", "          ya: periksa\n"),
    ("          tidak: periksa\n", ""),
    ("          ya: lanjut\n          tidak: periksa\n", "          - ya: lanjut\n          - tidak: periksa\n"),
    ("        keputusan:\n", "        keputusan: ya/tidak\n"),
    ("        id: periksa\n", "        id: periksa surat\n"),
    ("        id: periksa\n", "        id: 2\n"),
    (
        "      - kegiatan: Mengarsipkan\n        oleh: jp\n",
        "      - kegiatan: Mengarsipkan\n        oleh: jp\n        lanjut: lanjut\n",
    ),
    (
        "      - kegiatan: Mengarsipkan\n        oleh: jp\n",
        "      - kegiatan: Mengarsipkan\n        oleh: jp\n        simbol: terminator\n",
    ),
    (
        "      - kegiatan: Mengarsipkan\n        oleh: jp\n",
        "      - kegiatan: Mengarsipkan\n        oleh: jp\nsampul: Ya\npenutup: ya\n",
    ),
]


def mistaken(mistake: tuple[str, str]) -> str:
    """Return the source with one mistake."""
    right, wrong = mistake
    assert right in BASE
    return BASE.replace(right, wrong, 1)
