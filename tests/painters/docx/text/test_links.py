"""Links of a whole document, as a word processor reads them."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from sopdoc.pipeline import render
from tests.checkers.office import convert, soffice

SOURCE = """\
judul: Surat
dasar_hukum: [Naskah di https://jdih.a.go.id/perbup?no=1&th=2025, "Surel kami **surat@a.go.id**"]
prosedur:
  - pelaksana: {a: Staf}
    langkah:
      - {kegiatan: Mengisi formulir di www.a.go.id, oleh: a}
      - {kegiatan: Menyimpan, oleh: a}
"""


@pytest.mark.libreoffice
@pytest.mark.skipif(not soffice(), reason="LibreOffice or poppler is not installed")
def test_libreoffice_opens_what_is_written(tmp_path: Path) -> None:
    source = tmp_path / "surat.yaml"
    source.write_text(SOURCE, encoding="utf-8")
    (made,) = (output for output in render(source).outputs if output.suffix == ".docx")
    assert made.data
    (tmp_path / "surat.docx").write_bytes(made.data)
    (read,) = convert([tmp_path / "surat.docx"], tmp_path / "read", "fodt")
    links = re.findall(r'<text:a [^>]*xlink:href="([^"]*)"[^>]*>(.*?)</text:a>', read.read_text(encoding="utf-8"))
    assert [(unescape(target), unescape(re.sub("<[^>]*>", "", words))) for target, words in links] == [
        ("https://jdih.a.go.id/perbup?no=1&th=2025", "https://jdih.a.go.id/perbup?no=1&th=2025"),
        ("mailto:surat@a.go.id", "surat@a.go.id"),
        ("http://www.a.go.id", "www.a.go.id"),
    ]
