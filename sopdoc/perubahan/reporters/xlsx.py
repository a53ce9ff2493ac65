"""The list of changes as a workbook: all SOPs, and the sums of each office."""

from __future__ import annotations

from sopdoc.daftar.reporters.cells import date_cell, text_cell
from sopdoc.daftar.reporters.workbook import Column, Row, Sheet, make_workbook
from sopdoc.perubahan.table import JUDUL, Baris, DaftarPerubahan, Perubahan, Rekap

_LIST = (
    Column("Perangkat Daerah", 24),
    Column("Unit", 16),
    Column("No", 5, "center"),
    Column("Nomor SOP", 22),
    Column("Judul SOP", 38),
    Column("Perubahan", 11, "center"),
    Column("Uraian Perubahan", 52),
    Column("Tanggal Revisi Lama", 13, "center"),
    Column("Tanggal Revisi Baru", 13, "center"),
    Column("Halaman", 9, "center"),
    Column("Sumber", 44, printed=False),
)
_REKAP = (
    Column("No", 5, "center"),
    Column("Perangkat Daerah", 44),
    Column("Jumlah SOP", 10, "center"),
    *(Column(each.capitalize(), 11, "center") for each in Perubahan),
    Column("Halaman", 10, "center"),
)


def report_xlsx(daftar: DaftarPerubahan) -> bytes:
    """Return the workbook; the day of the list is the only date in its properties."""
    rows = tuple(_list_row(daftar.name_of(part), row) for part in daftar.parts for row in part.rows)
    sums: tuple[Row, ...] = tuple(
        (no, daftar.name_of(part), *_counts(part.rekap)) for no, part in enumerate(daftar.parts, start=1)
    )
    sheets = (
        Sheet("Perubahan SOP", _LIST, rows),
        Sheet("Rekap", _REKAP, sums, (None, "Jumlah", *_counts(daftar.rekap))),
    )
    return make_workbook((JUDUL, daftar.pemerintah, daftar.span), daftar.day, sheets)


def _list_row(office: str, row: Baris) -> Row:
    return (
        office,
        row.unit,
        row.no,
        text_cell(row.nomor),
        row.judul,
        row.perubahan.capitalize(),
        text_cell(row.uraian),
        date_cell(row.revisi_lama),
        date_cell(row.revisi_baru),
        row.pages,
        row.source,
    )


def _counts(rekap: Rekap) -> tuple[int, ...]:
    return (rekap.sop, *(count for _each, count in rekap.perubahan), rekap.pages)
