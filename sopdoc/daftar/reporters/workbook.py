"""Sheets of rows as a workbook: headed, filtered, framed and ready to print."""

from __future__ import annotations

from datetime import date, datetime, time
from io import BytesIO

from msgspec import Struct
from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from sopdoc.daftar.reporters.row_height import SIZE, TYPEFACE, row_height

Value = str | int | date | None
Row = tuple[Value, ...]
_A4 = 9
_HEADER_ROW = 3
"""Above it stand the titles."""
_LONGEST = 32_000
"""A cell of Excel holds 32,767 characters."""
_DAY = "[$-421]d mmm yyyy"
"""421 is Indonesian, whatever the reader's machine speaks."""
_FORMULA_STARTS = ("=", "+", "-", "@")
_GREY = "#E7E6E6"


class Column(Struct, frozen=True):
    """A column; ``width`` is in characters. One that isn't ``printed`` stands right of all that are."""

    label: str
    width: float
    align: str = "left"
    printed: bool = True


class Sheet(Struct, frozen=True):
    """A sheet; ``total`` is a last row that filters leave alone."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    total: Row = ()


def make_workbook(titles: tuple[str, str, str], day: date, sheets: tuple[Sheet, ...]) -> bytes:
    """Return a workbook whose sheets all bear the titles; ``day`` is when it says it was made.

    Texts are texts, whatever they begin with; days are dates and counts numbers.
    """
    stream = BytesIO()
    face = {"font_name": TYPEFACE, "font_size": SIZE}
    book = Workbook(stream, {"in_memory": True, "default_format_properties": face})
    properties = {"title": titles[0], "author": titles[1], "subject": titles[2]}
    book.set_properties({**properties, "created": datetime.combine(day, time())})
    writer = _Writer(book)
    for sheet in sheets:
        writer.add(sheet, titles)
    book.close()
    return stream.getvalue()


class _Writer:
    """Writes sheets of one look."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._formats: dict[tuple[tuple[str, object], ...], Format] = {}

    def add(self, sheet: Sheet, titles: tuple[str, ...]) -> None:
        target = self._book.add_worksheet(sheet.name)
        _set_up(target, sheet)
        for at, text in enumerate(titles):
            target.write_string(at, 0, text, self._format(bold=True, font_size=11 if at else 14))
        heading = self._format(bold=True, align="center", valign="vcenter", border=1, bg_color=_GREY, text_wrap=True)
        for at, column in enumerate(sheet.columns):
            target.set_column(at, at, column.width)
            target.write_string(_HEADER_ROW, at, column.label, heading)
        labels = ((column.label, column.width) for column in sheet.columns)
        target.set_row(_HEADER_ROW, row_height(labels, bold=True))
        for number, row in enumerate(sheet.rows, start=_HEADER_ROW + 1):
            self._write(target, number, sheet.columns, row, bold=False)
        if sheet.total:
            self._write(target, _HEADER_ROW + 1 + len(sheet.rows), sheet.columns, sheet.total, bold=True)

    def _write(self, target: Worksheet, number: int, columns: tuple[Column, ...], row: Row, *, bold: bool) -> None:
        texts = [(each, column.width) for each, column in zip(row, columns, strict=True) if isinstance(each, str)]
        target.set_row(number, row_height(texts, bold=bold))
        for at, (column, value) in enumerate(zip(columns, row, strict=True)):
            look = {"align": column.align, "valign": "top", "border": 1, "text_wrap": True, "bold": bold}
            if isinstance(value, date):
                target.write_datetime(number, at, value, self._format(**look, num_format=_DAY))
            elif isinstance(value, int):
                target.write_number(number, at, value, self._format(**look, num_format="#,##0"))
            elif value:
                # A prefixed text stays one when a person edits the cell.
                prefixed = value.startswith(_FORMULA_STARTS)
                target.write_string(number, at, value[:_LONGEST], self._format(**look, quote_prefix=prefixed))
            else:
                target.write_blank(number, at, None, self._format(**look))

    def _format(self, **look: object) -> Format:
        key = tuple(sorted(look.items()))
        if key not in self._formats:
            self._formats[key] = self._book.add_format(dict(key))
        return self._formats[key]


def _set_up(target: Worksheet, sheet: Sheet) -> None:
    last = _HEADER_ROW + len(sheet.rows)
    target.set_landscape()
    target.set_paper(_A4)
    target.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    target.fit_to_pages(1, 0)
    target.repeat_rows(_HEADER_ROW)
    target.freeze_panes(_HEADER_ROW + 1, 0)
    target.autofilter(_HEADER_ROW, 0, max(last, _HEADER_ROW + 1), len(sheet.columns) - 1)
    target.print_area(0, 0, last + bool(sheet.total), sum(column.printed for column in sheet.columns) - 1)
    target.set_footer("&L&A&RHalaman &P dari &N")
