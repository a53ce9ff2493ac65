"""Heads and feet of a DOCX belong to what it says."""

from __future__ import annotations

from pathlib import Path

import pytest

from sopdoc.verify.verify import Difference, Verdict, verify
from tests.checkers.office import convert, soffice
from tests.verify.edited import built, docx_with, put


def test_an_edited_foot_is_told(tmp_path: Path) -> None:
    edited = put(tmp_path, "a.docx", docx_with(">Surat Masuk<", ">Surat Keluar<", part="word/footer1.xml"))
    assert verify(edited) == Verdict((Difference("head or foot of a page", "Surat Masuk", "Surat Keluar"),))


@pytest.mark.libreoffice
@pytest.mark.skipif(not soffice(), reason="LibreOffice or poppler is not installed")
def test_feet_that_libreoffice_saved_are_the_same(tmp_path: Path) -> None:
    (saved,) = convert([put(tmp_path, "a.docx", built("docx"))], tmp_path / "saved", "docx")
    assert verify(saved) == Verdict()
