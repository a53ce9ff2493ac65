"""How much work may be done on a search: counted in steps, so that every machine stops at the same place."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from math import inf

GRACE = 800


class Budget:
    """Counts steps of work up to a limit; a search that finds it spent ends with the best it has found.

    A search that must find something may take ``grace`` steps though all are spent. Ways are looked for for a ``part``
    of all arrows.
    Pages whose search was cut short are searched ``afresh`` if that is asked for, where there is much more work.
    A step is about as much work as it is to look at one track for one corner of an arrow: some 2 microseconds.
    """

    def __init__(self, limit: float = inf, grace: int = GRACE, part: float = 1.0, *, afresh: bool = False) -> None:
        self.limit = limit
        self.afresh = afresh
        self.grace = grace
        self.part = part
        self.spent = 0

    @property
    def is_spent(self) -> bool:
        """Whether nothing is left."""
        return self.spent >= self.limit

    @property
    def left(self) -> float:
        """How many steps are left."""
        return max(0.0, self.limit - self.spent)

    def spend(self, steps: int) -> None:
        """Count steps that were done, or are about to be."""
        self.spent += steps

    def within(self, steps: float) -> AbstractContextManager[None]:
        """Let what is done in the context take so many steps at most, and never more than are left."""
        return self.besides(min(steps, self.left))

    @contextmanager
    def besides(self, steps: float) -> Iterator[None]:
        """Grant so many steps to what is done in the context, whatever is left."""
        outer, self.limit = self.limit, self.spent + steps
        try:
            yield
        finally:
            self.limit = outer
