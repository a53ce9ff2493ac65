"""How many levels strips have."""

from __future__ import annotations

import pytest

from sopdoc.layout.flowchart.passages.levels import MOST, Levels


@pytest.mark.parametrize(
    ("lanes", "wanted"),
    [
        ((), 0),
        (((1, 1),), 1),
        (((0, 1), (1, 2), (2, 0)), 1),  # a ring: each has a lane of its own
        (((0, 0), (0, 1)), 1),  # the second one gives way to its other lane
        (((0, 1), (0, 0), (1, 1)), 2),  # three in two lanes
        (((0, 0), (0, 0)), 2),  # beside them lanes of others are free
        (((0, 0),) * 3, 3),
        (((0, 0),) * 9, MOST),
        (((0, 3), (0, 1), (1, 2), (0, 2)), 1),  # the first has to go far for the last one's sake
    ],
)
def test_a_strip_has_as_many_levels_as_lanes_of_their_arrows_take(
    lanes: tuple[tuple[int, int], ...], wanted: int
) -> None:
    assert Levels(lanes, 4).wanted(range(len(lanes))) == wanted


def test_pentagons_that_may_stand_anywhere_need_fewer() -> None:
    assert Levels([(0, 0)] * 9, 4).least(range(9)) == 3
    assert Levels([(0, 0)] * 17, 4).wanted(range(17)) == 5
