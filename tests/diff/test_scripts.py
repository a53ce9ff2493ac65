"""Random revisions: how many of the planted changes are found, how many are false, and what must hold of all."""

from __future__ import annotations

import os
from itertools import islice

import pytest
from msgspec.structs import replace

from sopdoc.diff.applying.apply import apply
from sopdoc.diff.applying.normal import normal
from sopdoc.diff.compare import Comparison, compare
from sopdoc.model.sop import WrittenSop
from tests.diff.alike import alike_source
from tests.diff.edits import EDITS, HARD, Edit, Script
from tests.diff.figures import REAL, figures, generated, revisions

SCRIPTS = int(os.environ.get("SOPDOC_DIFF_SCRIPTS", "100"))
"""So many of each kind; the figures in docs/analysis/diff.md are of 1,000."""
SOURCES = {
    "real": REAL,
    "generated": generated(range(40)),
    "alike": tuple(map(alike_source, range(40))),
}
KINDS = {"any": EDITS, "hard": HARD}


@pytest.fixture(scope="module", params=[(name, kind) for name in SOURCES for kind in KINDS], ids="-".join)
def scripts(request: pytest.FixtureRequest) -> list[tuple[Script, Comparison]]:
    name, kind = request.param
    kinds: tuple[Edit, ...] = KINDS[kind]
    return list(islice(revisions(SOURCES[name], range(5 * SCRIPTS), kinds), SCRIPTS))


def test_what_was_planted_is_found_and_little_else(scripts: list[tuple[Script, Comparison]]) -> None:
    found = figures(scripts)
    assert found.planted > 5 * SCRIPTS
    assert found.recall >= 0.97, found.wrong
    assert found.fallout <= 0.03, found.wrong
    assert found.pairs >= 0.994


def test_changes_make_the_new_revision_of_the_old_one(scripts: list[tuple[Script, Comparison]]) -> None:
    wrong = [comparison for _made, comparison in scripts if apply(comparison.old, comparison) != normal(comparison.new)]
    assert wrong == []


def test_the_other_way_round_changes_are_mirrored(scripts: list[tuple[Script, Comparison]]) -> None:
    for _made, comparison in scripts:
        mirrored = sorted(repr(change.mirrored()) for change in comparison.changes)
        assert mirrored == sorted(map(repr, compare(comparison.new, comparison.old).changes))


def test_nothing_changes_between_spellings_of_one_document(scripts: list[tuple[Script, Comparison]]) -> None:
    for _made, comparison in scripts:
        for sop in (comparison.old, comparison.new):
            assert compare(sop, sop).changes == ()
            assert compare(sop, normal(sop)).changes == ()
            assert normal(normal(sop)) == normal(sop)


def test_a_spelling_alone_is_no_change() -> None:
    for source in (*REAL, *SOURCES["alike"][:20]):
        spelled = list(revisions([source], range(12), kinds=()))
        assert spelled
        assert [change for _made, comparison in spelled for change in comparison.changes] == []


def test_no_change_can_be_left_out() -> None:
    checked = 0
    for _made, comparison in islice(revisions(REAL, range(60)), 30):
        wanted = normal(comparison.new)
        for left_out in comparison.changes:
            rest = tuple(change for change in comparison.changes if change is not left_out)
            assert _applied(replace(comparison, changes=rest)) != wanted, left_out
            checked += 1
    assert checked > 100


def _applied(comparison: Comparison) -> WrittenSop | None:
    """Return what changes make of the old revision; None where they don't fit each other."""
    try:
        return apply(comparison.old, comparison)
    except (KeyError, RuntimeError, StopIteration, IndexError):
        return None
