"""Share work out to any executor: results come in input order, and nothing is lost but what destroys its worker."""

from __future__ import annotations

import faulthandler
import os
import threading
from collections import deque
from collections.abc import Generator, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future, ThreadPoolExecutor
from concurrent.futures import wait as wait_for
from contextlib import suppress
from functools import cache
from typing import Generic, TextIO

from msgspec import Struct

from sopdoc.work.running.job import Begun, Crew, Job, Order, Result

_LARGEST_CHUNK = 8
_CHUNKS_LEFT = 4
"""A chunk is no more than this part of what each worker still has to do."""
_CHUNKS_IN_HAND = 3
"""For each worker: one under way, and some that wait, so that none is ever idle."""
_GRACE = 10.0
"""Seconds for a worker to start, and for the disk, besides its time limits."""
_ONE_AT_A_TIME = threading.Lock()
"""A worker of many threads still has only one Graphviz, and one clock for the time limit."""


def run_shared(
    orders: Sequence[Order], job: Job[Order, Result], crew: Crew, workers: int
) -> Generator[Result, None, None]:
    """Yield the result of each order, in order; the workers do them in chunks.

    Where a worker dies, or is as good as dead, the chunks in hand are done apart from the others, halved until the
    culprit stands alone; the rest goes on with fresh workers.
    """
    waiting = deque(_chunks(orders, workers))
    while waiting:
        in_hand: deque[_Given[Order, Result]] = deque()
        with suppress(_StuckError), crew(workers) as executor:
            yield from _until_broken(executor, waiting, in_hand, job, crew, workers)
        yield from _halved([given.chunk for given in in_hand], job, crew)


def _chunks(orders: Sequence[Order], workers: int) -> Iterator[Sequence[Order]]:
    """Part the work; the last chunks are small, so that no worker has much left to do when the others are done."""
    start = 0
    while start < len(orders):
        size = max(1, min(_LARGEST_CHUNK, (len(orders) - start) // (workers * _CHUNKS_LEFT)))
        yield orders[start : start + size]
        start += size


class _StuckError(Exception):
    """A worker gives no answer though its own clock should have ended it: somebody stopped it, or a drive is dead."""


class _Given(Struct, Generic[Order, Result], frozen=True):
    """A chunk that a worker has, or will have next."""

    chunk: Sequence[Order]
    future: Future[tuple[Result, ...]]


def _until_broken(
    executor: Executor,
    waiting: deque[Sequence[Order]],
    in_hand: deque[_Given[Order, Result]],
    job: Job[Order, Result],
    crew: Crew,
    workers: int,
) -> Generator[Result, None, None]:
    """Yield results until all chunks are done, or the executor is broken; then those lost with it are ``in_hand``."""
    while waiting or in_hand:
        while waiting and len(in_hand) < workers * _CHUNKS_IN_HAND:
            chunk = waiting.popleft()
            in_hand.append(_Given(chunk, _submit(executor, chunk, job)))
        fault = _fault(in_hand[0].future, _patience(in_hand[0].chunk, job))
        if isinstance(fault, BrokenExecutor):
            return
        given = in_hand.popleft()
        yield from given.future.result() if fault is None else _halved([given.chunk], job, crew)


def _halved(chunks: Iterable[Sequence[Order]], job: Job[Order, Result], crew: Crew) -> Generator[Result, None, None]:
    """Do suspected chunks one by one, and those of which the worker dies again in halves."""
    waiting = deque(chunks)
    while waiting:
        with suppress(_StuckError), crew(1) as executor:
            while waiting:
                future = _submit(executor, waiting[0], job)
                if _fault(future, _patience(waiting[0], job)):
                    break
                waiting.popleft()
                yield from future.result()
        if waiting:
            suspects = waiting.popleft()
            middle = len(suspects) // 2
            if middle:
                waiting.extendleft((suspects[middle:], suspects[:middle]))
            else:
                yield job.lost(suspects[0])


def _patience(chunk: Sequence[Order], job: Job[Order, Result]) -> float | None:
    """Return the seconds after which the worker of the foremost chunk, which is under way, can only be stuck."""
    if job.limit is None or not job.is_impatient:
        return None
    return job.limit * (len(chunk) + 1) + _GRACE


def _fault(future: Future[tuple[Result, ...]], patience: float | None) -> BaseException | None:
    """Wait for a chunk; return what kept it from being done. Raise _StuckError where it takes too long."""
    try:
        return future.exception(patience)
    except CancelledError as fault:
        return fault
    except TimeoutError as fault:
        raise _StuckError from fault


def _submit(executor: Executor, chunk: Sequence[Order], job: Job[Order, Result]) -> Future[tuple[Result, ...]]:
    try:
        return executor.submit(_do, tuple(chunk), job)
    except BrokenExecutor as fault:  # a worker died while it had nothing to do
        lost: Future[tuple[Result, ...]] = Future()
        lost.set_exception(fault)
        return lost


def _do(orders: Sequence[Order], job: Job[Order, Result]) -> tuple[Result, ...]:
    with _ONE_AT_A_TIME:
        if job.folder and os.getcwd() != job.folder:  # noqa: PTH109
            os.chdir(job.folder)  # a worker of another machine starts elsewhere
        begun = [_begun_in_time(order, job) for order in orders]
        waits = [each.wait for each in begun if each.wait]
        if len(waits) > 1:
            wait_for([_waiters().submit(wait) for wait in waits])
        return tuple(each.finish() for each in begun)


@cache
def _waiters() -> ThreadPoolExecutor:
    """Return this process's threads that wait: a disk takes many files as quickly as one."""
    return ThreadPoolExecutor(_LARGEST_CHUNK)


def _begun_in_time(order: Order, job: Job[Order, Result]) -> Begun[Result]:
    """Begin one order; a worker that takes too long ends itself, even where it hangs within a library."""
    if job.limit is None:
        return job.begin(order)
    faulthandler.dump_traceback_later(job.limit, exit=True, file=_nowhere())
    try:
        return job.begin(order)
    finally:
        faulthandler.cancel_dump_traceback_later()


@cache
def _nowhere() -> TextIO:
    """Open, once, where nothing that is written can be read."""
    return open(os.devnull, "w")  # noqa: PTH123 - a device, and open as long as the process
