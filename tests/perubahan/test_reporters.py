"""The list of changes as files, read by others."""

from __future__ import annotations

from datetime import date, datetime
from io import BytesIO
from pathlib import Path

import openpyxl
import pypdf
import pytest
from msgspec.structs import replace
from openxml_audit import OpenXmlValidator

from sopdoc.perubahan.changes import changes_since
from sopdoc.perubahan.reporters.pdf import report_pdf
from sopdoc.perubahan.reporters.xlsx import report_xlsx
from sopdoc.perubahan.table import DaftarPerubahan
from tests.checkers.archival import archival_faults
from tests.perubahan.making import TAG, region


@pytest.fixture
def daftar(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> DaftarPerubahan:
    monkeypatch.chdir(region(tmp_path / "proyek"))
    return changes_since(TAG, [Path("sop_sources")], date(2026, 5, 6)).daftar


def test_the_workbook_is_valid(daftar: DaftarPerubahan, tmp_path: Path) -> None:
    file = tmp_path / "daftar.xlsx"
    file.write_bytes(report_xlsx(daftar))
    assert OpenXmlValidator().validate(str(file)).errors == []


def test_the_workbook_has_texts_days_and_counts(daftar: DaftarPerubahan) -> None:
    book = openpyxl.load_workbook(BytesIO(report_xlsx(daftar)))
    assert book.sheetnames == ["Perubahan SOP", "Rekap"]
    rows = [[cell.value for cell in row] for row in book["Perubahan SOP"].iter_rows()]
    assert [row[0] for row in rows[:3]] == [
        "Daftar Perubahan Standar Operasional Prosedur (SOP)",
        "Kabupaten Contoh",
        "Perubahan sejak v2025 (2 Januari 2026) sampai dengan 6 Mei 2026",
    ]
    assert rows[4][:10] == [
        "Kecamatan Contoh",
        None,
        1,
        "1/2026",
        "Layanan = Baru",
        "Baru",
        None,
        None,
        "April 2026",
        2,
    ]
    assert rows[8][3:10] == [
        *("9/2025", "Cuti", "Diubah", "Menambah e-cuti"),
        *(datetime(2025, 2, 3), datetime(2026, 3, 4), 2),
    ]
    sums = [[cell.value for cell in row] for row in book["Rekap"].iter_rows()]
    assert sums[-1] == [None, "Jumlah", 6, 1, 4, 1, 10]
    assert book.properties.created == datetime(2026, 5, 6)


def test_the_pdf_has_sums_and_a_part_for_each_office(daftar: DaftarPerubahan) -> None:
    assert archival_faults(report_pdf(daftar), 2) == []
    reader = pypdf.PdfReader(BytesIO(report_pdf(daftar)))
    pages = [" ".join(page.extract_text().split()) for page in reader.pages]
    assert [entry["/Title"] for entry in reader.outline] == ["Rekapitulasi", "Kecamatan Contoh", "Dinas Contoh"]
    assert all("Perubahan sejak v2025 (2 Januari 2026) sampai dengan 6 Mei 2026" in page for page in pages)
    assert "Jumlah: 6 SOP (1 baru, 4 diubah, 1 dicabut), 10 halaman yang berlaku" in pages[0]
    for words in ("Dicabut", "Mei 2024", "nomor semula 10/2025", "3 Feb 2025 4 Mar 2026 2", "Contoh, ....", "NIP."):
        assert words in pages[2]


def test_long_texts_and_markup_print_as_they_are_written(daftar: DaftarPerubahan) -> None:
    part = daftar.parts[0]
    row = replace(part.rows[0], uraian="Mengubah **a** dan *b*; " * 60, judul="=1+1")
    long = replace(daftar, parts=(replace(part, rows=(row,) * 40),))
    assert archival_faults(report_pdf(long), 2) == []
    text = " ".join("".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(report_pdf(long))).pages).split())
    assert "Mengubah **a** dan *b*;" in text
    assert openpyxl.load_workbook(BytesIO(report_xlsx(long)))["Perubahan SOP"]["E5"].value == "=1+1"
