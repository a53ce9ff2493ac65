"""The commands obey the project's settings, and the command line goes over them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

ALL = 'keluaran = "hasil SOP"\nformat = ["json", "svg"]\ntemplat = "dinas"\n'


@pytest.fixture
def office(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    run("init", "kantor saya")
    monkeypatch.chdir("kantor saya")
    settings(ALL)
    Path("templates/dinas").mkdir()
    Path("templates/dinas/templat.yaml").write_text("dasar: permenpan35\nkegiatan_label: Uraian Prosedur\n")
    return Path.cwd()


def settings(text: str) -> None:
    Path("sopdoc.toml").write_text(text, encoding="utf-8")


def made() -> set[str]:
    return {path.as_posix() for path in Path().rglob("sop-contoh*") if path.suffix != ".yaml"}


@pytest.mark.usefixtures("office")
def test_a_build_goes_where_they_say(run: Run) -> None:
    ran = run("build")
    assert (ran.code, ran.err) == (0, "")
    assert made() == {f"hasil SOP/dinas-contoh/sop-contoh{ending}" for ending in (".json", "-2.svg")}
    assert "Uraian Prosedur" in Path("hasil SOP/dinas-contoh/sop-contoh.json").read_text("utf-8")


@pytest.mark.usefixtures("office")
def test_the_command_line_goes_over_them(run: Run) -> None:
    assert run("build", "--format", "json", "--output", "lain").code == 0
    assert made() == {"lain/dinas-contoh/sop-contoh.json"}


@pytest.mark.usefixtures("office")
def test_index_and_flowchart_write_there_too(run: Run) -> None:
    assert run("index", "--format", "html").code == 0
    assert run("flowchart", "sop_sources/dinas-contoh/sop-contoh.yaml").code == 0
    assert {path.name for path in Path("hasil SOP").rglob("*.*") if path.is_file()} == {
        "daftar-sop.html",
        "sop-contoh.svg",
    }


@pytest.mark.usefixtures("office")
def test_only_what_counts_of_them_makes_a_document_out_of_date(run: Run) -> None:
    run("build")
    settings(f'bahasa = "en"\n{ALL}# catatan\n')
    assert run("build", "--check").code == 0
    settings(ALL.replace('"dinas"', '"permenpan35"'))
    assert "settings changed: ../sopdoc.toml" in run("build", "--check").out
    Path("sopdoc.toml").unlink()
    assert (
        "settings changed: ../sopdoc.toml" in run("build", "--check", "--output", "hasil SOP", "--format", "json").out
    )


@pytest.mark.usefixtures("office")
def test_the_page_format_comes_back_with_the_source(run: Run) -> None:
    run("build", "--format", "pdf")
    run("source", "hasil SOP/dinas-contoh/sop-contoh.pdf", "--output", "kembali")
    assert run("build", "kembali", "--format", "pdf", "--output", "lagi").code == 0
    built = Path("hasil SOP/dinas-contoh/sop-contoh.pdf")
    assert Path("lagi/sop.pdf").read_bytes() == built.read_bytes()
    assert run("diff", str(built), "sop_sources/dinas-contoh/sop-contoh.yaml").code == 0


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize("command", ["build", "index", "flowchart sop_sources/dinas-contoh/sop-contoh.yaml"])
def test_their_faults_stop_a_command_with_all_of_them(run: Run, command: str) -> None:
    settings('formt = "pdf"\nkeluaran = "../x"\n')
    ran = run(*command.split())
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(
        "sopdoc.toml:1:1: error: unknown key `formt`\n    hint: did you mean `format`?\nsopdoc.toml:2:12: "
    )
    as_json = run(*command.split(), "--findings", "json")
    assert as_json.code == 2
    assert [(each["code"], each["line"]) for each in json.loads(as_json.out)["findings"]] == [
        ("unknown-key", 1),
        ("outside-project", 2),
    ]


@pytest.mark.usefixtures("office")
def test_doctor_shows_them_and_their_faults(run: Run) -> None:
    assert "settings: sopdoc.toml: keluaran = hasil SOP; format = json, svg; templat = dinas\n" in run("doctor").out
    settings("bahasa: id\n")
    ran = run("doctor")
    assert ran.code == 2
    assert 'sopdoc.toml:1:1: error: this line can\'t be read\n              hint: write `bahasa = "id"`' in ran.out
    Path("sopdoc.toml").unlink()
    assert "settings: none, as there is no sopdoc.toml in a project here" in run("doctor").out
