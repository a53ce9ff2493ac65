"""Figures of a drawing that are better when lower, but no defects: crossings, bends, length."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, product
from math import dist
from typing import Any

from tests.checkers.readings import false_readings
from tests.checkers.sharing import Segment, overlapping
from tests.checkers.source import procedures
from tests.checkers.view import KOLOM, Line, Page, read_pages

ASIDE = 0.043
"""Less than the grain of 0.1 pt: what is moved so far touches nothing that it didn't touch before."""

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Figures:
    """Sums over pages; ``joint`` are crossings of a joint row's plain line, counted among the crossings too.

    ``false_readings`` are those of `tests.checkers.readings`.
    """

    connectors: int = 0
    crossings: int = 0
    joint: int = 0
    bends: int = 0
    length: float = 0.0
    false_readings: int = 0

    def __add__(self, other: Figures) -> Figures:
        return Figures(
            self.connectors + other.connectors,
            self.crossings + other.crossings,
            self.joint + other.joint,
            self.bends + other.bends,
            self.length + other.length,
            self.false_readings + other.false_readings,
        )

    def __str__(self) -> str:
        return (
            f"{self.connectors} connectors, {self.crossings} crossings ({self.joint} of joint lines), "
            f"{self.bends} bends, {self.length:.0f} pt, {self.false_readings} false readings"
        )


def measure(layout: dict[str, Any], document: dict[str, Any], kolom: tuple[str, ...] = KOLOM) -> Figures:
    """Return the figures of all pages together."""
    return sum((_of_page(page) for page in read_pages(layout, procedures(document), kolom)), Figures())


def _of_page(page: Page) -> Figures:
    crossings: dict[tuple[int, int], bool] = {}
    hidden = 0
    for one, two in combinations(page.lines, 2):
        places = _crossings(one.segments, two.segments)
        hidden += hidden_crossings(one, two)
        for place in places:
            crossings[place] = crossings.get(place, False) or not (one.arrow and two.arrow)
    return Figures(
        connectors=len(page.lines),
        crossings=len(crossings) + hidden,
        joint=sum(crossings.values()),
        bends=sum(len(line.points) - 2 for line in page.lines),
        length=sum(dist(*segment) for line in page.lines for segment in line.segments),
        false_readings=false_readings(page.lines),
    )


def _crossings(one: Sequence[Segment], two: Sequence[Segment]) -> list[Place]:
    """Return, in tenths of a point, where two connectors cross: inside a segment of each."""
    found = []
    for (x1, y1), (x2, y2) in one:
        for (u1, v1), (u2, v2) in two:
            if x1 == x2 and v1 == v2 and min(u1, u2) < x1 < max(u1, u2) and min(y1, y2) < v1 < max(y1, y2):
                found.append((round(10 * x1), round(10 * v1)))
            if y1 == y2 and u1 == u2 and min(x1, x2) < u1 < max(x1, x2) and min(v1, v2) < y1 < max(v1, v2):
                found.append((round(10 * u1), round(10 * y1)))
    return found


def hidden_crossings(one: Line, two: Line) -> int:
    """Return how often two lines change sides while they run on each other: they cross, though not in one point.

    With one of them moved aside a little, either way, they cross where they have to and nowhere else.
    """
    if not any(overlapping(first, second) for first in one.segments for second in two.segments):
        return 0
    moved = ([_moved(segment, *way) for segment in one.segments] for way in product((-ASIDE, ASIDE), repeat=2))
    least = min(len(_crossings(segments, two.segments)) for segments in moved)
    return max(0, least - len(_crossings(one.segments, two.segments)))


def _moved(segment: Segment, dx: float, dy: float) -> Segment:
    (x1, y1), (x2, y2) = segment
    return (x1 + dx, y1 + dy), (x2 + dx, y2 + dy)
