"""What rules are asked about, and the changes that they propose."""

from __future__ import annotations

from pathlib import Path

import pytest

from sopdoc.check.ask import asked_of
from sopdoc.pipeline import load
from sopdoc.reading.shelf.project import find_project
from sopdoc.source.edit import edited
from sopdoc.source.tree import Scalar


def _put(folder: Path, judul: str, old: str, new: str) -> str:
    """Return the title that is read after a change; "" where there is none."""
    path = folder / "sop_sources" / "dinas" / "cuti.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        f"judul: {judul}\nprosedur:\n  - pelaksana: {{a: Staf}}\n    langkah:\n      - {{kegiatan: Cuti, oleh: a}}\n",
        "utf-8",
    )
    asked = asked_of(load(path, find_project(path)))
    assert asked is not None
    node = asked.values.node.get("judul")
    assert isinstance(node, Scalar)
    edits = asked.put(node, old, new)
    path.write_bytes(edited(path.read_bytes(), edits))
    read = load(path, find_project(path)).sop
    assert read is not None
    return read.judul if edits else ""


@pytest.mark.parametrize(
    ("judul", "old", "new", "read"),
    [
        ("Surat masuk", "masuk", "keluar, dan arsip", ""),
        ("Surat masuk, arsip", "masuk, arsip", "keluar, dan arsip", "Surat keluar, dan arsip"),
        ("Surat masuk", "masuk", "keluar: arsip", ""),
        ("Surat masuk", "masuk", "keluar:", ""),
        ("Surat masuk", "masuk", "keluar #2", ""),
        ("Surat masuk", "masuk", "keluar#2:3", "Surat keluar#2:3"),
        ("Surat masuk", "Surat", "- Surat", ""),
        ("Surat masuk", "Surat", "*Surat", ""),
        ("Surat masuk", "masuk", "*keluar*", "Surat *keluar*"),
        ("Surat masuk", "Surat masuk", "", ""),
        ("Surat surat", "urat", "x", ""),
        ('"Surat masuk"', "masuk", 'ke"luar', ""),
        ('"Surat masuk"', "masuk", "ke\\luar", ""),
        ('"Surat masuk"', "masuk", "keluar: arsip #2", "Surat keluar: arsip #2"),
        ('"Surat masuk"', "masuk", "ke'luar", "Surat ke'luar"),
        ("'Surat masuk'", "masuk", "ke'luar", ""),
        ("'Surat masuk'", "masuk'", "keluar", ""),
        ("'Surat masuk'", "masuk", 'ke"luar', 'Surat ke"luar'),
        ("|\n  Surat masuk", "masuk", "keluar: #2", "Surat keluar: #2"),
        (">-\n  Surat masuk", "masuk", "a\nb", ""),
    ],
)
def test_a_change_is_read_as_it_is_written(tmp_path: Path, judul: str, old: str, new: str, read: str) -> None:
    assert _put(tmp_path, judul, old, new) == read
