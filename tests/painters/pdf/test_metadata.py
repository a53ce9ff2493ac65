from __future__ import annotations

from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from sopdoc.painters.pdf.metadata import Info, xmp_packet, xmp_stream
from sopdoc.painters.pdf.objects import written
from tests.painters.pages import block, document, page
from tests.painters.pdf.reading import WHOLE, read

SPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
}


def packet(*, judul: str = "Uji", created: str = "2025-01-15") -> ElementTree.Element:
    return ElementTree.fromstring(xmp_packet(document(page(), judul=judul, created=created)))


def said(root: ElementTree.Element, name: str) -> str:
    found = root.find(f".//{name}", SPACES)
    assert found is not None
    return "".join(found.itertext())


def test_the_file_says_what_it_is() -> None:
    file = read(WHOLE)
    assert file.metadata == {
        "/Title": "Mekanisme <Uji> & Coba",
        "/Author": "Dinas Uji",
        "/Creator": "sopdoc",
        "/Producer": "sopdoc",
        "/CreationDate": "D:20250115000000Z",
        "/ModDate": "D:20250115000000Z",
    }


def test_a_document_without_a_date_has_none() -> None:
    file = read(document(page(block("biasa")), created=""))
    assert file.metadata is not None
    assert not {"/CreationDate", "/ModDate"} & file.metadata.keys()


@pytest.mark.parametrize(
    "judul", ["(satu", "satu)", "a\\b", "¶ <&> 漢", "Pemeriksaan ✓ – “Berkas”", "dua\nbaris", "😀"]
)
def test_a_title_is_what_it_was(judul: str) -> None:
    file = read(document(page(), judul=judul))
    assert file.metadata is not None
    assert file.metadata.title == judul
    assert said(packet(judul=judul), "dc:title") == judul


@given(st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=30))
@settings(max_examples=50)
def test_any_title_is_what_it_was(judul: str) -> None:
    file = read(document(page(), judul=judul))
    assert file.metadata is not None
    assert file.metadata.title == judul


def test_the_packet_says_the_same() -> None:
    root = ElementTree.fromstring(xmp_packet(WHOLE))
    assert said(root, "dc:title") == "Mekanisme <Uji> & Coba"
    assert said(root, "dc:creator") == "Dinas Uji"
    assert said(root, "xmp:CreateDate") == said(root, "xmp:ModifyDate") == "2025-01-15T00:00:00Z"
    assert said(root, "pdf:Producer") == said(root, "xmp:CreatorTool") == "sopdoc"
    assert said(root, "dc:language") == "id-ID"
    assert (said(root, "pdfaid:part"), said(root, "pdfaid:conformance")) == ("2", "B")


def test_the_packet_has_no_date_without_one() -> None:
    root = packet(created="")
    assert root.find(".//xmp:CreateDate", SPACES) is None


def test_an_office_that_isnt_known_isnt_named() -> None:
    nobody = replace(WHOLE, instansi="")
    assert b"/Author" not in written(Info(nobody))
    assert b"dc:creator" not in xmp_packet(nobody)


def test_the_packet_is_readable_to_who_looks_for_it() -> None:
    made = written(xmp_stream(WHOLE))
    assert b"/Filter" not in made
    assert b"/Subtype /XML /Type /Metadata" in made
