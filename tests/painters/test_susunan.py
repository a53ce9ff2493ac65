"""The template's order of parts shows in DOCX and PDF alike."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree
from pypdf import PdfReader

from sopdoc.pipeline import render

SOURCE = """\
judul: Cuti
nomor: "065"
sampul: true
templat: kami
dasar_hukum: UU
keterkaitan: Arsip
peringatan: Awas
prosedur:
- pelaksana: {a: Staf}
  langkah:
  - {kegiatan: Terima, oleh: a}
  - {kegiatan: Simpan, oleh: a}
"""
OWN = """\
susunan:
  sampul: [nama, judul]
  kop: [nama, pemerintah]
  identitas: [judul, disahkan_oleh, nomor]
  bagian: [peringatan, dasar_hukum, keterkaitan]
"""
REGULATION = ["Nomor SOP", "Disahkan oleh", "Judul SOP", "Dasar Hukum", "Keterkaitan", "Peringatan"]
COMPOSED = ["Judul SOP", "Disahkan oleh", "Nomor SOP", "Peringatan", "Dasar Hukum", "Keterkaitan"]


def printed(tmp_path: Path, susunan: str) -> dict[str, str]:
    """Return what a document says in each format, in reading order."""
    root = tmp_path / "sop_sources"
    (tmp_path / "templates" / "kami").mkdir(parents=True)
    (tmp_path / "templates" / "kami" / "templat.yaml").write_text("dasar: permenpan35\n" + susunan, "utf-8")
    root.mkdir()
    (root / "instansi.yaml").write_text("nama: Dinas\npemerintah: Kabupaten\n", "utf-8")
    (root / "cuti.yaml").write_text(SOURCE, "utf-8")
    rendered = render(root / "cuti.yaml", ("docx", "pdf"))
    assert rendered.diagnostics == ()
    outputs = {output.suffix: output.data for output in rendered.outputs}
    with ZipFile(BytesIO(outputs[".docx"])) as package:
        body = etree.fromstring(package.read("word/document.xml"))
    docx = "\n".join("".join(text for text in part.itertext()) for part in body.iter("{*}p"))
    pdf = "\n".join(page.extract_text() for page in PdfReader(BytesIO(outputs[".pdf"])).pages)
    return {"docx": docx, "pdf": pdf}


def in_order(words: list[str], text: str) -> list[str]:
    """Return words in the order in which they stand first; each stands somewhere."""
    return sorted(words, key=text.index)


@pytest.mark.parametrize(("susunan", "order"), [("", REGULATION), (OWN, COMPOSED)])
def test_labels_stand_in_the_templates_order(tmp_path: Path, susunan: str, order: list[str]) -> None:
    for text in printed(tmp_path, susunan).values():
        assert in_order(REGULATION, text) == order


def test_what_the_template_leaves_out_is_not_printed(tmp_path: Path) -> None:
    for text in printed(tmp_path, OWN).values():
        assert "Tanggal Efektif" not in text
        assert "Pencatatan" not in text
        assert text.upper().index("DINAS") < text.index("CUTI")  # the cover's head stands above its title
