"""Workers on other machines: a Dask cluster as an executor like any other."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager

from sopdoc.build.job import Crew
from sopdoc.errors import InputOutputError, MissingToolError
from sopdoc.messages import _

_PATIENCE = "10s"
"""How long a scheduler may take to answer at all."""


@contextmanager
def cluster(address: str) -> Iterator[tuple[Crew, int]]:
    """Yield the workers of the cluster whose scheduler is at an address like ``tcp://10.0.0.1:8786``, and their number.

    They must have sopdoc, and see the sources and the output folder under the same paths. Raise MissingToolError
    without the package ``distributed``, InputOutputError where no scheduler answers.
    """
    try:
        from distributed import Client
    except ImportError as fault:
        hint = _("install it with: pip install 'sopdoc[cluster]'")
        raise MissingToolError(_("the package distributed is needed for --scheduler"), hint) from fault
    try:
        client = Client(address, timeout=_PATIENCE)
    except (OSError, ValueError) as fault:
        raise InputOutputError(
            _("no scheduler answers at {address}").format(address=address),
            _("start one with: dask scheduler — and workers with: dask worker {address}").format(address=address),
        ) from fault

    @contextmanager
    def crew(_count: int) -> Iterator[Executor]:
        executor = client.get_executor()
        try:
            yield executor
        finally:
            executor.shutdown(wait=False)

    with client:
        yield crew, max(1, len(client.nthreads()))
