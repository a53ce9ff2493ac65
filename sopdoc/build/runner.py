"""Do the work in this process or in several: outcomes come in input order and are the same either way."""

from __future__ import annotations

import os
from collections.abc import Generator, Sequence
from contextlib import closing

from sopdoc.build.outcome import Outcome
from sopdoc.build.worker import Order, Work

_WORTH_A_PROCESS = 16
"""So many documents take about as long as starting a process to share them with."""
_MOST_WORKERS = 61
"""Windows waits for no more processes than that."""


def usual_jobs(count: int) -> int:
    """Return how many processes suit so many documents on this machine."""
    return max(1, min(os.cpu_count() or 1, count // _WORTH_A_PROCESS))


def run(orders: Sequence[Order], jobs: int, work: Work) -> Generator[Outcome, None, None]:
    """Yield the outcome of each order, in order; stop after a final failure.

    An order that kills its process gets a failure of its own and the others go on, if ``jobs`` is more than 1.
    """
    workers = min(jobs, len(orders), _MOST_WORKERS)
    outcomes = _processes(orders, workers, work) if workers > 1 else _here(orders, work)
    with closing(outcomes):
        for outcome in outcomes:
            yield outcome
            if outcome.failure and outcome.failure.final:
                return


def _here(orders: Sequence[Order], work: Work) -> Generator[Outcome, None, None]:
    for order in orders:
        yield work(order)


def _processes(orders: Sequence[Order], workers: int, work: Work) -> Generator[Outcome, None, None]:
    from sopdoc.build.pool import in_processes  # a single document shall not wait for it

    return in_processes(orders, workers, work)
