"""``sopdoc index``: which files, what is said, and the exit code."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from tests.cli.conftest import SOP, Run, tree, write

ALL = ["daftar-sop.html", "daftar-sop.pdf", "daftar-sop.xlsx"]
DATED = SOP + "tanggal_efektif: 2025-01-10\n"
DAY = "2025-05-21"


@pytest.fixture
def region(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a project of two offices and three sound SOPs; it is the working directory."""
    sources = tmp_path / "sop_sources"
    for name in ("a/satu", "a/dua", "b/tiga"):
        text = DATED.format(judul=f"Urusan {name}") + f"nomor: 065/{name[2:]}/2025\n"
        write(sources / f"{name}.yaml", text.replace("oleh: a", "oleh: a\n        waktu: 90 menit"))
    for office in "ab":
        write(sources / office / "instansi.yaml", f"pemerintah: Kota X\nnama: Dinas {office.upper()}\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def rows(folder: Path) -> list[list[object]]:
    book = openpyxl.load_workbook(BytesIO((folder / "daftar-sop.xlsx").read_bytes()))
    return [[cell.value for cell in row] for row in book["Daftar SOP"].iter_rows(min_row=5)]


def test_all_sources_are_listed_in_three_formats(region: Path, run: Run) -> None:
    ran = run("index", "--date", DAY)
    assert (ran.code, ran.err) == (0, "")
    assert tree(region / "output") == ALL
    assert ran.out.splitlines() == [
        *(f"wrote {Path('output', f'daftar-sop.{name}')}" for name in ("xlsx", "pdf", "html")),
        "listed 3 documents of 2 offices; 0 findings",
    ]
    found = rows(region / "output")
    assert [(row[0], row[3], row[4], row[8], row[9], row[10], row[12]) for row in found] == [
        ("Dinas A", "065/dua/2025", "Urusan a/dua", 2, 2, "1 jam 30 menit + 1 langkah tanpa waktu", "berlaku"),
        ("Dinas A", "065/satu/2025", "Urusan a/satu", 2, 2, "1 jam 30 menit + 1 langkah tanpa waktu", "berlaku"),
        ("Dinas B", "065/tiga/2025", "Urusan b/tiga", 2, 2, "1 jam 30 menit + 1 langkah tanpa waktu", "berlaku"),
    ]


@pytest.mark.parametrize(("wanted", "made"), [("pdf", ALL[1:2]), (" HTML,xlsx,html,", [ALL[0], ALL[2]])])
def test_formats_are_chosen_by_name(region: Path, run: Run, wanted: str, made: list[str]) -> None:
    assert run("index", "--format", wanted, "--output", "o", "--quiet", "--date", DAY).out == ""
    assert tree(region / "o") == made


@pytest.mark.parametrize(
    "arguments",
    [
        ("--format", "docx"),
        ("--format", ","),
        ("--date", "21-05-2025"),
        ("--date", "2025-02-30"),
        ("--date", "20250521"),
        ("--date", ""),
        ("nowhere",),
        ("sop_sources/a/instansi.yaml",),
    ],
)
def test_wrong_usage_writes_nothing(region: Path, run: Run, arguments: tuple[str, ...]) -> None:
    assert run("index", *arguments).code == 2
    assert not (region / "output").exists()


def test_without_a_date_it_is_today(region: Path, run: Run) -> None:
    before = date.today()
    assert run("index", "-f", "html").code == 0
    page = (region / "output/daftar-sop.html").read_text(encoding="utf-8")
    assert any(f"Keadaan per {day.day} " in page and str(day.year) in page for day in (before, date.today()))


def test_findings_are_warnings_at_their_place(region: Path, run: Run) -> None:
    text = (region / "sop_sources/b/tiga.yaml").read_text(encoding="utf-8")
    text = (
        text.replace("065/tiga/2025", "065/SATU/2025") + "keterkaitan:\n  - SOP Urusan a/duaa\n  - SOP Urusan A/Satu\n"
    )
    write(region / "sop_sources/b/tiga.yaml", text)
    ran = run("index", "--date", "2026-01-11")
    assert ran.code == 0
    assert [line for line in ran.err.splitlines() if "warning" in line] == [
        f"{path}: warning: {words}"
        for path, words in (
            ("sop_sources/a/dua.yaml:10:18", "the last review, 10 Januari 2025, is over a year old"),
            ("sop_sources/a/satu.yaml:10:18", "the last review, 10 Januari 2025, is over a year old"),
            (
                "sop_sources/a/satu.yaml:11:8",
                "the number `065/satu/2025` is also that of sop_sources/b/tiga.yaml:11:8",
            ),
            ("sop_sources/b/tiga.yaml:10:18", "the last review, 10 Januari 2025, is over a year old"),
            (
                "sop_sources/b/tiga.yaml:11:8",
                "the number `065/SATU/2025` is also that of sop_sources/a/satu.yaml:11:8",
            ),
            ("sop_sources/b/tiga.yaml:13:5", "no SOP is known with the title or number `SOP Urusan a/duaa`"),
        )
    ]
    assert "hint: did you mean `Urusan a/dua`?" in ran.err
    assert ran.out.endswith(
        "listed 3 documents of 2 offices; 6 findings: "
        "2 with the numbers of others, 1 unknown keterkaitan, 3 reviews over a year old\n"
    )


def test_a_part_of_a_tree_knows_the_rest(region: Path, run: Run) -> None:
    with (region / "sop_sources/b/tiga.yaml").open("a", encoding="utf-8") as source:
        source.write("keterkaitan: SOP Urusan a/satu\n")
    ran = run("index", "sop_sources/b", "--date", DAY)
    assert (ran.code, ran.err) == (0, "")
    assert len(rows(region / "output")) == 1


def test_a_faulty_source_is_listed_and_the_exit_code_tells(region: Path, run: Run) -> None:
    write(region / "sop_sources/a/tiga.yaml", "judul: Rusak\nnomor: 065/9/X\nprosedurr: x\n")
    write(region / "sop_sources/a/empat.yaml", "\x00")
    ran = run("index", "--date", DAY)
    assert ran.code == 1
    assert "sop_sources/a/tiga.yaml:3:1: error: unknown key `prosedurr`" in ran.err
    found = {str(row[4]): row for row in rows(region / "output")}
    assert found["Rusak"][3] == "065/9/X"
    assert found["Rusak"][8:13] == [None, None, None, None, "bermasalah"]
    assert found["(empat.yaml)"][0] == "Dinas A"
    assert ran.out.endswith("listed 5 documents of 2 offices, 2 of them faulty; 0 findings\n")


def test_a_fault_of_an_office_is_told_once(region: Path, run: Run) -> None:
    write(region / "sop_sources/a/instansi.yaml", "namaa: Dinas A\n")
    ran = run("index", "--date", DAY)
    assert ran.code == 1
    assert ran.err.count("unknown key `namaa`") == 1
    assert [row[0] for row in rows(region / "output")].count("Dinas B, Kota X") == 1
    assert [row[12] for row in rows(region / "output")].count("bermasalah") == 2


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_source_without_rights_is_listed_too(region: Path, run: Run) -> None:
    (region / "sop_sources/a/satu.yaml").chmod(0)
    ran = run("index", "--date", DAY)
    assert ran.code == 2
    assert len(rows(region / "output")) == 3


def test_a_dangling_link_is_listed_too(region: Path, run: Run) -> None:
    (region / "sop_sources/a/lima.yaml").symlink_to("nowhere")
    ran = run("index", "--date", DAY)
    assert ran.code == 2
    (row,) = [row for row in rows(region / "output") if row[4] == "(lima.yaml)"]
    assert (row[0], row[12], row[13]) == ("Dinas A", "bermasalah", "sumber tidak dapat dibaca")


def test_sources_that_build_refuses_are_listed(region: Path, run: Run) -> None:
    write(region / "sop_sources/a/Satu.yaml", DATED.format(judul="Lain"))
    ran = run("index", "--date", DAY)
    assert ran.code == 1
    assert len(rows(region / "output")) == 4
    assert ran.err.count("would be the same file as that of") == 2
    assert {row[0] for row in rows(region / "output")} == {"Dinas A", "Dinas B"}


def test_documents_are_never_overwritten(region: Path, run: Run) -> None:
    write(region / "sop_sources/Daftar-SOP.yaml", DATED.format(judul="x"))
    ran = run("index", "--date", DAY)
    assert ran.code == 2
    assert "the list would overwrite the documents of sop_sources/Daftar-SOP.yaml" in ran.err
    assert not (region / "output").exists()


def test_an_output_that_is_a_file_is_told(region: Path, run: Run) -> None:
    write(region / "o", "mine")
    ran = run("index", "--output", "o")
    assert ran.code == 2
    assert ran.err == (
        "sopdoc: error: o can't be written: a file is where a folder should be\n"
        "    hint: choose another folder with --output\n"
    )
    assert (region / "o").read_text() == "mine"


def test_built_documents_are_linked(region: Path, run: Run) -> None:
    run("build", "sop_sources/a/satu.yaml", "--format", "pdf")
    run("index", "--date", DAY, "-f", "html")
    page = (region / "output/daftar-sop.html").read_text(encoding="utf-8")
    assert 'href="a/satu.pdf"' in page
    assert "dua.pdf" not in page


def test_sources_without_an_office_are_listed_by_folder(tmp_path: Path, run: Run) -> None:
    for name in ("x/a.yaml", "b.yaml"):
        write(tmp_path / "sop_sources" / name, DATED.format(judul=name))
    assert run("index", tmp_path / "sop_sources", "-o", tmp_path / "o", "--date", DAY).code == 0
    assert [row[0] for row in rows(tmp_path / "o")] == ["Instansi belum disebut", "Instansi belum disebut (folder x)"]


def test_a_project_s_page_format_with_faults_does_not_keep_the_list_from_being_written(region: Path, run: Run) -> None:
    write(region / "templates/permenpan35/templat.yaml", "dasar: permenpan35\nkertass: A4\n")
    ran = run("index", "--date", DAY)
    assert ran.code == 1
    assert tree(region / "output") == ALL


@pytest.mark.long
@pytest.mark.parametrize("surroundings", [{"TZ": "UTC", "LANG": "C"}, {"TZ": "Asia/Jayapura", "LANG": "id_ID.UTF-8"}])
def test_the_same_day_gives_the_same_bytes(region: Path, run: Run, surroundings: dict[str, str]) -> None:
    run("index", "--date", DAY)
    command = [sys.executable, "-m", "sopdoc", "index", "--date", DAY, "-o", "other", "-q"]
    root = str(Path(__file__).parents[3])
    for seed in ("1", "2"):
        subprocess.run(
            command, env=os.environ | surroundings | {"PYTHONPATH": root, "PYTHONHASHSEED": seed}, check=True
        )
        for name in ALL:
            assert (region / "other" / name).read_bytes() == (region / "output" / name).read_bytes()


def test_a_folder_whose_name_is_no_text_is_listed_with_a_mark(region: Path, run: Run) -> None:
    write(region / "sop_sources" / os.fsdecode(b"x\xff") / "a.yaml", DATED.format(judul="Empat"))
    ran = run("index", "--date", DAY)
    assert ran.code == 0, ran.err
    assert tree(region / "output") == ALL
    assert "Instansi belum disebut (folder x\ufffd)" in [row[0] for row in rows(region / "output")]
