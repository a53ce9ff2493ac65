"""What is asked of a build."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from sopdoc.work.files.shard import WHOLE, Shard
from sopdoc.work.running.job import Crew


class Request(Struct, frozen=True):
    """What is built, into which folder, and how.

    ``jobs`` is the number of workers; None chooses by the number of documents. ``apart`` has even a few documents
    built by a worker, so that none can harm the others. ``limit`` is the seconds a worker may take for one.
    ``crew`` are workers other than processes of this machine.
    """

    output: Path
    formats: tuple[str, ...]
    jobs: int | None = None
    force: bool = False
    strict: bool = False
    prune: bool = False
    shard: Shard = WHOLE
    apart: bool = False
    limit: float | None = None
    crew: Crew | None = None
