"""Rows below the six parts in a redline: each revision's own are there when what went, or came, is gone."""

from __future__ import annotations

from pathlib import Path

from sopdoc.diff.revisions import compare_sources
from sopdoc.layout.page import Table, TableRole
from sopdoc.layout.text_block import Role
from sopdoc.pipeline import load
from sopdoc.redline.redline import redline
from sopdoc.typography.fate import Fate

SOURCE = """\
judul: Debit
prosedur: [{pelaksana: {a: Staf}, langkah: [{kegiatan: Menghitung, oleh: a}, {kegiatan: Mencatat, oleh: a}]}]
tambahan:
- {judul: Maksud dan Tujuan, isi: Menghitung debit sungai setiap triwulan}
- {judul: Definisi, isi: [Debit adalah banyaknya air, Sungai adalah aliran air]}
"""


def shown(tmp_path: Path, old: str, new: str, gone: Fate) -> list[str]:
    """Return what a redline says below the parts without what has a fate."""
    loaded = []
    for name, text in (("lama", old), ("baru", new)):
        (tmp_path / f"{name}.yaml").write_text(text, "utf-8")
        loaded.append(load(tmp_path / f"{name}.yaml"))
    comparison = compare_sources(*loaded)
    assert comparison
    document = redline(*loaded, comparison)
    assert document
    tables = (item for page in document.pages for item in page.flow if isinstance(item, Table))
    blocks = (b for t in tables if t.role is TableRole.IDENTITY for cell in t.cells for b in cell.blocks)
    known = (Role.TAMBAHAN, Role.BAGIAN)
    lines = (line for block in blocks if block.role in known for part in block.paragraphs for line in part.lines)
    texts = ("".join(run.text for run in line.runs if run.mark is not gone).strip() for line in lines)
    return [text for text in texts if text][6:]


def test_each_revision_has_its_own_rows(tmp_path: Path) -> None:
    edits = (("triwulan", "bulan"), ("judul: Definisi", "judul: Istilah"), ("Debit adalah banyaknya air, ", ""))
    new = SOURCE
    for before, after in edits:
        new = new.replace(before, after)
    new += "- {judul: Ruang Lingkup, isi: Seluruh kabupaten}\n"
    now = shown(tmp_path, SOURCE, new, Fate.DELETED)
    was = shown(tmp_path, SOURCE, new, Fate.INSERTED)
    assert now == [
        *("Maksud dan Tujuan", "Menghitung debit sungai setiap bulan"),
        *("Istilah", "Sungai adalah aliran air"),
        *("Ruang Lingkup", "Seluruh kabupaten"),
    ]
    assert was == [
        *("Maksud dan Tujuan", "Menghitung debit sungai setiap triwulan"),
        *("Definisi", "Debit adalah banyaknya air", "Sungai adalah aliran air"),
    ]
