"""Heads and feet of a DOCX belong to what it says."""

from __future__ import annotations

import io
from pathlib import Path
from zipfile import ZipFile

import pytest

from sopdoc.pipeline import render
from sopdoc.verify.verify import Difference, Verdict, verify
from tests.checkers.office import convert, soffice
from tests.verify.edited import SOURCE, built, docx_with, put


def test_an_edited_foot_is_told(tmp_path: Path) -> None:
    edited = put(tmp_path, "a.docx", docx_with(">Surat Masuk<", ">Surat Keluar<", part="word/footer1.xml"))
    assert verify(edited) == Verdict((Difference("head or foot of a page", "Surat Masuk", "Surat Keluar"),))


def test_an_edited_number_in_a_foot_is_told_but_not_a_count_of_pages(tmp_path: Path) -> None:
    source = SOURCE + "nomor: 188.4/12/2026\ntemplat: kaki\n"
    folder = tmp_path / "templates" / "kaki"
    folder.mkdir(parents=True)
    (folder / "templat.yaml").write_text('dasar: permenpan35\nkaki_halaman: {kiri: "{nomor}"}\n', encoding="utf-8")
    path = tmp_path / "a.yaml"
    path.write_text(source, encoding="utf-8")
    (made,) = render(path, ("docx",)).outputs
    edited = put(tmp_path, "a.docx", replaced(made.data, ">188.4/12/2026<", ">188.4/13/2026<"))
    assert [each.said for each in verify(edited).differences] == ["188.4/13/2026"]
    counted = put(tmp_path, "b.docx", replaced(made.data, ">2</w:t>", ">7</w:t>"))
    assert verify(counted) == Verdict()


def replaced(data: bytes, was: str, now: str) -> bytes:
    """Return a DOCX of which the feet say something else."""
    other = io.BytesIO()
    with ZipFile(io.BytesIO(data)) as old, ZipFile(other, "w") as new:
        for entry in old.infolist():
            content = old.read(entry)
            if "footer" in entry.filename:
                content = content.replace(was.encode(), now.encode())
            new.writestr(entry, content)
    return other.getvalue()


@pytest.mark.libreoffice
@pytest.mark.skipif(not soffice(), reason="LibreOffice or poppler is not installed")
def test_feet_that_libreoffice_saved_are_the_same(tmp_path: Path) -> None:
    (saved,) = convert([put(tmp_path, "a.docx", built("docx"))], tmp_path / "saved", "docx")
    assert verify(saved) == Verdict()
