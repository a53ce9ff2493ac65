"""Who looks at sources: this process, or others, so that no source harms the rest."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence

from msgspec import Struct

from sopdoc.work.running.job import AtOnce, Job, Order, Result
from sopdoc.work.running.runner import run, usual_jobs

_READING = 32
"""A process that only reads is worth its start with so many times the sources of one that lays out."""


class Workers(Struct, frozen=True):
    """``jobs`` processes, each of which may take ``limit`` seconds for one source.

    None chooses their number by that of the sources. ``apart`` has sources looked at by a process of its own even
    where one is enough, so that none can harm the others; see `sopdoc.work.running.runner.run`.
    """

    jobs: int | None = 1
    limit: float | None = 120.0
    apart: bool = False

    def for_reading(self, count: int) -> Workers:
        """Return who reads so many sources that nothing has to be laid out of: this process, unless they are many."""
        jobs = usual_jobs(count // _READING)
        return Workers(min(jobs, self.jobs or jobs), self.limit)

    def share(
        self, orders: Sequence[Order], look: Callable[[Order], Result], lost: Callable[[Order], Result]
    ) -> Generator[Result, None, None]:
        """Yield what each look finds, in order; ``lost`` answers for one that took too long or killed its process."""
        return run(orders, Job(AtOnce(look), lost, self.limit), self.jobs, apart=self.apart)
