"""Workers on other machines: a Dask cluster as an executor like any other."""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import contextmanager
from typing import Any

from sopdoc.errors import InputOutputError, MissingToolError
from sopdoc.messages import _
from sopdoc.shell import command, pip_command
from sopdoc.work.running.job import Crew

_PATIENCE = 10
"""Seconds that a scheduler may take to answer at all, and that it may be without a worker at the start."""
_LOOKS = 1.0
"""Seconds between two looks whether the cluster is still there."""
_WITHOUT_WORKERS = 60
"""Looks in a row that find no worker before nobody waits any longer."""


@contextmanager
def cluster(address: str) -> Iterator[tuple[Crew, int]]:
    """Yield the workers of the cluster whose scheduler is at an address like ``tcp://10.0.0.1:8786``, and their number.

    They must have sopdoc, and see the sources and the output folder under the same paths. Raise MissingToolError
    without the package ``distributed``, InputOutputError where no scheduler answers, it has no workers, or both are
    lost on the way.
    """
    with _client(address) as client:

        @contextmanager
        def crew(_count: int) -> Iterator[Executor]:
            _check(client, address)
            executor = _Cluster(client)
            try:
                yield executor
            finally:
                executor.shutdown(wait=False)

        yield crew, max(1, len(client.nthreads()))


def _client(address: str) -> Any:  # noqa: ANN401 - the package is there only for those who have a cluster
    try:
        from distributed import Client
    except ImportError as fault:
        hint = _("install it with: {command}").format(command=pip_command("distributed"))
        raise MissingToolError(_("the package distributed is needed for --scheduler"), hint) from fault
    if not os.environ.get("SOPDOC_DEBUG"):
        logging.disable()  # Dask, tornado and asyncio log each lost connection; what concerns people, they are told
    start_workers = _("start workers with: {command}").format(command=command("dask", "worker", address))
    try:
        client = Client(address, timeout=_PATIENCE)
    except (OSError, ValueError) as fault:
        raise InputOutputError(
            _("no scheduler answers at {address}").format(address=address),
            _("start one with: dask scheduler — and {start_workers}").format(start_workers=start_workers),
        ) from fault
    try:
        client.wait_for_workers(1, timeout=_PATIENCE)
    except OSError as fault:  # a TimeoutError is one
        client.close()
        raise InputOutputError(
            _("the scheduler at {address} has no workers").format(address=address), start_workers
        ) from fault
    return client


def _check(client: Any, address: str) -> None:  # noqa: ANN401
    """Raise InputOutputError where there is nobody left to do the work."""
    if client.status != "running" or not client.nthreads():
        raise InputOutputError(
            _("the cluster at {address} is gone").format(address=address),
            _("what is written is whole; start the cluster, then run the same command again"),
        )


class _Cluster(Executor):
    """Dask's executor, whose futures don't wait for ever when the cluster is lost."""

    def __init__(self, client: Any) -> None:  # noqa: ANN401
        self._client = client
        self._inner = client.get_executor()
        self._given: set[Future[Any]] = set()
        self._ended = threading.Event()
        threading.Thread(target=self._watch, daemon=True).start()

    def submit(self, work: Callable[..., Any], /, *arguments: Any, **named: Any) -> Future[Any]:  # noqa: ANN401
        given: Future[Any] = Future()
        self._given.add(given)
        self._inner.submit(work, *arguments, **named).add_done_callback(lambda done: self._pass_on(done, given))
        return given

    def _pass_on(self, done: Future[Any], given: Future[Any]) -> None:
        if done.cancelled():
            self._settle(given, BrokenExecutor("cancelled"))
        elif fault := done.exception():
            self._settle(given, fault)
        elif given in self._given:
            self._given.discard(given)
            given.set_result(done.result())

    def _settle(self, given: Future[Any], fault: BaseException) -> None:
        if given in self._given:
            self._given.discard(given)
            given.set_exception(fault)

    def _watch(self) -> None:
        """Look after the cluster; when it is lost, so is all that it was given."""
        empty = 0
        while not self._ended.wait(_LOOKS):
            running = self._client.status == "running"
            empty = 0 if running and self._client.scheduler_info()["workers"] else empty + 1
            if not running or empty > _WITHOUT_WORKERS:
                for given in tuple(self._given):
                    self._settle(given, BrokenExecutor("lost"))

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: ARG002 - Dask's own cancels
        """Leave the cluster; what it was given and hasn't done is called off."""
        self._ended.set()
        self._inner.shutdown(wait=wait)
