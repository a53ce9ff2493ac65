"""What is found: all of a few documents, a line each of many and a summary; all of it as JSON for programs."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from sopdoc.cli.telling.findings_text import FEW
from tests.cli.conftest import SOP, Ran, Run, write

FAULTY = SOP.replace("kegiatan: Memeriksa", "kegiatn: Memeriksa") + "judull: x\nnomorr: y\n"
"""Three faults, at lines 7, 9 and 10."""
WARNED = SOP.format(judul="😀")


@pytest.fixture
def region(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a project without sources; it is the working directory."""
    monkeypatch.chdir(tmp_path)
    return tmp_path / "sop_sources"


def fill(folder: Path, *, faulty: int = 0, warned: int = 0) -> None:
    for number in range(faulty):
        write(folder / f"salah-{number:02}.yaml", FAULTY.format(judul=number))
    for number in range(warned):
        write(folder / f"aneh-{number:02}.yaml", WARNED)


def heads(ran: Ran) -> list[str]:
    return [line for line in ran.err.splitlines() if re.match(r"\S+:[0-9]+:[0-9]+: ", line)]


def test_all_findings_of_one_document_are_shown(region: Path, run: Run) -> None:
    fill(region, faulty=1)
    ran = run("build", region / "salah-00.yaml")
    assert len(heads(ran)) == 3
    assert ran.err.count("    hint: did you mean ") == 2
    assert "--verbose" not in ran.err


@pytest.mark.parametrize("command", ["build", "index"])
def test_all_findings_of_a_few_documents_among_many_are_shown(region: Path, run: Run, command: str) -> None:
    for number in range(20):
        write(region / f"{number:02}.yaml", SOP.format(judul=f"Urusan {number}") + "tanggal_efektif: 2025-01-10\n")
    fill(region, faulty=FEW)
    every = heads(run("build", region / "salah-00.yaml"))
    ran = run(command, *(("--date", "2025-05-21") if command == "index" else ("--format", "json")))
    assert len(heads(ran)) == FEW * len(every)
    assert "--verbose" not in ran.err


@pytest.mark.parametrize("command", ["build", "index"])
def test_of_many_documents_each_has_a_line_and_each_kind_is_counted(region: Path, run: Run, command: str) -> None:
    fill(region, faulty=FEW + 1, warned=2)
    ran = run(command)
    assert ran.code == 1
    told = heads(ran)
    assert [line.split(":")[0] for line in told] == [f"sop_sources/salah-{number:02}.yaml" for number in range(FEW + 1)]
    assert all(re.fullmatch(r".* error: .* \(and [0-9]+ more\)", line) for line in told)
    assert "    hint: " not in ran.err
    summary, *kinds = ran.err.splitlines()[len(told) :]
    warnings = 2 if command == "build" else 4  # two have one title, too
    counted = f"{3 * (FEW + 1)} errors and {warnings} warnings in {FEW + 3} documents"
    assert summary.startswith(f"{counted}; --verbose shows all")
    first = "sop_sources/salah-00.yaml:7:9: error: unknown key `kegiatn`"
    assert kinds[0] == f"{3 * (FEW + 1):>6} × as {first}"
    counts = [int(line.split(" × ")[0]) for line in kinds]
    assert counts == sorted(counts, reverse=True)


def test_verbose_shows_all_of_many(region: Path, run: Run) -> None:
    fill(region, faulty=FEW + 1, warned=1)
    every = heads(run("build", region / "salah-00.yaml"))
    ran = run("build", "--verbose")
    assert len(heads(ran)) == len(every) * (FEW + 1) + 1
    assert f"{(FEW + 1) * len(every)} errors and 1 warning in {FEW + 2} documents\n" in ran.err


def test_warnings_of_many_documents_are_counted(region: Path, run: Run) -> None:
    fill(region, warned=FEW + 1)
    ran = run("build", "--format", "json")
    assert (ran.code, heads(ran)) == (0, [])
    assert ran.err.splitlines()[0].startswith(f"0 errors and {FEW + 1} warnings in {FEW + 1} documents; --verbose ")
    assert f"{FEW + 1:>6} × " in ran.err.splitlines()[1]
    assert ": warning: " in ran.err.splitlines()[1]


def test_the_report_has_all_in_any_case(region: Path, run: Run) -> None:
    fill(region, faulty=FEW + 1)
    every = heads(run("build", region / "salah-00.yaml"))
    run("build", "--report", "r.json")
    report = json.loads(Path("r.json").read_bytes())
    assert [len(document["errors"]) for document in report["documents"]] == [len(every)] * (FEW + 1)


def test_a_fault_that_many_share_has_one_line(region: Path, run: Run) -> None:
    for number in range(FEW + 3):
        write(region / f"{number}.yaml", SOP.format(judul=number))
    write(region / "instansi.yaml", "namaa: x\nalamatt: y\n")
    ran = run("build")
    assert ran.code == 1
    assert [line.split(": ")[0] for line in heads(ran)] == [
        "sop_sources/instansi.yaml:1:1",
        "sop_sources/instansi.yaml:2:1",
    ]


def found(ran: Ran) -> list[dict[str, Any]]:
    value = json.loads(ran.out)
    assert list(value) == ["format", "findings"]
    assert value["format"] == 1
    return list(value["findings"])


@pytest.mark.parametrize("command", ["build", "index", "flowchart"])
def test_programs_get_one_json_document(region: Path, run: Run, command: str) -> None:
    write(region / "surat masuk.yaml", SOP.replace("kegiatan: Memeriksa", "kegiatn: Memeriksa").format(judul="x"))
    file = "sop_sources/surat masuk.yaml"
    ran = run(command, file, "--findings", "json")
    assert ran.code == 1
    assert found(ran)[0] == {
        "path": file,
        "line": 7,
        "column": 9,
        "end": {"line": 7, "column": 16},
        "severity": "error",
        "code": "unknown-key",
        "message": "unknown key `kegiatn`",
        "hints": ["did you mean `kegiatan`?"],
    }
    assert "error:" not in ran.err
    assert run(command, file).code == 1


@pytest.mark.parametrize("command", ["build", "index", "flowchart"])
def test_programs_get_an_empty_list_where_nothing_is_wrong(region: Path, run: Run, command: str) -> None:
    write(region / "surat.yaml", SOP.format(judul="x") + "tanggal_efektif: 2025-01-10\n")
    day = ("--date", "2025-05-21") if command == "index" else ()
    ran = run(command, "sop_sources/surat.yaml", "--findings", "json", *day)
    assert (ran.code, found(ran)) == (0, [])
    assert ran.err
    assert run(command, "sop_sources/surat.yaml", "--findings", "json", "--quiet", *day).err == ""


def test_programs_get_all_of_many_in_order_and_always_the_same(region: Path, run: Run) -> None:
    fill(region, faulty=FEW + 1, warned=2)
    alone = run("build", "--findings", "json", "--jobs", "1")
    shared = run("build", "--findings", "json", "--jobs", "3", "--force")
    assert alone.out == shared.out
    assert alone.out.isascii()
    paths = [finding["path"] for finding in found(alone)]
    assert paths == sorted(paths)
    assert len(paths) > FEW + 2


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(("nowhere",), 2), (("--output", "file/x"), 2), (("--output", "a.docx", "--format", "pdf"), 2)],
)
def test_programs_are_told_what_stops_a_run(region: Path, run: Run, arguments: tuple[str, ...], code: int) -> None:
    write(region / "surat.yaml", SOP.format(judul="x"))
    write(Path("file"), "mine")
    ran = run("build", "--findings", "json", *arguments)
    assert ran.code == code
    (finding,) = found(ran)
    assert (finding["path"], finding["code"], finding["severity"]) == ("", "failure", "error")
    assert finding["message"] in ran.err


def test_programs_are_told_of_a_source_that_cannot_be_read(region: Path, run: Run) -> None:
    write(region / "surat.yaml", SOP.format(judul="x"))
    (region / "lost.yaml").symlink_to("nowhere.yaml")
    ran = run("build", "--findings", "json", "--format", "json")
    assert ran.code == 2
    assert [(each["path"], each["code"]) for each in found(ran)] == [("sop_sources/lost.yaml", "failure")]
    assert "built 1 document (1 file in output)" in ran.err


def test_a_drawing_and_json_do_not_share_standard_output(region: Path, run: Run) -> None:
    write(region / "surat.yaml", SOP.format(judul="x"))
    ran = run("flowchart", "sop_sources/surat.yaml", "--findings", "json", "--output", "-")
    assert (ran.code, ran.out) == (2, "")
    assert "name a file with --output" in ran.err
