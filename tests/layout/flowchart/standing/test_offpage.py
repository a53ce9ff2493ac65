from __future__ import annotations

from string import ascii_uppercase

import pytest

from sopdoc.layout.flowchart.standing.offpage import Crossing, crossings, letter, strip_count
from sopdoc.model.alur import END, Edge


@pytest.mark.parametrize(
    ("number", "shown"),
    [(0, "A"), (1, "B"), (25, "Z"), (26, "AA"), (27, "AB"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")],
)
def test_letters_go_on_after_z(number: int, shown: str) -> None:
    assert letter(number) == shown


def test_no_two_arrows_have_the_same_letter() -> None:
    letters = [letter(number) for number in range(2000)]
    assert len(set(letters)) == 2000
    assert set("".join(letters)) == set(ascii_uppercase)


def test_a_forward_arrow_leaves_at_the_foot_and_enters_at_the_head() -> None:
    edges = (Edge(1, 2),)
    assert crossings(edges, 0, 2) == ((), (Crossing(0, 1, outgoing=True),))
    assert crossings(edges, 2, 4) == ((Crossing(0, 2, outgoing=False),), ())


def test_a_loop_leaves_at_the_head_and_enters_at_the_foot() -> None:
    edges = (Edge(3, 0),)
    assert crossings(edges, 2, 4) == ((Crossing(0, 3, outgoing=True, onward=False),), ())
    assert crossings(edges, 0, 2) == ((), (Crossing(0, 0, outgoing=False, onward=False),))


def test_a_page_between_has_nothing_of_an_arrow() -> None:
    assert crossings((Edge(0, 5), Edge(5, 0)), 2, 4) == ((), ())


def test_arrows_inside_a_page_to_the_end_or_to_themselves_cross_nothing() -> None:
    assert crossings((Edge(0, 1), Edge(1, END), Edge(0, 0)), 0, 2) == ((), ())


@pytest.mark.parametrize(("pentagons", "strips"), [(0, 0), (1, 1), (3, 1), (4, 2), (7, 3)])
def test_a_strip_holds_a_pentagon_in_each_of_three_lanes(pentagons: int, strips: int) -> None:
    assert strip_count(pentagons, 3) == strips
