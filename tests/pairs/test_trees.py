"""Folders of built documents: each stands for the source that it carries, with office and page format."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from sopdoc.pairs.pair import Pair
from sopdoc.pairs.side import Side
from sopdoc.pairs.sides import Sides, of_paths, of_revisions
from sopdoc.pipeline import render
from tests.reading.git.making import commit, git, repository
from tests.reading.trees import SOP, write

LONG = SOP + "".join(f"# baris {number} dari surat ini\n" for number in range(12))
OFFICE = "nama: Dinas Contoh\n"


def built(folder: Path, source: str, office: str = OFFICE) -> dict[str, bytes]:
    """Return what a source is built to, by the endings."""
    write(folder / "sop_sources/instansi.yaml", office)
    write(folder / "sop_sources/x.yaml", source)
    return {output.suffix: output.data for output in render(folder / "sop_sources/x.yaml").outputs}


@pytest.fixture
def archives(tmp_path: Path) -> tuple[Path, Path]:
    """Two folders of documents: one is the same, of one the title changed, of one the office, and one was renamed."""
    same, other = built(tmp_path / "p", LONG), built(tmp_path / "p", LONG.replace("Surat", "Cuti"))
    short, other_office = built(tmp_path / "p", SOP), built(tmp_path / "p", LONG, "nama: Badan\n")
    titled = built(tmp_path / "p", SOP.replace("Surat", "Naskah"))
    old, new = tmp_path / "2025", tmp_path / "2026"
    for path, data in {
        old / "a/tetap.pdf": same[".pdf"],
        old / "a/tetap.docx": same[".docx"],
        old / "a/judul.docx": short[".docx"],
        old / "kantor.pdf": same[".pdf"],
        old / "b/lama.pdf": other[".pdf"],
        old / "~$kantor.docx": b"x",
        new / "a/tetap.PDF": same[".pdf"],
        new / "a/judul.pdf": titled[".pdf"],
        new / "kantor.pdf": other_office[".pdf"],
        new / "b/baru.docx": other[".docx"],
    }.items():
        write(path, data)
    return old, new


def told(sides: Sides) -> list[str]:
    """Say of each pair what it is: = the same, ~ changed, + added, - removed, > renamed."""
    return [f"{_sign(pair)} {pair.name}" for pair in sides.pairs]


def _sign(pair: Pair) -> str:
    if pair.old is None or pair.new is None:
        return "+" if pair.old is None else "-"
    return (">" if pair.is_renamed else "") + ("=" if pair.is_equal else "~")


def test_documents_of_one_name_are_one_whatever_their_form(archives: tuple[Path, Path]) -> None:
    sides = of_paths(*archives)
    assert sides.are_trees
    assert told(sides) == ["~ a/judul.pdf", "= a/tetap.PDF", ">= b/baru.docx", "~ kantor.pdf"]
    assert told(of_paths(*archives[::-1])) == ["~ a/judul.docx", "= a/tetap.pdf", ">= b/lama.pdf", "~ kantor.pdf"]
    assert not sides.unreadable


def test_an_archive_stands_beside_the_sources_of_today(archives: tuple[Path, Path], tmp_path: Path) -> None:
    write(tmp_path / "proyek/sop_sources/instansi.yaml", OFFICE)
    write(tmp_path / "proyek/sop_sources/a/tetap.yaml", LONG)
    write(tmp_path / "proyek/sop_sources/c.yaml", "judul: Rapat\n")
    found = told(of_paths(archives[0], tmp_path / "proyek/sop_sources"))
    assert found == ["- a/judul.docx", "~ a/tetap.yaml", "- b/lama.pdf", "+ c.yaml", "- kantor.pdf"]


def test_where_sources_are_documents_beside_them_say_nothing_of_their_own(archives: tuple[Path, Path]) -> None:
    for folder in archives:
        write(folder / "x.yaml", SOP)
    assert told(of_paths(*archives)) == ["= x.yaml"]


def test_a_document_without_a_source_keeps_no_other_back(archives: tuple[Path, Path]) -> None:
    write(archives[1] / "a/tetap.PDF", "x")
    write(archives[1] / "pindaian.pdf", "%PDF-1")
    sides = of_paths(*archives)
    assert told(sides) == ["~ a/judul.pdf", "- a/tetap.pdf", ">= b/baru.docx", "~ kantor.pdf"]
    assert [each.path.name for each in sides.unreadable] == ["tetap.PDF", "pindaian.pdf"]
    write(archives[1] / "a/tetap.docx", (archives[0] / "a/tetap.docx").read_bytes())
    sides = of_paths(*archives)
    assert "= a/tetap.docx" in told(sides)
    assert [each.path.name for each in sides.unreadable] == ["pindaian.pdf"]


def test_an_archive_in_git(archives: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = repository(tmp_path / "arsip")
    for folder in archives:
        git(made, "rm", "-r", "--quiet", "--ignore-unmatch", ".")
        names = [path for path in folder.rglob("*") if path.is_file()]
        commit(made, {f"terbit/{path.relative_to(folder)}": path.read_bytes() for path in names})
    monkeypatch.chdir(made)
    sides = of_revisions("HEAD~1", "HEAD", [Path("terbit")])
    assert told(sides) == [
        "~ terbit/a/judul.pdf",
        "= terbit/a/tetap.PDF",
        ">= terbit/b/baru.docx",
        "~ terbit/kantor.pdf",
    ]
    sides.close()
    (made / "terbit/kantor.pdf").unlink()
    with_disk = of_revisions("HEAD", None, [Path(os.curdir)])
    assert "- terbit/kantor.pdf" in told(with_disk)
    with_disk.close()


def test_documents_of_the_same_bytes_are_not_opened(
    archives: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    write(archives[1] / "a/tetap.pdf", (archives[0] / "a/tetap.pdf").read_bytes())
    (archives[1] / "a/tetap.PDF").unlink()
    for folder in archives:
        write(folder / "pindaian.pdf", "%PDF-1 hasil pindai")
    opened: list[str] = []
    carried = Side.carried
    monkeypatch.setattr(Side, "carried", lambda side, path: (opened.append(path.name), carried(side, path))[1])
    sides = of_paths(*archives)
    assert told(sides) == ["~ a/judul.pdf", "= a/tetap.pdf", ">= b/baru.docx", "~ kantor.pdf", "= pindaian.pdf"]
    assert not {"tetap.pdf", "tetap.docx", "pindaian.pdf"} & set(opened)
    assert not sides.unreadable
