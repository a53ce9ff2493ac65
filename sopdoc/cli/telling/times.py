"""What `sopdoc time` tells of sources."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from sopdoc.durations.paths import Durations
from sopdoc.durations.per_pelaksana import Load
from sopdoc.source.span import Span


class NotCounted(Struct, frozen=True):
    """A step without a time that can be read, and what it says instead; "" where it says nothing."""

    langkah: int
    span: Span
    text: str


class ProcedureTimes(Struct, frozen=True):
    """A procedure's times; ``lanes`` are its lanes' names by id."""

    judul: str
    durations: Durations
    loads: tuple[Load, ...]
    lanes: dict[str, str]
    not_counted: tuple[NotCounted, ...]


class SourceTimes(Struct, frozen=True):
    """The times of a source; no ``prosedur`` where it has faults."""

    source: Path
    judul: str
    prosedur: tuple[ProcedureTimes, ...]
