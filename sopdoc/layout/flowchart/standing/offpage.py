"""Arrows that leave a page: which strips a page needs, and where the lettered pentagons stand."""

from __future__ import annotations

from string import ascii_uppercase

from msgspec import Struct

from sopdoc.model.alur import END, Edge
from sopdoc.templat.tabel import Konektor


def letter(number: int) -> str:
    """Return A, B, … Z, AA, AB … for 0, 1, 2 …; each arrow that crosses a page break has one of its own."""
    letters = ""
    number += 1
    while number:
        number, digit = divmod(number - 1, len(ascii_uppercase))
        letters = ascii_uppercase[digit] + letters
    return letters


def connector_name(number: int, konektor: Konektor) -> str:
    """Return what is printed in the pentagons of an arrow for 0, 1, 2 …: a letter, or a number from 1 on."""
    return letter(number) if konektor is Konektor.HURUF else str(number + 1)


class Crossing(Struct, frozen=True):
    """An edge (by number) that crosses a page's foot or head, and the part that it is joined to on that page.

    It leads ``onward`` if its target is on a later page. Its pentagon stands in a ``lane``, on a ``level`` of the
    strip, counted from the rows.
    """

    edge: int
    row: int
    outgoing: bool
    part: int = 0
    onward: bool = True
    lane: int = 0
    level: int = 0


def crossings(
    edges: tuple[Edge, ...], first: int, past: int, undrawn: frozenset[int] = frozenset()
) -> tuple[tuple[Crossing, ...], tuple[Crossing, ...]]:
    """Return the crossings at the head and at the foot of a page that holds rows ``first`` … ``past`` - 1.

    Edges that are ``undrawn`` (by number) have none.
    """
    head: list[Crossing] = []
    foot: list[Crossing] = []
    for number, edge in enumerate(edges):
        if edge.target == END or number in undrawn:
            continue
        starts, ends = first <= edge.source < past, first <= edge.target < past
        if starts == ends:
            continue
        here, there = (edge.place, edge.target) if starts else (edge.target_place, edge.source)
        row, part = here
        (head if there < first else foot).append(Crossing(number, row, starts, part, edge.source < edge.target))
    return tuple(head), tuple(foot)


def strip_count(pentagons: int, lanes: int) -> int:
    """Return how many strip rows hold the pentagons at least, one for each lane."""
    return -(-pentagons // lanes)
