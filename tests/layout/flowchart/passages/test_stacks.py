"""The order of pentagons that stand below each other in a lane."""

from __future__ import annotations

import pytest

from sopdoc.layout.flowchart.passages.stacks import Way, by_level, way_of
from sopdoc.layout.flowchart.standing.offpage import Crossing

ROWS = (frozenset({1}), frozenset({0}), frozenset({1}), frozenset({1, 2}))
"""The lanes of the symbols of a page's rows."""
HEAD, FOOT = 0, 3


def down(edge: int, row: int, lane: int) -> Crossing:
    """Return an arrow that arrives at the head."""
    return Crossing(edge, row, outgoing=False, lane=lane)


def up(edge: int, row: int, lane: int) -> Crossing:
    """Return a loop that leaves at the head."""
    return Crossing(edge, row, outgoing=True, onward=False, lane=lane)


@pytest.mark.parametrize(
    ("item", "own", "edge_row", "way"),
    [
        (down(0, 0, 1), 1, HEAD, Way.STRAIGHT),
        (down(0, 1, 0), 0, HEAD, Way.STRAIGHT),
        (down(0, 2, 1), 1, HEAD, Way.ROUND),  # row 0 stands between
        (down(0, 1, 2), 0, HEAD, Way.BENT),
        (down(0, 3, 2), 1, HEAD, Way.ROUND),  # it would meet the other symbol of its row
        (up(0, 1, 0), 0, HEAD, Way.ROUND),  # it leaves at a side
        (up(0, 1, 2), 0, HEAD, Way.BENT),
        (Crossing(0, 3, outgoing=True, lane=1), 1, FOOT, Way.STRAIGHT),
        (Crossing(0, 1, outgoing=True, lane=0), 0, FOOT, Way.STRAIGHT),
        (Crossing(0, 0, outgoing=True, lane=1), 1, FOOT, Way.ROUND),
        (Crossing(0, 1, outgoing=False, onward=False, lane=0), 0, FOOT, Way.ROUND),
    ],
)
def test_how_an_arrow_goes_between_its_pentagon_and_its_symbol(
    item: Crossing, own: int, edge_row: int, way: Way
) -> None:
    assert way_of(item, own, edge_row, ROWS) is way


def edges(items: list[Crossing], owns: list[int]) -> list[int]:
    """Return the edges of pentagons at the head by level."""
    return [item.edge for item in by_level(items, owns, HEAD, ROWS)]


def test_what_goes_straight_on_is_nearest_to_the_rows_whatever_row_it_leads_to() -> None:
    assert edges([up(0, 0, 0), down(1, 1, 0)], [1, 0]) == [1, 0]


def test_then_comes_what_goes_around_one_corner() -> None:
    assert edges([up(0, 0, 0), up(1, 1, 0), down(2, 2, 0)], [0, 0, 1]) == [0, 1, 2]
    assert edges([up(0, 1, 0), up(1, 0, 0)], [0, 1]) == [1, 0]


def test_of_those_that_go_round_the_nearest_row_comes_first_and_then_who_is_given_first() -> None:
    assert edges([down(0, 3, 1), down(1, 2, 1), down(2, 2, 1)], [1, 1, 1]) == [1, 2, 0]
