"""The procedure table's columns stand in the template's order in DOCX and PDF, and the flowchart in its lanes."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
import yaml
from lxml import etree
from pypdf import PdfReader

from sopdoc.pipeline import render
from tests.checkers.laying import check
from tests.nasty_flows import returning, sorting, tangled

HEADS = {"no": "No", "kegiatan": "Kegiatan", "pelaksana": "Pelaksana", "waktu": "Waktu", "output": "Output"}
ORDERS = (
    ("no", "kegiatan", "kelengkapan", "waktu", "output", "pelaksana", "keterangan"),
    ("pelaksana", "kegiatan", "waktu"),
    ("kegiatan", "output", "pelaksana"),
    ("waktu", "pelaksana", "output", "kegiatan", "keterangan", "kelengkapan", "no"),
    ("pelaksana", "no", "kegiatan"),
)
SOURCE = """\
judul: Cuti
prosedur:
- pelaksana: {a: Staf, b: Kepala}
  langkah:
  - {kegiatan: Terima, oleh: a, waktu: 1 jam, output: Surat, kelengkapan: Map, keterangan: Ya}
  - {kegiatan: Simpan, oleh: b, waktu: 2 jam, output: Arsip}
"""


def project(folder: Path, kolom: tuple[str, ...], source: str, more: str = "") -> Path:
    """Write a source whose template has such columns."""
    root = folder / "sop_sources"
    templat = root / "templates" / "kami" / "templat.yaml"
    templat.parent.mkdir(parents=True)
    templat.write_text(f"dasar: permenpan35\nsusunan: {{kolom: [{', '.join(kolom)}]}}\n{more}", "utf-8")
    path = root / "cuti.yaml"
    path.write_text("templat: kami\n" + source, "utf-8")
    return path


def first_row(docx: bytes) -> list[str]:
    """Return the roles of the first step's texts, by their styles, from left to right: of the lanes nothing."""
    with ZipFile(BytesIO(docx)) as package:
        body = etree.fromstring(package.read("word/document.xml"))
    rows = list(body.iter("{*}tr"))
    first = next(row for row in rows if any(text == "Terima" for text in row.itertext()))
    return ["".join(cell.itertext()) for cell in first.iter("{*}tc")]


@pytest.mark.parametrize("kolom", ORDERS)
def test_texts_stand_in_the_templates_order_in_docx_and_pdf(tmp_path: Path, kolom: tuple[str, ...]) -> None:
    rendered = render(project(tmp_path, kolom, SOURCE), ("docx", "pdf"))
    assert rendered.diagnostics == ()
    outputs = {output.suffix: output.data for output in rendered.outputs}
    said = {"no": "1", "kegiatan": "Terima", "kelengkapan": "Map", "waktu": "1 jam", "output": "Surat"}
    said["keterangan"] = "Ya"
    cells = [text for name in kolom for text in (["", ""] if name == "pelaksana" else [said[name]])]
    assert first_row(outputs[".docx"]) == cells
    pdf = "\n".join(page.extract_text() for page in PdfReader(BytesIO(outputs[".pdf"])).pages)
    wanted = [text for text in cells if len(text) > 1 and text != "Ya"]
    assert sorted(wanted, key=pdf.index) == wanted


@pytest.mark.parametrize("kolom", ORDERS)
@pytest.mark.parametrize(
    "flow", [sorting(4, 3), tangled(12, 10, 9, 2, 2, 4), returning(13, 13, 3)], ids=["sorting", "tangled", "returning"]
)
def test_nothing_lies_on_anything_whatever_the_order(tmp_path: Path, kolom: tuple[str, ...], flow: object) -> None:
    path = project(tmp_path, kolom, yaml.safe_dump(flow, sort_keys=False), "nomor_kolom: ya\n")
    assert [str(defect) for defect in check(path).defects] == []
