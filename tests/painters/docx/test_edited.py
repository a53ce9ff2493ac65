"""Who types more into a cell sees the row grow: no word is lost."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from sopdoc.pipeline import render
from tests.checkers.compare_pages import Word, words_of
from tests.checkers.office import convert, soffice

SOURCE = """judul: Uji Edit
dasar_hukum:
  - UU Nomor 1
lembar_kerja:
  jenis_kegiatan: Rutin
  ruang_lingkup: Seluruh perangkat daerah
riwayat_revisi:
  - {revisi: 1, tanggal: 15 Januari 2025, uraian: Perubahan pertama}
prosedur:
  - pelaksana: {a: Staf, b: Kepala}
    langkah:
      - {kegiatan: Kegiatan pertama, oleh: a, id: satu, kelengkapan: Lembar disposisi}
      - {kegiatan: Kegiatan kedua, oleh: b, keputusan: {ya: selesai, tidak: satu}}
"""
PLACES = (
    "UU Nomor 1",
    "Seluruh perangkat daerah",
    "Perubahan pertama",
    "Kegiatan pertama",
    "Lembar disposisi",
    "Kegiatan kedua",
)
MORE = " tentang susunan organisasi, tata kerja dan uraian tugas" * 5


@pytest.mark.libreoffice
@pytest.mark.skipif(not soffice(), reason="LibreOffice or poppler is not installed")
def test_the_last_word_that_was_typed_is_printed(tmp_path: Path) -> None:
    source, built = tmp_path / "edit.yaml", tmp_path / "edit.docx"
    source.write_text(SOURCE, "utf-8")
    built.write_bytes(render(source, ("docx",)).outputs[0].data)
    edited = [_edited(built, place, tmp_path / f"{at}.docx") for at, place in enumerate(PLACES)]
    for place, pdf in zip(PLACES, convert(edited, tmp_path / "pdf"), strict=True):
        pages = words_of(pdf)
        page, last = next((page, word) for page in pages for word in page if word.text == "KATA-TERAKHIR")
        assert [word.text for word in page if word is not last and _meet(word, last)] == [], place


def _meet(one: Word, other: Word) -> bool:
    across = one.left < other.right and other.left < one.right
    return across and one.top < other.bottom - 2 and other.top < one.bottom - 2


def _edited(built: Path, place: str, target: Path) -> Path:
    """Type more into the first cell that holds a text."""
    document = docx.Document(str(built))
    cells = [cell for table in document.tables for row in table.rows for cell in row.cells]
    paragraph = next(paragraph for cell in cells for paragraph in cell.paragraphs if place in paragraph.text)
    paragraph.runs[-1].text += f"{MORE} KATA-TERAKHIR"
    document.save(str(target))
    return target
