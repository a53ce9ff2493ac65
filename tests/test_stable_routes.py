"""Small changes of a source leave its arrows where they are: people know their page by how it looks."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.checkers.building import ROOT
from tests.checkers.editing import (
    Laid,
    Points,
    Tree,
    changed_word,
    elsewhere,
    lay,
    rows_to_part,
    same_but_for_height,
    same_shape,
    with_row,
)
from tests.checkers.source import read_document

GALLERY = sorted((ROOT / "tests" / "cases" / "flowchart").glob("*.yaml"))
REAL = sorted(path for path in (ROOT / "sop_sources").rglob("*.yaml") if path.name != "instansi.yaml")
SOURCES = [*REAL, *GALLERY]
BAR_OF_WORDS = 0.99
"""The part of all arrows that take the same turns where a word makes lanes somewhat wider or narrower."""
BAR = 0.9
"""The part of the arrows on a page that keep their shape where a row is added elsewhere on it."""


def opened(source: Path, folder: Path) -> tuple[Tree, Path]:
    """Return a source's tree, and a place for its variants, beside the templates that it may use."""
    templates = source.parent / "templates"
    if templates.is_dir():
        shutil.copytree(templates, folder / "templates", dirs_exist_ok=True)
    return read_document(source), folder / "variant.yaml"


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_word_that_leaves_all_rules_where_they_are_changes_no_arrow(source: Path, tmp_path: Path) -> None:
    document, path = opened(source, tmp_path)
    before = lay(document, path)
    for after in with_other_words(document, path):
        if after.rules == before.rules and after.columns == before.columns:
            assert after.arrows == before.arrows


def test_a_word_that_moves_lanes_alone_leaves_arrows_their_turns(tmp_path: Path) -> None:
    still, found = 0, list[bool]()
    for document, before, path in laid_out(tmp_path):
        for after in with_other_words(document, path):
            if after.rules == before.rules:
                still += after.columns == before.columns
                found += [same_shape(*pair) for pair in both(before, after) if after.columns != before.columns]
    assert still > len(SOURCES) / 2, "most words move no rule at all: these are held to their arrows above"
    assert len(found) > 200
    assert sum(found) / len(found) >= BAR_OF_WORDS


def test_a_row_more_leaves_the_arrows_elsewhere_as_they_were(tmp_path: Path) -> None:
    found: list[bool] = []
    for document, before, path in laid_out(tmp_path):
        for prosedur in range(len(document["prosedur"])):
            rows = rows_to_part(document, prosedur)
            for row in rows[len(rows) // 2 :][:1]:
                found += kept(before, document, path, prosedur, row)
    assert len(found) > 300
    assert sum(found) / len(found) >= BAR


def laid_out(folder: Path) -> Iterator[tuple[Tree, Laid, Path]]:
    """Lay out each source, with a folder of its own for its variants."""
    for number, source in enumerate(SOURCES):
        own = folder / str(number)
        own.mkdir()
        document, path = opened(source, own)
        yield document, lay(document, path), path


def with_other_words(document: Tree, path: Path) -> Iterator[Laid]:
    """Lay each procedure out with another word in its first step, and with one in its middle one."""
    for prosedur, procedure in enumerate(document["prosedur"]):
        for row in sorted({0, len(procedure["langkah"]) // 2}):
            yield lay(changed_word(document, prosedur, row), path)


def both(before: Laid, after: Laid) -> list[tuple[Points, Points]]:
    """Return the points of all arrows, before and after."""
    assert after.arrows.keys() == before.arrows.keys()
    return [(drawn.points, after.arrows[key].points) for key, drawn in before.arrows.items()]


def kept(before: Laid, document: Tree, path: Path, prosedur: int, row: int) -> list[bool]:
    """Tell of each arrow elsewhere whether it is the same but for its height, or for its turns where lanes moved."""
    after = lay(with_row(document, prosedur, row), path)
    moved = set(map(tuple, after.columns)) != set(map(tuple, before.columns))
    like = same_shape if moved else same_but_for_height
    return [like(*pair) for pair in elsewhere(before, after, prosedur, row)]
