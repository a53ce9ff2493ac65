from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.checkers.figures import measure
from tests.checkers.geometry import check_layout
from tests.checkers.planted import (
    STACKED,
    connector,
    document,
    dropped,
    items,
    label,
    layout,
    moved,
    planted,
    route,
    stacked_page,
    symbol,
)

Json = dict[str, Any]
Change = Callable[[Json], object]


def _names(tree: Json) -> set[str]:
    return {defect.name for defect in check_layout(tree, document())}


def test_the_good_layout_has_no_defect() -> None:
    assert check_layout(layout(), document()) == []


def test_figures_are_counted() -> None:
    figures = measure(layout(), document())
    assert figures.connectors == 14
    assert figures.crossings == 2  # the loop over B's arrow on page 1, the way to B over A's arrow on page 2
    assert figures.joint == 0
    assert figures.bends == 1 + 2 + 3 + 2 + 2 + 2 + 3


def _set(page: int, kind: str, index: int, **values: object) -> Change:
    return lambda tree: items(tree, page, kind)[index].update(values)


def _add(page: int, kind: str, index: int, **values: object) -> Change:
    """Return a change that adds a copy of an item, altered."""
    return lambda tree: tree["pages"][page - 1]["items"].append({**items(tree, page, kind)[index], **values})


def _lines(page: int, source: str, target: str) -> Callable[[Json], Json]:
    return lambda tree: connector(tree, page, source, target)


def _text_of(number: int, role: str) -> Callable[[Json], Json]:
    return lambda tree: next(
        item
        for page in (1, 2)
        for item in items(tree, page, "text")
        if item.get("langkah") == number and item["role"] == role
    )


def _kissing() -> Json:
    """Return an arrow whose bend meets the bend of the arrow from step 2 to 3, coming from the other side."""
    ends = {"from": {"langkah": 3, "bagian": 2, "pelaksana": "b"}, "to": {"langkah": 2, "pelaksana": "c"}}
    points = [[230, 196], [230, 172], [290, 172], [290, 164]]
    return {"kind": "connector", "points": points, "arrow": True, **ends}


def _rename(tree: Json, old: str, new: str) -> None:
    for page in (1, 2):
        for item in items(tree, page, "symbol"):
            item["text"] = new if item["text"] == old else item["text"]
        for item in items(tree, page, "connector"):
            for end in ("from", "to"):
                item[end] = {"offpage": new} if item[end] == {"offpage": old} else item[end]


def _carry(tree: Json) -> None:
    """Put both ends of letter B on one page."""
    found = [symbol(tree, 1, 3, "a", "offpage"), connector(tree, 1, "B", "3.1/a")]
    for item in found:
        tree["pages"][0]["items"].remove(item)
        tree["pages"][1]["items"].append(item)


def _on_white(tree: Json) -> None:
    connector(tree, 1, "4/b", "3.1/a")["label"].update(ground=True)


def _keyed() -> Change:
    """Return a change after which a key is printed on the arrow "Tidak"."""
    return lambda tree: connector(tree, 1, "4/b", "3.1/a")["label"].update(key="a)")


def _tell(line: str) -> Change:
    """Return a change that adds a line below the second page's table."""
    told = {"kind": "text", "rect": [40, 306, 100, 9], "lines": [line], "role": "arti_label", "langkah": None}
    return lambda tree: tree["pages"][1]["items"].append(told)


PAGES: list[tuple[str, tuple[Change, ...]]] = [
    ("page-number", (lambda tree: tree["pages"][1].update(number=3),)),
    ("off-page", (_set(1, "text", 0, rect=[500, 62, 50, 9]),)),
    ("procedure-order", (lambda tree: tree["pages"][0].update(prosedur=1),)),
    ("step-order", (lambda tree: tree["pages"].reverse(),)),
    ("step-order", (_add(2, "text", 2, rect=[42, 190, 16, 9]),)),
    ("step-order", (dropped(1, _text_of(3, "kegiatan")),)),
    ("table-columns", (lambda tree: items(tree, 1, "table")[0].update(columns=[20, 40, 140, 200, 500]),)),
    ("table-edges", (lambda tree: items(tree, 1, "table")[0]["rows"].insert(1, 40.2),)),
    ("row-shared", (lambda tree: items(tree, 1, "table")[0]["rows"].remove(130),)),
]
TEXTS: list[tuple[str, tuple[Change, ...]]] = [
    ("text-outside", (lambda tree: _text_of(1, "waktu")(tree)["rect"].__setitem__(3, 60),)),
    ("text-outside", (lambda tree: _text_of(1, "waktu")(tree)["rect"].__setitem__(0, 600),)),
    ("text-in-lane", (lambda tree: _text_of(1, "waktu")(tree)["rect"].__setitem__(0, 272),)),
    ("text-overlap", (_add(1, "text", 1, langkah=1),)),
    ("words", (lambda tree: _text_of(1, "waktu")(tree).update(lines=["15"]),)),
    ("words", (lambda tree: _text_of(2, "kelengkapan")(tree).update(lines=["2. Data", "1. Surat"]),)),
    ("words", (lambda tree: _text_of(3, "output")(tree).update(lines=["1. Surat", "2. Data"]),)),
    ("words", (lambda tree: _text_of(3, "output")(tree).update(lines=["a. Surat"]),)),
    ("words", (lambda tree: _text_of(3, "no")(tree).update(lines=["4"]),)),
]
SYMBOLS: list[tuple[str, tuple[Change, ...]]] = [
    ("symbol-aside", (moved(1, 1, "a", 2),)),
    ("symbols-touch", (moved(1, 2, "c", -60),)),
    ("capsule-between", (lambda tree: symbol(tree, 1, 3, "a").update(shape="terminator"),)),
    ("symbol-text", (lambda tree: symbol(tree, 2, 7, "b", "decision").update(text=""),)),
    ("symbol-text", (lambda tree: symbol(tree, 2, 6, "a").update(text="Benar?"),)),
]


def test_parts_of_one_cell_stand_in_the_order_of_writing() -> None:
    """The second of two boxes below each other in a row of their own, and the same with their places changed."""
    tree = yaml.load(STACKED, Loader=yaml.BaseLoader)
    good = {"format": 1, "judul": "Contoh", "pages": [stacked_page()]}
    assert [defect.name for defect in check_layout(good, tree)] == []
    upper, lower = items(good, 1, "symbol")[:2]
    upper["bagian"], lower["bagian"] = 2, 1
    assert "part-order" in {defect.name for defect in check_layout(good, tree)}


PARTS: list[tuple[str, tuple[Change, ...]]] = [
    ("part-symbols", (lambda tree: symbol(tree, 1, 3, "b").update(bagian=1),)),
    ("part-symbols", (lambda tree: symbol(tree, 1, 3, "b").pop("bagian"),)),
    ("part-symbols", (lambda tree: symbol(tree, 1, 2, "b").update(bagian=1),)),
    ("part-symbols", (dropped(1, lambda tree: symbol(tree, 1, 3, "b")),)),
    ("flow-missing", (dropped(1, _lines(1, "3.1/a", "3.2/b")),)),
    ("flow-extra", (lambda tree: connector(tree, 1, "4/b", "3.1/a")["to"].update(bagian=2),)),
]
ROUTES: list[tuple[str, tuple[Change, ...]]] = [
    ("port", (route(1, "1/a", "2/b", (188, 104), (230, 104), (230, 146)),)),
    ("port", (route(1, "1/a", "2/b", (188, 105), (240, 105), (240, 146)),)),
    ("port", (route(1, "1/a", "2/b", (188, 105), (188, 90), (230, 90), (230, 146)),)),
    ("port", (route(1, "3.2/b", "4/b", (230, 214), (230, 268)),)),
    (
        "port",
        (
            lambda tree: connector(tree, 1, "1/a", "2/b").update(
                {"from": {"langkah": 3, "bagian": 1, "pelaksana": "a"}}
            ),
        ),
    ),
    ("head-crossed", (route(2, "7/b", "B", (248, 227), (264, 227), (264, 256), (205, 256), (205, 99.5)),)),
    ("enters-symbol", (route(1, "1/a", "2/b", (188, 105), (292, 105), (292, 155), (248, 155)),)),
    ("enters-symbol", (route(2, "6/a", "7/b", (152, 179), (146, 179), (146, 267), (230, 267), (230, 240)),)),
    ("enters-symbol", (route(1, "1/a", "2/b", (170, 114), (170, 114.3), (230, 114.3), (230, 146)),)),
    ("on-rule", (route(1, "1/a", "2/b", (188, 105), (200.4, 105), (200.4, 120), (230, 120), (230, 146)),)),
    ("on-rule", (route(1, "2/b", "3.1/a", (230, 164), (230, 180), (170, 180), (170, 196)),)),
    ("off-lanes", (route(1, "4/b", "3.1/a", (212, 255), (135, 255), (135, 188), (170, 188), (170, 196)),)),
    ("off-lanes", (route(1, "1/a", "2/b", (170, 96), (170, 70), (230, 70), (230, 146)),)),
    ("overlap", (route(1, "4/b", "3.1/a", (212, 255), (194, 255), (194, 205), (188, 205)),)),
    ("overlap", (route(1, "B", "3.1/a", (170, 284.5), (170, 262), (146.8, 262), (146.8, 205), (152, 205)),)),
    ("touch", (lambda tree: tree["pages"][0]["items"].append(_kissing()),)),
]
LABELS: list[tuple[str, tuple[Change, ...]]] = [
    ("label-symbol", (label(1, "4/b", "3.1/a", 203, 240), moved(1, 4, "b", -2, shape="decision"))),
    ("label-symbol", (label(1, "4/b", "A", 233, 278),)),
    ("label-line", (label(1, "4/b", "3.1/a", 181, 247),)),
    ("label-line", (label(1, "4/b", "3.1/a", 162, 244),)),
    ("label-line", (label(2, "7/b", "7/b", 231.2, 247),)),
    ("label-rule", (label(1, "4/b", "3.1/a", 190, 244),)),
    ("label-rule", (label(1, "4/b", "A", 233, 274),)),
    ("label-rule", (label(1, "4/b", "3.1/a", 184.3, 244), _on_white)),
    ("label-label", (label(1, "4/b", "A", 190, 240),)),
    ("label-outside", (label(1, "4/b", "3.1/a", 121, 244),)),
    ("key-untold", (_keyed(),)),
    ("key-untold", (_keyed(), _tell("b) Tidak"))),
    ("key-idle", (_tell("a) Tidak"),)),
    ("key-idle", (_keyed(), _tell("a) Tidak"), _tell("b) Ya"))),
    ("key-untold", (_keyed(), _tell("a) Tidak lengkap"))),
]
FLOW: list[tuple[str, tuple[Change, ...]]] = [
    ("flow-missing", (dropped(1, _lines(1, "1/a", "2/b")),)),
    ("flow-extra", (_add(1, "connector", 0),)),
    ("flow-extra", (lambda tree: connector(tree, 1, "4/b", "A")["label"].update(text="Tidak"),)),
    ("flow-missing", (lambda tree: connector(tree, 1, "4/b", "A").pop("label"),)),
    ("flow-missing", (dropped(2, _lines(2, "7/b", "7/b")),)),
    ("flow-extra", (lambda tree: connector(tree, 1, "2/b", "2/c").update(arrow=True),)),
]
ASIDE = (
    moved(1, 3, "a", 120, 0, "offpage"),
    route(1, "B", "3.1/a", (290, 284.5), (290, 276), (170, 276), (170, 214)),
)
"""B leads from b to a, and stands in c."""
LETTERS: list[tuple[str, tuple[Change, ...]]] = [
    ("letter-unpaired", (dropped(1, _lines(1, "4/b", "A")),)),
    ("letter-unpaired", (_add(2, "connector", 0),)),
    ("strip-idle", (lambda tree: items(tree, 1, "table")[0]["rows"].append(330),)),
    ("letter-pages", (_carry,)),
    ("letter-names", (lambda tree: _rename(tree, "B", "C"),)),
    ("letter-lane", ASIDE),
]
ALL = [*PARTS, *PAGES, *TEXTS, *SYMBOLS, *ROUTES, *LABELS, *FLOW, *LETTERS]


@pytest.mark.parametrize(("name", "changes"), ALL, ids=[f"{name}-{count}" for count, (name, _) in enumerate(ALL)])
def test_a_planted_defect_is_found(name: str, changes: tuple[Change, ...]) -> None:
    assert name in _names(planted(*changes))


def test_words_on_white_may_reach_over_the_rule_of_a_lane() -> None:
    assert _names(planted(label(1, "4/b", "3.1/a", 190, 244), _on_white)) == set()


def test_a_key_that_is_told_is_as_good_as_its_words() -> None:
    assert _names(planted(_keyed(), _tell("a) Tidak"))) == set()


def _leave_out(line: str) -> Change:
    """Return a change that drops the arrow "Tidak" and tells it in a line below the last table."""

    def change(tree: Json) -> None:
        dropped(1, _lines(1, "4/b", "3.1/a"))(tree)
        arrow = {"kind": "left_out", "from": {"langkah": 4}, "to": {"langkah": 3}, "label": "Tidak"}
        tree["pages"][0]["items"].append(arrow)
        told = {"role": "panah_tak_tergambar", "langkah": 4, "rect": [150, 306, 100, 9], "lines": [line]}
        tree["pages"][1]["items"].append({"kind": "text", **told})

    return change


def test_an_arrow_that_is_left_out_must_be_told() -> None:
    assert _names(planted(_leave_out("dari No 4 ke No 3 (Tidak)"))) == set()
    assert _names(planted(_leave_out("dari No 4 ke No 2 (Tidak)"))) == {"flow-missing"}
    assert _names(planted(_leave_out("dari No 4 ke No 3 (Batal)"))) == {"flow-missing"}


def test_the_key_of_an_arrow_that_is_left_out_must_be_told() -> None:
    def keyed(tree: Json) -> None:
        tree["pages"][0]["items"][-1]["key"] = "a)"

    told = _leave_out("dari No 4 ke No 3: a)")
    assert _names(planted(told, keyed)) == {"key-untold"}
    assert _names(planted(told, keyed, _tell("a) Tidak"))) == set()
    assert _names(planted(_leave_out("dari No 4 ke No 3: b)"), keyed, _tell("a) Tidak"))) == {"flow-missing"}


def test_arrows_may_be_told_behind_others_to_the_same_step() -> None:
    def keyed(tree: Json) -> None:
        tree["pages"][0]["items"][-1]["key"] = "b)"

    assert _names(planted(_leave_out("dari No 4 ke No 3 (Batal), (Tidak)"))) == set()
    assert _names(planted(_leave_out("dari No 4 ke No 3 (Batal); No 2 (Ya), (Tidak)"))) == {"flow-missing"}
    assert _names(planted(_leave_out("dari No 4 ke No 3: a), b)"), keyed, _tell("b) Tidak"))) == set()
    other = _leave_out("dari No 4 ke No 3: a); No 2: b)")
    assert _names(planted(other, keyed, _tell("b) Tidak"))) == {"flow-missing"}


def test_what_tells_an_arrow_stands_below_the_table() -> None:
    def raised(tree: Json) -> None:
        tree["pages"][1]["items"][-1]["rect"][1] = 200

    assert "text-outside" in _names(planted(_leave_out("dari No 4 ke No 3 (Tidak)"), raised))


def test_a_pentagon_may_stand_beside_one_that_was_left_out() -> None:
    assert "letter-lane" not in _names(planted(*ASIDE, _leave_out("ke No 3 (Tidak)")))


def test_a_pentagon_may_stand_in_the_lane_of_its_arrows_other_end() -> None:
    aside = (moved(1, 4, "b", 60, 0, "offpage"), route(1, "4/b", "A", (230, 268), (230, 276), (290, 276), (290, 284.5)))
    assert "letter-lane" not in _names(planted(*aside))


def test_arrows_may_merge_into_the_same_target() -> None:
    merged = planted(
        route(1, "4/b", "3.1/a", (212, 255), (170, 255), (170, 214)),
    )
    assert _names(merged) == set()


def test_every_defect_that_the_checkers_name_is_planted() -> None:
    sources = [path.read_text("utf-8") for path in Path(__file__).parent.glob("*.py")]
    named = {name for text in sources for name in re.findall(r'Defect\("([a-z-]+)"', text)}
    named -= {"not-built", "crashed", "part-order", "joint-line"}  # the last two are planted beside these
    assert named - {name for name, _ in ALL} == set()
