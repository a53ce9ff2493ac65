"""Books as tasks of a build: one for each folder, made again when anything of it changed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from sopdoc.build.books import BOOKS, books_of
from sopdoc.build.build import build_documents, carry_out, dry_run, plan_build
from sopdoc.build.request import Request
from sopdoc.work.memory.manifest import BOOKS as MEMORY
from sopdoc.work.tasks.outcome import Exit, Outcome, State
from tests.reading.trees import SOP, write

Make = Callable[..., list[Outcome]]
REQUEST = Request(Path("output"), ("docx", "pdf"), jobs=1)


@pytest.fixture
def make(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Make:
    """Return what makes the books of a project of two offices; it is the working folder."""
    for name in ("a/satu", "a/dua", "b/tiga"):
        write(tmp_path / "sop_sources" / f"{name}.yaml", SOP.replace("Surat", name))
    write(tmp_path / "sop_sources" / "a" / "instansi.yaml", "nama: Dinas A\n")
    monkeypatch.chdir(tmp_path)

    def made(*, dry: bool = False, **wishes: object) -> list[Outcome]:
        request = replace(REQUEST, **wishes)
        plan = books_of(plan_build([Path("sop_sources")], request, MEMORY), request.output)
        return list((dry_run if dry else carry_out)(plan, request, BOOKS))

    return made


def states(outcomes: list[Outcome]) -> dict[str, str]:
    return {str(outcome.source): outcome.state for outcome in outcomes}


def reasons(outcomes: list[Outcome]) -> dict[str, str]:
    return {str(each.source): each.reason.code for each in outcomes if each.reason}


def test_each_folder_with_sops_has_one_book(make: Make) -> None:
    made = make()
    assert states(made) == {"sop_sources/a": "built", "sop_sources/b": "built"}
    assert [str(file) for file in made[0].files] == ["output/a/buku-sop.docx", "output/a/buku-sop.pdf"]


def test_what_is_up_to_date_is_left_alone_and_its_warnings_are_told_again(make: Make) -> None:
    first, again = make(), make()
    assert states(again) == {"sop_sources/a": "unchanged", "sop_sources/b": "unchanged"}
    assert [each.shared for each in again] == [each.shared for each in first]
    assert [found.code for found in again[0].shared] == ["book-parts"]
    assert again[0].shared[0].span.path == "sop_sources/a/instansi.yaml"


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda: write(Path("sop_sources/a/satu.yaml"), SOP.replace("Surat", "Lain")), "source"),
        (lambda: write(Path("sop_sources/a/baru.yaml"), SOP), "sources"),
        (lambda: Path("sop_sources/a/dua.yaml").unlink(), "sources"),
        (lambda: write(Path("sop_sources/a/instansi.yaml"), "nama: Dinas B\n"), "office"),
        (lambda: Path("output/a/buku-sop.pdf").unlink(), "missing"),
        (lambda: write(Path("output/a/buku-sop.pdf"), "edited"), "edited"),
    ],
)
def test_a_book_is_made_again_where_anything_of_it_changed(
    make: Make, change: Callable[[], object], reason: str
) -> None:
    make()
    change()
    assert reasons(make(dry=True)) == {"sop_sources/a": reason}
    assert states(make()) == {"sop_sources/a": "built", "sop_sources/b": "unchanged"}


def test_builds_of_documents_and_of_books_know_nothing_of_each_other(make: Make) -> None:
    make()
    documents = build_documents(("sop_sources",), formats=("json",), prune=True)
    assert {outcome.state for outcome in documents.outcomes} == {State.BUILT}
    assert {outcome.state for outcome in make(prune=True)} == {State.UNCHANGED}
    assert {outcome.state for outcome in build_documents(("sop_sources",), formats=("json",)).outcomes} == {
        State.UNCHANGED
    }


def test_the_book_of_a_folder_without_sops_is_left_over(make: Make) -> None:
    make()
    Path("sop_sources/b/tiga.yaml").unlink()
    left = [outcome for outcome in make() if outcome.state is State.ORPHAN]
    assert [str(file) for file in left[0].files] == ["output/b/buku-sop.docx", "output/b/buku-sop.pdf"]
    make(prune=True)
    assert not Path("output/b").exists()


def test_a_folder_that_is_named_from_the_top_is_its_own_books_too(make: Make) -> None:
    make()
    Path("sop_sources/b/tiga.yaml").unlink()
    named = [Path("sop_sources/b").absolute()]
    request = replace(REQUEST, prune=True)
    list(carry_out(books_of(plan_build(named, request, MEMORY), request.output), request, BOOKS))
    assert not Path("output/b").exists()


def test_a_warning_is_told_again_at_its_place_however_the_folder_was_named(
    make: Make, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    write(Path("sop_sources/b/tiga.yaml"), SOP.replace("Menerima", "Menerima \U0001f600"))
    (tmp_path / "lain").mkdir()
    monkeypatch.chdir(tmp_path / "lain")
    request = replace(REQUEST, output=Path("o"))
    plan = books_of(plan_build([Path("../sop_sources/b")], request, MEMORY), request.output)
    first, again = [outcome for _turn in (1, 2) for outcome in carry_out(plan, request, BOOKS)]
    assert [found.span.path for found in first.diagnostics] == ["../sop_sources/b/tiga.yaml"]
    assert again.diagnostics == first.diagnostics


def test_a_faulty_sop_costs_its_own_book_only(make: Make) -> None:
    write(Path("sop_sources/a/rusak.yaml"), "judul: Rusak\n")
    made = {str(outcome.source): outcome for outcome in make()}
    assert (made["sop_sources/a"].exit, made["sop_sources/b"].exit) == (Exit.FAULTS, Exit.OK)
    assert not Path("output/a").exists()


def test_a_source_of_the_books_name_is_refused_and_no_book_is_removed(make: Make) -> None:
    make()
    write(Path("sop_sources/b/Buku-SOP.yaml"), SOP)
    made = [outcome for outcome in make() if outcome.exit]
    assert [(str(outcome.source), outcome.diagnostics[0].code) for outcome in made] == [
        ("sop_sources/b/Buku-SOP.yaml", "same-output")
    ]
    make(prune=True)
    assert Path("output/b/buku-sop.pdf").exists()


def test_no_document_is_written_over_a_book(make: Make) -> None:
    write(Path("sop_sources/b/Buku-SOP.yaml"), SOP)
    source, built = Path("sop_sources/b/Buku-SOP.yaml"), Path("output/b/Buku-SOP.pdf")
    assert not [outcome for outcome in build_documents(["sop_sources"]).outcomes if outcome.exit]
    assert built.exists()  # nobody has made books here
    source.rename("lama.yaml")
    build_documents([source], prune=True)
    assert not built.exists()

    make()
    book = Path("output/b/buku-sop.pdf").read_bytes()
    Path("lama.yaml").rename(source)
    refused = [outcome for outcome in build_documents(["sop_sources"], force=True).outcomes if outcome.exit]
    assert [(outcome.source, outcome.diagnostics[0].code) for outcome in refused] == [(source, "same-output")]
    assert Path("output/b/buku-sop.pdf").read_bytes() == book


@pytest.mark.parametrize("jobs", [2, None])
def test_any_number_of_processes_makes_the_same_bytes(make: Make, jobs: int | None) -> None:
    for at in range(20):
        write(Path(f"sop_sources/b/s{at:02}.yaml"), SOP.replace("Surat", f"Surat {at}"))
    make()
    files = sorted(Path("output").rglob("buku-sop.*"))
    alone = [file.read_bytes() for file in files]
    made = make(jobs=jobs, force=True, apart=True, limit=60.0)
    assert {outcome.exit for outcome in made} == {Exit.OK}
    assert [file.read_bytes() for file in files] == alone
    Path("output/b/buku-sop.pdf").unlink()
    make(jobs=2, apart=True, limit=60.0)  # the only book to be made shares its SOPs out
    assert [file.read_bytes() for file in files] == alone


def test_an_sop_that_takes_too_long_is_named(make: Make) -> None:
    (one, two) = make(jobs=2, apart=True, limit=0.001)
    assert (one.exit, two.exit) == (Exit.FAULTS, Exit.FAULTS)
    assert one.failure and "took too long" in one.failure.message
