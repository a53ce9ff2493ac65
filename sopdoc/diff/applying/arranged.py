"""Put the parts of a list where they belong after some came, went and moved."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TypeVar

T = TypeVar("T")


def arranged(
    old: Sequence[T], removed: Collection[int], moved: Mapping[int, int], added: Mapping[int, T]
) -> tuple[T, ...]:
    """Return a list without what was removed, the moved and added at their new positions, the rest in its order."""
    placed = {to: old[at] for at, to in moved.items()} | dict(added)
    rest = iter([value for at, value in enumerate(old) if at not in removed and at not in moved])
    count = len(old) - len(removed) + len(added)
    return tuple(placed[at] if at in placed else next(rest) for at in range(count))
