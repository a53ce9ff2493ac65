"""The times of a document's steps, read once for all rules that ask about them."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from sopdoc.check.asked import Asked, Item, Step, Table
from sopdoc.indonesian.open_times import Said, said_of_time
from sopdoc.model.waktu import Waktu, parse_waktu
from sopdoc.typography.markup import plain_text


class Time(Struct, frozen=True):
    """A text that tells how long a step takes, or a part of it; ``waktu`` is None where it isn't a length of time."""

    item: Item
    said: Said
    waktu: Waktu | None


class StepTimes(Struct, frozen=True):
    """A step with its times; ``satuan`` is the unit of bare numbers."""

    table: Table
    satuan: str
    step: Step
    times: tuple[Time, ...]


@lru_cache(maxsize=1)
def times_of(asked: Asked) -> tuple[tuple[StepTimes, ...], ...]:
    """Return the times of all steps, table by table."""
    return tuple(_times_in(table) for table in asked.tables)


def _times_in(table: Table) -> tuple[StepTimes, ...]:
    satuan = plain_text(table.prosedur.satuan_waktu)
    return tuple(
        StepTimes(table, satuan, step, tuple(_time(item, satuan) for item in step.items("waktu")))
        for step in table.steps
    )


def _time(item: Item, satuan: str) -> Time:
    return Time(item, *_read(item.text, satuan))


@lru_cache(maxsize=4096)
def _read(text: str, satuan: str) -> tuple[Said, Waktu | None]:
    said = said_of_time(text, satuan)
    return said, parse_waktu(text, satuan) if said is Said.LENGTH else None
