"""Who types more into a cell sees the row grow: no word is lost."""

from __future__ import annotations

import subprocess
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph
from PIL import Image, ImageChops

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
CLOSING = """disahkan_oleh: {jabatan: Kepala, nama: Andi Contoh}
penutup: {jabatan: Kepala, nama: Budi Contoh}
"""
BLUE = (0, 0, 255)
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
        page, last = next((page, word) for page in pages for word in page if word.text == "TERAKHIR")
        assert [word.text for word in page if word is not last and _meet(word, last)] == [], place


@pytest.mark.libreoffice
@pytest.mark.skipif(not soffice(), reason="LibreOffice or poppler is not installed")
def test_a_picture_that_was_put_in_shows_whole(tmp_path: Path) -> None:
    """A signature, a stamp or a code: 30 pt of blue, in a cell or below the last table."""
    source, built = tmp_path / "edit.yaml", tmp_path / "edit.docx"
    source.write_text(SOURCE + CLOSING, "utf-8")
    built.write_bytes(render(source, ("docx",)).outputs[0].data)
    places = ("Andi Contoh", "Budi Contoh", "UU Nomor 1", "Perubahan pertama", "Kegiatan pertama", "Rutin")
    stamped = [_stamped(built, place, tmp_path / f"{at}.docx") for at, place in enumerate(places)]
    for place, pdf in zip(places, convert(stamped, tmp_path / "pdf"), strict=True):
        assert 29 < _height_of_blue(pdf) < 31, place


def _stamped(built: Path, place: str, target: Path) -> Path:
    """Put a picture into the first paragraph that holds a text."""
    document = docx.Document(str(built))
    paragraphs = (Paragraph(each, document._body) for each in document.element.body.iter(qn("w:p")))
    paragraph = next(each for each in paragraphs if place in each.text)
    stamp = BytesIO()
    Image.new("RGB", (40, 40), BLUE).save(stamp, "PNG")
    paragraph.add_run().add_picture(stamp, height=Pt(30))
    document.save(str(target))
    return target


def _height_of_blue(pdf: Path) -> float:
    """Return how high the only blue thing is, in points."""
    dots = 144
    command = ["pdftoppm", "-r", str(dots), "-png", str(pdf), str(pdf.with_suffix(""))]
    subprocess.run(command, check=True, timeout=60)
    heights = []
    for page in pdf.parent.glob(f"{pdf.stem}-*.png"):
        red, _green, blue = Image.open(page).convert("RGB").split()
        box = ImageChops.subtract(blue, red).point(lambda value: 255 * (value > 150)).getbbox()
        heights += [box[3] - box[1]] if box else []
    (height,) = heights
    return float(height * 72 / dots)


def _meet(one: Word, other: Word) -> bool:
    across = one.left < other.right and other.left < one.right
    return across and one.top < other.bottom - 2 and other.top < one.bottom - 2


def _edited(built: Path, place: str, target: Path) -> Path:
    """Type more into the first cell that holds a text."""
    document = docx.Document(str(built))
    cells = [cell for table in document.tables for row in table.rows for cell in row.cells]
    paragraph = next(paragraph for cell in cells for paragraph in cell.paragraphs if place in paragraph.text)
    paragraph.runs[-1].text += f"{MORE} TERAKHIR"
    document.save(str(target))
    return target
