"""The gallery of hard flowcharts: each is drawn without a defect, and the page that shows them is complete."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from sopdoc.pipeline import render
from tests.checkers.laying import check
from tests.checkers.source import procedures, read_document

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "tests" / "cases" / "flowchart"
CASES = sorted(FOLDER.glob("*.yaml"))
LONGEST_CAPTION = 160
each_case = pytest.mark.parametrize("case", CASES, ids=[case.stem for case in CASES])


@pytest.fixture
def generator(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    monkeypatch.syspath_prepend(str(ROOT / "docs"))
    return import_module("make_gallery")


def test_there_are_at_least_forty_cases() -> None:
    assert len(CASES) >= 40


@each_case
def test_it_is_drawn_without_a_defect_or_a_warning_of_one(case: Path) -> None:
    assert check(case).faults == []


ONE_WAY_IN = {"terminator-terpisah-keputusan": 1}
"""Cases with a symbol that a joint line leaves two ports: all arrows enter by the one, exits branch from the other.

In the second one two of three words keep clear of foreign lines for it, and one of two stands no longer above its step.
"""


@each_case
def test_no_line_can_be_followed_to_where_the_flow_does_not_lead(case: Path) -> None:
    assert check(case).figures.false_readings == ONE_WAY_IN.get(case.stem, 0)


@each_case
def test_its_first_line_says_what_is_hard(case: Path) -> None:
    first = case.read_text("utf-8").partition("\n")[0]
    assert re.fullmatch(r"# [A-Z].+\.", first)
    assert len(first) <= LONGEST_CAPTION


def test_lanes_and_rows_reach_from_one_to_as_many_as_asked() -> None:
    shown = [procedure for case in CASES for procedure in procedures(read_document(case))]
    lanes, rows = {len(procedure.lanes) for procedure in shown}, {len(procedure.steps) for procedure in shown}
    assert lanes >= {1, 2, 8, 12, 15}
    assert rows >= {1, 2, 60}


def test_letters_pair_over_ten_pages_and_go_past_z() -> None:
    far, many = _letters("perulangan-sepuluh-halaman"), _letters("lebih-dari-26-pasang")
    assert max(max(pages) - min(pages) for pages in far.values()) >= 9
    assert len(many) > 26
    assert {"Z", "AA", "AB"} <= many.keys()


def _letters(case: str) -> dict[str, set[int]]:
    """Return the pages on which each pentagon's letter stands."""
    layout = json.loads(render(FOLDER / f"{case}.yaml", ("json",)).outputs[0].data)
    found: dict[str, set[int]] = {}
    for page in layout["pages"]:
        for item in page["items"]:
            if item["kind"] == "symbol" and item["shape"] == "offpage":
                found.setdefault(item["text"], set()).add(page["number"])
    return found


def test_the_page_is_what_the_generator_makes(generator: ModuleType) -> None:
    assert (ROOT / "docs" / "gallery.md").read_text("utf-8") == generator.page_text()


def test_the_page_names_every_case_and_shows_pictures_that_are_there(generator: ModuleType) -> None:
    page = (ROOT / "docs" / "gallery.md").read_text("utf-8")
    assert set(re.findall(r"\* \[([\w-]+)\]", page)) == {case.stem for case in CASES}
    pictures = set(re.findall(r"!\[[^]]*\]\(([^)]+)\)", page))
    assert pictures == {f"images/{path.name}" for path in (ROOT / "docs" / "images").glob("gallery-*.png")}
    assert all(len(sheet.cases) <= 8 for sheet in generator.sheets())
