"""Lanes in one order, near their own."""

from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from sopdoc.layout.flowchart.passages.in_order import in_order


def near(own: list[int], lanes: int = 5) -> list[list[float]]:
    """Return costs of lanes that are as high as lanes are away from pentagons' own."""
    return [[float(abs(lane - one)) for lane in range(lanes)] for one in own]


def test_who_has_room_stays() -> None:
    assert in_order(near([0, 2, 2]), [0, 1, 2, 2]) == [0, 2, 2]


def test_who_would_turn_round_meets_the_other_or_gives_way() -> None:
    assert in_order(near([3, 1]), [0, 1, 2, 3]) in ([0, 1], [1, 2], [2, 3])  # 3 + 0, 2 + 1 and 1 + 2 lanes away
    assert in_order(near([3, 1]), [0, 0, 3, 3]) in ([0, 0], [3, 3])


@given(st.lists(st.integers(0, 4), max_size=5), st.lists(st.integers(0, 4), min_size=5, max_size=7).map(sorted))
def test_it_is_the_least_way_of_all_orders(own: list[int], room: list[int]) -> None:
    found = in_order(near(own), room)
    assert all(one <= other for one, other in pairwise(found))
    least = min(sum(abs(a - b) for a, b in zip(own, lanes, strict=True)) for lanes in combinations(room, len(own)))
    assert sum(abs(a - b) for a, b in zip(own, found, strict=True)) == least
    assert all(found.count(lane) <= room.count(lane) for lane in found)
