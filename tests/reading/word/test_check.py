"""Which Word files can be underneath documents, at the limits, and which typefaces are warned of."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from docx.document import Document

from sopdoc.reading.word.check import fault_of, typeface_warnings
from sopdoc.source.span import Span
from tests.reading.word.files import SHIPPED, edited, repacked, replaced

MB = 1024 * 1024


def fault(data: bytes) -> str | None:
    found = fault_of(data)
    return found[0] if found else None


def with_parts(count: int) -> Callable[[dict[str, bytes]], object]:
    return lambda files: files.update({f"x{at}": b"" for at in range(count - len(files))})


def with_styles_of(size: int) -> Callable[[dict[str, bytes]], object]:
    def change(files: dict[str, bytes]) -> None:
        end, styles = b"--></w:styles>", files["word/styles.xml"].replace(b"</w:styles>", b"<!--")
        files["word/styles.xml"] = styles + b"x" * (size - len(styles) - len(end)) + end

    return change


def test_the_shipped_file_can_be_used() -> None:
    assert fault(SHIPPED) is None


def test_a_thousand_parts_are_the_most() -> None:
    assert fault(repacked(with_parts(1000))) is None
    assert fault(repacked(with_parts(1001))) == (
        "there is more than 20 MB in the file once it is unpacked, or more than 1,000 parts"
    )


def test_a_file_with_much_beside_its_text_is_told_to_lose_it() -> None:
    found = fault_of(repacked(lambda files: files.update({"gambar": bytes(20 * MB)})))
    assert found is not None
    assert found[1] == "remove its pictures and what is embedded in it"


def test_styles_of_one_megabyte_are_the_most() -> None:
    assert fault(repacked(with_styles_of(MB))) is None
    assert fault(repacked(with_styles_of(MB + 1))) == "the styles, fonts or theme of the file are larger than 1 MB"


def test_macros_are_found_whatever_the_case_of_their_name() -> None:
    assert fault(repacked(lambda files: files.update({"word/VBAProject.BIN": b""}))) == "the file has macros"


def test_a_password_is_to_be_removed_before_the_file_is_saved() -> None:
    found = fault_of(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512))
    assert found is not None
    assert found[1] == (
        "remove its password first, if it has one: in Word empty File › Info › Protect Document › Encrypt with "
        "Password, in LibreOffice use Save As without Save with password; then save it in Word or LibreOffice as Word "
        "document (.docx), or remove it: then the default one counts"
    )


def test_another_kind_of_document_is_called_by_its_name() -> None:
    old = "wordprocessingml.document.main"
    assert fault(replaced("[Content_Types].xml", old, "wordprocessingml.template.main")) == (
        "this is a file of another kind (wordprocessingml.template)"
    )


@pytest.mark.parametrize("end", ["", "</w:styles", "</w:styles></w:styles>"])
def test_torn_parts_are_no_fault_of_the_program(end: str) -> None:
    assert fault(replaced("word/styles.xml", "</w:styles>", end)) == "this is not a Word document, or a damaged one"


def georgia(*names: str) -> bytes:
    def edit(file: Document) -> None:
        for name in names:
            file.styles[name].font.name = "Georgia"

    return edited(edit)


def hints(data: bytes) -> list[tuple[str, ...]]:
    return [found.hints for found in typeface_warnings(data, Span("dasar.docx"))]


def test_styles_of_a_typeface_that_is_not_measured_are_told_together() -> None:
    assert hints(georgia("SOP judul", "SOP nama")) == [("use Arial in these styles: SOP judul, SOP nama",)]
    assert hints(georgia("Normal")) == [("use Arial in these styles: Normal",)]
    assert hints(SHIPPED) == []


def test_styles_that_documents_are_not_made_of_may_have_any_typeface() -> None:
    def edit(file: Document) -> None:
        file.styles.add_style("Surat", 1).font.name = "Georgia"

    assert hints(edited(edit)) == []
