from __future__ import annotations

from string import ascii_uppercase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopdoc.layout.flowchart.standing.offpage import Crossing, Wish, assign_lanes, crossings, letter, strip_count
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
    assert crossings(edges, 2, 4) == ((Crossing(0, 3, outgoing=True),), ())
    assert crossings(edges, 0, 2) == ((), (Crossing(0, 0, outgoing=False),))


def test_a_page_between_has_nothing_of_an_arrow() -> None:
    assert crossings((Edge(0, 5), Edge(5, 0)), 2, 4) == ((), ())


def test_arrows_inside_a_page_to_the_end_or_to_themselves_cross_nothing() -> None:
    assert crossings((Edge(0, 1), Edge(1, END), Edge(0, 0)), 0, 2) == ((), ())


@pytest.mark.parametrize(("pentagons", "strips"), [(0, 0), (1, 1), (3, 1), (4, 2), (7, 3)])
def test_a_strip_holds_a_pentagon_in_each_of_three_lanes(pentagons: int, strips: int) -> None:
    assert strip_count(pentagons, 3) == strips


def test_a_pentagon_stands_in_its_own_lane_if_that_is_free() -> None:
    assert assign_lanes((Wish(2, 1), Wish(0, 1)), 3) == ((0, 2), (0, 0))


def test_a_pentagon_gives_way_to_the_side_it_leans_to() -> None:
    assert assign_lanes((Wish(1, 1), Wish(1, 1)), 3) == ((0, 1), (0, 2))
    assert assign_lanes((Wish(1, 1), Wish(1, -1)), 3) == ((0, 1), (0, 0))


def test_a_pentagon_that_can_not_lean_takes_the_nearest_free_lane() -> None:
    assert assign_lanes((Wish(2, 1), Wish(2, 1), Wish(2, 1)), 4) == ((0, 2), (0, 3), (0, 1))


def test_pentagons_without_a_free_lane_go_to_the_next_strip() -> None:
    assert assign_lanes((Wish(0, 1),) * 3, 2) == ((0, 0), (0, 1), (1, 0))


@given(st.integers(1, 6), st.lists(st.tuples(st.integers(0, 5), st.sampled_from((-1, 1))), max_size=20))
def test_no_two_pentagons_share_a_place_and_all_strips_are_needed(lanes: int, wishes: list[tuple[int, int]]) -> None:
    places = assign_lanes(tuple(Wish(min(lane, lanes - 1), lean) for lane, lean in wishes), lanes)
    assert len(set(places)) == len(wishes)
    assert {strip for strip, _ in places} == set(range(strip_count(len(wishes), lanes)))
    assert all(0 <= lane < lanes for _, lane in places)
