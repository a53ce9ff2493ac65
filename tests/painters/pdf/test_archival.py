"""Whole documents held to PDF/A and PDF/UA, their trees to the layout, and both kinds of files to each other."""

from __future__ import annotations

import os
from difflib import unified_diff
from pathlib import Path

import pytest
from msgspec.structs import replace

from sopdoc.layout.page import Document
from sopdoc.pipeline import lay_out, load, paint
from sopdoc.reading.built.pdf_texts import pages_in_pdf
from tests.checkers.archival import archival_faults
from tests.checkers.building import sources
from tests.checkers.ordinary_sop import write_ordinary
from tests.checkers.random_sop import write_parts, write_random
from tests.checkers.tagged import tree_text
from tests.checkers.tagged_symbols import symbol_faults
from tests.painters.test_shared_pages import COMBINATIONS, put

CASES = Path(__file__).parents[2] / "cases"
FLOWCHARTS = sorted((CASES / "flowchart").glob("*.yaml"))
GOLDENS = CASES / "tags"
TREES = ("dinas-sosial", "dinas-perdagangan-transmigrasi")
UPDATE = os.environ.get("SOPDOC_UPDATE_GOLDENS") == "1"


def laid(path: Path) -> Document:
    document = lay_out(load(path))
    assert document is not None
    return document


def pdf(document: Document) -> bytes:
    return paint(document, ("pdf",))[0].data


def faults(path: Path) -> list[str]:
    document = laid(path)
    data = pdf(document)
    return [*archival_faults(data, 3 if document.source else 2), *symbol_faults(document, data)]


@pytest.mark.parametrize("source", sources(), ids=[source.parent.name for source in sources()])
def test_a_seed_is_tagged_as_the_standards_ask_for(source: Path) -> None:
    assert faults(source) == []


@pytest.mark.long
@pytest.mark.parametrize("source", FLOWCHARTS, ids=[source.stem for source in FLOWCHARTS])
def test_a_hard_flowchart_is_tagged_as_the_standards_ask_for(source: Path) -> None:
    assert faults(source) == []


@pytest.mark.long
@pytest.mark.parametrize("write", [write_random, write_parts, write_ordinary])
def test_random_documents_are_tagged_as_the_standards_ask_for(write, tmp_path: Path) -> None:
    for seed in range(12):
        assert faults(write(seed, tmp_path)) == []


@pytest.mark.parametrize("templat", COMBINATIONS)
def test_pages_of_several_procedures_are_tagged_as_the_standards_ask_for(templat: str, tmp_path: Path) -> None:
    assert faults(put(tmp_path, templat)) == []


@pytest.mark.parametrize("source", sources(), ids=[source.parent.name for source in sources()])
def test_both_kinds_of_files_say_the_same(source: Path) -> None:
    document = laid(source)
    tagged, plain = (pages_in_pdf(pdf(replace(document, bertanda=each))) for each in (True, False))
    assert [page.texts for page in tagged] == [page.texts for page in plain]


def test_a_template_may_leave_tags_out(tmp_path: Path) -> None:
    document = laid(put(tmp_path, "bertanda: tidak\n"))
    assert not document.bertanda
    assert archival_faults(pdf(document), 3) == []
    assert laid(put(tmp_path, "bertanda: ya\n")).bertanda


@pytest.mark.parametrize("name", TREES)
def test_the_tree_of_a_seed_is_the_golden_one(name: str) -> None:
    golden = GOLDENS / f"{name}.txt"
    shown = tree_text(pdf(laid(next(source for source in sources() if source.parent.name == name))))
    if UPDATE:
        golden.write_text(shown, "utf-8")
    diff = unified_diff(golden.read_text("utf-8").splitlines(), shown.splitlines(), "golden", "tree", n=0, lineterm="")
    changed = "\n".join(diff)
    assert not changed, f"SOPDOC_UPDATE_GOLDENS=1 accepts this:\n{changed}"
