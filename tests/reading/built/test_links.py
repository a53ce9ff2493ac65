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
