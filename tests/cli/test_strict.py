"""``sopdoc build --strict``: a drawing with a defect is an error, and nothing of its document is written."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from sopdoc import pipeline
from sopdoc.build import run as campaign
from sopdoc.build.build import build_documents
from sopdoc.layout.document import layout_document
from sopdoc.layout.page import Document
from sopdoc.work.running.runner import run as run_in_processes
from sopdoc.work.tasks.outcome import Exit
from tests.cli.conftest import SOP, Run, counts, tree, write
from tests.findings import Said, error, warning

HINT = "    hint: use a larger paper, fewer pelaksana or a shorter label"
MISSING = "langkah 1 → langkah 2 is not drawn"


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let several documents be built in this process, so that a defect planted in it is met."""
    monkeypatch.setattr(campaign, "run", lambda orders, job, *_rest, **_named: run_in_processes(orders, job, 1))


@pytest.fixture
def lost_arrow(monkeypatch: pytest.MonkeyPatch, here: None) -> None:
    """Let layout lose the arrows of the document "palu/surat.yaml"."""

    def losing(sop: Any, *rest: Any) -> Document:
        document = layout_document(sop, *rest)
        if sop.judul != "palu/surat.yaml":
            return document
        return replace(document, pages=tuple(replace(page, connectors=()) for page in document.pages))

    monkeypatch.setattr(pipeline, "layout_document", losing)


@pytest.fixture
def crowded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let layout warn of an arrow, and of something else."""

    def warning_of(sop: Any, *rest: Any) -> Document:
        span = sop.prosedur[0].langkah[0].span
        said = (warning("crowded-arrow", "no room", span), warning("narrow-lanes", "narrow", sop.span))
        return replace(layout_document(sop, *rest), facts=tuple(map(Said, said)))

    monkeypatch.setattr(pipeline, "layout_document", warning_of)


def test_clean_drawings_are_built_as_ever(project: Path, run: Run) -> None:
    usual, strict = run("build", "--output", "a"), run("build", "--strict", "--output", "b")
    assert (strict.code, strict.err) == (0, "")
    assert counts(strict.out).replace(" b)", " a)") == counts(usual.out)
    for name in tree(project / "a"):
        assert (project / "a" / name).read_bytes() == (project / "b" / name).read_bytes()


@pytest.mark.usefixtures("lost_arrow")
def test_a_defect_is_an_error_at_its_step_and_costs_only_its_document(project: Path, run: Run) -> None:
    ran = run("build", "--strict")
    assert ran.code == 1
    assert ran.err.splitlines() == [f"sop_sources/palu/surat.yaml:5:9: error: page 2: {MISSING}", HINT]
    assert [name for name in tree(project / "output") if "palu" in name] == []
    assert counts(ran.out) == "built 2 documents (4 files in output), 0 unchanged, 1 faulty, 0 removed"


@pytest.mark.usefixtures("lost_arrow")
def test_without_strict_nobody_looks(project: Path, run: Run) -> None:
    ran = run("build")
    assert (ran.code, ran.err) == (0, "")
    assert len(tree(project / "output")) == 6


@pytest.mark.usefixtures("lost_arrow")
def test_what_an_earlier_build_wrote_is_left_whole(project: Path, run: Run) -> None:
    run("build", "--output", "output")
    before = {name: (project / "output" / name).read_bytes() for name in tree(project / "output")}
    assert run("build", "--strict", "--force").code == 1
    assert {name: (project / "output" / name).read_bytes() for name in tree(project / "output")} == before


@pytest.mark.usefixtures("crowded")
def test_an_arrow_without_room_is_an_error_and_other_warnings_stay(project: Path, run: Run) -> None:
    ran = run("build", "--strict", "sop_sources/palu")
    assert ran.code == 1
    assert "sop_sources/palu/surat.yaml:5:9: error: no room" in ran.err
    assert ": warning: narrow" in ran.err
    assert tree(project / "output") == []
    assert run("build", "sop_sources/palu").code == 0


@pytest.mark.long
def test_several_processes_are_as_strict(tmp_path: Path) -> None:
    """A dozen exits with long labels in one lane have no room: any process says so, and builds the other document."""
    hard = SOP.replace("{{a: Petugas, b: Kepala}}", "{{a: Petugas}}").replace("oleh: b", "oleh: a")
    exits = "        keputusan: {" + ", ".join(f"{'sangat panjang ' * 4}{n}: selesai" for n in range(12)) + "}\n"
    write(tmp_path / "s" / "a.yaml", SOP.format(judul="a"))
    write(tmp_path / "s" / "b.yaml", hard.format(judul="b") + exits)
    reports = [
        build_documents([tmp_path / "s"], tmp_path / str(jobs), ("json",), jobs=jobs, strict=True) for jobs in (1, 2)
    ]
    assert [report.exit for report in reports] == [Exit.FAULTS, Exit.FAULTS]
    assert reports[0].outcomes[1].diagnostics == reports[1].outcomes[1].diagnostics
    assert {item.code for item in reports[0].outcomes[1].diagnostics} <= {
        "FL005",
        "crowded-arrow",
        "drawing-defect",
        "label-below",
        "more-of-a-kind",
        "too-many-faults",
    }
    assert [path.name for path in reports[1].files] == ["a.json"]


@pytest.mark.usefixtures("project")
def test_pages_that_hold_too_much_are_not_looked_at(monkeypatch: pytest.MonkeyPatch, run: Run) -> None:
    def overfull(sop: Any, *rest: Any) -> Document:
        document = layout_document(sop, *rest)
        pages = tuple(replace(page, connectors=()) for page in document.pages)
        return replace(document, pages=pages, facts=(Said(error("row-too-tall", "too tall", sop.span)),))

    monkeypatch.setattr(pipeline, "layout_document", overfull)
    ran = run("build", "--strict", "sop_sources/palu")
    assert ran.code == 1
    assert ran.err.count("error:") == 1
