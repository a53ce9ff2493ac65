"""What it costs where the two pentagons of an arrow stand."""

from __future__ import annotations

import pytest

from sopdoc.layout.flowchart.passages.passage import (
    ASIDE,
    CROSSED,
    FOREIGN,
    FURTHER,
    STACKED,
    TURNED,
    UNSORTED,
    Passage,
    passages_of,
    price,
    price_together,
)
from sopdoc.layout.flowchart.passages.pentagons import Strips
from sopdoc.layout.flowchart.standing.offpage import Crossing


def test_a_passage_has_the_lane_of_its_step_on_each_page() -> None:
    pages = (
        Strips((), (Crossing(0, 1, outgoing=True), Crossing(1, 0, outgoing=False)), 0, 1, 0, 1),
        Strips((Crossing(1, 3, outgoing=True),), (), 1, 0, 2, 3),
        Strips((Crossing(0, 5, outgoing=False),), (), 1, 0, 4, 5),
    )
    assert passages_of(pages, ((2, 3), (0, 1))) == (Passage(0, 0, 2, (2, 3)), Passage(1, 0, 1, (1, 0)))


def test_its_pentagons_stand_in_its_own_lanes_or_in_one_on_both_pages() -> None:
    assert Passage(0, 0, 1, (2, 2)).choices == ((2, 2),)
    assert Passage(0, 0, 1, (2, 0)).choices == ((2, 0), (2, 2), (0, 0))


@pytest.mark.parametrize(
    ("lanes", "cost"),
    [((1, 3), 0.0), ((1, 1), ASIDE + 2 * FURTHER), ((2, 3), ASIDE + FURTHER + FOREIGN)],
)
def test_a_pentagon_beside_its_lane_costs_and_one_with_somebody_else_most(lanes: tuple[int, int], cost: float) -> None:
    assert price(Passage(0, 0, 1, (1, 3)), lanes) == cost


ONE, TWO = Passage(0, 0, 1, (0, 2)), Passage(1, 0, 1, (1, 1))
EARLIER = Passage(2, 0, 2, (0, 2))
LATER = Passage(3, 1, 2, (1, 1))


@pytest.mark.parametrize(
    ("one", "lanes", "other", "theirs", "cost"),
    [
        (ONE, (0, 2), TWO, (1, 1), TURNED),
        (ONE, (0, 0), TWO, (1, 1), CROSSED),  # at the head it comes from the left, and goes to the right
        (ONE, (0, 1), TWO, (1, 1), STACKED),
        (EARLIER, (0, 2), LATER, (1, 1), UNSORTED),
        (LATER, (1, 1), EARLIER, (0, 2), UNSORTED),
        (EARLIER, (0, 0), LATER, (1, 1), CROSSED),
        (ONE, (0, 2), LATER, (1, 1), 0.0),  # on other pages
    ],
)
def test_two_cost_where_their_lines_or_letters_get_into_each_others_way(
    one: Passage, lanes: tuple[int, int], other: Passage, theirs: tuple[int, int], cost: float
) -> None:
    assert price_together(one, lanes, other, theirs) == cost
