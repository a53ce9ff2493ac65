"""Lanes for pentagons in one order from left to right, each where it costs least."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf


def in_order(costs: Sequence[Sequence[float]], room: Sequence[int]) -> list[int]:
    """Return a lane for each pentagon, none of them left of the one before, for which ``costs`` of lanes are least.

    Each pentagon has its own costs. ``room`` are the lanes from left to right, each as often as it has room; there are
    no more pentagons than these.
    """
    least = [[0.0] * (len(room) + 1)]
    """The least costs of the first pentagons in the first places: one more pentagon a row, one more place a column."""
    for count, cost in enumerate(costs, 1):
        row = [inf] * (len(room) + 1)
        for places in range(count, len(room) + 1):
            row[places] = min(row[places - 1], least[-1][places - 1] + cost[room[places - 1]])
        least.append(row)
    found, places = list[int](), len(room)
    for count in range(len(costs), 0, -1):
        while least[count][places] == least[count][places - 1]:
            places -= 1
        places -= 1
        found.append(room[places])
    return found[::-1]
