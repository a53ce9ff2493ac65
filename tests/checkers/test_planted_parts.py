"""Defects in rows of several parts, and in exits of format 1.1, are seen."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.checkers.geometry import check_layout
from tests.checkers.planted import Json, connector, dropped, items
from tests.checkers.planted_parts import document, planted
from tests.checkers.source import procedures

Change = Callable[[Json], object]


def line(source: str, target: str) -> Callable[[Json], Json]:
    return lambda tree: connector(tree, 1, source, target)


def ends(source: str, target: str, **parts: int) -> Change:
    """Return a change after which a connector says that it joins other parts."""

    def change(tree: Json) -> None:
        found = connector(tree, 1, source, target)
        for end, part in parts.items():
            found[{"start": "from", "end": "to"}[end]]["bagian"] = part

    return change


def body(number: int, part: int, lane: str) -> Callable[[Json], Json]:
    return lambda tree: next(
        item
        for item in items(tree, 1, "symbol")
        if (item["langkah"], item.get("bagian", 0), item["pelaksana"]) == (number, part, lane)
    )


def says(source: str, target: str, words: str) -> Change:
    """Return a change of the words on an arrow."""
    label = {"text": words, "rect": [262, 204, 20, 8.4]}
    return lambda tree: connector(tree, 1, source, target).update(label=label)


def without_words(source: str, target: str) -> Change:
    return lambda tree: connector(tree, 1, source, target).pop("label")


def swapped(tree: Json) -> None:
    """Let the two stacked decisions have each other's place."""
    upper, lower = body(2, 1, "b")(tree), body(2, 2, "b")(tree)
    upper["bagian"], lower["bagian"] = 2, 1


STACKED_DECISIONS: list[tuple[str, Change]] = [
    ("part-order", swapped),
    ("part-symbols", dropped(1, body(2, 2, "b"))),
    ("flow-missing", dropped(1, line("2.1/b", "2.2/b"))),
    ("flow-extra", ends("2.1/b", "3.1/a", start=2)),
    ("flow-extra", ends("2.2/b", "4/c", start=1)),
    ("port", ends("2.1/b", "2.2/b", start=2, end=1)),
]
EXITS_WITHOUT_WORDS: list[tuple[str, Change]] = [
    ("flow-missing", dropped(1, line("2.2/b", "4/c"))),
    ("flow-extra", says("2.2/b", "4/c", "Ya")),
]
WORDS_ON_PLAIN_ARROWS: list[tuple[str, Change]] = [
    ("flow-missing", without_words("1/a", "2.1/b")),
    ("flow-extra", without_words("1/a", "2.1/b")),
    ("flow-extra", says("1/a", "2.1/b", "Data")),
    ("flow-extra", says("3.2/b", "4/c", "Arsip")),
]
ENDS_IN_ANOTHER_PART: list[tuple[str, Change]] = [
    ("flow-extra", ends("1/a", "2.1/b", end=2)),
    ("flow-missing", ends("1/a", "2.1/b", end=2)),
    ("flow-extra", ends("3.2/b", "4/c", start=1)),
    ("flow-extra", ends("2.2/b", "3.1/a", end=2)),
]
JOINT_LINES: list[tuple[str, Change]] = [
    ("joint-line", dropped(1, line("3.2/b", "3.2/c"))),
    ("joint-line", lambda tree: connector(tree, 1, "3.2/b", "3.2/c").update(arrow=True)),
    ("flow-extra", lambda tree: connector(tree, 1, "3.2/b", "3.2/c").update(arrow=True)),
    ("joint-line", lambda tree: connector(tree, 1, "3.1/a", "3.2/b").update(arrow=False)),
    ("joint-line", ends("3.2/b", "3.2/c", start=1)),
    ("part-symbols", dropped(1, body(3, 2, "c"))),
]
ALL = [*STACKED_DECISIONS, *EXITS_WITHOUT_WORDS, *WORDS_ON_PLAIN_ARROWS, *ENDS_IN_ANOTHER_PART, *JOINT_LINES]


def names(*changes: Change) -> set[str]:
    return {defect.name for defect in check_layout(planted(*changes), document())}


def test_the_good_layout_has_no_defect() -> None:
    assert [str(defect) for defect in check_layout(planted(), document())] == []


@pytest.mark.parametrize(("name", "change"), ALL, ids=[f"{name}-{count}" for count, (name, _) in enumerate(ALL)])
def test_a_planted_defect_is_found(name: str, change: Change) -> None:
    assert name in names(change)


@pytest.mark.parametrize(
    ("ways", "draws"),
    [
        ({"lanjut": "selesai"}, False),
        ({"lanjut": ["b", "selesai"]}, True),
        ({"lanjut": {"laporan": "selesai"}}, True),
        ({"keputusan": ["b", "selesai"]}, True),
        ({"lanjut": "b"}, False),
    ],
)
def test_an_arrow_leads_to_a_capsule_where_a_part_does_more_than_end(ways: Json, draws: bool) -> None:
    rows = [{"oleh": "a", **ways}, {"oleh": "a", "id": "b"}]
    (procedure,) = procedures({"prosedur": [{"pelaksana": {"a": "Kepala"}, "langkah": rows}]})
    assert procedure.steps[0].parts[0].draws_end is draws
