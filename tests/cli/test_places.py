"""A build from anywhere inside a project gives the files that a build at its root gives."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sopdoc.work.tasks import home
from tests.cli.conftest import MANIFEST, SOP, Run, counts, tree, write

ALL = [
    "banggai/dinas-sosial/bantuan.json",
    "banggai/dinas-sosial/data.json",
    "palu/surat.json",
]


def remembered(folder: Path) -> list[object]:
    """Return what a manifest says of documents, without the times of files."""
    lines = [json.loads(line) for line in (folder / MANIFEST).read_text(encoding="utf-8").splitlines()]
    return [[line.get("target"), line.get("root"), line.get("source")] for line in lines]


@pytest.fixture
def usual(project: Path, run: Run) -> tuple[dict[str, bytes], list[object]]:
    """Return the files that a build at the project's folder gives, and what it remembers; they are gone again."""
    write(project / "templates/permenpan35/templat.yaml", "dasar: permenpan35\nkertas: F4\n")
    write(project / "kantor/instansi.yaml", "nama: Kantor\n")
    run("build", "--format", "json")
    files = {name: (project / "output" / name).read_bytes() for name in tree(project / "output")}
    said = remembered(project / "output")
    (project / "output").rename(project / "elsewhere")
    assert list(files) == ALL
    return files, said


@pytest.mark.parametrize(
    ("folder", "arguments", "made"),
    [
        (".", (".",), ALL),
        (".", ("sop_sources",), ALL),
        ("sop_sources", (), ALL),
        ("sop_sources", (".",), ALL),
        ("sop_sources", ("..",), ALL),
        ("sop_sources/banggai/dinas-sosial", (), ALL),
        ("sop_sources/banggai/dinas-sosial", ("../..",), ALL),
        ("sop_sources/banggai/dinas-sosial", (".",), ALL[:2]),
        ("sop_sources/banggai/dinas-sosial", ("..",), ALL[:2]),
        ("sop_sources/banggai/dinas-sosial", ("data.yaml",), ALL[1:2]),
        ("sop_sources/palu", ("surat.yaml", "../banggai"), ALL),
        ("templates/permenpan35", (), ALL),
        ("templates/permenpan35", ("../..",), ALL),
        ("kantor", (), ALL),
    ],
)
def test_wherever_it_starts(
    usual: tuple[dict[str, bytes], list[object]],
    project: Path,
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
    folder: str,
    arguments: tuple[str, ...],
    made: list[str],
) -> None:
    files, said = usual
    monkeypatch.chdir(project / folder)
    ran = run("build", *arguments, "--format", "json")
    assert (ran.code, ran.err) == (0, "")
    assert tree(project / "output") == made
    assert {name: (project / "output" / name).read_bytes() for name in made} == {name: files[name] for name in made}
    assert [each for each in said if each[0] in (None, *(name[:-5] for name in made))] == remembered(project / "output")
    assert not list((project / "sop_sources").rglob("output"))
    monkeypatch.chdir(project)
    again = counts(run("build", "--format", "json").out)
    assert f"{len(made)} unchanged" in again


def test_a_project_that_is_named_from_outside_is_built_here(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    here = tmp_path_factory.mktemp("here")
    monkeypatch.chdir(here)
    assert run("build", project, "--format", "json").code == 0
    assert tree(here / "output") == ALL
    assert not (project / "output").exists()


def test_lists_and_drawings_go_there_too(project: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project / "sop_sources/palu")
    assert run("index", "--format", "html").code == 0
    assert run("flowchart", "surat.yaml").out == f"wrote {Path('../../output/palu/surat.svg')}\n"
    assert tree(project / "output") == ["daftar-sop.html", "palu/surat.svg"]
    page = (project / "output/daftar-sop.html").read_text(encoding="utf-8")
    assert all(name in page for name in ("bantuan.yaml", "data.yaml", "surat.yaml"))
    assert run("doctor").out.splitlines()[-1] == "  ok      output: ../../output can be written"


def test_a_marked_folder_is_a_project_without_a_name(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "sopdoc.toml", "")
    write(tmp_path / "dinas/surat.yaml", SOP.format(judul="x"))
    write(tmp_path / "output/keep.txt", "mine")
    monkeypatch.chdir(tmp_path)
    assert run("build", "--format", "json").code == 0
    assert tree(tmp_path / "output") == ["dinas/surat.json", "keep.txt"]


def test_sources_of_somebody_else_above_are_left_alone(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    owners = {project / "sop_sources": 4711}
    monkeypatch.setattr(home, "_owner", lambda folder: owners.get(folder, 0 if folder.is_dir() else None))
    (project / "kantor").mkdir()
    monkeypatch.chdir(project / "kantor")
    ran = run("build")
    assert ran.code == 2
    assert "there is no file or folder sop_sources" in ran.err
    assert tree(project / "kantor") == []
