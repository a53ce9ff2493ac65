"""``sopdoc book``: what is said, and the exit codes."""

from __future__ import annotations

import io
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.book.making import some
from tests.cli.conftest import Run
from tests.reading.trees import write


@pytest.fixture(autouse=True)
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    some(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_book_is_made_once_and_checked(run: Run) -> None:
    assert run("book", "--check").code == 1
    ran = run("book")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("made 1 book (2 files in output), 0 unchanged, 0 faulty, 0 removed")
    assert sorted(path.name for path in Path("output/dinas").iterdir()) == ["buku-sop.docx", "buku-sop.pdf"]
    assert run("book", "--check").out == "0 books to make, 1 unchanged, 0 left over\n"


def test_a_file_in_place_of_a_folder_is_told_the_folder(run: Run) -> None:
    ran = run("book", "sop_sources/dinas/a.yaml")
    assert (ran.code, "name sop_sources/dinas" in ran.err) == (2, True)
    assert run("book", "--output", "buku.pdf").code == 2


def test_a_faulty_sop_is_told_by_its_place(run: Run) -> None:
    write(Path("sop_sources/dinas/d.yaml"), "judul: Rusak\n")
    ran = run("book")
    assert ran.code == 1
    assert ran.err.startswith("sop_sources/dinas/d.yaml:1:1: error: `prosedur` is missing\n")
    assert "the book of sop_sources/dinas is not made" in ran.err


def test_of_many_faulty_sops_each_has_a_line(run: Run) -> None:
    for at in range(9):
        write(Path(f"sop_sources/dinas/d{at}.yaml"), f"judul: Rusak {at}\nnomr: 1\n")
    lines = run("book").err.splitlines()
    assert sum(line.startswith("sop_sources/dinas/d") for line in lines) == 9
    assert any("9 × as" in line for line in lines)


def test_the_book_of_a_folder_that_is_gone_is_removed_as_the_hint_says(run: Run) -> None:
    run("book")
    for source in Path("sop_sources/dinas").glob("?.yaml"):
        source.unlink()
    told = run("book").err
    assert "sopdoc book sop_sources/dinas --prune" in told
    assert run("book", "sop_sources/dinas", "--prune").code == 0
    assert not Path("output/dinas").exists()


def test_a_book_gives_its_sources_back_which_make_the_same_book(run: Run) -> None:
    run("book")
    ran = run("source", "output/dinas/buku-sop.pdf")
    assert (ran.code, "is a book of 3 SOPs" in ran.err) == (2, True)
    assert run("source", "output/dinas/buku-sop.docx", "--output", "kembali").out.endswith(
        "sopdoc book kembali --output kembali/output\n"
    )
    assert run("book", "kembali", "--output", "o").code == 0
    for ending in ("docx", "pdf"):
        book = Path(f"output/dinas/buku-sop.{ending}")
        assert Path(f"o/buku-sop.{ending}").read_bytes() == book.read_bytes()
    run("build", "--output", "one")
    run("build", "kembali", "--output", "other")
    documents = [sorted(path.read_bytes() for path in Path(name).rglob("*.pdf")) for name in ("one", "other")]
    assert documents[0] == documents[1]
    assert run("verify", "output/dinas/buku-sop.pdf", "output/dinas/buku-sop.docx").code == 0


def test_two_books_are_compared_sop_by_sop(run: Run) -> None:
    run("book", "--output", "lama")
    source = Path("sop_sources/dinas/a.yaml")
    source.write_text(source.read_text().replace("Menerima", "Mencatat"))
    Path("sop_sources/dinas/c.yaml").unlink()
    run("book")
    ran = run("diff", "lama/dinas/buku-sop.pdf", "output/dinas/buku-sop.docx")
    assert "1 file changed, 1 file removed; 2 files are the same" in ran.out
    assert "{+Mencatat+}" in ran.out
    run("build")
    ran = run("diff", "lama/dinas/buku-sop.pdf", "output/dinas/a.pdf")
    assert (ran.code, "is a book of SOPs" in ran.err) == (2, True)


def test_a_changed_decree_is_a_change_of_the_book(run: Run) -> None:
    run("book", "--output", "lama")
    office = Path("sop_sources/dinas/instansi.yaml")
    office.write_text(office.read_text().replace("188.4/12/2026", "188.4/13/2026"))
    run("book")
    for pair in (("lama/dinas/buku-sop.pdf", "output/dinas/buku-sop.pdf"), ("lama", "output")):
        ran = run("diff", *pair)
        assert (ran.code, "188.4/12/2026" in ran.out and "188.4/13/2026" in ran.out) == (1, True), pair


def test_two_folders_of_books_are_compared_sop_by_sop(run: Run) -> None:
    run("book", "--output", "lama")
    source = Path("sop_sources/dinas/a.yaml")
    source.write_text(source.read_text().replace("Menerima", "Mencatat"))
    run("book")
    ran = run("diff", "lama", "output")
    assert (ran.code, "{+Mencatat+}" in ran.out) == (1, True)


def test_an_edit_of_a_book_is_told_with_the_sop_that_it_is_in(run: Run) -> None:
    run("book", "--format", "docx")
    book = Path("output/dinas/buku-sop.docx")
    other = io.BytesIO()
    with ZipFile(book) as old, ZipFile(other, "w") as new:
        for entry in old.infolist():
            new.writestr(entry, old.read(entry).replace(b">Menyerahkan izin<", b">Menahan izin<"))
    book.write_bytes(other.getvalue())
    ran = run("verify", book)
    assert ran.code == 1
    assert ran.out.splitlines()[1:] == ["  Izin Kerja, langkah 3, kegiatan: `Menyerahkan izin` became `Menahan izin`"]
