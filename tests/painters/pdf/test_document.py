from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from sopdoc.layout.page import Document
from sopdoc.typography.faces import Face
from tests.checkers.archival import archival_faults
from tests.painters.pages import MEASURER, block, document, flowchart_page, page
from tests.painters.pdf.reading import WHOLE, painted, read

LEFT_TO_RIGHT = (*range(0x21, 0x590), *range(0x900, 0x2100))
LETTERS = "".join(chr(code) for code in LEFT_TO_RIGHT if chr(code).isprintable() and not MEASURER.missing(chr(code)))
"""What the font has, but for letters that readers turn round, blanks and marks without ink."""
PLAIN = document(page(block("biasa")))


def test_the_text_is_there_line_by_line() -> None:
    pages = read(WHOLE).pages
    assert [line.strip() for line in pages[0].extract_text().splitlines()] == [
        "tebal keduanya itu dan miring — “kutip” é Ω",
        "1. satu",
        "lanjutan",
        "2. dua",
    ]
    table = pages[1].extract_text()
    for text in ("SOP Uji", "Kepala", "Staf", "isi 1-1", "Tidak", "A", "Halaman 2 dari 2"):
        assert text in table


@given(st.lists(st.text(LETTERS, min_size=1, max_size=40), min_size=1, max_size=5))
@settings(max_examples=40)
def test_whatever_is_set_can_be_read_again(lines: list[str]) -> None:
    escaped = [text.replace("*", r"\*") for text in lines]
    content = read(document(page(block(*escaped)))).pages[0].extract_text()
    assert re.sub(r"\s", "", content) == "".join(lines)


def test_each_procedure_has_a_bookmark_to_its_first_page() -> None:
    file = read(document(page(), flowchart_page(2), page(number=3), flowchart_page(4)))
    assert [(entry["/Title"], file.get_destination_page_number(entry)) for entry in file.outline] == [
        ("Prosedur: uji & coba", 1),
        ("Prosedur: uji & coba", 3),
    ]
    assert file.trailer["/Root"]["/Outlines"]["/Count"] == 2


def test_a_document_without_procedures_has_no_bookmarks() -> None:
    file = read(PLAIN)
    assert file.outline == []
    assert "/Outlines" not in file.trailer["/Root"]


def test_viewers_show_the_title_and_are_told_the_language() -> None:
    catalog = read(WHOLE).trailer["/Root"]
    assert catalog["/Lang"] == "id-ID"
    assert catalog["/ViewerPreferences"]["/DisplayDocTitle"].value is True


@pytest.mark.parametrize("bertanda", [True, False])
@pytest.mark.parametrize(
    "made", [WHOLE, document(page()), document(page(block("“&<>”")), judul="¶ <&> 漢", created=""), PLAIN]
)
def test_the_file_is_archival(made: Document, bertanda: bool) -> None:
    data = painted(replace(made, bertanda=bertanda))
    assert archival_faults(data, 2) == []
    assert b"/Trans" not in data
    assert data.count(b"endstream") == data.count(b"\nendstream\nendobj") > 0


def test_addresses_can_be_clicked() -> None:
    made = document(page(block("lihat https://a.go.id/x(1)\\y", "surel a@b.go.id"), block("www.c.go.id", y=90)))
    annotations = [entry.get_object() for entry in read(made).pages[0]["/Annots"]]
    assert [entry["/A"]["/URI"] for entry in annotations] == [
        "https://a.go.id/x(1)%5Cy",
        "mailto:a@b.go.id",
        "http://www.c.go.id",
    ]
    x = 50 + MEASURER.width("lihat ", Face.REGULAR, 8.0)
    assert float(annotations[0]["/Rect"][0]) == pytest.approx(x, abs=0.01)
    assert float(annotations[0]["/Rect"][3]) == pytest.approx(595.3 - (58 - 7.2), abs=0.01)
    assert archival_faults(painted(made), 2) == []
    assert archival_faults(painted(replace(made, bertanda=False)), 2) == []


def test_every_object_is_in_use() -> None:
    with pikepdf.open(BytesIO(painted(WHOLE))) as file:
        named = {found for each in (file.trailer, *file.objects) for found in references(each)}
        numbers = {
            each.objgen[0] for each in file.objects if each is not None and not kind(each) & {"/ObjStm", "/XRef"}
        }
        assert numbers == named
        assert len(file.objects) > len(numbers) > 20


def kind(thing: pikepdf.Object) -> set[str]:
    return {str(thing.get("/Type"))} if isinstance(thing, pikepdf.Dictionary | pikepdf.Stream) else set()


def references(thing: pikepdf.Object) -> Iterator[int]:
    """The numbers of objects that one refers to by itself."""
    if isinstance(thing, pikepdf.Array):
        inner = list(thing)
    else:
        inner = (
            [value for _key, value in thing.items()] if isinstance(thing, pikepdf.Dictionary | pikepdf.Stream) else []
        )
    for each in inner:
        if isinstance(each, pikepdf.Object) and each.is_indirect:
            yield each.objgen[0]
        else:
            yield from references(each)


def test_what_two_pages_name_is_there_once() -> None:
    first, second = read(document(page(block("a")), page(block("b")))).pages
    assert first.raw_get("/Resources") == second.raw_get("/Resources")


def test_a_file_has_its_own_identifier() -> None:
    makers = (PLAIN, document(page(block("lain"))), document(page(block("biasa")), created="2025-01-16"))
    identifiers = [read(made).trailer["/ID"] for made in makers]
    assert len({str(pair[0]) for pair in identifiers}) == 3
    assert all(pair[0] == pair[1] for pair in identifiers)
    assert read(PLAIN).trailer["/ID"] == identifiers[0]
