"""Pentagons hold letters through a document, or digits from 1 in each procedure."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sopdoc.inspection.inspect import inspect
from sopdoc.layout.page import Document, Shape
from sopdoc.pipeline import lay_out, load


def laid_out(folder: Path, templat: str) -> Document:
    """Lay out two procedures of 40 steps, each with an arrow back over the three page breaks of each."""
    langkah = [{"kegiatan": f"Langkah {number}", "oleh": "a"} for number in range(40)]
    langkah[0]["id"] = "awal"
    langkah[-2]["keputusan"] = {"selesai benar": "lanjut", "belum": "awal"}
    prosedur = {"pelaksana": {"a": "Staf", "b": "Kepala"}, "langkah": langkah}
    source = {"judul": "Cuti", "templat": "kami", "prosedur": [{"judul": name, **prosedur} for name in ("A", "B")]}
    file = folder / "templates" / "kami" / "templat.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(f"dasar: permenpan35\n{templat}\n", "utf-8")
    (folder / "sopdoc.toml").touch()
    (folder / "x.yaml").write_text(json.dumps(source), "utf-8")
    loaded = load(folder / "x.yaml")
    document = lay_out(loaded)
    assert loaded.sop and loaded.templat and document
    assert inspect(document, loaded.sop, loaded.templat) == ()
    return document


def pentagons(document: Document, prosedur: int) -> list[str]:
    symbols = (symbol for page in document.pages if page.prosedur == prosedur for symbol in page.symbols)
    found = {symbol.text.lines[0].text for symbol in symbols if symbol.shape is Shape.OFFPAGE and symbol.text}
    return sorted(found)


@pytest.mark.parametrize(
    ("konektor", "first", "second"),
    [("huruf", list("ABCD"), list("EFGH")), ("angka", list("1234"), list("1234"))],
)
def test_pentagons_are_told_apart(tmp_path: Path, konektor: str, first: list[str], second: list[str]) -> None:
    document = laid_out(tmp_path, f"konektor: {konektor}")
    assert (pentagons(document, 0), pentagons(document, 1)) == (first, second)


@pytest.mark.parametrize(
    ("word", "printed"), [("ya", {"Belum", "Selesai benar"}), ("tidak", {"belum", "selesai benar"})]
)
def test_words_on_arrows_begin_as_the_template_says(tmp_path: Path, word: str, printed: set[str]) -> None:
    document = laid_out(tmp_path, f"label_arus_kapital: {word}")
    lines = (line.label for page in document.pages for line in page.connectors if line.label)
    assert {" ".join(line.text for line in label.lines) for label in lines} == printed
