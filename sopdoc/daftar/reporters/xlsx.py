"""The list as a workbook: all SOPs, the sums of each office, the findings."""

from __future__ import annotations

from sopdoc.daftar.keadaan import Keadaan
from sopdoc.daftar.reporters.cells import date_cell, text_cell
from sopdoc.daftar.reporters.workbook import Column, Row, Sheet, make_workbook
from sopdoc.daftar.table import JUDUL, Baris, Daftar, Rekap

_LIST = (
    Column("Perangkat Daerah", 22),
    Column("Unit", 16),
    Column("No", 5, "center"),
    Column("Nomor SOP", 20),
    Column("Judul SOP", 36),
    Column("Tanggal Pembuatan", 12, "center"),
    Column("Tanggal Revisi", 12, "center"),
    Column("Tanggal Efektif", 12, "center"),
    Column("Halaman", 9, "center"),
    Column("Langkah", 9, "center"),
    Column("Total Waktu", 20),
    Column("Waktu Terlama", 20, printed=False),
    Column("Status", 14, "center"),
    Column("Keterangan", 30),
    Column("Sumber", 44, printed=False),
)
_REKAP = (
    Column("No", 5, "center"),
    Column("Perangkat Daerah", 44),
    Column("Jumlah SOP", 10, "center"),
    *(Column(keadaan.capitalize(), 11, "center") for keadaan in Keadaan),
    Column("Tanpa Nomor", 10, "center"),
    Column("Temuan", 10, "center"),
    Column("Halaman", 10, "center"),
    Column("Langkah", 10, "center"),
)
_TEMUAN = (
    Column("Perangkat Daerah", 32),
    Column("No", 5, "center"),
    Column("Nomor SOP", 24),
    Column("Judul SOP", 46),
    Column("Temuan", 56),
    Column("Sumber", 50),
    Column("Baris", 8, "center"),
)


def report_xlsx(daftar: Daftar) -> bytes:
    """Return the workbook; the day of the list is the only date in its properties."""
    titles = (JUDUL, daftar.pemerintah, daftar.keadaan_per)
    sheets = (
        Sheet("Daftar SOP", _LIST, _list_rows(daftar)),
        Sheet("Rekap", _REKAP, _rekap_rows(daftar), _total_row(daftar)),
        Sheet("Temuan", _TEMUAN, _temuan_rows(daftar)),
    )
    return make_workbook(titles, daftar.today, sheets)


def _list_rows(daftar: Daftar) -> tuple[Row, ...]:
    return tuple(_list_row(daftar.name_of(part), row) for part in daftar.parts for row in part.rows)


def _list_row(office: str, row: Baris) -> Row:
    return (
        office,
        row.unit,
        row.no,
        text_cell(row.nomor),
        row.judul,
        *(date_cell(each) for each in (row.pembuatan, row.revisi, row.efektif)),
        row.pages,
        row.langkah,
        text_cell(row.waktu),
        text_cell(row.terlama),
        str(row.keadaan),
        row.keterangan,
        row.source,
    )


def _rekap_rows(daftar: Daftar) -> tuple[Row, ...]:
    return tuple((no, daftar.name_of(part), *_counts(part.rekap)) for no, part in enumerate(daftar.parts, start=1))


def _total_row(daftar: Daftar) -> Row:
    return (None, "Jumlah", *_counts(daftar.rekap))


def _counts(rekap: Rekap) -> tuple[int, ...]:
    states = tuple(count for _keadaan, count in rekap.keadaan)
    return (rekap.sop, *states, rekap.tanpa_nomor, rekap.temuan, rekap.pages, rekap.langkah)


def _temuan_rows(daftar: Daftar) -> tuple[Row, ...]:
    return tuple(
        (
            daftar.name_of(part),
            row.no,
            text_cell(row.nomor),
            row.judul,
            temuan.keterangan,
            temuan.source,
            temuan.line,
        )
        for part in daftar.parts
        for row in part.rows
        for temuan in row.temuan
    )
