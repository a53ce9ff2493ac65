"""Folders of an office, and the books that are made of them."""

from __future__ import annotations

from pathlib import Path

from sopdoc.book.make import Book, lay_out_book
from sopdoc.layout.page import Page, Table, TableRole
from sopdoc.reading.shelf.project import find_project
from tests.reading.trees import SOP, write

OFFICE = """\
pemerintah: Pemerintah Kabupaten Contoh
nama: Dinas Contoh
tempat: Kota Contoh
disahkan_oleh: {jabatan: Kepala Dinas Contoh, nama: "Andi Contoh, S.E.", nip: 19700101 199503 1 001}
"""
WHOLE = """\
buku:
  keputusan: {nomor: 188.4/12/2026, tanggal: 5 Januari 2026}
  penjelasan:
    ruang_lingkup: Buku ini berlaku bagi semua pegawai.
    ringkasan: Buku ini memuat semua SOP.
    definisi: [SOP adalah prosedur baku, Pelaksana adalah pegawai]
  pelaksana: {JP: Juru Periksa}
  pengesahan:
    disusun_oleh: {jabatan: Sekretaris, nama: Budi Contoh}
"""
DECISIONS = """\
judul: Izin Kerja
nomor: 2/2026
tanggal_efektif: 3 Maret 2025
riwayat_revisi: [{revisi: "1", tanggal: 2 Februari 2026, uraian: Langkah baru}]
prosedur:
  - pelaksana: {loket: Petugas Loket, kadis: Kepala Dinas}
    langkah:
      - {kegiatan: Menerima berkas, oleh: loket, id: terima}
      - {kegiatan: Memeriksa berkas, oleh: kadis, keputusan: {lengkap: lanjut, kurang: terima}}
      - {kegiatan: Menyerahkan izin, oleh: loket}
"""


def put(folder: Path, office: str = OFFICE + WHOLE, **sources: str) -> tuple[Path, ...]:
    """Write an office and its sources, by their names, and return these."""
    write(folder / "sop_sources" / "dinas" / "instansi.yaml", office)
    paths = {name: folder / "sop_sources" / "dinas" / f"{name}.yaml" for name in sources}
    for name, text in sources.items():
        write(paths[name], text)
    return tuple(paths.values())


def some(folder: Path, office: str = OFFICE + WHOLE) -> tuple[Path, ...]:
    """Write three SOPs: in the order of their files the one without a number comes first."""
    letter = SOP.replace("judul: Surat", "judul: Surat Masuk\nnomor: 10/2026", 1)
    return put(folder, office, a=SOP.replace("Surat", "Cuti"), b=letter, c=DECISIONS)


def book_of(sources: tuple[Path, ...]) -> Book:
    """Lay out the book of some sources."""
    return lay_out_book(sources, find_project(sources[0]))


def words_on(page: Page) -> str:
    """Return all words of a page's flow."""
    blocks = [
        block
        for item in page.flow
        for block in ([block for cell in item.cells for block in cell.blocks] if isinstance(item, Table) else [item])
        if hasattr(block, "lines")
    ]
    return " ".join(line.text for block in blocks for line in block.lines)


def contents_rows(book: Book) -> list[list[str]]:
    """Return the rows of the contents, cell by cell, without the heading."""
    assert book.document is not None
    tables = [
        item
        for page in book.document.pages
        for item in page.flow
        if isinstance(item, Table) and item.role is TableRole.CONTENTS
    ]
    return [
        [" ".join(line.text for block in cell.blocks for line in block.lines) for cell in table.cells if cell.row == at]
        for table in tables
        for at in range(1, len(table.rows))
    ]
