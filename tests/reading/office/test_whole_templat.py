"""What is short in a template's file is inherited key by key all the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from sopdoc.pipeline import load
from sopdoc.templat.tabel import Perataan
from sopdoc.templat.templat import Templat

SOP = "judul: Cuti\nprosedur: [{pelaksana: {a: Staf}, langkah: [{kegiatan: Terima, oleh: a}]}]\ntemplat: c\n"


def read(folder: Path, *files: str) -> Templat:
    """Return the last of some templates, each over the one before."""
    base = "permenpan35"
    for name, text in zip("abc"[3 - len(files) :], files, strict=True):
        file = folder / "templates" / name / "templat.yaml"
        file.parent.mkdir(parents=True)
        file.write_text(f"dasar: {base}\n{text}\n", "utf-8")
        base = name
    (folder / "sopdoc.toml").touch()
    (folder / "x.yaml").write_text(SOP, "utf-8")
    loaded = load(folder / "x.yaml")
    assert loaded.shared_diagnostics + loaded.diagnostics == ()
    assert loaded.templat is not None
    return loaded.templat


def test_a_switch_keeps_the_looks_of_the_base(tmp_path: Path) -> None:
    found = read(
        tmp_path, 'nomor_kolom: {bentuk: "1", tebal: tidak}', "nomor_kolom: tidak", "nomor_kolom: ya"
    ).nomor_kolom
    assert (found.tampil, found.bentuk, found.tebal, found.miring, found.warna) == (True, "1", False, False, "kepala")


def test_a_word_for_one_way_keeps_the_other(tmp_path: Path) -> None:
    rata = read(tmp_path, "rata: {waktu: {mendatar: kiri, tegak: tengah}}", "rata: {waktu: kanan, no: bawah}").rata
    assert rata.waktu == Perataan("kanan", "tengah")
    assert rata.no == Perataan("tengah", "bawah")
    assert rata.kegiatan == Perataan("kiri", "atas")


@pytest.mark.parametrize("word", ["tidak", "false"])
def test_switches_are_words_of_both_languages(tmp_path: Path, word: str) -> None:
    found = read(tmp_path, f"kepala_pelaksana: {word}\nlabel_arus_kapital: {word}\nnomor_kolom: {word}")
    assert (found.kepala_pelaksana, found.label_arus_kapital, found.nomor_kolom.tampil) == (False, False, False)
