"""Lanes for pentagons in one order from left to right, each near its own."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf


def in_order(own: Sequence[int], room: Sequence[int]) -> list[int]:
    """Return a lane for each pentagon, none of them left of the one before, with the least way from their ``own``.

    ``room`` are the lanes from left to right, each as often as it has room; there are no more pentagons than these.
    """
    costs = [[0.0] * (len(room) + 1)]
    """The least way for the first pentagons in the first places: one more pentagon a row, one more place a column."""
    for count, lane in enumerate(own, 1):
        row = [inf] * (len(room) + 1)
        for places in range(count, len(room) + 1):
            row[places] = min(row[places - 1], costs[-1][places - 1] + abs(room[places - 1] - lane))
        costs.append(row)
    found, places = list[int](), len(room)
    for count in range(len(own), 0, -1):
        while costs[count][places] == costs[count][places - 1]:
            places -= 1
        places -= 1
        found.append(room[places])
    return found[::-1]
