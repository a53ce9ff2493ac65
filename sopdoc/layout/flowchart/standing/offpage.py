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
    """An edge (by number) that leaves a page at its foot or enters at its head, and the part that it is joined to."""

    edge: int
    row: int
    outgoing: bool
    part: int = 0


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
        (head if there < first else foot).append(Crossing(number, row, starts, part))
    return tuple(head), tuple(foot)


def strip_count(pentagons: int, lanes: int) -> int:
    """Return how many strip rows hold the pentagons, one for each lane at most."""
    return -(-pentagons // lanes)


class Wish(Struct, frozen=True):
    """The lane that a pentagon belongs in, and the side (-1 left, 1 right) it would rather give way to.

    Lanes that are ``foreign`` come or go without its arrow: it stands in one of them only if there is no other.
    """

    lane: int
    lean: int
    foreign: frozenset[int] = frozenset()


def assign_lanes(wishes: tuple[Wish, ...], lanes: int) -> tuple[tuple[int, int], ...]:
    """Give each pentagon (strip, lane): the lane it wants, else the nearest free one; then the next strip."""
    taken: set[tuple[int, int]] = set()
    places: list[tuple[int, int]] = []
    for wish in wishes:
        strip = len(places) // lanes
        free = [lane for lane in range(lanes) if (strip, lane) not in taken]
        lane = min(
            free,
            key=lambda lane: (lane in wish.foreign, abs(lane - wish.lane), (wish.lane - lane) * wish.lean),
        )
        taken.add((strip, lane))
        places.append((strip, lane))
    return tuple(places)
