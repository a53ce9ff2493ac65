"""What is said of arrows and words without room, and what would make some."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from sopdoc.rules.facts.arrows import ArrowLeftOut, KeyedLabel, Lack
from sopdoc.rules.facts.fact import findings
from sopdoc.source.span import Span

HERE = Span("a.yaml", 3, 5)
LACK = Lack(source=2, target=3, paper="A3", many_lanes=True, long=True)
PAPER = "use a larger paper: `kertas: A3` with `orientasi: mendatar` in the template"
SHORTER, FEWER = "use a shorter label", "use fewer pelaksana"


def test_an_arrow_is_named_by_both_its_ends() -> None:
    (found,) = findings((ArrowLeftOut(HERE, LACK),))
    assert (found.code, found.span) == ("crowded-arrow", HERE)
    assert found.message.startswith("the arrow from langkah 2 to langkah 3 has no room")


def test_a_part_of_a_row_is_named_where_the_row_has_several() -> None:
    (found,) = findings((ArrowLeftOut(HERE, replace(LACK, source=4, target=4, parts=(6, 1))),))
    assert found.message.startswith("the arrow from langkah 4 (bagian 6) to langkah 4 (bagian 1) has no room")


def test_an_arrow_to_the_end_is_named_so() -> None:
    (found,) = findings((ArrowLeftOut(HERE, replace(LACK, target=None)),))
    assert found.message.startswith("the arrow from langkah 2 to its end has no room")


@pytest.mark.parametrize(
    ("lack", "hints"),
    [
        (LACK, [SHORTER, PAPER]),
        (replace(LACK, long=False), [PAPER, FEWER]),
        (replace(LACK, long=False, paper=""), [FEWER]),
        (replace(LACK, long=False, many_lanes=False), [PAPER]),
        (replace(LACK, paper="", many_lanes=False), [SHORTER]),
        (
            replace(LACK, long=False, paper="", many_lanes=False),
            ["make two langkah of langkah 2, and share its exits among them"],
        ),
        (
            replace(LACK, target=7, long=False),
            [PAPER, "move langkah 2 and langkah 7 closer together, best one right below the other"],
        ),
        (
            replace(LACK, source=7, target=2, long=False, paper=""),
            ["move langkah 2 and langkah 7 closer together, best one right below the other"],
        ),
        (
            replace(LACK, same="batal / ulang: x"),
            ["make one exit of those that lead to the same step: `batal / ulang: x`"],
        ),
        (
            replace(LACK, crowd=4, same="batal / ulang: x"),
            [
                "make several decisions of langkah 2, each of at most 4 exits, "
                "and right behind each the steps that it leads to"
            ],
        ),
    ],
)
def test_what_makes_room_is_chosen_by_what_lacks(lack: Lack, hints: list[str]) -> None:
    for fact in (ArrowLeftOut(HERE, lack), KeyedLabel(HERE, "a)", lack)):
        assert list(findings((fact,))[0].hints) == hints
