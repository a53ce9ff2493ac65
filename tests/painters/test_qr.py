"""A QR at the foot of pages: both formats show it, at one place, and a phone reads it."""

from __future__ import annotations

import re
import subprocess
from functools import cache
from io import BytesIO
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

import pikepdf
import pytest
from msgspec.structs import replace
from PIL import Image as Pillow
from zxingcpp import Barcode, read_barcodes

from sopdoc.geometry.length import to_emu
from sopdoc.geometry.rect import Rect
from sopdoc.layout.page import Document, Table
from sopdoc.layout.texts import blocks_of
from sopdoc.pipeline import lay_out, load, paint
from tests.checkers.archival import archival_faults
from tests.checkers.office import audit_faults, convert, npm_faults, ooxml_validator, soffice
from tests.checkers.tagged import tree_text

SOURCE = """\
judul: Surat Masuk
nomor: 065 1/SOP
sampul: ya
prosedur:
  - pelaksana: {a: Staf}
    langkah:
      - {kegiatan: Mencatat surat, oleh: a}
      - {kegiatan: Menyimpan surat, oleh: a}
disahkan_oleh: {jabatan: Kepala Dinas, nama: Hasrin Karim}
penutup: {tempat: Luwuk, jabatan: Sekretaris, nama: Budi}
"""
LONG = "https://sop.contoh.go.id/verifikasi/dokumen/" + "0123456789" * 20 + "?nomor={nomor}"
"""Nearly as much as an inch holds: modules as small as they get."""
SHORT = "{nomor}"
DPI = 300
TEMPLATES = Path(__file__).parents[2] / "templates"


@cache
def laid_out(
    isi: str, *, catatan: str = "Sah", kaki: str = "", base: str = "permenpan35", sheet: str = "", side: str = "kanan"
) -> Document:
    with TemporaryDirectory() as folder:
        template = Path(folder) / "templates" / "x" / "templat.yaml"
        template.parent.mkdir(parents=True)
        foot = f"kaki_halaman: {{kiri: {kaki}, kanan: y}}" if kaki else ""
        tte = f'tte: {{qr: {side}, catatan: "{catatan}", isi_qr: "{isi}"}}'
        template.write_text(f"dasar: {base}\n{tte}\n{foot}\n{sheet}\n")
        source = Path(folder) / "sop_sources" / "surat.yaml"
        source.parent.mkdir()
        source.write_text(SOURCE + "templat: x\n", encoding="utf-8")
        document = lay_out(load(source))
    assert document is not None
    assert document.facts == ()
    return document


def painted(document: Document, form: str) -> bytes:
    (output,) = paint(document, (form,))
    assert output.data is not None
    return output.data


def text_of(document: Document) -> str:
    (text,) = {page.qr.text for page in document.pages if page.qr}
    return text


def codes_on(pdf: Path) -> list[list[Barcode]]:
    """Return what a reader finds on each page, printed with 300 dpi."""
    subprocess.run(["pdftoppm", "-r", str(DPI), "-gray", str(pdf), str(pdf.with_suffix(""))], check=True)
    pages = sorted(pdf.parent.glob(f"{pdf.stem}-*.pgm"))
    return [read_barcodes(Pillow.open(page)) for page in pages]


def test_both_formats_show_one_picture_on_each_page_in_the_place_of_the_layout() -> None:
    document = laid_out(SHORT)
    (rect,) = {page.qr.rect for page in document.pages if page.qr}
    height = document.pages[0].size[1]
    with pikepdf.open(BytesIO(painted(document, "pdf"))) as file:
        contents = [page.Contents.read_bytes().decode("latin-1") for page in file.pages]
        pictures = [each for page in file.pages for each in page.resources["/XObject"].values()]
        assert len({each.objgen for each in pictures}) == 1
        assert "/Interpolate" not in pictures[0]
    assert len(pictures) == len(document.pages)
    drawn = f"q {rect.width:.2f} 0 0 {rect.height:.2f} {rect.x:.2f} {height - rect.bottom:.2f} cm"
    assert all(drawn in content for content in contents)
    with ZipFile(BytesIO(painted(document, "docx"))) as archive:
        feet = [archive.read(name).decode() for name in archive.namelist() if re.match(r"word/footer\d+.xml", name)]
        assert [name for name in archive.namelist() if "media" in name] == ["word/media/image1.png"]
    for foot in feet:
        offsets = re.findall(r"<wp:posOffset>(\d+)</wp:posOffset>", foot)
        assert offsets == [str(to_emu(rect.x)), str(to_emu(rect.y))]
        assert 'descr="Kode QR: 065 1/SOP"' in foot


@pytest.mark.parametrize("name", sorted(path.parent.name for path in TEMPLATES.glob("*/templat.yaml")))
def test_no_place_lies_on_anything_whatever_the_template_and_the_paper(name: str) -> None:
    for kertas, orientasi in product(("A4", "F4", "A3", "Letter", "Legal", "[148, 210]"), ("tegak", "mendatar")):
        for side in ("kiri", "kanan"):
            sheet = f"kertas: {kertas}\norientasi: {orientasi}"
            document = laid_out(LONG[:110], kaki="x", base=name, sheet=sheet, side=side)
            kept = [(page, one.rect) for page in document.pages for one in page.signatures]
            kept += [(page, page.qr.rect) for page in document.pages if page.qr]
            assert len(kept) >= len(document.pages) + 2  # in the identity block or on the cover, and under the table
            for page, rect in kept:
                assert Rect(0, 0, *page.size).contains(rect)
                inner = rect.inset(0.05, 0.05)
                assert not any(inner.overlaps(block.rect) for block in blocks_of(page) if block.paragraphs)
                assert not any(inner.overlaps(symbol.rect) for symbol in page.symbols)
                tables = (item.rect for item in page.flow if isinstance(item, Table))
                assert page.qr is None or not any(page.qr.rect.overlaps(table) for table in tables)


def test_pages_with_another_qr_are_a_section_of_their_own() -> None:
    document = laid_out(SHORT)
    *first, last = document.pages
    other = laid_out("{judul}").pages[-1].qr
    with ZipFile(BytesIO(painted(replace(document, pages=(*first, replace(last, qr=other))), "docx"))) as archive:
        names = archive.namelist()
        feet = [archive.read(name).decode() for name in sorted(names) if re.match(r"word/footer\d+.xml", name)]
        relations = archive.read(f"word/_rels/footer{len(feet)}.xml.rels").decode()
    assert [re.findall('docPr.*?descr="(.*?)"', foot) for foot in feet] == [
        *[["Kode QR: 065 1/SOP"]] * (len(feet) - 1),
        ["Kode QR: Surat Masuk"],
    ]
    assert [name for name in names if "media" in name] == ["word/media/image1.png", "word/media/image2.png"]
    assert "image2.png" in relations
    assert "image1.png" not in relations


def test_a_place_without_a_qr_stays_free_and_a_pdf_with_one_tells_it_once() -> None:
    free = painted(laid_out(""), "pdf")
    with pikepdf.open(BytesIO(free)) as file:
        assert not any(len(page.resources["/XObject"]) for page in file.pages)
    data = painted(laid_out(LONG), "pdf")
    assert archival_faults(data, 3) == []
    assert tree_text(data).count("Figure (Kode QR: ") == 1


@pytest.mark.parametrize("isi", [SHORT, LONG])
@pytest.mark.libreoffice
@pytest.mark.skipif(soffice() is None, reason="LibreOffice isn't installed")
def test_a_reader_finds_it_on_each_printed_page_of_both_formats_at_the_same_place(isi: str, tmp_path: Path) -> None:
    document = laid_out(isi)
    (tmp_path / "a.pdf").write_bytes(painted(document, "pdf"))
    (tmp_path / "b.docx").write_bytes(painted(document, "docx"))
    (converted,) = convert([tmp_path / "b.docx"], tmp_path / "lo")
    ours, theirs = codes_on(tmp_path / "a.pdf"), codes_on(converted)
    assert [[code.text for code in codes] for codes in ours] == [[text_of(document)]] * len(document.pages)
    assert [[code.text for code in codes] for codes in theirs] == [[text_of(document)]] * len(document.pages)
    for (one,), (other,) in zip(ours, theirs, strict=True):
        corners = (one.position.top_left, other.position.top_left)
        assert abs(corners[0].x - corners[1].x) <= 3  # dots of a 300th of an inch
        assert abs(corners[0].y - corners[1].y) <= 3


@pytest.mark.parametrize(("catatan", "kaki"), [("Sah", ""), ("", ""), ("", "x"), ("Sah", "x")])
@pytest.mark.validator
def test_a_foot_with_a_qr_is_valid_whatever_else_stands_there(catatan: str, kaki: str, tmp_path: Path) -> None:
    path = tmp_path / "qr.docx"
    path.write_bytes(painted(laid_out(SHORT, catatan=catatan, kaki=kaki), "docx"))
    assert audit_faults(path) == []
    if ooxml_validator():
        assert npm_faults(path) == []
