from __future__ import annotations

import zipfile
from pathlib import Path

import docx
import pytest

from tests.checkers.compare_pages import words_of
from tests.checkers.office import audit_faults, convert, npm_faults, ooxml_validator, soffice


def _docx(path: Path, text: str) -> Path:
    document = docx.Document()
    document.add_paragraph(text)
    path.parent.mkdir(exist_ok=True)
    document.save(str(path))
    return path


def _broken(path: Path, good: Path) -> Path:
    """Copy a DOCX with a paragraph outside the body."""
    with zipfile.ZipFile(good) as source, zipfile.ZipFile(path, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            target.writestr(
                name, data.replace(b"</w:body>", b"</w:body><w:p/>") if name == "word/document.xml" else data
            )
    return path


@pytest.mark.libreoffice
@pytest.mark.skipif(not soffice(), reason="LibreOffice or poppler is not installed")
def test_many_files_are_converted_in_order_even_when_names_are_the_same(tmp_path: Path) -> None:
    documents = [_docx(tmp_path / name / "sama.docx", name) for name in ("satu", "dua", "tiga")]
    pdfs = convert(documents, tmp_path / "pdf")
    assert [words_of(pdf)[0][0].text for pdf in pdfs] == ["satu", "dua", "tiga"]


@pytest.mark.validator
@pytest.mark.skipif(not ooxml_validator(), reason="the OOXML validator is not installed")
def test_the_npm_validator_sees_a_paragraph_outside_the_body(tmp_path: Path) -> None:
    good = _docx(tmp_path / "good.docx", "teks")
    assert npm_faults(good) == []
    assert len(npm_faults(_broken(tmp_path / "broken.docx", good))) == 1


def test_openxml_audit_sees_a_missing_part(tmp_path: Path) -> None:
    good = _docx(tmp_path / "good.docx", "teks")
    empty = tmp_path / "empty.docx"
    with zipfile.ZipFile(good) as source, zipfile.ZipFile(empty, "w") as target:
        for name in source.namelist():
            if name != "word/document.xml":
                target.writestr(name, source.read(name))
    assert set(audit_faults(empty)) - set(audit_faults(good))
