"""``sopdoc source``: the source on standard output, the project in a folder, and what else a file may be."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run, tree, write

SURAT = "sop_sources/banggai/dinas-sosial/data.yaml"
BUILT = "output/banggai/dinas-sosial/data"


@pytest.fixture
def built(project: Path, run: Run) -> Path:
    """A project that is built."""
    assert run("build", "--quiet").code == 0
    return project


@pytest.mark.parametrize("form", ["docx", "pdf"])
@pytest.mark.parametrize("output", [(), ("--output", "-")])
def test_the_source_is_printed_as_it_was_written(built: Path, run: Run, form: str, output: tuple[str, ...]) -> None:
    write(built / SURAT, f"# catatan é\n{(built / SURAT).read_text('utf-8')}")
    run("build", "--quiet")
    ran = run("source", f"{BUILT}.{form}", *output)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (built / SURAT).read_text("utf-8")


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_the_project_that_is_written_builds_to_the_same_bytes(built: Path, run: Run, form: str) -> None:
    ran = run("source", f"{BUILT}.{form}", "--output", "kembali")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        f"wrote {Path('kembali/sop_sources/sop.yaml')}",
        f"wrote {Path('kembali/sop_sources/instansi.yaml')}",
        "build it with: sopdoc build kembali --output kembali/output",
    ]
    assert run("build", "kembali", "--output", "lagi", "--quiet").code == 0
    for name in ("docx", "pdf"):
        assert (built / f"lagi/sop.{name}").read_bytes() == (built / f"{BUILT}.{name}").read_bytes()
    again = run("source", f"{BUILT}.{form}", "-o", "kembali")
    assert again.out.splitlines() == ["build it with: sopdoc build kembali --output kembali/output"]


def test_a_document_without_one_says_so(built: Path, run: Run) -> None:
    write(built / "templates/diam/templat.yaml", "dasar: permenpan35\nsumber: tidak\n")
    write(built / SURAT, (built / SURAT).read_text("utf-8") + "templat: diam\n")
    run("build", "--quiet")
    for form in ("docx", "pdf"):
        ran = run("source", f"{BUILT}.{form}")
        assert (ran.code, ran.out) == (1, "")
        assert ran.err.splitlines() == [
            f"sopdoc: error: {BUILT}.{form} carries no source",
            "    hint: only documents that sopdoc built carry theirs, unless a template says `sumber: tidak`",
        ]


@pytest.mark.parametrize(
    ("argument", "said"),
    [
        (SURAT, "neither a DOCX nor a PDF"),
        ("tidak-ada.docx", "can't read tidak-ada.docx"),
        ("output", "is not a file"),
    ],
)
def test_what_is_no_document_is_told(built: Path, run: Run, argument: str, said: str) -> None:
    ran = run("source", argument, "--output", "kembali")
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert not (built / "kembali").exists()


def test_an_output_that_was_to_be_a_file_is_refused_with_the_way_to_write_it(built: Path, run: Run) -> None:
    ran = run("source", f"{BUILT}.pdf", "--output", "kembali lagi.yaml")
    assert ran.code == 2
    assert f"the source alone is written with: sopdoc source {BUILT}.pdf > 'kembali lagi.yaml'" in ran.err
    assert not (built / "kembali lagi.yaml").exists()


def test_a_folder_with_something_else_is_left_as_it_is(built: Path, run: Run) -> None:
    write(built / "kembali/sop_sources/sop.yaml", "judul: milik saya\n")
    ran = run("source", f"{BUILT}.pdf", "--output", "kembali")
    assert ran.code == 2
    assert tree(built / "kembali") == ["sop_sources/sop.yaml"]


def test_printed_bytes_are_those_of_the_source_whatever_the_terminal_speaks(built: Path) -> None:
    shutil.copyfile(built / f"{BUILT}.docx", built / "dokumen lain.docx")
    done = subprocess.run(
        [sys.executable, "-m", "sopdoc", "source", "dokumen lain.docx"],
        check=True,
        capture_output=True,
        cwd=built,
        env={"PYTHONIOENCODING": "ascii", "PYTHONPATH": str(Path(__file__).parents[3])},
    )
    assert done.stdout == (built / SURAT).read_bytes()


def test_a_comment_in_the_source_builds_anew_and_one_in_a_template_does_not(built: Path, run: Run) -> None:
    templat = write(built / "templates/kop/templat.yaml", "dasar: permenpan35\nno_label: Nomor\n")
    source = write(built / SURAT, (built / SURAT).read_text("utf-8") + "templat: kop\n")
    run("build", "--quiet")
    write(templat, "# catatan\ndasar: permenpan35\n\nno_label: Nomor\n")
    assert "0 documents" in run("build").out
    write(source, f"# catatan\n{source.read_text('utf-8')}")
    assert "1 document" in run("build").out
    assert run("source", f"{BUILT}.docx").out == source.read_text("utf-8")
