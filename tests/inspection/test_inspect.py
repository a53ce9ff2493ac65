"""The inspection of finished pages: clean ones are clean, each planted defect is found and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from sopdoc.inspection.defect import Kind
from sopdoc.inspection.inspect import inspect
from sopdoc.pipeline import lay_out as lay_out_loaded
from sopdoc.pipeline import load
from tests.inspection import misplaced
from tests.inspection.asking import kinds
from tests.inspection.planting import (
    Chart,
    crowded,
    ending,
    keyed,
    loop,
    pages,
    plain,
    rows,
)
from tests.inspection.plants import CASES, MIXED, Plant

SOURCES = Path(__file__).parents[2] / "sop_sources"
SEEDS = sorted(path for path in SOURCES.rglob("*.yaml") if path.name != "instansi.yaml")


@pytest.mark.parametrize("seed", SEEDS, ids=[seed.parent.name for seed in SEEDS])
def test_the_seeds_are_clean(seed: Path) -> None:
    loaded = load(seed)
    document = lay_out_loaded(loaded)
    assert document is not None
    assert loaded.sop is not None
    assert loaded.templat is not None
    assert [str(defect) for defect in inspect(document, loaded.sop, loaded.templat)] == []


@pytest.mark.parametrize("make", [plain, loop, rows, pages, crowded, ending, keyed])
def test_the_charts_that_defects_are_planted_in_are_clean(make: Callable[[], Chart]) -> None:
    assert [str(defect) for defect in make().defects()] == []


CLOSE = {
    Kind.PORT_BOTH_WAYS,
    Kind.EXITS_SHARE_PORT,
    Kind.LINE_ON_RULE,
    Kind.LINE_OFF_LANES,
    Kind.LABELS_TOUCH,
}
"""Kinds whose plants lead lines along rules, near them."""


@pytest.mark.parametrize(("kind", "make", "plant"), CASES, ids=[f"{kind}-{at}" for at, (kind, *_) in enumerate(CASES)])
def test_a_planted_defect_is_found_and_nothing_else(kind: Kind, make: Callable[[], Chart], plant: Plant) -> None:
    chart = plant(make())
    others = {Kind.NEAR_RULE} if kind in CLOSE else set()
    assert [str(defect) for defect in chart.defects() if defect.kind not in {kind} | others] == []
    assert kind in kinds(chart)


@pytest.mark.parametrize(("found", "make", "plant"), MIXED)
def test_some_faults_are_several_defects(found: set[Kind], make: Callable[[], Chart], plant: Plant) -> None:
    assert kinds(plant(make())) == found


@pytest.mark.parametrize(
    ("kind", "make", "plant"), misplaced.CASES, ids=[f"{kind}-{at}" for at, (kind, *_) in enumerate(misplaced.CASES)]
)
def test_a_defect_is_found_among_others(kind: Kind, make: Callable[[], Chart], plant: Plant) -> None:
    assert kind in kinds(plant(make()))


def test_every_kind_is_planted() -> None:
    assert {kind for kind, *_ in CASES} == set(Kind)


def test_a_defect_names_its_arrow_its_page_and_its_step() -> None:
    (defect,) = plain().without(1).defects()
    assert (defect.kind, defect.page, defect.langkah, defect.prosedur) == (Kind.FLOW_MISSING, 2, 2, 0)
    assert str(defect) == "page 2: flow-missing: langkah 2 → langkah 3 is not drawn"
    (defect,) = loop().words_at(loop().exit("Tidak"), loop().x(3) - 42, loop().y(3) + 1.1).defects()
    assert defect.words == "the words on langkah 3 → langkah 2 (Tidak) leave the lanes"
    assert defect.place is not None


def test_a_defect_stands_on_its_own_page() -> None:
    chart = pages()
    second = chart.on(chart.number + 1)
    assert {defect.page for defect in second.without(1).defects()} == {second.number}
