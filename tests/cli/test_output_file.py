"""An ``--output`` that names a file gives that file, and nothing else."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.cli.conftest import SOP, Run, tree, write

SURAT = "sop_sources/palu/surat.yaml"


@pytest.fixture
def built(project: Path, run: Run) -> Path:
    """Return the folder of a usual build of the project."""
    run("build", "--format", "docx,pdf,json", "--output", "usual")
    return project / "usual"


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("surat.pdf", ()),
        ("surat.docx", ()),
        ("arsip/2025/Surat No. 1.pdf", ()),
        ("surat.PDF", ("--format", "pdf")),
        ("surat.json", ("--strict",)),
    ],
)
def test_one_source_becomes_the_file_that_is_named(
    built: Path, project: Path, run: Run, name: str, options: tuple[str, ...]
) -> None:
    before = set(tree(project))
    ran = run("build", SURAT, "--output", name, *options)
    assert (ran.code, ran.out, ran.err) == (0, f"wrote {Path(name)}\n", "")
    assert set(tree(project)) - before == {name}
    usual = built / f"palu/surat{Path(name).suffix.lower()}"
    assert (project / name).read_bytes() == usual.read_bytes()


def test_a_folder_of_one_source_is_one_source(project: Path, run: Run) -> None:
    assert run("build", "sop_sources/palu", "--output", "surat.pdf").code == 0
    assert (project / "surat.pdf").is_file()


@pytest.mark.parametrize("sources", [(), ("sop_sources/banggai",), (SURAT, "sop_sources/banggai")])
def test_several_sources_are_refused(project: Path, run: Run, sources: tuple[str, ...]) -> None:
    ran = run("build", *sources, "--output", "surat.pdf")
    assert ran.code == 2
    assert "surat.pdf is one file, and " in ran.err
    assert "hint: name a folder with --output, or one source\n" in ran.err
    assert not (project / "surat.pdf").exists()


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (("--output", "a.pdf", "--format", "docx"), "the output's name ends in .pdf, but the format is docx"),
        (("--output", "a.pdf", "--format", "docx,pdf"), "the output's name ends in .pdf, but the format is docx,pdf"),
        (("--output", "a.xlsx"), "--output can't be written as .xlsx: name a folder, or a file that ends in .docx, "),
        (("--output", "a.svg"), "or a file that ends in .docx, .pdf or .json"),
        (("--output", "b.yaml"), "--output can't be written as .yaml"),
        (("--output", "a.pdf", "--prune"), "--prune is for output folders, and --output names the file a.pdf"),
        (("--output", "a.pdf", "--check"), "--check is for output folders"),
        (("--output", "a.pdf", "--dry-run"), "--dry-run is for output folders"),
        (("--output", "a.pdf", "--shard", "1/2"), "--shard is for output folders"),
        (("--output", "a.pdf", "--scheduler", "tcp://x"), "--scheduler is for output folders"),
        (("--output", "a.json", "--report", "a.json"), "--report is for output folders"),
    ],
)
def test_what_makes_no_sense_is_refused_before_anything_is_built(
    project: Path, run: Run, options: tuple[str, ...], sentence: str
) -> None:
    before = tree(project)
    ran = run("build", SURAT, *options)
    assert ran.code == 2
    assert sentence in ran.err
    assert tree(project) == before


def test_a_folder_may_be_named_like_a_file(project: Path, run: Run) -> None:
    (project / "arsip.pdf").mkdir()
    assert run("build", SURAT, "--output", "arsip.pdf", "--format", "pdf").code == 0
    assert tree(project / "arsip.pdf") == ["palu/surat.pdf"]
    assert run("build", SURAT, "--output", "v1.2", "--format", "pdf").code == 0
    assert tree(project / "v1.2") == ["palu/surat.pdf"]


def test_a_faulty_source_leaves_the_old_file(project: Path, run: Run) -> None:
    write(project / SURAT, SOP.replace("kegiatan: Memeriksa", "kegiatn: x").format(judul="x"))
    write(project / "surat.pdf", "old")
    ran = run("build", SURAT, "--output", "surat.pdf", "--report", "r.json")
    assert (ran.code, ran.out) == (1, "surat.pdf is not written\n")
    assert "unknown key `kegiatn`" in ran.err
    assert (project / "surat.pdf").read_text() == "old"
    assert json.loads((project / "r.json").read_bytes())["totals"]["faulty"] == 1


def test_a_file_that_cannot_be_written_is_told(project: Path, run: Run) -> None:
    write(project / "file", "mine")
    ran = run("build", SURAT, "--output", "file/surat.pdf")
    assert ran.code == 2
    assert "file/surat.pdf can't be written: a file is where a folder should be\n" in ran.err
    assert "hint: choose another file or folder with --output\n" in ran.err


@pytest.mark.parametrize("name", ["daftar.pdf", "arsip/Daftar SOP.xlsx", "daftar.html"])
def test_a_list_becomes_the_file_that_is_named(project: Path, run: Run, name: str) -> None:
    run("build", "--format", "pdf")
    run("index", "--date", "2025-05-21")
    before = set(tree(project))
    ran = run("index", "--date", "2025-05-21", "--output", name)
    assert ran.code == 0
    assert ran.out.startswith(f"wrote {name}\nlisted 3 documents")
    assert set(tree(project)) - before == {name}
    usual = (project / "output" / f"daftar-sop{Path(name).suffix}").read_bytes()
    if name == "daftar.html":  # its links count from where it lies
        usual = re.sub(rb'href="(?!#)', b'href="output/', usual)
        assert b'href="output/palu/surat.pdf"' in usual
    assert (project / name).read_bytes() == usual


@pytest.mark.parametrize("name", ["daftar.docx", "daftar.csv"])
def test_a_list_of_another_kind_is_refused(project: Path, run: Run, name: str) -> None:
    ran = run("index", "--output", name)
    assert ran.code == 2
    assert "name a folder, or a file that ends in .xlsx, .pdf or .html" in ran.err
    assert not (project / name).exists()


def test_a_list_is_not_written_over_a_document(project: Path, run: Run) -> None:
    run("build", "--format", "pdf")
    ran = run("index", "--output", "output/palu/surat.pdf")
    assert ran.code == 2
    assert "the list would overwrite the documents of sop_sources/palu/surat.yaml" in ran.err
