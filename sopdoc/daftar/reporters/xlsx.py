"""The list as a workbook: all SOPs, the sums of each office, the findings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from sopdoc.daftar.keadaan import Keadaan
from sopdoc.daftar.table import JUDUL, NONE, Baris, Daftar, Rekap
from sopdoc.model.tanggal import Tanggal

Value = str | int | date | None
_A4 = 9
_HEADER_ROW = 3
"""Above it stand the title, the government and the day."""
_LONGEST = 32_000
"""A cell of Excel holds 32,767 characters."""
_FIRST_YEAR = 1900
"""Excel knows no earlier dates."""
_DAY = "[$-421]d mmm yyyy"
"""421 is Indonesian, whatever the reader's machine speaks."""
_FORMULA_STARTS = ("=", "+", "-", "@")


@dataclass(frozen=True, slots=True)
class _Column:
    label: str
    width: float
    align: str = "left"
    printed: bool = True


_LIST = (
    _Column("Perangkat Daerah", 22),
    _Column("Unit", 16),
    _Column("No", 5, "center"),
    _Column("Nomor SOP", 20),
    _Column("Judul SOP", 36),
    _Column("Tanggal Pembuatan", 12, "center"),
    _Column("Tanggal Revisi", 12, "center"),
    _Column("Tanggal Efektif", 12, "center"),
    _Column("Halaman", 9, "center"),
    _Column("Langkah", 9, "center"),
    _Column("Total Waktu", 20),
    _Column("Status", 14, "center"),
    _Column("Keterangan", 30),
    _Column("Sumber", 44, printed=False),
)
_REKAP = (
    _Column("No", 5, "center"),
    _Column("Perangkat Daerah", 44),
    _Column("Jumlah SOP", 10, "center"),
    *(_Column(keadaan.capitalize(), 11, "center") for keadaan in Keadaan),
    _Column("Tanpa Nomor", 10, "center"),
    _Column("Temuan", 10, "center"),
    _Column("Halaman", 10, "center"),
    _Column("Langkah", 10, "center"),
)
_TEMUAN = (
    _Column("Perangkat Daerah", 32),
    _Column("No", 5, "center"),
    _Column("Nomor SOP", 24),
    _Column("Judul SOP", 46),
    _Column("Temuan", 56),
    _Column("Sumber", 50),
    _Column("Baris", 8, "center"),
)


def report_xlsx(daftar: Daftar) -> bytes:
    """Return the workbook; the day of the list is the only date in its properties."""
    stream = BytesIO()
    book = Workbook(stream, {"in_memory": True})
    book.set_properties(
        {
            "title": JUDUL,
            "subject": daftar.keadaan_per,
            "author": daftar.pemerintah,
            "created": datetime.combine(daftar.today, time()),
        }
    )
    sheets = _Sheets(book, daftar)
    sheets.add("Daftar SOP", _LIST, _list_rows(daftar))
    sheets.add("Rekap", _REKAP, _rekap_rows(daftar), _total_row(daftar))
    sheets.add("Temuan", _TEMUAN, _temuan_rows(daftar))
    book.close()
    return stream.getvalue()


def _list_rows(daftar: Daftar) -> list[tuple[Value, ...]]:
    return [_list_row(daftar.name_of(part), row) for part in daftar.parts for row in part.rows]


def _list_row(office: str, row: Baris) -> tuple[Value, ...]:
    return (
        office,
        row.unit,
        row.no,
        _blank(row.nomor),
        row.judul,
        *(_tanggal(each) for each in (row.pembuatan, row.revisi, row.efektif)),
        row.pages,
        row.langkah,
        _blank(row.waktu),
        str(row.keadaan),
        row.keterangan,
        row.source,
    )


def _rekap_rows(daftar: Daftar) -> list[tuple[Value, ...]]:
    return [(no, daftar.name_of(part), *_counts(part.rekap)) for no, part in enumerate(daftar.parts, start=1)]


def _total_row(daftar: Daftar) -> tuple[Value, ...]:
    return (None, "Jumlah", *_counts(daftar.rekap))


def _counts(rekap: Rekap) -> tuple[int, ...]:
    states = tuple(count for _keadaan, count in rekap.keadaan)
    return (rekap.sop, *states, rekap.tanpa_nomor, rekap.temuan, rekap.pages, rekap.langkah)


def _temuan_rows(daftar: Daftar) -> list[tuple[Value, ...]]:
    return [
        (
            daftar.name_of(part),
            row.no,
            _blank(row.nomor),
            row.judul,
            temuan.keterangan,
            temuan.source,
            temuan.line,
        )
        for part in daftar.parts
        for row in part.rows
        for temuan in row.temuan
    ]


def _blank(text: str) -> str | None:
    """Return None for what isn't there: an empty cell can be filtered by."""
    return None if text == NONE else text


def _tanggal(tanggal: Tanggal | None) -> Value:
    """Return a day as a date; a month or a year alone as text, since a cell would claim a day."""
    if tanggal is None:
        return None
    if tanggal.tahun is None or tanggal.bulan is None or tanggal.hari is None or tanggal.tahun < _FIRST_YEAR:
        return str(tanggal)
    return date(tanggal.tahun, tanggal.bulan, tanggal.hari)


class _Sheets:
    """Sheets of one look."""

    def __init__(self, book: Workbook, daftar: Daftar) -> None:
        self._book = book
        self._daftar = daftar
        self._formats: dict[tuple[tuple[str, object], ...], Format] = {}

    def add(
        self, name: str, columns: Sequence[_Column], rows: list[tuple[Value, ...]], total: tuple[Value, ...] = ()
    ) -> None:
        """Add a sheet: title, heading, rows, and a last row that filters leave alone."""
        sheet = self._book.add_worksheet(name)
        last = _HEADER_ROW + len(rows)
        self._set_up(sheet)
        sheet.autofilter(_HEADER_ROW, 0, max(last, _HEADER_ROW + 1), len(columns) - 1)
        sheet.print_area(0, 0, last + bool(total), sum(column.printed for column in columns) - 1)
        for at, text in enumerate((JUDUL, self._daftar.pemerintah, self._daftar.keadaan_per)):
            sheet.write_string(at, 0, text, self._format(bold=True, font_size=11 if at else 14))
        for at, column in enumerate(columns):
            sheet.set_column(at, at, column.width)
            sheet.write_string(_HEADER_ROW, at, column.label, self._heading())
        for number, row in enumerate(rows, start=_HEADER_ROW + 1):
            self._write(sheet, number, columns, row)
        if total:
            self._write(sheet, last + 1, columns, total, bold=True)

    def _set_up(self, sheet: Worksheet) -> None:
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(_HEADER_ROW)
        sheet.freeze_panes(_HEADER_ROW + 1, 0)
        sheet.set_footer("&L&A&RHalaman &P dari &N")

    def _write(
        self, sheet: Worksheet, number: int, columns: Sequence[_Column], row: tuple[Value, ...], *, bold: bool = False
    ) -> None:
        for at, (column, value) in enumerate(zip(columns, row, strict=True)):
            look: dict[str, object] = {"align": column.align, "valign": "top", "border": 1, "text_wrap": True}
            if bold:
                look["bold"] = True
            if isinstance(value, date):
                sheet.write_datetime(number, at, value, self._format(**look, num_format=_DAY))
            elif isinstance(value, int):
                sheet.write_number(number, at, value, self._format(**look, num_format="#,##0"))
            elif value:
                # A prefixed text stays one when a person edits the cell.
                prefixed = {"quote_prefix": True} if value.startswith(_FORMULA_STARTS) else {}
                sheet.write_string(number, at, value[:_LONGEST], self._format(**look, **prefixed))
            else:
                sheet.write_blank(number, at, None, self._format(**look))

    def _heading(self) -> Format:
        return self._format(bold=True, align="center", valign="vcenter", border=1, bg_color="#E7E6E6", text_wrap=True)

    def _format(self, **look: object) -> Format:
        key = tuple(sorted(look.items()))
        if key not in self._formats:
            self._formats[key] = self._book.add_format(dict(key))
        return self._formats[key]
