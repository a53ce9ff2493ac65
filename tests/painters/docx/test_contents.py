"""A book's contents as Word has them: right as they stand, and the same when they are made anew."""

from __future__ import annotations

import io
import re
from html import unescape
from pathlib import Path

import docx
import pypdf
import pytest

from sopdoc.book.make import render_book
from sopdoc.layout.entry import Entry
from sopdoc.layout.page import Page
from sopdoc.painters.docx.text.contents import entry_runs
from sopdoc.reading.shelf.project import find_project
from tests.book.making import book_of, contents_rows, some
from tests.checkers.office import convert, soffice


@pytest.fixture
def sources(tmp_path: Path) -> tuple[Path, ...]:
    return some(tmp_path)


@pytest.fixture
def data(sources: tuple[Path, ...]) -> bytes:
    (output,) = render_book(sources, ("docx",), find_project(sources[0])).outputs
    return output.data


def xml_of(data: bytes) -> str:
    return docx.Document(io.BytesIO(data)).element.xml


def test_each_number_leads_to_the_mark_of_what_begins_there(sources: tuple[Path, ...], data: bytes) -> None:
    xml = xml_of(data)
    fields = re.findall(r"PAGEREF _Toc0*(\d+) \\h", xml)
    marks = re.findall(r'w:name="_Toc0*(\d+)"', xml)
    numbers = [row[-1] for row in contents_rows(book_of(sources))]
    assert fields == numbers
    assert set(fields) < set(marks) and len(marks) == len(set(marks))


def test_contents_made_anew_would_say_what_is_printed(sources: tuple[Path, ...], data: bytes) -> None:
    entries = re.findall(r'TC "([^"]*)"', xml_of(data).replace("&quot;", '"'))
    rows = contents_rows(book_of(sources))
    wanted = [
        row[1] if not row[0] else f"{row[0]}. {row[1]}" + (f" ({row[3]})" if row[3] != "–" else "") for row in rows
    ]
    assert entries == wanted
    assert re.search(r"TOC \\f \\h \\z", xml_of(data))


def test_all_fields_are_closed(data: bytes) -> None:
    kinds = re.findall(r'w:fldCharType="(\w+)"', xml_of(data))
    depth = 0
    for kind in kinds:
        depth += {"begin": 1, "separate": 0, "end": -1}[kind]
        assert depth >= 0
    assert depth == 0


def test_titles_of_parts_and_of_sops_are_headings(data: bytes) -> None:
    document = docx.Document(io.BytesIO(data))
    cells = [
        paragraph
        for table in document.tables
        for row in table.rows
        for cell in row.cells
        for paragraph in cell.paragraphs
    ]
    headings = [each.text for each in (*document.paragraphs, *cells) if each.style.name == "Heading 1"]
    assert {"DAFTAR ISI", "PENJELASAN SINGKAT PENGGUNAAN", "DAFTAR PELAKSANA"} <= set(headings)
    assert {"Izin Kerja", "Surat Masuk", "Cuti"} <= set(headings)
    assert len(headings) == len(set(headings))  # a procedure of its SOP's name is none


def test_quotes_and_signs_in_a_title_stay_within_its_entry() -> None:
    page = Page(3, (1, 1), (0, 0, 0, 0), (), entry=Entry("x", 'Surat "A" & <B> \\ C'))
    assert r'TC "Surat \"A\" & <B> \\ C" \f C' in unescape(entry_runs(page))


@pytest.mark.libreoffice
@pytest.mark.skipif(not soffice(), reason="LibreOffice or poppler is not installed")
def test_libreoffice_shows_the_numbers_of_the_contents_and_of_each_page(
    sources: tuple[Path, ...], data: bytes, tmp_path: Path
) -> None:
    book = tmp_path / "buku.docx"
    book.write_bytes(data)
    (pdf,) = convert([book], tmp_path / "pdf", "pdf")
    texts = [page.extract_text() for page in pypdf.PdfReader(pdf).pages]
    document = book_of(sources).document
    assert document is not None
    assert len(texts) == len(document.pages)
    for number, text in enumerate(texts[1:], start=2):
        assert f"Halaman {number} dari {len(texts)}" in " ".join(text.split())
