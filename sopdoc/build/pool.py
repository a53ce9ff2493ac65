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
    """Hold Ctrl-C back until a process is started; processes inherit that, and stay deaf until they ignore it."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows, where processes are started in another way
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
