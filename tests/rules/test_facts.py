"""What is said of each fact, and what would help."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from sopdoc.rules.facts import ArrowLeftOut, NarrowLanes, WideWords
from sopdoc.source.span import Span

HERE = Span("a.yaml", 3, 5)
ARROW = ArrowLeftOut(HERE, source=2, target=4, crowd=0, paper="A3", many_lanes=True, label=True)


def test_an_arrow_is_named_by_both_its_ends() -> None:
    found = ARROW.finding()
    assert (found.code, found.span) == ("crowded-arrow", HERE)
    assert found.message.startswith("the arrow from langkah 2 to langkah 4 has no room")


def test_an_arrow_to_the_end_is_named_so() -> None:
    assert replace(ARROW, target=None).finding().message.startswith("the arrow from langkah 2 to its end has no room")


@pytest.mark.parametrize(
    ("arrow", "hints"),
    [
        (replace(ARROW, paper=""), ["use fewer pelaksana or a shorter label"]),
        (replace(ARROW, paper="", label=False), ["use fewer pelaksana"]),
        (replace(ARROW, paper="", many_lanes=False), ["use a shorter label"]),
        (replace(ARROW, paper="", many_lanes=False, label=False), ["put the steps that it joins closer together"]),
        (
            replace(ARROW, many_lanes=False, label=False),
            ["use a larger paper: `kertas: A3` with `orientasi: mendatar` in the template"],
        ),
        (
            replace(ARROW, crowd=4),
            [
                "make several decisions of langkah 2, each of at most 4 exits, "
                "and right behind each the steps that it leads to"
            ],
        ),
    ],
)
def test_what_makes_room_for_an_arrow(arrow: ArrowLeftOut, hints: list[str]) -> None:
    assert list(arrow.finding().hints) == hints


@pytest.mark.parametrize(
    ("few", "paper", "hint"),
    [
        (True, "", "shorten their names"),
        (False, "", "part the procedure in two: no paper is wide enough for all of them"),
        (True, "A3", "use a wider paper: `kertas: A3` with `orientasi: mendatar` in the template"),
    ],
)
def test_what_makes_lanes_readable(few: bool, paper: str, hint: str) -> None:
    assert NarrowLanes(HERE, 9, few, paper).finding().hints == (hint,)


def test_wide_words_are_the_steps_or_the_templates() -> None:
    teks = WideWords(HERE, 1, teks=True, label=False).finding().hints
    label = WideWords(HERE, 1, teks=False, label=True).finding().hints
    assert teks == ("use a shorter `teks`, or fewer pelaksana",)
    assert WideWords(HERE, 1, teks=True, label=True).finding().hints == teks + label
