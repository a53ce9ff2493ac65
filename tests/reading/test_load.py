from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest
from msgspec.structs import replace

from sopdoc.errors import InputOutputError
from sopdoc.model.instansi import Pengesahan, WrittenPengesahan
from sopdoc.reading.load import find_project, load_source
from tests.reading.trees import ROOT, SOP, files, load, told, write


def test_the_root_is_the_nearest_folder_of_that_name_or_mark(tmp_path: Path) -> None:
    inner = tmp_path / "sop_sources" / "a" / "b"
    source = write(inner / "x.yaml", SOP)
    assert find_project(source).root == tmp_path / "sop_sources"
    write(tmp_path / "sop_sources" / "a" / "sopdoc.toml", "")
    assert find_project(source).root == tmp_path / "sop_sources" / "a"
    alone = write(tmp_path / "other" / "deep" / "x.yaml", SOP)
    assert find_project(alone).root == tmp_path / "other" / "deep"
    assert find_project(tmp_path / "other").root == tmp_path / "other"


def test_a_relative_source_has_the_same_root(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tree / "a" / "x.yaml", SOP)
    monkeypatch.chdir(tree / "a")
    assert find_project(Path("x.yaml")).root == tree
    assert find_project(Path()).root == tree
    assert find_project(Path("../a/x.yaml")).root == tree


def test_offices_merge_from_the_root_inwards(tree: Path) -> None:
    write(tree.parent / "instansi.yaml", "alamat: not read, above the root\n")
    write(
        tree / "instansi.yaml", "pemerintah: P\nnama: luar\ntempat: Luwuk\ndisahkan_oleh: {jabatan: K, pangkat: IV}\n"
    )
    write(tree / "a" / "instansi.yaml", "nama: dalam\ndisahkan_oleh: {nama: N, pangkat: ''}\n")
    source = write(tree / "a" / "x.yaml", SOP + "disahkan_oleh: {nip: '1'}\npenutup: {nama: lain}\n")
    loaded = load(source)
    assert told(loaded) == []
    instansi = loaded.instansi
    assert (instansi.pemerintah, instansi.nama, instansi.alamat) == ("P", "dalam", "")
    assert instansi.disahkan_oleh == Pengesahan("K", "N", "", "")
    assert loaded.sop is not None
    assert loaded.sop.disahkan_oleh == Pengesahan("K", "N", "", "1")
    assert loaded.written is not None
    assert loaded.written.disahkan_oleh == WrittenPengesahan(nip="1")
    assert loaded.sop.penutup is not None
    assert loaded.sop.penutup.tempat == "Luwuk"
    assert loaded.sop.penutup.disahkan_oleh == Pengesahan("K", "lain", "", "")
    assert files(loaded)[:3] == [source, tree / "instansi.yaml", tree / "a" / "instansi.yaml"]


def test_a_procedure_has_its_own_signature_block_and_title(tree: Path) -> None:
    prosedur = "{judul: Dua, pelaksana: {jp: JP}, langkah: [{kegiatan: x, oleh: jp}], penutup: {tempat: '', nip: '2'}}"
    text = SOP.replace("}]}]", "}]}, " + prosedur + "]") + "disahkan_oleh: {nama: N}\n"
    sop = load(write(tree / "x.yaml", text)).sop
    assert sop is not None
    first, second = sop.prosedur
    assert (first.judul, second.judul, first.penutup, sop.penutup) == ("Surat", "Dua", None, None)
    assert second.penutup is not None
    assert second.penutup.disahkan_oleh == Pengesahan(nama="N", nip="2")


def test_only_the_last_procedure_leaves_the_document_its_signature_block(tree: Path) -> None:
    one = "{pelaksana: {a: A}, langkah: [{kegiatan: x, oleh: a}]}"
    signed = one[:-1] + ", penutup: {nama: N}}"
    fine = load(write(tree / "x.yaml", f"judul: J\nprosedur: [{signed}, {one}]\npenutup: {{nama: M}}\n"))
    assert told(fine) == []
    twice = load(write(tree / "y.yaml", f"judul: J\nprosedur: [{one}, {signed}]\npenutup: {{nama: M}}\n"))
    assert twice.sop is None
    assert [(fault.code, fault.span.line, fault.span.column) for fault in twice.diagnostics] == [
        ("double-penutup", 3, 1)
    ]


def test_a_fault_in_an_office_is_told_with_its_own_path_and_stops_its_documents(tree: Path) -> None:
    write(tree / "a" / "instansi.yaml", "namaa: x\n")
    write(tree / "a" / "x.yaml", SOP)
    loaded = load(Path("sop_sources/a/x.yaml"))
    assert loaded.sop is None
    assert loaded.diagnostics == ()
    assert told(loaded) == ["sop_sources/a/instansi.yaml:1:1: error: unknown key `namaa`"]
    assert told(load(tree / "a" / "x.yaml")) == [f"{tree}/a/instansi.yaml:1:1: error: unknown key `namaa`"]


def test_an_office_that_is_a_link_to_nowhere_is_not_passed_by(tree: Path) -> None:
    (tree / "a").mkdir(exist_ok=True)
    (tree / "a" / "instansi.yaml").symlink_to("away.yaml")
    with pytest.raises(InputOutputError, match="instansi"):
        load(write(tree / "a" / "x.yaml", SOP))


def test_what_was_looked_for_in_vain_is_an_input_too(tree: Path) -> None:
    write(tree / "instansi.yaml", "templat: daerah\n")
    write(tree.parent / "templates" / "daerah" / "templat.yaml", "dasar: permenpan35\n")
    loaded = load(write(tree / "a" / "x.yaml", SOP))
    absent = {file.path for file in loaded.inputs if file.is_absent}
    assert absent == {
        *(folder / "sopdoc.toml" for folder in (tree / "a", tree, tree.parent)),
        tree / "a" / "instansi.yaml",
        tree / "templates" / "daerah" / "templat.yaml",  # nearer than the one that is there
        tree / "templates" / "permenpan35" / "templat.yaml",
        tree.parent / "templates" / "permenpan35" / "templat.yaml",
        *(
            folder / "templates" / name / "dasar.docx"  # nearer than the shipped one
            for folder in (tree, tree.parent)
            for name in ("daerah", "permenpan35")
        ),
        ROOT / "templates" / "daerah" / "dasar.docx",
    }


def test_an_input_is_the_state_that_was_read(tree: Path) -> None:
    source = write(tree / "x.yaml", SOP)
    [young] = [file for file in load(source).inputs if file.path == source]
    assert (young.modified, young.size) == (0, len(SOP))  # it may change again within the grain of its clock
    assert young.digest == hashlib.sha256(SOP.encode()).hexdigest()[:32]
    os.utime(source, ns=(0, 1_234_567_890))
    [own] = [file for file in load(source).inputs if file.path == source]
    assert own == replace(young, modified=1_234_567_890)


def test_an_office_is_read_again_when_it_changes(tree: Path) -> None:
    write(tree / "instansi.yaml", "nama: satu\n")
    source = write(tree / "x.yaml", SOP)
    assert load(source).instansi.nama == "satu"
    write(tree / "instansi.yaml", "nama: satu dua\n")
    assert load(source).instansi.nama == "satu dua"


def test_an_office_is_not_a_document(tree: Path) -> None:
    office = write(tree / "instansi.yaml", "nama: x\n")
    assert told(load(office))[0].endswith("instansi.yaml describes an office, not an SOP document")


def test_what_cannot_be_read(tree: Path) -> None:
    with pytest.raises(InputOutputError, match=r"can't read nothing\.yaml"):
        load(Path("nothing.yaml"))
    with pytest.raises(InputOutputError, match="is not a file"):
        load_source(tree, find_project(tree))
    os.mkfifo(tree / "pipe.yaml")
    with pytest.raises(InputOutputError, match="is not a file"):
        load(tree / "pipe.yaml")


# --- the sources that come with the project --------------------------------------------------


def test_every_source_of_the_project_loads_without_a_word() -> None:
    sources = [path for path in sorted((ROOT / "sop_sources").rglob("*.yaml")) if path.name != "instansi.yaml"]
    assert len(sources) >= 5
    for source in sources:
        loaded = load(source)
        assert told(loaded) == []
        assert loaded.sop is not None
        assert loaded.templat is not None
