from __future__ import annotations

from collections.abc import Callable
from copy import copy
from io import BytesIO

import pypdf
import pytest

from sopdoc.painters.pdf.objects import Constant, File, Shared, Stream, deflated, written
from sopdoc.typography.pdf_library import own_settings, pdfdoc

A4 = (841.8898, 595.2756)


def made(fill: Callable[[File], object]) -> pypdf.PdfReader:
    return pypdf.PdfReader(BytesIO(bytes_of(fill)))


def bytes_of(fill: Callable[[File], object]) -> bytes:
    with own_settings():
        file = File("id-ID")
        fill(file)
        return file.content()


def add_page(file: File, size: tuple[float, float] = A4, content: bytes = b"") -> pdfdoc.PDFPage:
    return file.add_page(size, content, file.resources({}, {}))


def test_a_stream_ends_on_a_line_of_its_own_that_isnt_counted() -> None:
    assert written(Stream(b"abc", {"N": 3})) == b"<<\n/Length 3 /N 3\n>>\nstream\nabc\nendstream\n"


def test_a_compressed_stream_says_so() -> None:
    assert written(deflated(b"xyz")) == b"<<\n/Filter /FlateDecode /Length 3\n>>\nstream\nxyz\nendstream\n"


def test_a_constant_stream_serves_many_files() -> None:
    constant = Constant(Stream(b"sama"))
    for _file in range(2):
        root = made(lambda file: setattr(file.Catalog, "Metadata", copy(constant))).trailer["/Root"]
        assert root["/Metadata"].get_data() == b"sama"


def test_what_is_shared_is_written_once() -> None:
    shared = Shared({"Type": "/Font"})
    root = made(lambda file: setattr(file.Catalog, "OutputIntents", pdfdoc.PDFArray([shared, shared]))).trailer["/Root"]
    first, second = (list.__getitem__(root["/OutputIntents"], at) for at in (0, 1))
    assert first == second  # references to one object
    assert first.get_object() == {"/Type": "/Font"}


def test_a_page_has_its_size_to_a_hundredth_of_a_point() -> None:
    box = made(add_page).pages[0].mediabox
    assert [str(edge) for edge in box] == ["0", "0", "841.89", "595.28"]


def test_the_file_is_pdf_1_7_with_eight_bits() -> None:
    data = bytes_of(add_page)
    assert data.startswith(b"%PDF-1.7\n%")
    assert all(byte > 127 for byte in data[10:14])


CHANGES: list[Callable[[File], object]] = [
    lambda file: add_page(file, (100, 100)),
    lambda file: add_page(file, content=b"lain"),
    lambda file: file.set_bookmarks([("satu", add_page(file))]),
    lambda file: file.set_bookmarks([("dua", add_page(file))]),
    lambda file: (add_page(file), setattr(file.Catalog, "Metadata", Stream(b"x"))),
    lambda file: (add_page(file), setattr(file.Catalog, "Metadata", Constant(Stream(b"y")))),
]


def test_whatever_is_in_a_file_identifies_it() -> None:
    identifiers = {str(made(fill).trailer["/ID"][0]) for fill in (add_page, *CHANGES)}
    assert len(identifiers) == 1 + len(CHANGES)


def test_what_refers_to_others_isnt_written_for_all_files() -> None:
    with pytest.raises(AttributeError):
        written(pdfdoc.PDFArray([Stream(b"")]))
