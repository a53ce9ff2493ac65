"""What a build noted of documents spares the list their layout, and changes nothing that it says."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from sopdoc.build.build import build_documents
from sopdoc.daftar import survey as room
from sopdoc.daftar.index import Index, make_index
from sopdoc.daftar.reporters.registry import REPORTERS
from sopdoc.work.files.record import from_json, sealed
from sopdoc.work.memory import noted as memory
from sopdoc.work.memory.manifest import manifest_file
from sopdoc.work.tasks.fingerprint import Tools
from tests.cli.conftest import SOP, write

OUTPUT = Path("output")
LAID_OUT = {"satu.yaml", "dua.yaml", "tiga.yaml"}
Change = Callable[[dict[str, Any]], None]


@pytest.fixture
def built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a project of three documents of two, three and two pages that are built."""
    monkeypatch.chdir(tmp_path)
    sources = tmp_path / "sop_sources"
    write(sources / "instansi.yaml", "nama: Dinas 😀\npemerintah: Kabupaten X\n")
    write(sources / "satu.yaml", SOP.format(judul="Surat") + "keterkaitan: [Tidak Ada]\nnomor: 065/1/2025\n")
    write(sources / "dua.yaml", SOP.format(judul="Surat 😁") + "sampul: true\nnomor: 065/1/2025\n")
    write(sources / "tiga.yaml", SOP.format(judul="Cuti") + "tanggal_efektif: 2020-01-02\n")
    write(sources / "rusak.yaml", "judul: Rusak\nx: y\n")
    build_documents(("sop_sources",), formats=("json",))
    return tmp_path


@pytest.fixture
def laid_out(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Return the names of the sources that were laid out, as they are."""
    names: set[str] = set()

    def lay_out(loaded: Any) -> Any:
        names.add(Path(loaded.inputs[0].path).name)
        return before(loaded)

    before = room.lay_out
    monkeypatch.setattr(room, "lay_out", lay_out)
    return names


def listed() -> Index:
    return make_index((Path("sop_sources"),), OUTPUT, date(2025, 5, 21))


def contents(index: Index) -> tuple[object, ...]:
    """Return all that the list says: its files' bytes, and its findings."""
    return (*(report(index.daftar) for report in REPORTERS.values()), list(index.told()), index.exit)


def changed(change: Change) -> None:
    """Change each record of the memory."""
    file = manifest_file(OUTPUT)
    records = [json.loads(line) for line in file.read_text().splitlines() if line]
    for record in records:
        if "target" in record:
            change(record)
    file.write_text("\n".join([*map(json.dumps, records), ""]))


def test_what_is_up_to_date_is_not_laid_out_and_the_list_has_the_same_bytes(built: Path, laid_out: set[str]) -> None:
    quick = contents(listed())
    assert laid_out == {"rusak.yaml"}
    manifest_file(OUTPUT).unlink()
    assert contents(listed()) == quick
    assert laid_out == {"rusak.yaml", *LAID_OUT}


def resealed(line: dict[str, Any]) -> None:
    """Make a record one that a build of a longer document would have written."""
    extent = [line["extent"][0] + 40, 7, "9 jam", 32400.0]
    record = sealed(from_json(json.dumps({**line, "extent": extent})))
    line.update(extent=extent, seal=record.seal)


def test_pages_steps_and_times_are_those_of_the_build(built: Path) -> None:
    changed(resealed)
    entries = {entry.source.name: entry.extent for entry in listed().entries}
    assert {name: (each.pages, each.langkah, each.waktu) for name, each in entries.items() if each} == {
        "satu.yaml": (42, 7, "9 jam"),
        "dua.yaml": (43, 7, "9 jam"),
        "tiga.yaml": (42, 7, "9 jam"),
    }


@pytest.mark.parametrize(
    "forged",
    [
        {"extent": [99, 1, "1 jam", 3600.0]},
        {"seal": ""},
        {"seal": "0" * 32},
        {"extent": [99, 1, "1 jam", 3600.0], "seal": ""},
    ],
)
def test_figures_that_were_changed_by_hand_are_not_believed(
    built: Path, laid_out: set[str], forged: dict[str, object]
) -> None:
    found = contents(listed())
    changed(lambda record: record.update(forged))
    assert contents(listed()) == found
    assert laid_out >= LAID_OUT


def test_figures_of_one_document_are_not_those_of_another(built: Path, laid_out: set[str]) -> None:
    figures: dict[str, object] = {}
    changed(lambda record: figures.update(extent=record["extent"], seal=record["seal"]))
    found = contents(listed())
    changed(lambda record: record.update(figures))
    assert contents(listed()) == found
    assert len(laid_out - {"rusak.yaml"}) == len(LAID_OUT) - 1


@pytest.mark.parametrize(
    ("file", "text", "names"),
    [
        ("sop_sources/satu.yaml", SOP.format(judul="Lain") + "sampul: true\n", {"satu.yaml"}),
        ("sop_sources/instansi.yaml", "nama: Dinas B\n", LAID_OUT),
        ("templates/permenpan35/templat.yaml", "dasar: permenpan35\nno_label: Nomor\n", LAID_OUT),
        ("output/.sopdoc-manifest.jsonl", "", LAID_OUT),
        ("output/.sopdoc-manifest.jsonl", '{"target":\0', LAID_OUT),
        ("output/dua.json", "changed by hand", set()),
    ],
)
def test_what_has_changed_is_laid_out(built: Path, laid_out: set[str], file: str, text: str, names: set[str]) -> None:
    write(built / file, text)
    found = contents(listed())
    assert laid_out - {"rusak.yaml"} == names
    manifest_file(OUTPUT).unlink()
    assert contents(listed()) == found


def test_another_program_lays_all_out(built: Path, laid_out: set[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "present_tools", lambda: Tools((("sopdoc", "9.9.9"),)))
    listed()
    assert laid_out >= LAID_OUT


@pytest.mark.parametrize(
    "extent",
    [
        *([0, 1, "1 jam", 3600.0], [-3, 1, "1 jam", 3600.0], [10**6, 1, "1 jam", 3600.0], [10**30, 1, "1 jam", 3600.0]),
        *(["2", 1, "1 jam", 3600.0], [2.5, 1, "1 jam", 3600.0], [2, -1, "1 jam", 3600.0], [2, 1, "jam " * 99, 3600.0]),
        *([2, 1, "<b>1 jam</b>", 1.0], [2, 1, "1\njam", 3600.0], [2, 1, "1 jam", 1e300], [2, 1, "1 jam", -9]),
        *([True, 1, "1 jam", 1.0], 2, None, {}),
    ],
)
def test_a_length_that_no_document_has_is_not_believed(built: Path, laid_out: set[str], extent: object) -> None:
    found = contents(listed())
    changed(lambda record: record.update(extent=extent))
    assert contents(listed()) == found
    assert laid_out >= LAID_OUT


@pytest.mark.parametrize(
    "forge",
    [
        lambda record: record.update(inputs=[]),
        lambda record: record["inputs"][0].__setitem__(3, "0" * 32),
        lambda record: record["inputs"][0].__setitem__(0, "lain.yaml"),
        lambda record: record.update(tools="x"),
        lambda record: record.update(outputs={}),
        lambda record: record["outputs"]["json"].__setitem__(0, "0" * 32),
    ],
)
def test_a_record_of_something_else_is_not_believed(built: Path, laid_out: set[str], forge: Change) -> None:
    changed(forge)
    listed()
    assert laid_out >= LAID_OUT


def test_what_is_in_the_way_of_the_memory_is_no_fault_of_the_list(built: Path) -> None:
    found = contents(listed())
    manifest_file(OUTPUT).unlink()
    manifest_file(OUTPUT).mkdir()
    assert contents(listed()) == found


def test_a_fault_while_a_known_source_is_read_is_told_as_of_any(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_given: object) -> None:
        raise MemoryError

    found = contents(listed())
    monkeypatch.setattr(room, "load_undecoded", fail)
    assert contents(listed()) == found
