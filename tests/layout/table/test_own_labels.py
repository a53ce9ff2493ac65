"""A procedure's own words stand over its columns, and nowhere else."""

from __future__ import annotations

from pathlib import Path

from sopdoc.layout.page import Document
from sopdoc.layout.table.own_labels import with_own_labels
from sopdoc.model.prosedur import LabelProsedur, Prosedur
from sopdoc.pipeline import lay_out, load
from sopdoc.source.span import Span
from tests.layout.fake import make_templat

SOURCE = """\
judul: Cuti
prosedur:
- judul: Satu
  label: {kegiatan: Uraian Prosedur, keterangan: Ket}
  pelaksana: {a: Staf}
  langkah: [{kegiatan: Terima, oleh: a}]
- judul: Dua
  pelaksana: {a: Staf}
  langkah: [{kegiatan: Simpan, oleh: a}]
"""


def laid_out(folder: Path, text: str) -> Document:
    path = folder / "x.yaml"
    path.write_text(text, "utf-8")
    loaded = load(path)
    assert loaded.diagnostics == ()
    document = lay_out(loaded)
    assert document
    return document


def heads(document: Document, prosedur: int) -> list[str]:
    pages = (page for page in document.pages if page.prosedur == prosedur)
    tables = (item for page in pages for item in page.flow if hasattr(item, "cells"))
    blocks = [block for table in tables for cell in table.cells for block in cell.blocks]
    return [" ".join(line.text for line in block.lines) for block in blocks if block.role == "kepala_tabel"]


def test_a_procedure_has_its_own_words_over_its_columns(tmp_path: Path) -> None:
    document = laid_out(tmp_path, SOURCE)
    rest = ["Pelaksana", "Mutu Baku"]
    assert heads(document, 0)[:5] == ["No", "Uraian Prosedur", *rest, "Ket"]
    assert heads(document, 1)[:5] == ["No", "Kegiatan", *rest, "Keterangan"]


def test_an_emptied_word_is_printed_nowhere(tmp_path: Path) -> None:
    """As an emptied title is (`judul: ""`): the heading stays, and says nothing."""
    source = SOURCE.replace("Uraian Prosedur", '""').replace("keterangan: Ket", 'pelaksana: , waktu: ""')
    source = source.replace("label:", "satuan_waktu: menit\n  label:")
    document = laid_out(tmp_path, source)
    assert heads(document, 0) == ["No", "", "", "Mutu Baku", "Keterangan", "Kelengkapan", "(menit)", "Output"]


def test_what_a_procedure_says_itself_is_written_there() -> None:
    label = LabelProsedur.of({"kegiatan": "Uraian"}, Span("x.yaml", 4, 3))
    found = with_own_labels(make_templat(), Prosedur("Satu", (), (), label=label))
    assert (found.label.kegiatan, found.label.waktu) == ("Uraian", "Waktu")
    assert found.places.of("kegiatan_label") == label.span
    assert with_own_labels(found, Prosedur("Dua", (), ())) is found
