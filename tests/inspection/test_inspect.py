"""The inspection of finished pages: clean ones are clean, each planted defect is found and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from sopdoc.inspection.defect import Kind
from sopdoc.inspection.inspect import inspect
from sopdoc.layout.blocks.text import Style
from sopdoc.layout.page import LeftOut
from sopdoc.layout.text_block import MEANINGS, UNDRAWN
from sopdoc.model.prosedur import Langkah, Prosedur, Simbol
from sopdoc.pipeline import lay_out as lay_out_loaded
from sopdoc.pipeline import load
from sopdoc.templat.templat import Terminator
from tests.inspection import misplaced
from tests.inspection.planting import (
    Chart,
    crowded,
    ending,
    exits,
    keyed,
    lay_out,
    loop,
    pages,
    plain,
    rows,
    step,
)
from tests.inspection.plants import CASES, MIXED, Plant, on_a_lane_rule
from tests.layout.fake import SETTER

SOURCES = Path(__file__).parents[2] / "sop_sources"
SEEDS = sorted(path for path in SOURCES.rglob("*.yaml") if path.name != "instansi.yaml")


def kinds(chart: Chart) -> set[Kind]:
    return {defect.kind for defect in chart.defects()}


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


@pytest.mark.parametrize(("kind", "make", "plant"), CASES, ids=[f"{kind}-{at}" for at, (kind, *_) in enumerate(CASES)])
def test_a_planted_defect_is_found_and_nothing_else(kind: Kind, make: Callable[[], Chart], plant: Plant) -> None:
    chart = plant(make())
    assert [str(defect) for defect in chart.defects() if defect.kind is not kind] == []
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


def test_a_procedure_that_is_on_no_page_is_missed() -> None:
    chart = plain()
    more = replace(chart.sop, prosedur=(*chart.sop.prosedur, *chart.sop.prosedur))
    found = inspect(chart.document, more, chart.templat)
    assert {defect.kind for defect in found} == {Kind.WRONG_SYMBOLS, Kind.FLOW_MISSING}
    assert {defect.prosedur for defect in found} == {1}


def test_a_drawing_on_a_page_without_a_table_is_astray() -> None:
    found = plain().changed(prosedur=None).defects()
    assert (found[0].kind, found[0].words) == (Kind.WRONG_SYMBOLS, "symbols stand on a page without a table for them")


def test_a_rule_that_is_not_drawn_may_be_used() -> None:
    chart = on_a_lane_rule(plain())
    cells = tuple(replace(cell, ruled="TB") for cell in chart.table.cells)
    bare = replace(chart.table, cells=cells)
    assert kinds(chart.changed(flow=tuple(bare if item is chart.table else item for item in chart.page.flow))) == set()


def test_arrows_may_merge_into_one_port() -> None:
    chart = lay_out(step("a", lanjut=("kiri", "akhir")), step("b", id="kiri"), step("c", id="akhir"))
    y = chart.rule(2) + 3
    apart = chart.route(1, 2, "RT", (chart.x(2), chart.y(1))).route(2, 3, "RT", (chart.x(3), chart.y(2)))
    merged = apart.route(1, 3, "BT", (chart.x(1), y), (chart.x(3), y))
    assert kinds(merged) == set()
    assert kinds(merged.route(1, 3, "BL", (chart.x(1), chart.y(3)))) == set()


def test_branches_of_a_fork_may_share_a_trunk() -> None:
    chart = lay_out(step("a", lanjut=("kiri", "kanan")), step("b", id="kiri"), step("c", id="kanan"))
    y = chart.y(1)
    forked = chart.route(1, 2, "RT", (chart.x(2), y)).route(1, 3, "RT", (chart.x(3), y))
    assert kinds(forked.route(2, 3, "BL", (chart.x(2), chart.y(3)))) == set()


def test_a_decision_counts_its_ports() -> None:
    assert kinds(crowded()) == set()
    three = crowded().sop.prosedur[0]
    decision = replace(three.langkah[2], keputusan=three.langkah[2].keputusan[:3])
    fewer = _with_steps(crowded(), three, (*three.langkah[:2], decision, *three.langkah[3:]))
    assert kinds(fewer) == {Kind.EXITS_SHARE_PORT, Kind.FLOW_EXTRA}
    assert kinds(fewer.without(crowded().exit("Ulang"))) == set()


def _with_steps(chart: Chart, prosedur: Prosedur, steps: tuple[Langkah, ...]) -> Chart:
    return replace(chart, sop=replace(chart.sop, prosedur=(replace(prosedur, langkah=steps),)))


FLOWS: dict[str, Callable[[], Chart]] = {
    "capsules apart": lambda: lay_out(
        step("a"),
        step("b", id="b"),
        step("c", keputusan=exits(ya="lanjut", tidak="b")),
        step("c"),
        terminator=Terminator.TERPISAH,
    ),
    "an end in the middle": lambda: lay_out(
        step("a"), step("b", keputusan=exits(ya="lanjut", tidak="selesai")), step("c")
    ),
    "a fork to the end": lambda: lay_out(step("a"), step("b", lanjut=("z", "selesai")), step("c", id="z")),
    "a stack that decides": lambda: lay_out(
        step("a"),
        step("b", id="z", simbol=(Simbol.PROSES, Simbol.KEPUTUSAN), keputusan=exits(ya="lanjut", tidak="z")),
        step("c"),
    ),
    "a handed decision": lambda: lay_out(
        step("a"), step("b>c", id="z", keputusan=exits(ya="lanjut", tidak="z")), step("c")
    ),
    "a label that the font writes otherwise": lambda: lay_out(
        step("a"),
        step("b", keputusan=exits(**{"tidak\u2011lengkap": "akhir", "ya": "lanjut"})),
        step("c"),
        step("a", id="akhir"),
    ),
}


@pytest.mark.parametrize("name", FLOWS)
def test_what_the_source_format_knows_is_understood(name: str) -> None:
    assert [str(defect) for defect in FLOWS[name]().defects()] == []


def left_out(said: str, langkah: int = 3) -> Chart:
    """Return the chart of four exits without one of them, and with words below its table."""
    chart = crowded()
    told = SETTER.block(said, 40.0, 700.0, 300.0, Style(8.0, UNDRAWN), langkah)
    chart = chart.without(chart.exit("Ulang"))
    return chart.changed(left_out=(LeftOut(3, 2, "Ulang"),), flow=(*chart.page.flow, told))


def test_an_arrow_that_is_not_drawn_is_no_defect_where_it_is_told() -> None:
    assert [str(defect) for defect in left_out("dari No 3 ke No 2 (Ulang)").defects()] == []


@pytest.mark.parametrize(
    ("said", "langkah"), [("ke No 1 (Ulang)", 3), ("ke No 2 (Batal)", 3), ("ke No 2 (Ulang)", 2), ("panah", 3)]
)
def test_an_arrow_that_is_not_drawn_and_not_told_is_missing(said: str, langkah: int) -> None:
    assert kinds(left_out(said, langkah)) == {Kind.FLOW_MISSING}


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("ke No 2 (Tidak), (Ulang)", set()),
        ("ke No 2 (Ulang), (Tidak)", set()),
        ("ke No 2 (Tidak); No 2 (Ulang)", set()),
        ("ke No 2 (Tidak); No 1 (Ulang)", {Kind.FLOW_MISSING}),
        ("ke No 2 (Tidak), (Batal), (Ulang)", {Kind.FLOW_MISSING}),
        ("ke No 2 (Tidak)", {Kind.FLOW_MISSING}),
    ],
)
def test_arrows_to_one_step_may_be_told_together(said: str, found: set[Kind]) -> None:
    chart = left_out(said)
    chart = chart.without(chart.exit("Tidak")).changed(left_out=(LeftOut(3, 2, "Tidak"), LeftOut(3, 2, "Ulang")))
    assert kinds(chart) == found


def test_keys_of_arrows_to_one_step_may_be_told_together() -> None:
    chart = left_out("ke No 2: a), b)")
    two = (LeftOut(3, 2, "Tidak", "a)"), LeftOut(3, 2, "Ulang", "b)"))
    chart = chart.without(chart.exit("Tidak")).changed(left_out=two)
    assert kinds(chart) == {Kind.KEY_UNTOLD}


def test_the_key_of_an_arrow_that_is_not_drawn_is_told() -> None:
    chart = left_out("dari No 3 ke No 2: a)").changed(left_out=(LeftOut(3, 2, "Ulang", "a)"),))
    assert kinds(chart) == {Kind.KEY_UNTOLD}
    meant = SETTER.entries({"a)": "Ulang"}, 40.0, 720.0, 300.0, Style(8.0, MEANINGS))
    assert kinds(chart.changed(flow=(*chart.page.flow, meant))) == set()


def test_words_may_stand_far_from_an_exit_of_five_whichever_are_drawn() -> None:
    chart = crowded()
    batal = chart.exit("Batal")
    chart = chart.words_at(batal, chart.x(3) - 27.9, chart.rule(5) - 10.0)
    assert kinds(chart) == {Kind.LABEL_UNCLEAR}
    assert kinds(chart.changed(left_out=(LeftOut(3, None, "Lain"),))) == set()
