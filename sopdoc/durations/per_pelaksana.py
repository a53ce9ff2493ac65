"""How much of a procedure's time is whose."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from msgspec import Struct

from sopdoc.durations.steps import StepTime
from sopdoc.durations.working_day import Work, WorkingDay
from sopdoc.model.prosedur import Langkah, Prosedur


class Load(Struct, frozen=True):
    """The time of a lane: of ``steps`` that it leads, and of all ``joined`` that it takes part in.

    Parts are those of the sum of all steps, each counted once, at their longest; 0 where none has a time.
    """

    pelaksana: str
    steps: int
    leads: Work
    leads_part: Fraction
    joined: int
    takes_part: Work
    takes_part_part: Fraction


def loads_of(prosedur: Prosedur, steps: Sequence[StepTime], day: WorkingDay) -> tuple[Load, ...]:
    """Return the time of each lane, from left to right."""
    work = [Work.of(step.waktu, day) if step.waktu else Work() for step in steps]
    whole = sum(work, Work()).most
    return tuple(_load(lane.id, prosedur.langkah, work, whole) for lane in prosedur.pelaksana)


def _load(lane: str, langkah: Sequence[Langkah], work: Sequence[Work], whole: Fraction) -> Load:
    led = [at for at, step in enumerate(langkah) if step.bagian[0].pelaksana[0] == lane]
    joined = [at for at, step in enumerate(langkah) if any(lane in bagian.pelaksana for bagian in step.bagian)]
    leads, takes_part = (sum((work[at] for at in rows), Work()) for rows in (led, joined))
    parts = (each.most / whole if whole else Fraction(0) for each in (leads, takes_part))
    return Load(lane, len(led), leads, next(parts), len(joined), takes_part, next(parts))
