"""Where the links of built documents lead."""

from __future__ import annotations

import io
from pathlib import Path
from zipfile import ZipFile

import pikepdf
import pytest

from sopdoc.reading.built.links import links_in_docx, links_in_pdf
from sopdoc.verify.verify import Difference, Verdict, verify
from tests.checkers.office import convert, soffice
from tests.verify.edited import SOURCE, built, put

LINKED = SOURCE.replace("Menyimpan surat", "Menyimpan surat di https://arsip.go.id/a?b=1&c=2 atau arsip@dinas.go.id")
TARGETS = ["https://arsip.go.id/a?b=1&c=2", "mailto:arsip@dinas.go.id"]


def test_addresses_of_both_forms_are_the_same() -> None:
    assert set(links_in_pdf(built("pdf", LINKED))) == set(TARGETS)
    assert set(links_in_docx(built("docx", LINKED))) == set(TARGETS)
    assert links_in_pdf(built("pdf")) == links_in_docx(built("docx")) == []


def test_a_link_that_was_led_elsewhere_is_told(tmp_path: Path) -> None:
    pdf = built("pdf", LINKED)
    assert verify(put(tmp_path, "a.pdf", pdf)) == Verdict()
    docx = put(tmp_path, "a.docx", redirected(built("docx", LINKED)))
    assert verify(docx).differences == (Difference("a link", TARGETS[0], "https://lain.id/"),)


def redirected(data: bytes) -> bytes:
    """Return a DOCX of which one field leads elsewhere."""
    other = io.BytesIO()
    with ZipFile(io.BytesIO(data)) as old, ZipFile(other, "w") as new:
        for entry in old.infolist():
            content = old.read(entry).replace(b"https://arsip.go.id/a?b=1&amp;c=2&quot; ", b"https://lain.id/&quot; ")
            new.writestr(entry, content)
    return other.getvalue()


def test_a_link_of_a_pdf_that_was_led_elsewhere_is_told(tmp_path: Path) -> None:
    other = io.BytesIO()
    with pikepdf.open(io.BytesIO(built("pdf", LINKED))) as file:
        links = [each for page in file.pages for each in page.obj.get("/Annots", [])]
        links[0].A.URI = pikepdf.String("https://lain.id/")
        file.save(other)
    edited = put(tmp_path, "a.pdf", other.getvalue())
    assert verify(edited) == Verdict((Difference("a link", TARGETS[0], "https://lain.id/"),))


@pytest.mark.libreoffice
@pytest.mark.skipif(not soffice(), reason="LibreOffice or poppler is not installed")
def test_links_that_libreoffice_saved_lead_where_they_led(tmp_path: Path) -> None:
    (saved,) = convert([put(tmp_path, "a.docx", built("docx", LINKED))], tmp_path / "saved", "docx")
    assert set(links_in_docx(saved.read_bytes())) <= set(TARGETS)
    assert verify(saved) == Verdict()


@pytest.mark.parametrize(
    "field",
    [
        '<w:fldSimple w:instr=" HYPERLINK &quot;https://a.id/&quot; "><w:r/></w:fldSimple>',
        "<w:r><w:instrText> hyperlink https://a.id/ </w:instrText></w:r>",
        r'<w:r><w:instrText> HYPERLINK \t "_blank" "https://a.id/" </w:instrText></w:r>',
        "<w:r><w:instrText> HYPER</w:instrText></w:r><w:r><w:instrText>LINK &quot;https://a.id/&quot;</w:instrText></w:r>",
    ],
)
def test_a_link_is_found_however_its_field_is_written(field: str) -> None:
    assert links_in_docx(_package(field)) == ["https://a.id/"]


def test_a_link_to_a_place_in_the_document_leads_nowhere_else() -> None:
    assert links_in_docx(_package(r'<w:r><w:instrText> HYPERLINK \l "_Toc1" </w:instrText></w:r>')) == []


def _package(paragraph: str) -> bytes:
    name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    made = io.BytesIO()
    with ZipFile(made, "w") as archive:
        body = f"<w:body><w:p>{begin}{paragraph}{end}</w:p></w:body>"
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{name}">{body}</w:document>')
    return made.getvalue()
