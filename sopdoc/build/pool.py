"""Share work out to processes, and lose nothing when one of them dies."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context, parent_process

from sopdoc.build.outcome import Exit, Failure, Outcome
from sopdoc.build.worker import Order, Work
from sopdoc.messages import _

_LARGEST_CHUNK = 8
_CHUNKS_IN_HAND = 3
"""More than the chunks per worker that can be under way when a worker dies."""


def in_processes(orders: Sequence[Order], workers: int, work: Work) -> Generator[Outcome, None, None]:
    """Share the orders out; when a process dies, do those in hand one by one until the culprit stands alone."""
    size = max(1, min(_LARGEST_CHUNK, len(orders) // (workers * 4)))
    done = 0
    while done < len(orders):
        for outcome in _until_broken(orders[done:], workers, size, work):
            done += 1
            yield outcome
        suspects = orders[done : done + workers * size * _CHUNKS_IN_HAND]
        cleared = 0
        for outcome in _until_broken(suspects, 1, 1, work):
            cleared += 1
            yield outcome
        if cleared < len(suspects):
            yield _killed(suspects[cleared])
            cleared += 1
        done += cleared


def _until_broken(orders: Sequence[Order], workers: int, size: int, work: Work) -> Generator[Outcome, None, None]:
    """Yield outcomes in order, up to the first that is lost because a process died."""
    chunks = [orders[start : start + size] for start in range(0, len(orders), size)]
    if not chunks:
        return
    pool = ProcessPoolExecutor(workers, get_context("spawn"), _prepare)
    try:
        with _interrupts_held():
            futures = [pool.submit(_do, work, tuple(chunk)) for chunk in chunks]
        for future in futures:
            yield from future.result()
    except BrokenProcessPool:
        return
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _do(work: Work, orders: Sequence[Order]) -> tuple[Outcome, ...]:
    return tuple(work(order) for order in orders)


def _prepare() -> None:
    """Leave Ctrl-C to the process that waits for this one, and end when that one is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """Wait for the parent to end; without this, workers of a killed build would wait for work for ever."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Start processes deaf to Ctrl-C, so that none dies with a traceback while it is still importing."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    handler = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, handler)


def _killed(order: Order) -> Outcome:
    message = _("{path} is not built: the process that was building it died").format(path=order.task.source)
    hint = _("it may have run out of memory; the other documents are not affected")
    return Outcome(order.task.source, failure=Failure(Exit.FAULTS, message, hint))
