"""Bookmarks, labels and links of a book, held to what is printed."""

from __future__ import annotations

import io
from pathlib import Path

import pypdf
import pytest

from sopdoc.book.make import render_book
from sopdoc.reading.shelf.project import find_project
from tests.book.making import DECISIONS, book_of, contents_rows, put, some
from tests.checkers.archival import archival_faults
from tests.checkers.tagged import tree_text
from tests.checkers.tagged_symbols import symbol_faults
from tests.reading.trees import SOP

TWO = DECISIONS.replace("prosedur:", "prosedur:\n  - judul: Bagian A", 1).replace("  - pelaksana", "    pelaksana", 1)
SECOND = "  - {judul: Bagian B, pelaksana: {x: X}, langkah: [{kegiatan: Menutup, oleh: x}]}\n"


@pytest.fixture
def sources(tmp_path: Path) -> tuple[Path, ...]:
    return (*some(tmp_path), *put(tmp_path, d=TWO.replace("Izin Kerja", "Izin Ganda") + SECOND))


@pytest.fixture
def reader(sources: tuple[Path, ...]) -> pypdf.PdfReader:
    (output,) = render_book(sources, ("pdf",), find_project(sources[0])).outputs
    return pypdf.PdfReader(io.BytesIO(output.data))


def told(reader: pypdf.PdfReader, outline: list[object], level: int = 0) -> list[tuple[int, str, int]]:
    found: list[tuple[int, str, int]] = []
    for each in outline:
        if isinstance(each, list):
            found += told(reader, each, level + 1)
        else:
            found.append((level, each.title, reader.get_destination_page_number(each) + 1))
    return found


def test_bookmarks_open_the_pages_that_the_contents_name(sources: tuple[Path, ...], reader: pypdf.PdfReader) -> None:
    bookmarks = told(reader, reader.outline)
    places = {title: page for level, title, page in bookmarks if level == 0}
    rows = contents_rows(book_of(sources))
    assert {row[1]: int(row[-1]) for row in rows}.items() <= places.items()
    below = [title for level, title, _page in bookmarks if level == 1]
    assert below == ["Bagian A", "Bagian B"]  # a lone procedure of its SOP's name would say nothing new


def test_labels_are_the_numbers_that_stand_on_the_pages(reader: pypdf.PdfReader) -> None:
    total = len(reader.pages)
    assert reader.page_labels == ["Sampul", *(str(number) for number in range(2, total + 1))]
    for number, page in enumerate(reader.pages, start=1):
        assert (f"Halaman {number} dari {total}" in page.extract_text()) is (number > 1)


def test_links_of_the_contents_lead_where_their_numbers_say(sources: tuple[Path, ...], reader: pypdf.PdfReader) -> None:
    rows = contents_rows(book_of(sources))
    targets = [
        reader.pages.index(pypdf.generic.IndirectObject(dest[0].idnum, 0, reader).get_object()) + 1
        for annotation in reader.pages[2]["/Annots"]
        if (dest := annotation.get_object()["/Dest"])
    ]
    assert targets == [int(row[-1]) for row in rows for _title_and_number in (1, 2)]


def test_a_document_of_its_own_has_its_procedures_and_no_labels(tmp_path: Path) -> None:
    from sopdoc.pipeline import render

    (source,) = put(tmp_path, a=SOP)
    reader = pypdf.PdfReader(io.BytesIO(render(source, ("pdf",)).outputs[0].data))
    assert [(level, page) for level, _title, page in told(reader, reader.outline)] == [(0, 2)]
    assert "/PageLabels" not in reader.trailer["/Root"]


def test_a_book_is_tagged_as_the_standards_ask_for(sources: tuple[Path, ...]) -> None:
    (output,) = render_book(sources, ("pdf",), find_project(sources[0])).outputs
    assert archival_faults(output.data, 3) == []
    assert symbol_faults(book_of(sources).document, output.data) == []
    told = [line.strip() for line in tree_text(output.data).splitlines()]
    titles = [line for line in told if line.startswith("H1 ")]
    assert [title for title in titles if "Izin" in title] == ["H1 Izin Ganda", "H1 Izin Kerja"]
