"""What stands around an example: the rest of its source, its office and its page format."""

from __future__ import annotations

import re
from collections.abc import Callable
from textwrap import indent

SOURCE = "sop_sources/surat-masuk.yaml"
_OFFICE = "sop_sources/instansi.yaml"
_FORMAT = "templates/contoh/templat.yaml"
_SETTINGS = "sopdoc.toml"

_OFFICE_KEYS = """\
pemerintah: Pemerintah Kabupaten Contoh
nama: Dinas Contoh
tempat: Kota Contoh
disahkan_oleh:
  jabatan: Kepala Dinas Contoh
  nama: Andi Contoh, S.E.
  nip: 19700101 199503 1 001
"""
_LANES = """\
pelaksana:
  petugas: Petugas
  kasubbag: Kasubbag Umum
  kadis: Kepala Dinas
"""
_ROWS = """\
langkah:
  - kegiatan: Mencatat surat masuk
    id: catat
    oleh: petugas
    kelengkapan: Surat masuk
    waktu: 10 menit
    output: Surat tercatat
  - kegiatan: Memeriksa kelengkapan surat
    oleh: kasubbag
    keputusan:
      lengkap: lanjut
      tidak: catat
    kelengkapan: Surat tercatat
    waktu: 15 menit
    output: Surat lengkap
  - kegiatan: Memberi disposisi
    oleh: kadis
    kelengkapan: Surat lengkap
    waktu: 1 hari
    output: Disposisi
"""
_TITLE = "judul: Penanganan Surat Masuk\n"
_WHOLE = """\
nomor: 065/12/SOP/2025
tanggal_pembuatan: 2025-01-15
tanggal_revisi: "-"
tanggal_efektif: 2025-02-01
dasar_hukum:
  - Peraturan Menteri PAN-RB Nomor 35 Tahun 2012
  - Peraturan Bupati Nomor 1 Tahun 2024
kualifikasi_pelaksana:
  - Memahami tata naskah dinas
  - Mampu mengoperasikan komputer
keterkaitan: SOP Pengarsipan
peralatan_perlengkapan: Komputer dan buku agenda
peringatan: Surat yang tidak dicatat akan terlambat ditindaklanjuti.
pencatatan_pendataan: Buku agenda
"""
_AROUND = """\
sampul: true
penutup: {tanggal: 2025-01-15}
lembar_kerja:
  jenis_kegiatan: Rutin
  ruang_lingkup: Dinas Contoh
riwayat_revisi:
  - {revisi: 1, tanggal: 2025-06-02, uraian: Menambah satu langkah}
"""
_BUNDLE = """\
judul: Penanganan Surat
nomor: 065/12/SOP/2025
tanggal_efektif: 2025-02-01
dasar_hukum: Peraturan Daerah tentang Kearsipan
prosedur:
  - judul: A. Surat Masuk
    pelaksana: {petugas: Petugas, kepala: Kepala Dinas}
    langkah:
      - {kegiatan: Mencatat surat masuk, oleh: petugas, waktu: 5 menit, output: Agenda}
      - {kegiatan: Memberi disposisi, oleh: kepala, waktu: 1 hari, output: Disposisi}
  - judul: B. Surat Keluar
    pelaksana: {petugas: Petugas, kepala: Kepala Dinas}
    langkah:
      - {kegiatan: Menandatangani surat, oleh: kepala, waktu: 1 hari, output: Surat}
      - {kegiatan: Mengirim surat, oleh: petugas, waktu: 1 jam, output: Tanda terima}
"""
_BOOK_KEYS = """\
keputusan: {nomor: 188.4/12/2025, tanggal: 2025-01-15}
penjelasan:
  ruang_lingkup: Buku ini berlaku untuk semua pegawai Dinas Contoh.
  ringkasan: Buku ini memuat semua SOP yang berlaku pada Dinas Contoh.
  definisi: SOP adalah standar operasional prosedur.
pengesahan:
  disusun_oleh: {jabatan: Sekretaris, nama: "Budi Contoh, S.E.", nip: 19800101 200501 1 002}
  tanggal: 2025-01-15
"""
BOOKS = ("book", "bookformat")
"""Frames of which the book is shown."""
_LONG_ROWS = 17
"""More than a page holds."""


def project_files(frame: str, text: str) -> dict[str, str]:
    """Return the files of a small project in which an example stands. Raise KeyError for an unknown frame.

    Frames: ``document`` (keys of a source), ``procedure`` (keys of an item of prosedur), ``rows`` (items of langkah),
    ``settings`` (keys of sopdoc.toml), ``office`` (of instansi.yaml), ``book`` (of its `buku`; the book is printed),
    ``bookformat`` (keys of templat.yaml for a book), ``format`` (of templat.yaml; it prints a source
    with all parts),
    ``long`` (the same, and the source has a table that goes on overleaf), ``bundle`` (and it has two short tables).
    """
    ways: dict[str, Callable[[], dict[str, str]]] = {
        "document": lambda: {SOURCE: _document(text)},
        "procedure": lambda: {SOURCE: _with_procedure(text)},
        "rows": lambda: {SOURCE: _with_procedure("langkah:\n" + indent(text, "  "))},
        "settings": lambda: {_SETTINGS: text},
        "office": lambda: {_OFFICE: _completed(text, _OFFICE_KEYS), SOURCE: _document(_WHOLE + _AROUND)},
        "book": lambda: {_OFFICE: f"{_OFFICE_KEYS}buku:\n{indent(_completed(text, _BOOK_KEYS), '  ')}"},
        "bookformat": lambda: {
            **_printed_by(text, _document(_WHOLE)),
            _OFFICE: f"{_OFFICE_KEYS}templat: contoh\nbuku:\n{indent(_BOOK_KEYS, '  ')}",
        },
        "format": lambda: _printed_by(text, _document(_WHOLE + _AROUND)),
        "long": lambda: _printed_by(text, _long_document()),
        "bundle": lambda: _printed_by(text, _BUNDLE),
    }
    return {_OFFICE: _OFFICE_KEYS, SOURCE: _document(_WHOLE)} | ways[frame]()


def book_files() -> dict[str, str]:
    """Return the files of an office with three SOPs and all that its book holds besides them."""
    return {
        _OFFICE: f"{_OFFICE_KEYS}buku:\n{indent(_BOOK_KEYS, '  ')}",
        SOURCE: _document(_WHOLE),
        SOURCE.replace("masuk", "keluar"): _BUNDLE.replace("065/12", "065/13"),
        SOURCE.replace("masuk", "lain"): _long_document().replace("Penanganan Surat Masuk", "Pengolahan Berkas"),
    }


def _printed_by(text: str, document: str) -> dict[str, str]:
    """Return a document with a page format of its own, and an office with a logo."""
    return {
        _OFFICE: _OFFICE_KEYS + "logo: logo.png\n",
        _FORMAT: _completed(text, "dasar: permenpan35\n"),
        SOURCE: document + "templat: contoh\n",
    }


def _long_document() -> str:
    """Return a document whose table has more rows than a page, and a decision on the last page that leads back."""
    rows = [f"  - {{kegiatan: Mengolah berkas tahap {number}, oleh: petugas}}\n" for number in range(2, _LONG_ROWS)]
    rows[0] = rows[0].replace("}", ", id: olah}")
    end = (
        "  - {kegiatan: Memeriksa berkas, oleh: kasubbag, keputusan: {benar: lanjut, salah: olah}}\n"
        "  - {kegiatan: Menandatangani berkas, oleh: kadis}\n"
    )
    first = "langkah:\n  - {kegiatan: Menerima berkas, oleh: petugas}\n"
    return _completed(_WHOLE, _TITLE, f"prosedur:\n{_item(_LANES + first + ''.join(rows) + end)}")


def _document(text: str) -> str:
    return _completed(text, _TITLE, f"prosedur:\n{_item(_LANES + _ROWS)}")


def _with_procedure(text: str) -> str:
    return f"{_TITLE}prosedur:\n{_item(_completed(text, _LANES, _ROWS))}"


def _item(keys: str) -> str:
    """Return keys as an item of a list."""
    return "  - " + indent(keys, "    ").lstrip(" ")


def _completed(text: str, *groups: str) -> str:
    """Return a text with those keys of each group that it lacks, each key's lines whole."""
    given = set(re.findall(r"^([a-z_]+):", text, re.MULTILINE))
    parts = [part for group in groups for part in re.split(r"^(?=[a-z_]+:)", group, flags=re.MULTILINE) if part]
    lacking = [part for part in parts if part.partition(":")[0] not in given]
    return "".join([text if text.endswith("\n") else text + "\n", *lacking])
