"""Which of some pairs moved: those outside a longest increasing subsequence, the same ones seen from either side."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sopdoc.diff.matching.pairing import Pairs

Weight = Callable[[int, int], tuple[object, ...]]
"""What a pair weighs, by its old and new place: of equally many pairs the heavier stay. It must be symmetric."""


def moved(pairs: Pairs, weight: Weight) -> frozenset[tuple[int, int]]:
    """Return the pairs (old, new) that moved, as few as can be."""
    return frozenset(pair for block in _blocks(sorted(pairs.items())) for pair in _moved_within(block, weight))


def _blocks(pairs: list[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Part pairs in old order where all new places before are smaller than all behind."""
    smallest = [0] * (len(pairs) + 1)
    smallest[-1] = max((new for _old, new in pairs), default=0) + 1
    for at in range(len(pairs) - 1, -1, -1):
        smallest[at] = min(pairs[at][1], smallest[at + 1])
    start, highest = 0, -1
    for at, (_old, new) in enumerate(pairs):
        highest = max(highest, new)
        if highest < smallest[at + 1]:
            yield pairs[start : at + 1]
            start = at + 1


def _moved_within(block: list[tuple[int, int]], weight: Weight) -> set[tuple[int, int]]:
    if len(block) == 1:
        return set()
    order = sorted(range(len(block)), key=lambda at: weight(*block[at]))
    bits = {at: 1 << rank for rank, at in enumerate(order)}
    best: list[tuple[int, int]] = []
    for at, (_old, new) in enumerate(block):
        before = max((best[earlier] for earlier in range(at) if block[earlier][1] < new), default=(0, 0))
        best.append((before[0] + 1, before[1] | bits[at]))
    kept = max(best)[1]
    return {pair for at, pair in enumerate(block) if not kept & bits[at]}
