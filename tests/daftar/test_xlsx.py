"""The workbook, as openpyxl reads it."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet
from openxml_audit import OpenXmlValidator

from sopdoc.daftar.keadaan import Keadaan
from sopdoc.daftar.reporters.xlsx import report_xlsx
from sopdoc.daftar.table import Temuan
from sopdoc.reading.kinds.tanggal import parse_tanggal
from tests.daftar.making import baris, daftar

OLD = Temuan("tinjauan terakhir 2020", "a/1.yaml", 7)
LIST = daftar(
    (baris(1), baris(2, keadaan=Keadaan.PERLU_DITINJAU, temuan=(OLD,), efektif=parse_tanggal("Februari 2022"))),
    (baris(1, nomor="–", pages=None, langkah=None, waktu="–", terlama="–", keadaan=Keadaan.BERMASALAH),),
)


def sheets(made: bytes) -> dict[str, Worksheet]:
    return {sheet.title: sheet for sheet in openpyxl.load_workbook(BytesIO(made)).worksheets}


def test_each_sop_is_a_row_with_dates_and_numbers_as_such() -> None:
    sheet = sheets(report_xlsx(LIST))["Daftar SOP"]
    assert [sheet.cell(row, 1).value for row in (1, 2, 3)] == [
        "Daftar Standar Operasional Prosedur (SOP)",
        "Kabupaten X",
        "Keadaan per 21 Mei 2025",
    ]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=4)]
    assert rows[0][:6] == ["Perangkat Daerah", "Unit", "No", "Nomor SOP", "Judul SOP", "Tanggal Pembuatan"]
    day, held = datetime(2025, 1, 15), datetime(2025, 1, 20)
    first = [
        "Dinas 1",
        None,
        1,
        "065/1/2025",
        "Penanganan Surat 1",
        day,
        None,
        held,
        3,
        12,
        "2 hari 3 jam",
        "3 hari",
        "berlaku",
        None,
    ]
    assert rows[1] == [*first, "sop_sources/a/1.yaml"]
    assert rows[2][7] == "Februari 2022"
    assert rows[2][12:14] == ["perlu ditinjau", "tinjauan terakhir 2020"]
    assert rows[3][:5] == ["Dinas 2", None, 1, None, "Penanganan Surat 1"]
    assert rows[3][8:13] == [None, None, None, None, "bermasalah"]
    assert sheet["F5"].number_format == "[$-421]d mmm yyyy"


def test_the_sums_of_offices_and_all() -> None:
    sheet = sheets(report_xlsx(LIST))["Rekap"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=5)]
    # no, office, SOPs; in force, not yet, due, undated, faulty; without number, findings, pages, steps
    assert rows == [
        [1, "Dinas 1", 2, 1, 0, 1, 0, 0, 0, 1, 6, 24],
        [2, "Dinas 2", 1, 0, 0, 0, 0, 1, 1, 0, 0, 0],
        [None, "Jumlah", 3, 1, 0, 1, 0, 1, 1, 1, 6, 24],
    ]
    assert sheet.auto_filter.ref == "A4:L6"  # the sum below stays where it is


def test_findings_are_listed_with_their_place() -> None:
    sheet = sheets(report_xlsx(LIST))["Temuan"]
    assert [[cell.value for cell in row] for row in sheet.iter_rows(min_row=5)] == [
        ["Dinas 1", 2, "065/2/2025", "Penanganan Surat 2", "tinjauan terakhir 2020", "a/1.yaml", 7]
    ]


def test_what_only_helps_on_the_screen_is_not_printed() -> None:
    found = sheets(report_xlsx(LIST))
    assert found["Daftar SOP"].print_area == "'Daftar SOP'!$A$1:$M$7"  # all but the source
    assert found["Rekap"].print_area == "'Rekap'!$A$1:$L$7"


def test_it_prints_as_it_should() -> None:
    for sheet in sheets(report_xlsx(LIST)).values():
        assert sheet.freeze_panes == "A5"
        assert sheet.print_title_rows == "$4:$4"
        assert sheet.auto_filter.ref.startswith("A4:")
        assert sheet.page_setup.orientation == "landscape"
        assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://x")', "http://x", "12", "_x0041_", "a\tb"]
)
def test_a_text_is_never_anything_else(text: str) -> None:
    made = report_xlsx(daftar((baris(1, judul=text, nomor=text, unit=text),)))
    row = next(sheets(made)["Daftar SOP"].iter_rows(min_row=5))
    assert [(row[at].value, row[at].data_type) for at in (1, 3, 4)] == [(text, "s")] * 3
    with ZipFile(BytesIO(made)) as parts:
        xml = parts.read("xl/worksheets/sheet1.xml")
        assert b"<f>" not in xml
        assert not [name for name in parts.namelist() if "externalLink" in name]
        assert b"hyperlink" not in xml


def test_rows_are_as_high_as_their_texts_need() -> None:
    """LibreOffice gives a row without a height that of one line."""
    long = "Pengukuran Kinerja dan Monitoring Rencana Strategis " * 4
    sheet = sheets(report_xlsx(daftar((baris(1), baris(2, judul=long), baris(3, judul="kata " * 6000)))))["Daftar SOP"]
    heights = [sheet.row_dimensions[row].height for row in (4, 5, 6, 7)]
    assert heights[:2] == [28.5, 15.75]  # "Tanggal Pembuatan" in two lines; all of the first SOP in one
    assert heights[2] == 6 * 12.75 + 3  # 207 letters, of which a column of 36 digits holds about 38
    assert heights[3] == 408.75  # the highest row of Excel, in whole dots


def test_dates_that_excel_does_not_know_are_text() -> None:
    made = report_xlsx(daftar((baris(1, pembuatan=parse_tanggal("1899-12-31"), revisi=parse_tanggal("-")),)))
    row = next(sheets(made)["Daftar SOP"].iter_rows(min_row=5))
    assert [row[5].value, row[6].value] == ["31 Desember 1899", "-"]


def test_a_text_that_no_cell_holds_is_cut() -> None:
    made = report_xlsx(daftar((baris(1, judul="x" * 100_000),)))
    assert len(next(sheets(made)["Daftar SOP"].iter_rows(min_row=5))[4].value) == 32_000


def test_the_file_is_sound_and_bears_no_other_day(tmp_path: Path) -> None:
    file = tmp_path / "a.xlsx"
    file.write_bytes(report_xlsx(LIST))
    assert OpenXmlValidator().validate(str(file)).errors == []
    book = openpyxl.load_workbook(file)
    assert book.properties.created == book.properties.modified == datetime(2025, 5, 21)
    with ZipFile(file) as parts:
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
