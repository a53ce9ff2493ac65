"""Signs that the first typeface lacks: the same document in PDF and DOCX, and in what both tell of it."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pypdf
import pytest

import sopdoc
from sopdoc.drawing.ink import NO_INK
from sopdoc.layout.page import Document
from sopdoc.painters.docx.document import paint_docx
from sopdoc.painters.output import Options
from sopdoc.painters.pdf.document import paint_pdf
from sopdoc.painters.svg.document import paint_chart
from sopdoc.pipeline import draw_charts, render
from tests.checkers.archival import archival_faults
from tests.checkers.compare_pages import compare_words, report
from tests.checkers.office import audit_faults, convert, soffice
from tests.painters.pages import block, document, page

SOURCE = """\
judul: Pemeriksaan ✓ Berkas
dasar_hukum:
  - "☐ Lembar pertama ☑ lembar kedua → lembar ketiga, dengan kadar 10⁻³ sampai 10⁻¹, ✗ bila tiada **☑ ada** *✓ boleh*"
  - "✔ tanda ➔ di antara kata-kata ★ yang panjang ☆ sekali, yang berpindah ☎ ke ☐☐☐☐☐☐☐☐ baris berikutnya"
prosedur:
  - pelaksana: {a: Staf ✓, b: Kepala ☑ Seksi}
    langkah:
      - kegiatan: "Mengisi daftar ✓ / ☑ untuk setiap berkas yang masuk ➔ lalu ☐ diparaf"
        oleh: a
        teks: ✓
        output: [✓ satu, ✗ dua]
      - {kegiatan: Memeriksa, oleh: b, keputusan: {✓ ya: lanjut, ✗ tidak: selesai}, waktu: "≤ 10⁻¹ jam"}
      - {kegiatan: Selesai, oleh: a}
    catatan: "☑ diisi petugas ➤ 5 menit"
"""
SIGNS = set("✓☑✗✔➔➤★☆☎☐⁻")


def rendered(folder: Path, source: str = SOURCE) -> dict[str, Path]:
    path = folder / "x.yaml"
    path.write_text(source, encoding="utf-8")
    made = render(path, ("pdf", "docx", "json"))
    assert made.diagnostics == ()
    files = {}
    for output in made.outputs:
        files[output.suffix] = folder / f"x{output.suffix}"
        files[output.suffix].write_bytes(output.data)
    return files


def docx_text(data: bytes) -> str:
    return ZipFile(BytesIO(data)).read("word/document.xml").decode()


@pytest.mark.libreoffice
@pytest.mark.skipif(soffice() is None, reason="LibreOffice or poppler is not installed")
def test_pdf_and_docx_show_the_same_pages(tmp_path: Path) -> None:
    files = rendered(tmp_path)
    (converted,) = convert([files[".docx"]], tmp_path / "lo")
    differences = compare_words(files[".pdf"], converted)
    assert not differences, report(differences)


def test_the_pdf_prints_them_and_stays_archival(tmp_path: Path) -> None:
    file = rendered(tmp_path)[".pdf"]
    assert archival_faults(file.read_bytes(), 3) == []
    reader = pypdf.PdfReader(file)
    text = "".join(page.extract_text() for page in reader.pages)
    assert set(text) >= SIGNS
    assert "□" not in text
    assert reader.metadata is not None
    assert reader.metadata.title == "Pemeriksaan ✓ Berkas"
    assert [entry["/Title"] for entry in reader.outline] == ["Pemeriksaan ✓ Berkas"]
    fonts = {font["/BaseFont"][8:] for sheet in reader.pages for font in sheet["/Resources"]["/Font"].values()}
    assert {"DejaVuSans", "DejaVuSans-Bold", "LiberationSans"} <= fonts


def test_the_docx_keeps_them_in_the_second_typeface(tmp_path: Path) -> None:
    file = rendered(tmp_path)[".docx"]
    assert audit_faults(file) == []
    data = file.read_bytes()
    runs = re.findall(r"<w:r>(.*?)</w:r>", docx_text(data))
    signs = [run for run in runs if SIGNS & set(run)]
    assert signs
    assert all('<w:rFonts w:ascii="DejaVu Sans" w:eastAsia="DejaVu Sans"' in run for run in signs)
    assert not any(re.search("[a-z]", re.sub("<[^>]*>", "", run)) for run in signs)
    assert "<dc:title>Pemeriksaan ✓ Berkas</dc:title>" in ZipFile(BytesIO(data)).read("docProps/core.xml").decode()


def painted(made: Document) -> tuple[str, str]:
    """Return the text of a document's PDF and the XML of its DOCX."""
    (pdf,) = paint_pdf(made, Options((NO_INK,) * len(made.pages)))
    (docx,) = paint_docx(made, Options((NO_INK,) * len(made.pages)))
    return pypdf.PdfReader(BytesIO(pdf.data)).pages[0].extract_text(), docx_text(docx.data)


def test_what_neither_typeface_has_is_a_box_in_the_pdf_and_stays_in_the_docx() -> None:
    pdf, docx = painted(document(page(block("a 漢字 😀 ✓"))))
    assert pdf == "a □□ □ ✓"
    assert '<w:t xml:space="preserve">a 漢字 😀 </w:t></w:r><w:r><w:rPr><w:rFonts' in docx


def test_only_cuts_that_print_something_are_embedded() -> None:
    (pdf,) = paint_pdf(document(page(block("biasa – “é”", "**tebal ✓**"))), Options((NO_INK,)))
    fonts = pypdf.PdfReader(BytesIO(pdf.data)).pages[0]["/Resources"]["/Font"]
    assert list(fonts) == ["/F0", "/F1", "/F5"]


def test_svg_names_the_second_typeface_for_them_only(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_text(SOURCE, encoding="utf-8")
    laid_out = sopdoc.lay_out(sopdoc.load(path))
    assert laid_out is not None
    (chart,) = draw_charts(laid_out)
    spans = re.findall(r"<tspan(.*?)>(.*?)</tspan>", paint_chart(chart).decode())
    assert {text for attributes, text in spans if "DejaVu Sans" in attributes} == {"✓", "☑", "✗"}
