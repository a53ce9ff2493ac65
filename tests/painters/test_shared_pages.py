"""Pages that procedures share with each other and with the identity block, in all outputs."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any
from zipfile import ZipFile

import pytest
from lxml import etree
from pypdf import PdfReader

from sopdoc.pipeline import lay_out, load, paint
from tests.checkers.compare_pages import compare_ink, compare_words
from tests.checkers.lanes import lane_areas
from tests.checkers.laying import check
from tests.checkers.office import convert, soffice
from tests.checkers.source import read_document
from tests.painters.docx.parts import find, shown

SOURCE = """\
judul: Taman Kota
nomor: SOP-01/TK/2026
templat: kami
dasar_hukum: [Peraturan Daerah]
prosedur:
- judul: A. Memeriksa
  pelaksana: {a: Staf, b: Kepala}
  langkah:
  - {kegiatan: Terima, oleh: a, id: terima}
  - {kegiatan: Periksa, oleh: b, keputusan: {ya: lanjut, tidak: terima}}
  - {kegiatan: Simpan, oleh: a}
  catatan: [Catatan A]
- judul: B. Menyiram
  pelaksana: {c: Petugas, d: Mandor, e: Camat}
  langkah:
  - {kegiatan: Menyiram, oleh: c -> d, waktu: 1 jam}
  - {kegiatan: Mencatat, oleh: e, waktu: 2 jam}
penutup: {tempat: Luwuk, tanggal: 2026-01-02, jabatan: Kepala Dinas, nama: Andi Contoh}
"""
DECISIONS = 0.4
SHARED = "halaman_identitas: menyatu\nprosedur_sehalaman: ya\nkertas: A3\n"


def put(folder: Path, templat: str, source: str = SOURCE) -> Path:
    file = folder / "templates" / "kami" / "templat.yaml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"dasar: permenpan35\n{templat}", "utf-8")
    path = folder / "x.yaml"
    path.write_text(source, "utf-8")
    return path


def outputs(path: Path, *formats: str) -> dict[str, bytes]:
    document = lay_out(load(path))
    assert document is not None
    return {output.suffix: output.data for output in paint(document, formats)}


def test_each_item_of_the_layout_says_whose_it_is(tmp_path: Path) -> None:
    (page,) = json.loads(outputs(put(tmp_path, SHARED), "json")[".json"])["pages"]
    assert page["prosedur"] == 0
    items: list[dict[str, Any]] = page["items"]
    assert all("prosedur" in item for item in items)
    whose = [(item["kind"], item["prosedur"]) for item in items if item["kind"] != "text"]
    symbols = [("symbol", 0)] * 4 + [("connector", 0)] * 4
    later = [("symbol", 1)] * 3 + [("connector", 1)] * 2
    assert whose == [("table", None), ("table", 0), *symbols, ("table", 1), *later]
    said = {item["lines"][0]: item["prosedur"] for item in items if item["kind"] == "text" and item["lines"]}
    assert (said["Nomor SOP"], said["A. Memeriksa"], said["Catatan A"]) == (None, 0, 0)
    assert (said["B. Menyiram"], said["Andi Contoh"], said["Halaman 1 dari 1"]) == (1, 1, None)


def test_items_of_a_page_with_one_procedure_say_nothing_of_it(tmp_path: Path) -> None:
    pages = json.loads(outputs(put(tmp_path, "halaman_identitas: menyatu\nkertas: A3\n"), "json")[".json"])["pages"]
    assert [page["prosedur"] for page in pages] == [0, 1]
    assert not any("prosedur" in item for page in pages for item in page["items"])


def test_both_judges_find_no_fault(tmp_path: Path) -> None:
    assert check(put(tmp_path, SHARED)).faults == []
    assert check(put(tmp_path, "halaman_identitas: mengalir\nprosedur_sehalaman: ya\n")).faults == []


def test_bookmarks_headings_and_drawings_are_each_procedures_own(tmp_path: Path) -> None:
    made = outputs(put(tmp_path, SHARED), "docx", "pdf", "svg")
    titles = ["A. Memeriksa", "B. Menyiram"]
    outline = PdfReader(BytesIO(made[".pdf"])).outline
    assert [entry.title for entry in outline if not isinstance(entry, list)] == titles
    with ZipFile(BytesIO(made[".docx"])) as package:
        body = etree.fromstring(package.read("word/document.xml"))
    heads = find(body, ".//w:p[w:pPr/w:pStyle/@w:val='Heading1']")
    assert [shown(head) for head in heads] == titles
    told = find(body, ".//mc:Choice//wp:docPr/@descr")
    assert [text.partition(". Langkah")[0] for text in told] == [f"Bagan alur {title}" for title in titles]
    assert "Menyiram" in told[1]
    assert "Menyiram" not in told[0].removeprefix("Bagan alur A. Memeriksa")
    assert sorted(suffix for suffix in made if suffix.endswith(".svg")) == ["-1-1.svg", "-1-2.svg"]
    assert b">Camat<" in made["-1-2.svg"]
    assert b">Camat<" not in made["-1-1.svg"]


COMBINATIONS = (
    SHARED,
    "halaman_identitas: mengalir\nprosedur_sehalaman: ya\ntte: {catatan: Sah., qr: kiri}\n",
    "prosedur_sehalaman: ya\njudul_prosedur: tanpa\nkepala_halaman: {kiri: '{judul}', tengah: '{halaman}', mulai: 2}\n",
    "halaman_identitas: menyatu\nkertas: F4\norientasi: tegak\nkaki_halaman: {kiri: '{nomor}', kanan: '{halaman}'}\n",
)


@pytest.mark.libreoffice
@pytest.mark.skipif(not soffice(), reason="LibreOffice or poppler is not installed")
@pytest.mark.parametrize("templat", COMBINATIONS)
def test_docx_and_pdf_show_the_same_pages(tmp_path: Path, templat: str) -> None:
    path = put(tmp_path, templat)
    made = outputs(path, "docx", "pdf", "json")
    for suffix in (".docx", ".pdf"):
        (tmp_path / f"x{suffix}").write_bytes(made[suffix])
    (tmp_path / "lo").mkdir()
    (tmp_path / "lo" / "x.docx").write_bytes(made[".docx"])
    (again,) = convert([tmp_path / "lo" / "x.docx"], tmp_path / "lo")
    assert compare_words(tmp_path / "x.pdf", again) == []
    layout, document = json.loads(made[".json"]), read_document(path)
    for at in range(2):
        areas = lane_areas(layout, document, at)
        assert areas
        assert compare_ink(tmp_path / "x.pdf", again, areas) == []


@pytest.mark.parametrize("seed", range(12))
def test_random_pages_are_whole_in_the_eyes_of_both_judges(tmp_path: Path, seed: int) -> None:
    dice = Random(seed)
    names = ("a", "b", "c", "d")
    source = ["judul: Acak", "templat: kami", "prosedur:"]
    for at in range(dice.randint(1, 4)):
        lanes = names[: dice.randint(1, 4)]
        source += [f"- judul: Tabel {at}", f"  pelaksana: {{{', '.join(f'{lane}: Orang {lane}' for lane in lanes)}}}"]
        source += ["  langkah:"]
        count = dice.randint(2, 7)
        for row in range(count):
            decides = 0 < row < count - 1 and dice.random() < DECISIONS
            ways = f", keputusan: {{ya: lanjut, tidak: r{dice.randrange(row)}}}" if decides else ""
            source += [f"  - {{id: r{row}, kegiatan: Langkah {row}, oleh: {dice.choice(lanes)}{ways}}}"]
    rule = dice.choice(("menyatu", "mengalir", "sendiri"))
    paper = dice.choice(("kertas: A3\n", "kertas: F4\norientasi: tegak\n", ""))
    templat = f"halaman_identitas: {rule}\nprosedur_sehalaman: ya\n{paper}"
    assert check(put(tmp_path, templat, "\n".join(source))).faults == []
