from __future__ import annotations

import re
from pathlib import Path

import pytest

import sopdoc
from sopdoc.layout.page import Document, Table
from sopdoc.rules.facts.fact import findings
from sopdoc.source.diagnostic import Diagnostic

ITEM = "Fotokopi kartu identitas pemohon nomor {} yang masih berlaku dan telah dilegalisasi (2 lembar)"


def source(items: int, lanes: str = "a: Staf, b: Kepala") -> str:
    listed = "\n".join(f"          - {ITEM.format(number)}" for number in range(1, items + 1))
    return f"""judul: Uji
prosedur:
  - judul: SOP Uji
    pelaksana: {{{lanes}}}
    langkah:
      - kegiatan: Menerima berkas
        oleh: a
        kelengkapan:
{listed}
      - {{kegiatan: Dua, oleh: b}}
"""


def lay_out(folder: Path, text: str, **templates: str) -> Document:
    path = folder / "sop_sources" / "x.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)
    for name, template in templates.items():
        file = folder / "templates" / name / "templat.yaml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(template)
    document = sopdoc.lay_out(sopdoc.load(path))
    assert document is not None
    return document


def remedy(told: Diagnostic) -> str:
    (kolom,) = re.findall(r"`(kolom: \{.*?\})`", told.hints[1])
    return str(kolom)


@pytest.mark.parametrize("items", [25, 40, 60])
def test_columns_that_follow_what_stands_in_them_hold_a_very_long_cell(tmp_path: Path, items: int) -> None:
    assert lay_out(tmp_path, source(items)).facts == ()


FIXED = "dasar: permenpan35\nlebar_kolom: tetap\n"


@pytest.mark.parametrize("items", [25, 40, 60])
def test_the_widths_that_are_proposed_for_a_cell_too_long_make_it_fit(tmp_path: Path, items: int) -> None:
    long = "templat: lebar\n" + source(items)
    (told,) = findings(lay_out(tmp_path, long, lebar=FIXED).facts)
    assert (told.code, told.span.line) == ("row-too-tall", 7)
    assert told.hints[1] == f"or make its column wider: write `{remedy(told)}` into the template"

    document = lay_out(tmp_path, long, lebar=f"{FIXED}{remedy(told)}\n")
    assert document.facts == ()
    tables = [item for page in document.pages for item in page.flow if isinstance(item, Table)]
    texts = [block for table in tables for cell in table.cells for block in cell.blocks if block.role == "kelengkapan"]
    assert len(texts[0].paragraphs) == items
    assert texts[0].size >= 6  # not just any width with which it fits


@pytest.mark.parametrize("items", [40, 60])
def test_where_no_widths_help_none_are_proposed(tmp_path: Path, items: int) -> None:
    """Of 40 items the area says that they might fit, but their lines don't break as evenly."""
    lanes = ", ".join(f"{letter}: {letter.upper()}" for letter in "abcdefgh")
    (told,) = findings(lay_out(tmp_path, source(items, lanes)).facts)
    assert told.hints == ("shorten it, or make two of it",)


def test_a_megabyte_in_a_cell_is_refused_without_laying_it_out_for_a_remedy(tmp_path: Path) -> None:
    (told,) = findings(lay_out(tmp_path, source(9000)).facts)
    assert (told.code, len(told.hints)) == ("row-too-tall", 1)
