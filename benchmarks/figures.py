"""Figures: what is measured again and again, and what the measurements say."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(slots=True)
class Figure:
    """Something that is measured: ``measure`` does it once and returns the amount, in ``unit``.

    ``reach`` is the most that is promised, None for what is only compared with. ``dear`` figures are taken once.
    """

    name: str
    measure: Callable[[], float]
    unit: str = "ms"
    reach: float | None = None
    dear: bool = False
    amounts: list[float] = field(default_factory=list)

    def take(self) -> None:
        """Measure once more."""
        self.amounts.append(self.measure())

    @property
    def median(self) -> float:
        """The middle one of the amounts."""
        return statistics.median(self.amounts)


@dataclass(frozen=True, slots=True)
class Ratio:
    """How many times as long the rival takes, round by round; ``reach`` is the least that is promised."""

    name: str
    rival: Figure
    ours: Figure
    reach: float | None = None

    @property
    def rounds(self) -> list[float]:
        """The ratio in each round."""
        return [rival / ours for rival, ours in zip(self.rival.amounts, self.ours.amounts, strict=True)]


Line = Figure | Ratio | str
"""A line of the table; a text is a heading, or says why a figure is not there."""


def per_document_ms(action: Callable[[], object], count: int) -> Callable[[], float]:
    """Return a measurement of the wall time of an action on so many documents, in ms a document."""
    return lambda: seconds(action) * 1000 / count


def seconds(action: Callable[[], object]) -> float:
    """Return the wall time of an action."""
    start = time.perf_counter()
    action()
    return time.perf_counter() - start
