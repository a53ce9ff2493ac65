"""Odd templates try every list of parts, and lists that are wrong are told with what makes them right."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
import yaml

from sopdoc.layout.page import Document
from sopdoc.pipeline import lay_out, load
from sopdoc.source.diagnostic import Diagnostic, render
from sopdoc.templat.halaman import JudulProsedur
from tests.fuzz.odd_templat import misordered_templat, odd_templat

SOURCE = """\
templat: kami
judul: Cuti
sampul: true
prosedur:
- pelaksana: {a: Staf, b: Kepala}
  langkah:
  - {kegiatan: Terima, oleh: a, id: terima}
  - {kegiatan: Periksa, oleh: b, keputusan: {ya: lanjut, tidak: terima}}
  - {kegiatan: Simpan, oleh: a}
"""
LISTS = {"sampul", "kop", "identitas", "bagian", "kolom"}


def laid_out(folder: Path, templat: bytes) -> tuple[Document | None, tuple[Diagnostic, ...]]:
    """Lay a document out in a template."""
    file = folder / "sop_sources" / "templates" / "kami" / "templat.yaml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(templat)
    source = folder / "sop_sources" / "cuti.yaml"
    source.write_text(SOURCE, "utf-8")
    loaded = load(source)
    return lay_out(loaded), loaded.shared_diagnostics + loaded.diagnostics


def test_odd_templates_try_every_list_of_parts() -> None:
    trees = [yaml.safe_load(odd_templat(Random(number))) for number in range(1000)]
    assert {key for tree in trees for key in tree.get("susunan", {})} == LISTS
    kolom = [tree["susunan"]["kolom"] for tree in trees if "kolom" in tree.get("susunan", {})]
    assert len({len(each) for each in kolom}) > 2  # some columns are left out, in some orders
    assert all({"kegiatan", "pelaksana"} <= set(each) for each in kolom)


def test_odd_templates_try_every_key_of_pages() -> None:
    trees = [yaml.safe_load(odd_templat(Random(number))) for number in range(1200)]
    groups = ((key, group) for tree in trees for key, group in tree.items() if isinstance(group, dict))
    tried = {(key, inner) for key, group in groups for inner in group}
    for margin in ("kepala_halaman", "kaki_halaman"):
        assert {(margin, inner) for inner in ("kiri", "tengah", "kanan", "mulai")} <= tried
    assert {("tte", "catatan"), ("tte", "qr"), ("pengesahan", "nama")} <= tried
    assert {str(tree["judul_prosedur"]) for tree in trees if "judul_prosedur" in tree} == set(JudulProsedur)


@pytest.mark.parametrize("number", range(60))
def test_a_wrong_list_is_told_at_its_place_and_its_remedy_makes_it_right(tmp_path: Path, number: int) -> None:
    key, templat = misordered_templat(Random(number))
    document, (fault, *others) = laid_out(tmp_path, templat)
    assert (document, others) == (None, [])
    assert f"templat.yaml:{fault.span.line}:{fault.span.column}: error: " in render(fault)
    (hint,) = fault.hints
    if fault.code != "wrong-word":  # which of the known words was meant, nobody can tell
        ready = hint.removeprefix("write ").removeprefix("for example ").strip("`")
        document, found = laid_out(tmp_path, f"dasar: permenpan35\nsusunan: {{{key}: {ready}}}\n".encode())
        assert document is not None
        assert found == ()
