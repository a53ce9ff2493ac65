"""What workers are given to do."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Generic, TypeAlias, TypeVar

from msgspec import Struct

if TYPE_CHECKING:
    from concurrent.futures import Executor  # a single document shall not wait for it

Order = TypeVar("Order")
Result = TypeVar("Result")

Crew: TypeAlias = "Callable[[int], AbstractContextManager[Executor]]"
"""Gives that many workers; asked again, gives fresh ones."""


class Begun(Struct, Generic[Result], frozen=True):
    """An order that is all but done.

    ``wait`` waits for the disk, and does nothing else: those of several orders wait together, each in a thread, and
    threads that compute would only wait for each other. It is no more than help: ``finish`` waits for what is left.
    """

    finish: Callable[[], Result]
    wait: Callable[[], None] | None = None


class AtOnce(Struct, Generic[Order, Result], frozen=True):
    """Begins an order by doing all of it, so that nothing is left; travels to other processes, unlike a closure."""

    work: Callable[[Order], Result]

    def __call__(self, order: Order) -> Begun[Result]:
        """Do the order."""
        done = self.work(order)
        return Begun(lambda: done)


class Job(Struct, Generic[Order, Result], frozen=True):
    """What is done with each order, what is said of one that destroys its worker, and its time limit in seconds.

    ``begin`` does all that keeps a processor busy. It travels to other processes: a function of a module. It returns
    faults as values; without a limit (``None``) an order may take for ever. ``folder`` is where relative paths start
    from, if that isn't the same for all workers. Who ``is_impatient`` ends workers that don't answer though their own
    clock should have ended them; those of a cluster may have other work to do first.
    """

    begin: Callable[[Order], Begun[Result]]
    lost: Callable[[Order], Result]
    limit: float | None = None
    folder: str = ""
    is_impatient: bool = True
