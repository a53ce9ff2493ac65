"""Worksheets of two revisions: each state holds its own one, of its own first procedure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from sopdoc.layout.page import Document, Table, TableRole
from sopdoc.layout.text_block import TextBlock
from sopdoc.pipeline import lay_out
from sopdoc.typography.fate import Fate
from tests.redline.revised import united

SHEET = "lembar_kerja: {jenis_kegiatan: Rutin, ruang_lingkup: Dinas}\n"
STEPS = "    langkah:\n      - {kegiatan: Menerima %s, oleh: a}\n      - {kegiatan: Menyimpan %s, oleh: a}\n"
IN, OUT = (
    f"  - judul: {name}\n    pelaksana: {{a: Staf}}\n" + STEPS % (what, what)
    for name, what in (("Surat masuk", "berkas dari luar"), ("Surat keluar", "naskah dari dalam"))
)


FOUR = "  - pelaksana: {a: Staf}\n    langkah:\n" + "".join(
    f"      - {{kegiatan: {what}, oleh: a}}\n"
    for what in ("Mencatat permohonan", "Menilai berkas", "Mengirim undangan", "Menandatangani naskah")
)


def without(procedure: str, *beginnings: str) -> str:
    lines = procedure.splitlines(keepends=True)
    return "".join(line for line in lines if not any(f"kegiatan: {each}" in line for each in beginnings))


def written(sheet: str, *procedures: str, title: str = "Surat") -> str:
    return f"judul: {title}\n{sheet}prosedur:\n{''.join(procedures)}"


def words(document: Document, gone: Fate | None) -> list[str]:
    """Return what stands in a worksheet's cells, row by row, and its headings, in the state without one fate.

    Numbers of steps aren't looked at: those that were only renumbered have their new ones in either state.
    """
    found = []
    for page in document.pages:
        tables = [item for item in page.flow if isinstance(item, Table) and item.role is TableRole.WORKSHEET]
        rows = {(id(table), at) for table in tables for at, row in enumerate(table.rows) if row.mark is not gone}
        blocks = [
            block for table in tables for cell in table.cells if (id(table), cell.row) in rows for block in cell.blocks
        ]
        blocks += [item for item in page.flow if isinstance(item, TextBlock) and tables]
        found += [text for text in (_text(block, gone) for block in blocks) if text and not text.isdigit()]
    return found


def _text(block: TextBlock, gone: Fate | None) -> str:
    return re.sub(r"[\s-]", "", "".join(_runs(block, gone)))


def _runs(block: TextBlock, gone: Fate | None) -> Iterator[str]:
    yield from (run.text for line in block.lines for run in line.runs if gone is None or run.mark is not gone)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (written("", IN, OUT), written(SHEET, IN, OUT)),
        (written(SHEET, IN, OUT), written("", IN, OUT, title="Surat dinas")),
        (written(SHEET, IN, OUT), written(SHEET, OUT)),
        (written(SHEET, IN), written(SHEET.replace("Rutin", "Pelayanan"), OUT, IN)),
        (written("", IN, OUT), written(SHEET, OUT, title="Surat dinas")),
        (written(SHEET, IN), written(SHEET, IN.replace("berkas dari luar", "berkas dari mana saja", 1))),
        (written(SHEET, FOUR), written(SHEET, without(FOUR, "Mencatat"))),
        (written(SHEET, without(FOUR, "Menandatangani")), written(SHEET, FOUR)),
        (written(SHEET, FOUR), written(SHEET, without(FOUR, "Menilai", "Menandatangani", "Mengirim"))),
        (written(SHEET, without(FOUR, "Mencatat")), written(SHEET, without(FOUR, "Menandatangani"))),
        (written(SHEET, FOUR), written(SHEET.replace("Dinas", "Dinas, langkah_awal: Berkas tiba"), FOUR)),
    ],
    ids=[
        *("came", "went", "first procedure went", "another first one", "came with another procedure", "reworded"),
        *("first step went", "last step came", "only the first is left", "another first and last one"),
        "another first one by name",
    ],
)
def test_accepted_it_is_the_new_one_and_rejected_the_old_one(tmp_path: Path, old: str, new: str) -> None:
    was, now, union = united(tmp_path, old, new)
    for side, gone in ((was, Fate.INSERTED), (now, Fate.DELETED)):
        alone = lay_out(side)
        assert alone
        assert words(union, gone) == words(alone, None)
