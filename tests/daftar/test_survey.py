"""One source at a time, whatever it holds."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from sopdoc.daftar import survey as room
from sopdoc.daftar.entry import Entry
from sopdoc.daftar.reporters.registry import REPORTERS
from sopdoc.daftar.survey import entry_of, survey
from sopdoc.errors import MissingToolError
from sopdoc.work.tasks.outcome import Exit
from sopdoc.work.tasks.plan import Task, make_plan
from tests.cli.conftest import SOP, write

SEEDS = Path(__file__).parents[2] / "sop_sources"


def looked_at(source: Path, output: Path = Path("o")) -> Entry:
    (entry,) = survey(make_plan((source,), output).tasks)
    return entry


def test_the_seeds_are_counted_and_added_up() -> None:
    found = {}
    for entry in survey(make_plan((SEEDS,), Path("o")).tasks):
        assert entry.extent is not None
        found[entry.source.parent.name] = (entry.extent.pages, entry.extent.langkah, entry.extent.waktu)
    assert found == {
        # 15 + 30 + 15 + 480 + 60 + 30 + 120 + 60 + 60 + 15 + 480 = 1,365 minutes
        "dinas-perdagangan": (4, 11, "22 jam 45 menit"),
        # 15 + 60 + 25 + 30 + 120 + 60 + 180 + 40 + 60 + 25 + 10 + 25 + 15 = 665 and, bare numbers in a table of
        # minutes, 10 + 120 + 60 + 120 + 180 + 3 · 480 + 120 + 60 = 2,110
        "dinas-sosial": (4, 23, "46 jam 15 menit"),
        # 15 + 15 + 60 minutes, 1 + 1 days, and "1 Hari Untuk … dan 15 Hari untuk …"
        "dinas-perdagangan-perindustrian": (2, 6, "2 hari 1 jam 30 menit + 1 langkah dengan waktu lain"),
        # 605 + 575 minutes, 1 + 2 + 1 days; two rows are empty
        "dinas-perdagangan-transmigrasi": (4, 22, "4 hari 19 jam 40 menit + 2 langkah tanpa waktu"),
        # 3 months, 1 + 1 + 1 weeks ("pekan"), 2 days; "2 bulan awal tahun" and "3 Bulan berikut"
        "dinas-perindustrian-perdagangan": (3, 7, "3 bulan 3 minggu 2 hari + 2 langkah dengan waktu lain"),
    }


def test_pages_are_those_that_build_makes(tmp_path: Path) -> None:
    source = write(tmp_path / "a.yaml", SOP.format(judul="x") + "sampul: true\nriwayat_revisi: [{tanggal: 2025}]\n")
    entry = looked_at(source)
    # cover, identity, procedure with the revisions below it
    assert entry.extent is not None
    assert entry.extent.pages == 3


def test_tasks_and_entries_travel_between_processes(tmp_path: Path) -> None:
    write(tmp_path / "a.yaml", SOP.format(judul="x"))
    write(tmp_path / "b.yaml", "judul: 1\nx: y\n")
    for task in make_plan((tmp_path,), tmp_path / "o").tasks:
        entry = entry_of(pickle.loads(pickle.dumps(task)))
        assert pickle.loads(pickle.dumps(entry)) == entry


def test_a_faulty_source_says_what_can_be_read_of_it(tmp_path: Path) -> None:
    text = "judul: '**Surat** Masuk'\nnomor: 065/1\ntanggal_efektif: 2025\nketerkaitan: [SOP A, {b: c}]\nx: y\n"
    entry = looked_at(write(tmp_path / "a.yaml", text))
    identity = entry.identity
    assert (identity.judul.text, identity.nomor.text, str(identity.nomor.span)) == (
        "Surat Masuk",
        "065/1",
        f"{tmp_path}/a.yaml:2:8",
    )
    assert identity.efektif is not None
    assert str(identity.efektif.tanggal) == "2025"
    assert [said.text for said in identity.keterkaitan] == ["SOP A"]
    assert entry.extent is None
    assert entry.exit is Exit.FAULTS


@pytest.mark.parametrize(
    "fault", ["prosedur: [", "prosedur:\n  - {a: b\n", "\tx: y", "x: 'y", "- x", "x: y: z", "\x07", "\udcff"]
)
def test_what_stands_before_a_place_that_is_no_yaml_is_listed(tmp_path: Path, fault: str) -> None:
    text = f"nomor: 065/1\njudul: Surat Masuk\ntanggal_efektif: 2025\n{fault}\nrevisi: 1\n"
    source = tmp_path / "a.yaml"
    source.write_bytes(text.encode("utf-8", "surrogateescape"))
    identity = looked_at(source).identity
    assert (identity.judul.text, identity.nomor.text) == ("Surat Masuk", "065/1")
    assert str(identity.nomor.span) == f"{tmp_path}/a.yaml:1:8"
    assert identity.efektif is not None


NO_IDENTITY = [
    *(b"", b"\x00", b"\xff\xfe", b"- a", b"x", b"judul: [", b"{" * 1000, b"judul: {a: b}"),
    *(b"judul: Surat \xff", "judul: x".encode("utf-16")),
]


@pytest.mark.parametrize("data", NO_IDENTITY)
def test_nothing_is_too_broken_for_a_line(tmp_path: Path, data: bytes) -> None:
    source = tmp_path / "a.yaml"
    source.write_bytes(data)
    entry = looked_at(source)
    assert entry.exit is Exit.FAULTS
    assert entry.identity.judul.text == ""


def test_a_title_that_a_tab_indents_is_listed(tmp_path: Path) -> None:
    entry = looked_at(write(tmp_path / "a.yaml", "\tjudul: x\n"))
    assert entry.exit is Exit.FAULTS
    assert entry.identity.judul.text == "x"


def test_a_source_that_is_gone_is_under_its_office(tmp_path: Path) -> None:
    write(tmp_path / "instansi.yaml", "nama: Dinas A\n")
    source = write(tmp_path / "a.yaml", SOP.format(judul="x"))
    (task,) = make_plan((source,), tmp_path / "o").tasks
    source.unlink()
    entry = entry_of(task)
    assert entry.instansi.nama == "Dinas A"
    assert entry.exit is Exit.ENVIRONMENT


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (MissingToolError("no font", "install it"), Exit.MISSING_TOOL),
        (MemoryError(), Exit.ENVIRONMENT),
        (PermissionError(13, "denied"), Exit.ENVIRONMENT),
        (ZeroDivisionError("oops"), Exit.FAULTS),
    ],
)
def test_no_fault_gets_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: Exception, code: Exit) -> None:
    def fail(_loaded: object) -> None:
        raise fault

    monkeypatch.setattr(room, "lay_out", fail)
    entry = looked_at(write(tmp_path / "a.yaml", SOP.format(judul="x")))
    assert entry.failure is not None
    assert entry.exit is code


def test_outputs_are_named_where_they_are(tmp_path: Path) -> None:
    source = write(tmp_path / "a.yaml", SOP.format(judul="x"))
    for name in ("a.docx", "a.svg", "ab.pdf"):
        write(tmp_path / "o" / name, "")
    assert looked_at(source, tmp_path / "o").files == (tmp_path / "o" / "a.docx",)
    assert entry_of(Task(source, make_plan((source,), Path("o")).tasks[0].project)).files == ()


def test_the_command_offers_what_there_is() -> None:
    from sopdoc.cli.commands.index import _FORMATS

    assert tuple(REPORTERS) == _FORMATS
