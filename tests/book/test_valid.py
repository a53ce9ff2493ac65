"""Books on every template and paper: valid to all validators, tagged, the same pages in both forms, signing places."""

from __future__ import annotations

from itertools import zip_longest
from pathlib import Path

import pypdf
import pytest

from sopdoc.layout.page import Document
from sopdoc.pipeline import paint
from tests.book.making import OFFICE, WHOLE, book_of, some
from tests.checkers.archival import archival_faults
from tests.checkers.office import audit_faults, convert, npm_faults, ooxml_validator, soffice

TEMPLATES = ("permenpan35", "banggai", "banggai-sosial", "jeneponto", "pesisir-selatan", "ringkas", "sulawesi-tengah")
OWN = {
    "f4": "kertas: F4\n",
    "a3": "kertas: A3\n",
    "letter-tegak": "kertas: Letter\norientasi: tegak\n",
    "legal-times": "kertas: Legal\nhuruf: Times New Roman\n",
    "tte": 'tte: {catatan: Ditandatangani secara elektronik., qr: kiri, isi_qr: "https://contoh.go.id/{nomor}"}\n',
}


def book(folder: Path, templat: str) -> Document:
    sources = some(folder, f"{OFFICE}templat: {templat}\n{WHOLE}")
    if templat in OWN:
        own = folder / "templates" / templat / "templat.yaml"
        own.parent.mkdir(parents=True)
        own.write_text(f"dasar: permenpan35\n{OWN[templat]}", encoding="utf-8")
    document = book_of(sources).document
    assert document is not None
    return document


@pytest.mark.parametrize("templat", [*TEMPLATES, *OWN])
def test_a_book_is_valid_whatever_its_page_format(templat: str, tmp_path: Path) -> None:
    document = book(tmp_path, templat)
    docx, pdf = paint(document, ("docx", "pdf"))
    assert archival_faults(pdf.data, 3) == []
    file = tmp_path / "buku.docx"
    file.write_bytes(docx.data)
    assert audit_faults(file) == []
    if ooxml_validator():
        assert npm_faults(file) == []


@pytest.mark.libreoffice
@pytest.mark.skipif(not soffice(), reason="LibreOffice or poppler is not installed")
def test_both_forms_have_the_same_pages_whatever_their_page_format(tmp_path: Path) -> None:
    pairs = []
    for templat in (*TEMPLATES, *OWN):
        for output in paint(book(tmp_path / templat, templat), ("docx", "pdf")):
            (tmp_path / f"{templat}{output.suffix}").write_bytes(output.data)
        pairs.append((tmp_path / f"{templat}.pdf", tmp_path / f"{templat}.docx"))
    converted = convert([docx for _pdf, docx in pairs], tmp_path / "office")
    for (pdf, _docx), office in zip(pairs, converted, strict=True):
        for number, (made, shown) in enumerate(zip_longest(_words(pdf), _words(office)), start=1):
            assert made == shown, f"{pdf.name}, page {number}"


def _words(pdf: Path) -> list[list[str]]:
    """Return the letters of each page, in an order that doesn't depend on how a program writes them."""
    return [sorted("".join(page.extract_text().split())) for page in pypdf.PdfReader(pdf).pages]


def test_each_page_of_a_signed_book_keeps_its_qr_and_who_signs_is_told(tmp_path: Path) -> None:
    document = book(tmp_path, "tte")
    assert all(page.qr for page in document.pages)
    texts = [page.qr.text for page in document.pages if page.qr]
    assert texts[1] == "https://contoh.go.id/188.4/12/2026"
    assert texts[6] == "https://contoh.go.id/2/2026"
    signing = {page.number: [signature.official.nama for signature in page.signatures] for page in document.pages}
    assert signing[2] == ["Andi Contoh, S.E."]
    assert signing[6] == ["Budi Contoh", "Andi Contoh, S.E."]
