from __future__ import annotations

from collections.abc import Callable

from sopdoc.painters.pdf.file import Bookmark, File
from sopdoc.painters.pdf.objects import Constant, Stream
from tests.painters.pdf.making import A4, add_page, bytes_of, made


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
    lambda file: file.set_bookmarks([Bookmark("satu", add_page(file))]),
    lambda file: file.set_bookmarks([Bookmark("dua", add_page(file))]),
    lambda file: (add_page(file), setattr(file.Catalog, "Metadata", Stream(b"x"))),
    lambda file: (add_page(file), setattr(file.Catalog, "Metadata", Constant(Stream(b"y")))),
]


def test_whatever_is_in_a_file_identifies_it() -> None:
    identifiers = {str(made(fill).trailer["/ID"][0]) for fill in (add_page, *CHANGES)}
    assert len(identifiers) == 1 + len(CHANGES)


def test_objects_that_are_written_already_have_the_next_numbers() -> None:
    def fill(file: File) -> None:
        add_page(file)
        pages, first = file.number_of(file.Pages), file.next_number
        parent = f"<</Lalu {first + 1} 0 R/Halaman {pages} 0 R>>".encode("ascii")
        file.give({first + 1: b"<</Anak 7>>", first: parent})
        file.Catalog.AF = f"{first} 0 R"

    given = made(fill).trailer["/Root"]["/AF"]
    assert given["/Lalu"] == {"/Anak": 7}
    assert given["/Halaman"]["/Type"] == "/Pages"


def test_a_page_says_under_which_key_its_marks_are_known() -> None:
    def fill(file: File) -> None:
        file.add_page(A4, b"", file.resources({}, {}), marked=0)
        add_page(file)

    tagged, plain = made(fill).pages
    assert (tagged["/StructParents"], tagged["/Tabs"]) == (0, "/S")
    assert not {"/StructParents", "/Tabs"} & plain.keys()
