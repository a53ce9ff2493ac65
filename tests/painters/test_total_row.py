"""The row with the procedure's time is the same in DOCX and PDF, and says in its tags what it is."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import docx
import pytest
from pypdf import PdfReader

from sopdoc.painters.chart import cut_table
from sopdoc.pipeline import lay_out, load, paint
from tests.checkers.archival import archival_faults
from tests.checkers.tagged import tree_text
from tests.layout.fake import only_table

ROW = "  - {kegiatan: Mencatat surat masuk dalam buku agenda, oleh: a, waktu: 15 menit}\n"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """Return a document of two pages of steps in a template with the row."""
    templat = tmp_path / "templates/kami/templat.yaml"
    templat.parent.mkdir(parents=True)
    templat.write_text("dasar: permenpan35\ntotal_waktu: ya\ntotal_waktu_label: Total\n", "utf-8")
    path = tmp_path / "sop_sources/surat.yaml"
    path.parent.mkdir()
    path.write_text(
        f"judul: Surat\ntemplat: kami\nprosedur:\n- pelaksana: {{a: Staf, b: Kabid}}\n  langkah:\n{ROW * 20}", "utf-8"
    )
    return path


def test_both_files_have_it_below_the_last_step_alone(source: Path) -> None:
    document = lay_out(load(source))
    assert document is not None
    word, pdf = (output.data for output in paint(document, ("docx", "pdf")))
    tables = [
        [[cell.text for cell in row.cells] for row in table.rows] for table in docx.Document(BytesIO(word)).tables
    ]
    rows = [row for table in tables for row in table if "Total" in row]
    assert rows == [tables[-1][-1]]
    assert [text for text in dict.fromkeys(rows[0]) if text] == ["Total", "5 jam"]  # 20 × 15
    pages = [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]
    assert ["Total" in page for page in pages] == [False] * (len(pages) - 1) + [True]
    assert "5 jam" in pages[-1]
    assert archival_faults(pdf, 3) == []
    lines = [line.strip() for line in tree_text(pdf).splitlines()]
    at = lines.index("TH ColSpan=2 Scope=Row Total")
    assert lines[at + 1 : at + 5] == ["TD", "TD", "TD", "TD ColSpan=3 5 jam"]


def test_a_flowchart_alone_goes_without_it(source: Path) -> None:
    document = lay_out(load(source))
    assert document is not None
    table = only_table(document.pages[-1])  # type: ignore[arg-type]
    assert table.lanes is not None
    alone = cut_table(table, table.lanes)
    assert alone.rows == table.rows[:-1]
    assert alone.rows[-1].langkah == 20
    assert max(cell.row + cell.row_span for cell in alone.cells) == len(alone.rows)
