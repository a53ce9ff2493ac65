"""Worker processes on this machine: deaf to Ctrl-C, and gone with the process they work for."""

from __future__ import annotations

import gc
import os
import signal
import threading
from collections.abc import Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import active_children, get_context, parent_process
from typing import Any

_MOST_WORKERS = 61
"""Windows waits for no more processes than that."""
_MANY_OBJECTS = 200_000
"""A document leaves nothing in cycles: looking for garbage as often as usual takes a tenth of a worker's time."""


@contextmanager
def processes(count: int) -> Iterator[Executor]:
    """Yield that many processes; they are ended at once where the caller leaves before the work is done."""
    others = set(active_children())
    pool = _Pool(min(count, _MOST_WORKERS), get_context("spawn"), _prepare)
    try:
        yield pool
    except BaseException:
        for process in set(active_children()) - others:
            process.kill()  # whatever it does; what it has written is whole
        raise
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


class _Pool(ProcessPoolExecutor):
    """Starts processes deaf to Ctrl-C, so that none dies with a traceback while it is still importing."""

    def submit(self, *arguments: Any, **named: Any) -> Future[Any]:  # noqa: ANN401 - whatever the work takes
        with _interrupts_held():
            return super().submit(*arguments, **named)


def _prepare() -> None:
    gc.set_threshold(_MANY_OBJECTS)
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
    """Hold pleas to end back until a process is started: one that has only half of its orders ends with a traceback.

    Processes inherit that this thread is deaf to Ctrl-C, and stay so until they ignore it.
    """
    with _handlers_held():
        if not hasattr(signal, "pthread_sigmask"):  # Windows, where processes are started in another way
            yield
            return
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            yield
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def _handlers_held() -> Iterator[None]:
    """Keep signals until the end: the system may give them to another thread, for this one to handle at once."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    came: list[int] = []
    handlers = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    held = {number: handler for number, handler in handlers.items() if callable(handler)}
    for number in held:
        signal.signal(number, lambda number, _frame: came.append(number))
    try:
        yield
    finally:
        for number, handler in held.items():
            signal.signal(number, handler)
        for plea in came[:1]:
            signal.raise_signal(plea)
