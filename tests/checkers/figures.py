"""Figures of a drawing that are better when lower, but no defects: crossings, bends, length."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from math import dist
from typing import Any

from tests.checkers.source import procedures
from tests.checkers.view import Line, Page, read_pages


@dataclass(frozen=True, slots=True)
class Figures:
    """Sums over pages; ``joint`` are crossings of a joint row's plain line, counted among the crossings too."""

    connectors: int = 0
    crossings: int = 0
    joint: int = 0
    bends: int = 0
    length: float = 0.0

    def __add__(self, other: Figures) -> Figures:
        return Figures(
            self.connectors + other.connectors,
            self.crossings + other.crossings,
            self.joint + other.joint,
            self.bends + other.bends,
            self.length + other.length,
        )

    def __str__(self) -> str:
        return (
            f"{self.connectors} connectors, {self.crossings} crossings ({self.joint} of joint lines), "
            f"{self.bends} bends, {self.length:.0f} pt"
        )


def measure(layout: dict[str, Any], document: dict[str, Any]) -> Figures:
    """Return the figures of all pages together."""
    return sum((_of_page(page) for page in read_pages(layout, procedures(document))), Figures())


def _of_page(page: Page) -> Figures:
    crossings: dict[tuple[int, int], bool] = {}
    for one, two in combinations(page.lines, 2):
        for place in _crossings(one, two):
            crossings[place] = crossings.get(place, False) or not (one.arrow and two.arrow)
    return Figures(
        connectors=len(page.lines),
        crossings=len(crossings),
        joint=sum(crossings.values()),
        bends=sum(len(line.points) - 2 for line in page.lines),
        length=sum(dist(*segment) for line in page.lines for segment in line.segments),
    )


def _crossings(one: Line, two: Line) -> list[tuple[int, int]]:
    """Return, in tenths of a point, where two connectors cross: inside a segment of each."""
    found = []
    for (x1, y1), (x2, y2) in one.segments:
        for (u1, v1), (u2, v2) in two.segments:
            if x1 == x2 and v1 == v2 and min(u1, u2) < x1 < max(u1, u2) and min(y1, y2) < v1 < max(y1, y2):
                found.append((round(10 * x1), round(10 * v1)))
            if y1 == y2 and u1 == u2 and min(x1, x2) < u1 < max(x1, x2) and min(v1, v2) < y1 < max(v1, v2):
                found.append((round(10 * u1), round(10 * y1)))
    return found
