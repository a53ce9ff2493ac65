"""Figures: what is measured again and again, and what the measurements say."""

from __future__ import annotations

import os
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
    measure: Callable[[], Amount]
    unit: str = "ms"
    reach: float | None = None
    dear: bool = False
    amounts: list[Amount] = field(default_factory=list)

    def take(self) -> None:
        """Measure once more."""
        self.amounts.append(self.measure())

    @property
    def median(self) -> float:
        """The middle one of the amounts."""
        return statistics.median(amount.wall for amount in self.amounts)


@dataclass(frozen=True, slots=True)
class Amount:
    """What was measured: wall time, and processor time of this process and those that it waited for.

    Memory has no processor time.
    """

    wall: float
    processor: float | None = None


@dataclass(frozen=True, slots=True)
class Ratio:
    """How many times as long the rival takes, round by round; ``reach`` is the least that is promised."""

    name: str
    rival: Figure
    ours: Figure
    reach: float | None = None

    @property
    def amounts(self) -> list[Amount]:
        """The ratio in each round."""
        rounds = zip(self.rival.amounts, self.ours.amounts, strict=True)
        return [Amount(rival.wall / ours.wall, _processor_ratio(rival, ours)) for rival, ours in rounds]


Line = Figure | Ratio | str
"""A line of the table; a text says why a figure is not there."""


def _processor_ratio(rival: Amount, ours: Amount) -> float | None:
    return rival.processor / ours.processor if rival.processor and ours.processor else None


def per_document_ms(action: Callable[[], object], count: int) -> Callable[[], Amount]:
    """Return a measurement of an action on so many documents, in milliseconds a document."""
    return lambda: timed(action, 1000 / count)


def timed(action: Callable[[], object], factor: float = 1.0) -> Amount:
    """Return how long an action takes, in seconds, times a factor."""
    wall, processor = time.perf_counter(), _processor_seconds()
    action()
    return Amount((time.perf_counter() - wall) * factor, (_processor_seconds() - processor) * factor)


def _processor_seconds() -> float:
    used = os.times()
    return used.user + used.system + used.children_user + used.children_system
