"""A wrong example of the manual, made into the smallest whole project, gets its rule's code; a right one doesn't."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sopdoc.book.make import lay_out_book
from sopdoc.build.build import build_documents
from sopdoc.checking.run import Request, check_sources
from sopdoc.daftar.index import make_index
from sopdoc.explain.pages import FAMILY_OF
from sopdoc.reading.settings.settings import missing_sources, settings_of
from sopdoc.reading.shelf.project import find_project
from sopdoc.rules.document import UNKNOWN_PERMISSION, UNUSED_PERMISSION
from sopdoc.rules.drawing import DEFECT
from sopdoc.rules.region import UNLISTED_KETERKAITAN
from sopdoc.rules.rule import Need
from sopdoc.rules.table import RULES
from sopdoc.work.tasks.plan import make_plan
from tests.rules.manual import PAGES
from tests.rules.project_of import write_project

TODAY = date(2026, 4, 1)
NOT_RUN = {
    "linked-folder": "a link is no text: tests/work/tasks/test_sources.py",
    "linked-outside": "a link is no text: tests/reading/office/test_office.py",
    "encoding": "the manual is UTF-8 itself: tests/reading/characters/test_encoding.py",
    "too-many-faults": "it never comes without a hundred others: tests/reading/test_fuzz.py",
    "pairs": "the table of keys says it better, as wrong-kind, where it is asked: tests/reading/syntax/test_syntax.py",
    "misnamed-word-file": "its text doesn't matter: tests/reading/word/test_misnamed.py",
    "word-file": "a picture is no text: tests/reading/word",
    "picture-room": "a picture is no text: tests/reading/office/test_signature_picture.py",
    "logo": "a picture is no text: tests/reading/office/test_logo.py",
    "templat-chain": "many files: tests/reading/office/test_find_templat.py",
}
"""Rules whose examples can't be run, why, and where they are tested instead."""
DRAWN = {rule.code for rule in RULES.values() if rule.told_as == DEFECT}
"""No source is known whose drawing has a defect: they are planted, tests/inspection/plants.py."""
REGULATION = {"identitas", "dasar_hukum", "kegiatan", "pelaksana", "alur", "mutu_baku", "dokumen"}
CHECKED = {code for code in RULES if FAMILY_OF[code] in REGULATION} | {
    rule.code for rule in (UNUSED_PERMISSION, UNKNOWN_PERMISSION, UNLISTED_KETERKAITAN)
}
"""Only `sopdoc check` asks these; the small projects around their examples break others of them, too."""
RUN = sorted(PAGES.keys() - NOT_RUN.keys() - DRAWN - CHECKED)


def codes(folder: Path, example: str, need: Need) -> set[str]:
    """Return the codes of all that is found in the project around an example."""
    write_project(folder, example)
    sources, output = [folder / "sop_sources"], folder / "output"
    if need is Need.REGION:
        told = make_index(sources, output, TODAY).told()
        return {found.code for _source, diagnostics, _failure in told for found in diagnostics}
    if need is Need.BOOK:
        files = sorted(path for path in sources[0].rglob("*.yaml") if path.name != "instansi.yaml")
        book = lay_out_book(files, find_project(files[0]))
        return {found.code for found in book.diagnostics + book.shared}
    settings = settings_of(sources[0], find_project(sources[0]))
    outcomes = build_documents(sources, output, ("json",)).outcomes
    assert [outcome.failure for outcome in outcomes if outcome.failure] == []
    found = (*missing_sources(settings), *(each for done in outcomes for each in done.diagnostics + done.shared))
    return {each.code for each in found if not each.code.isupper()}


def checked(folder: Path, example: str) -> set[str]:
    """Return the codes of all that check finds in the project around an example."""
    write_project(folder, example)
    seen = check_sources(make_plan([folder / "sop_sources"], folder / "output"), Request(today=TODAY))
    return {found.code for each in seen for found in each.found}


@pytest.mark.parametrize("code", sorted(CHECKED))
def test_check_tells_a_wrong_example_from_a_right_one(code: str, tmp_path: Path) -> None:
    told = RULES[code].told
    assert told in checked(tmp_path / "wrong", PAGES[code].wrong)
    assert told not in checked(tmp_path / "right", PAGES[code].right)


@pytest.mark.parametrize("code", RUN)
def test_a_wrong_example_gets_its_rules_code_alone(code: str, tmp_path: Path) -> None:
    assert codes(tmp_path, PAGES[code].wrong, RULES[code].need) == {code}


@pytest.mark.parametrize("code", RUN)
def test_of_a_right_example_nothing_is_found(code: str, tmp_path: Path) -> None:
    assert codes(tmp_path, PAGES[code].right, RULES[code].need) == set()


def test_what_is_not_run_is_few_and_tested_elsewhere() -> None:
    assert len(NOT_RUN) < len(RULES) / 10
    root = Path(__file__).parents[2]
    assert [why for why in NOT_RUN.values() if not (root / why.rpartition(": ")[2]).exists()] == []
    assert {page.code for page in PAGES.values() if page.kind == "text"} <= NOT_RUN.keys() | DRAWN
