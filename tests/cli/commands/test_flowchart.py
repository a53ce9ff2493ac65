"""``sopdoc flowchart``: which files come of a source, what is said, and the exit code."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from sopdoc.cli.commands.flowchart import _FORMATS
from sopdoc.drawing.engine import VARIABLE
from sopdoc.painters.registry import CHART_PAINTERS
from tests.cli.conftest import SOP, Run, tree, write

SURAT = "sop_sources/palu/surat.yaml"
TWO = """\
judul: Dua Prosedur
prosedur:
  - judul: Yang Pertama
    pelaksana: {a: Petugas, b: Kepala}
    langkah:
      - {kegiatan: Menerima berkas, oleh: a}
      - {kegiatan: Memeriksa berkas, oleh: b}
  - judul: Yang Kedua
    pelaksana: {c: Bendahara}
    langkah:
      - {kegiatan: Membayar, oleh: c}
"""
SVG = "{http://www.w3.org/2000/svg}"
WARNED = SOP.format(judul="x").replace("Menerima berkas", "Menerima berkas 😀")


@pytest.fixture
def two(project: Path) -> Path:
    """A source with a flowchart on each of the pages 2 and 3."""
    return write(project / "sop_sources/palu/dua.yaml", TWO)


def svg_words(data: str) -> list[str]:
    return ["".join(text.itertext()) for text in ElementTree.fromstring(data.encode()).iter(f"{SVG}text")]


def test_the_formats_are_those_that_can_be_painted() -> None:
    assert list(CHART_PAINTERS) == list(_FORMATS)


def test_a_drawing_goes_where_build_puts_the_document(project: Path, run: Run) -> None:
    ran = run("flowchart", SURAT)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == f"wrote {Path('output/palu/surat.svg')}\n"
    assert tree(project / "output") == ["palu/surat.svg"]


def test_it_shows_the_numbers_and_the_lanes_and_nothing_else(project: Path, run: Run) -> None:
    run("flowchart", SURAT)
    words = svg_words((project / "output/palu/surat.svg").read_text("utf-8"))
    assert words == ["No", "Pelaksana", "Petugas", "Kepala", "1", "2"]


def test_several_drawings_are_named_by_their_pages(two: Path, project: Path, run: Run) -> None:
    ran = run("flowchart", two, "--format", "PNG", "--output", "o")
    assert ran.code == 0
    assert tree(project / "o") == ["palu/dua-2.png", "palu/dua-3.png"]
    assert len(ran.out.splitlines()) == 2
    assert (project / "o/palu/dua-2.png").read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("choice", "made"),
    [
        (("--page", "3"), ["palu/dua-3.svg"]),
        (("--prosedur", "1"), ["palu/dua-2.svg"]),
        (("--prosedur", "2", "--page", "3"), ["palu/dua-3.svg"]),
    ],
)
def test_a_procedure_or_a_page_is_chosen(
    two: Path, project: Path, run: Run, choice: tuple[str, ...], made: list[str]
) -> None:
    assert run("flowchart", two, *choice).code == 0
    assert tree(project / "output") == made


@pytest.mark.parametrize(
    ("choice", "sentence", "hint"),
    [
        (("--page", "1"), "there is no such flowchart on page 1 of", "write `--page 2` or `--page 3`"),
        (("--prosedur", "2", "--page", "2"), "there is no such flowchart on page 2 of", "write `--page 3`"),
        (("--prosedur", "3"), "has no procedure 3", "its procedures are counted from 1 to 2"),
        (("--output", "-"), "has 2 flowcharts, and one at a time can be printed", "write `--page 2` or `--page 3`"),
        (("--utuh", "--output", "-"), "has 2 flowcharts, and one", "write `--prosedur 1` or `--prosedur 2`"),
    ],
)
def test_a_choice_that_is_not_there_is_told(
    two: Path, project: Path, run: Run, choice: tuple[str, ...], sentence: str, hint: str
) -> None:
    ran = run("flowchart", two, *choice)
    assert (ran.code, ran.out) == (2, "")
    assert sentence in ran.err
    assert hint in ran.err
    assert not (project / "output").exists()


@pytest.mark.parametrize(
    ("name", "start"), [("a/bagan.svg", b"<?xml"), ("bagan.v2.PNG", b"\x89PNG"), ("b.dot", b"// palu/surat.yaml")]
)
def test_a_file_is_named_and_its_ending_tells_the_format(project: Path, run: Run, name: str, start: bytes) -> None:
    ran = run("flowchart", SURAT, "--output", name)
    assert (ran.code, ran.out, ran.err) == (0, f"wrote {Path(name)}\n", "")
    assert (project / name).read_bytes().startswith(start)
    assert not (project / "output").exists()


def test_a_named_file_gets_pages_only_where_there_are_several(two: Path, project: Path, run: Run) -> None:
    run("flowchart", two, "--output", "x/a.svg")
    run("flowchart", two, "--output", "x/b.svg", "--page", "3")
    assert tree(project / "x") == ["a-2.svg", "a-3.svg", "b.svg"]
    assert (project / "x/a-3.svg").read_bytes() == (project / "x/b.svg").read_bytes()


def test_a_folder_may_end_like_a_file(project: Path, run: Run) -> None:
    (project / "bagan.png").mkdir()
    assert run("flowchart", SURAT, "--output", "bagan.png").code == 0
    assert tree(project / "bagan.png") == ["palu/surat.svg"]


def test_a_drawing_is_the_file_that_build_makes(project: Path, run: Run) -> None:
    run("build", SURAT, "--format", "svg", "--output", "built")
    run("flowchart", SURAT, "--output", "alone")
    assert (project / "built/palu/surat-2.svg").read_bytes() == (project / "alone/palu/surat.svg").read_bytes()


def test_a_drawing_is_printed_and_nothing_else(project: Path, run: Run) -> None:
    ran = run("flowchart", SURAT, "--output", "-")
    assert (ran.code, ran.err) == (0, "")
    assert svg_words(ran.out)[2:4] == ["Petugas", "Kepala"]
    assert tree(project) == sorted(["sop_sources/banggai/instansi.yaml", SURAT, *_OTHERS])


_OTHERS = ("sop_sources/banggai/dinas-sosial/bantuan.yaml", "sop_sources/banggai/dinas-sosial/data.yaml")


def test_dots_are_printed_as_they_are(project: Path, run: Run) -> None:
    run("flowchart", SURAT, "--output", "a.png", "--dpi", "50")
    done = subprocess.run(
        [sys.executable, "-m", "sopdoc", "flowchart", SURAT, "-f", "png", "--dpi", "50", "-o", "-"],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])},
        capture_output=True,
        check=True,
    )
    assert done.stdout == (project / "a.png").read_bytes()
    assert done.stderr == b""


def test_more_dots_make_a_larger_picture(project: Path, run: Run) -> None:
    sizes = []
    for dpi in ("72", "144"):
        run("flowchart", SURAT, "--output", "a.png", "--dpi", dpi)
        sizes.append(int.from_bytes((project / "a.png").read_bytes()[16:20], "big"))
    assert sizes[1] == pytest.approx(2 * sizes[0], abs=1)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--output", "a.svg", "--format", "png"), "the output's name ends in .svg, but the format is png"),
        (("--dpi", "300"), "--dpi is for pictures made of dots"),
        (("--dpi", "9999", "--format", "png"), "9999"),
        (("--format", "gif"), "'gif'"),
        (("--page", "0"), "0"),
        (("--output", ""), "the name is empty"),
        (
            ("--output", "Bagan.PDF"),
            "can't be written as .pdf: name a folder, or a file that ends in .svg, .png or .dot",
        ),
    ],
)
def test_wrong_usage_is_told_in_words(project: Path, run: Run, arguments: tuple[str, ...], sentence: str) -> None:
    ran = run("flowchart", SURAT, *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert sentence in ran.err
    assert "Error: " in ran.err


@pytest.mark.parametrize(
    ("source", "sentence", "hint"),
    [
        ("sop_sources", "is a folder, and flowcharts are drawn of one source", "sopdoc build sop_sources --format svg"),
        ("nowhere.yaml", "there is no file or folder nowhere.yaml", "sopdoc new"),
        ("sop_sources/banggai/instansi.yaml", "describes an office and is no document", ""),
    ],
)
def test_a_source_that_is_none_is_told(project: Path, run: Run, source: str, sentence: str, hint: str) -> None:
    ran = run("flowchart", source)
    assert (ran.code, ran.out) == (2, "")
    assert sentence in ran.err
    assert hint in ran.err


def test_a_source_with_faults_is_not_drawn(project: Path, run: Run) -> None:
    write(project / SURAT, SOP.format(judul="x").replace("kegiatan: Memeriksa", "kegiatn: Memeriksa"))
    write(project / "a.svg", "old")
    ran = run("flowchart", SURAT, "--output", "a.svg")
    assert (ran.code, ran.out) == (1, "")
    assert "surat.yaml:7:9: error: " in ran.err
    assert (project / "a.svg").read_text() == "old"


@pytest.mark.parametrize("output", ["o", "-"])
def test_warnings_are_shown_and_the_drawing_is_made(project: Path, run: Run, output: str) -> None:
    write(project / SURAT, WARNED)
    drawn, built = run("flowchart", SURAT, "--output", output), run("build", SURAT, "--output", "b")
    assert drawn.code == 0
    assert "warning: " in drawn.err
    assert drawn.err == built.err


def test_quiet_says_nothing(project: Path, run: Run) -> None:
    ran = run("flowchart", SURAT, "--quiet")
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    assert tree(project / "output") == ["palu/surat.svg"]


@pytest.mark.parametrize("output", ["file/x", "file/x.svg", f"{SURAT}"])
def test_a_place_that_cannot_be_written_is_told(project: Path, run: Run, output: str) -> None:
    write(project / "file", "mine")
    ran = run("flowchart", SURAT, "--output", output)
    assert (ran.code, ran.out) == (2, "")
    assert "can't be written" in ran.err
    assert "--output" in ran.err
    assert (project / "file").read_text() == "mine"
    assert "Menerima" in (project / SURAT).read_text()


def test_a_folder_in_the_drawings_place_is_told(project: Path, run: Run) -> None:
    (project / "output/palu/surat.svg").mkdir(parents=True)
    ran = run("flowchart", SURAT)
    assert ran.code == 2
    assert "surat.svg is a folder" in ran.err


def test_a_full_disk_leaves_the_old_drawing(project: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    write(project / "a.svg", "old")

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    ran = run("flowchart", SURAT, "--output", "a.svg")
    assert ran.code == 2
    assert "No space left on device" in ran.err
    assert [path.name for path in project.iterdir() if path.is_file()] == ["a.svg"]
    assert (project / "a.svg").read_text() == "old"


def test_a_missing_tool_is_exit_three(project: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "none")
    ran = run("flowchart", SURAT)
    assert (ran.code, ran.out) == (3, "")
    assert "none" in ran.err
    assert not (project / "output").exists()


@pytest.mark.parametrize("form", _FORMATS)
def test_the_same_source_gives_the_same_bytes(two: Path, project: Path, run: Run, form: str) -> None:
    files = []
    for folder in ("a", "b/c"):
        run("flowchart", two, "--format", form, "--output", folder)
        files.append([path.read_bytes() for path in sorted((project / folder).rglob("*.*"))])
    assert files[0] == files[1]
    assert len(files[0]) == 2


@pytest.mark.parametrize(
    ("choice", "made"),
    [
        (("--teks",), ["palu/dua-teks-2.svg", "palu/dua-teks-3.svg"]),
        (("--utuh",), ["palu/dua-utuh-1.svg", "palu/dua-utuh-2.svg"]),
        (("--teks", "--utuh", "--prosedur", "2"), ["palu/dua-teks-utuh-2.svg"]),
        (("--teks", "--page", "3"), ["palu/dua-teks-3.svg"]),
    ],
)
def test_drawings_of_another_kind_have_names_of_their_own(
    two: Path, project: Path, run: Run, choice: tuple[str, ...], made: list[str]
) -> None:
    assert run("flowchart", two, *choice).code == 0
    assert tree(project / "output") == made


def test_a_named_file_is_named_whatever_it_shows(two: Path, project: Path, run: Run) -> None:
    assert run("flowchart", two, "--teks", "--utuh", "--prosedur", "1", "--output", "slide.svg").code == 0
    assert "Menerima berkas" in svg_words((project / "slide.svg").read_text("utf-8"))


@pytest.mark.parametrize("chosen", ["svg", "png", "dot"])
def test_words_and_whole_drawings_are_made_in_all_formats(project: Path, run: Run, chosen: str) -> None:
    assert run("flowchart", SURAT, "--teks", "--utuh", "--format", chosen).code == 0
    assert tree(project / "output") == [f"palu/surat-teks-utuh.{chosen}"]


@pytest.mark.parametrize(
    ("choice", "sentence"),
    [
        (("--utuh", "--page", "2"), "--utuh draws whole procedures: choose one with --prosedur, not with --page"),
        (("--huruf", "garis", "--format", "png"), "--huruf is for svg: the letters of a png are dots"),
        (("--huruf", "tertanam", "--output", "a.dot"), "--huruf is for svg: a dot text names its typefaces"),
        (("--huruf", "miring"), "'miring' is not one of 'nama', 'garis', 'tertanam'"),
    ],
)
def test_options_that_do_not_go_together_are_told(
    two: Path, project: Path, run: Run, choice: tuple[str, ...], sentence: str
) -> None:
    ran = run("flowchart", two, *choice)
    assert (ran.code, ran.out) == (2, "")
    assert sentence in ran.err
    assert not (project / "output").exists()


@pytest.mark.parametrize(("way", "texts"), [("nama", True), ("garis", False), ("tertanam", True)])
def test_typefaces_travel_as_asked(project: Path, run: Run, way: str, texts: bool) -> None:
    assert run("flowchart", SURAT, "--huruf", way).code == 0
    data = (project / "output/palu/surat.svg").read_text("utf-8")
    assert bool(svg_words(data)) is texts
    assert ("@font-face" in data) is (way == "tertanam")
