"""Do the work: here, or shared out to workers."""

from __future__ import annotations

import os
import signal
import threading
from _thread import interrupt_main
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from types import FrameType

from sopdoc.work.running.job import Crew, Job, Order, Result

_WORTH_A_PROCESS = 16
"""So many documents take about as long as starting a process to share them with."""


_ALARM: signal.Signals = getattr(signal, "SIGALRM", getattr(signal, "SIGBREAK", signal.SIGINT))
"""Ends an order that takes too long: a shell that starts the program in the background may have SIGINT ignored."""


def usual_jobs(count: int) -> int:
    """Return how many processes suit so many documents on this machine."""
    return max(1, min(os.cpu_count() or 1, count // _WORTH_A_PROCESS))


def run(
    orders: Sequence[Order],
    job: Job[Order, Result],
    jobs: int | None = None,
    *,
    apart: bool = False,
    crew: Crew | None = None,
) -> Generator[Result, None, None]:
    """Yield the result of each order, in order.

    ``jobs`` workers do it, processes of this machine unless a ``crew`` is given; None chooses by the number of orders.
    A single one works in this process, unless orders are to be kept ``apart`` from it; it can't end an order that
    hangs within a library.
    """
    jobs = min(jobs or usual_jobs(len(orders)), max(len(orders), 1))
    if crew is None and jobs == 1 and not apart:
        return _here(orders, job)
    from sopdoc.work.running.pool import processes  # a single document shall not wait for them
    from sopdoc.work.running.shared import run_shared

    return run_shared(orders, job, crew or processes, jobs)


def _here(orders: Iterable[Order], job: Job[Order, Result]) -> Generator[Result, None, None]:
    can_interrupt = threading.current_thread() is threading.main_thread()
    for order in orders:
        yield _in_time(order, job, job.limit) if job.limit and can_interrupt else job.begin(order).finish()


def _in_time(order: Order, job: Job[Order, Result], limit: float) -> Result:
    """Do one order; where it takes too long, interrupt it as Ctrl-C would."""
    late = threading.Event()

    def interrupt() -> None:
        late.set()
        interrupt_main(_ALARM)

    timer = threading.Timer(limit, interrupt)
    timer.daemon = True
    with _heard(_ALARM):
        timer.start()
        try:
            return job.begin(order).finish()
        except KeyboardInterrupt:
            if late.is_set():
                return job.lost(order)
            raise
        finally:
            timer.cancel()


@contextmanager
def _heard(number: int) -> Iterator[None]:
    """Let a signal interrupt this thread, as Ctrl-C does."""

    def interrupt(_number: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    before = signal.signal(number, interrupt)
    try:
        yield
    finally:
        signal.signal(number, before)
