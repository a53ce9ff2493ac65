from __future__ import annotations

import io
from zipfile import ZIP_LZMA, ZIP_STORED, BadZipFile, ZipFile

import pytest

from sopdoc.carried.container import MOST
from sopdoc.reading.built.in_docx import container_in_docx
from tests.reading.built.making import built, container, replaced, zipped


def with_method(method: int) -> bytes:
    buffer = io.BytesIO()
    with ZipFile(buffer, "w", method) as archive:
        archive.writestr("customXml/item1.xml", container())
    return buffer.getvalue()


@pytest.mark.parametrize(
    "name", ["customXml/item1.xml", "customXml/item7.xml", "CustomXML/Item1.XML", "customXml/a/b.xml"]
)
def test_the_part_is_found_under_any_name_in_its_folder(name: str) -> None:
    assert container_in_docx(zipped({"customXml/item0.xml": b"<lain/>", name: container()})) == container()


def test_parts_elsewhere_and_those_of_others_are_none() -> None:
    assert container_in_docx(zipped({"word/item1.xml": container(), "customXml/item1.xml": b"<lain/>"})) is None


def test_the_properties_of_the_part_are_not_taken_for_it() -> None:
    moved = replaced({"customXml/item1.xml": b"<lain/>", "customXml/z.xml": container()})
    assert container_in_docx(moved) == container_in_docx(built("docx")) == container()


def test_a_part_compressed_as_no_document_is_isn_t_opened() -> None:
    assert container_in_docx(with_method(ZIP_STORED)) == container()
    assert container_in_docx(with_method(ZIP_LZMA)) is None


def test_no_more_is_unpacked_than_a_container_has() -> None:
    bomb = zipped({"customXml/item1.xml": container()[:200] + b" " * (2 * MOST)})
    assert len(container_in_docx(bomb) or b"") == MOST + 1


def test_more_entries_than_any_document_has_are_not_looked_through() -> None:
    with pytest.raises(ValueError, match="more files"):
        container_in_docx(b"PK\3\4" + b"PK\1\2" * 10_001)
    with pytest.raises(BadZipFile):
        container_in_docx(b"PK\3\4" + b"PK\1\2" * 10_000)
