"""Whole documents, sound and faulty, written from the regulation alone: what check finds against what is there.

A comment ``# expect: KG003 MB001`` labels the line in which a finding is right (tests/check/corpus/README.md).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from sopdoc.check.document import check_document
from sopdoc.reading.load import find_project, load_source
from sopdoc.source.diagnostic import Severity

CORPUS = Path(__file__).parent / "corpus"
MOST_WRONG = 1 / 20
"""So many errors and warnings may be wrong, and so many labelled faults be missed."""
_EXPECTED = re.compile(r"# expect: ([A-Z0-9 ]+)")
Found = tuple[int, str]


class Judged(NamedTuple):
    """What is labelled in a document, and the errors and warnings that are found in it, by line and code."""

    document: str
    labelled: frozenset[Found]
    found: frozenset[Found]


def judged(part: str) -> Iterator[Judged]:
    """Yield what is labelled and found in the documents of a part of the corpus."""
    for path in sorted((CORPUS / part).rglob("*.yaml")):
        if path.name != "instansi.yaml":
            yield _judged(path)


@cache
def _judged(path: Path) -> Judged:
    checked = check_document(load_source(path, find_project(path)))
    assert checked.asked, path
    lines = enumerate(path.read_text("utf-8").splitlines(), start=1)
    labels = ((line, match[1].split()) for line, text in lines if (match := _EXPECTED.search(text)))
    told = (each for each in (*checked.found, *checked.shared) if each.severity is not Severity.INFO)
    return Judged(
        path.relative_to(CORPUS).as_posix(),
        frozenset((line, code) for line, codes in labels for code in codes),
        frozenset((each.span.line, each.code) for each in told),
    )


def test_of_sound_documents_next_to_nothing_is_found() -> None:
    documents = list(judged("sound"))
    assert len(documents) >= 40
    wrong = [(each.document, *found) for each in documents for found in sorted(each.found)]
    assert len(wrong) <= len(documents) * MOST_WRONG, wrong


def test_of_labelled_faults_few_are_missed() -> None:
    documents = list(judged("faulty"))
    missed = [(each.document, *label) for each in documents for label in sorted(each.labelled - each.found)]
    labels = sum(len(each.labelled) for each in documents)
    assert labels > 300
    assert len(missed) <= labels * MOST_WRONG, missed


def test_of_what_is_found_in_faulty_documents_little_is_wrong() -> None:
    documents = list(judged("faulty"))
    wrong = [(each.document, *found) for each in documents for found in sorted(each.found - each.labelled)]
    assert len(wrong) <= sum(len(each.found) for each in documents) * MOST_WRONG, wrong


def test_each_rule_that_warns_is_found_somewhere() -> None:
    codes = {code for each in judged("faulty") for _line, code in each.found}
    assert len(codes) >= 40
