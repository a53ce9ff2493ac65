"""Which thing of the old revision is which of the new one: the best pairs first, ties to those less far apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence

Pairs = dict[int, int]
"""Old positions → new positions."""
Score = Callable[[int, int], float]
NEIGHBOUR = 0.04
"""What each neighbour that is paired with the neighbour adds to a pair's score."""
ROUNDS = (0.75, 0.55)
"""Pairs above these are taken first, so that they are known as neighbours of the others."""


def unique_pairs(old: Sequence[Hashable], new: Sequence[Hashable]) -> Pairs:
    """Pair what is the same, and once only, on both sides."""
    olds, news = Counter(old), Counter(new)
    places = {key: at for at, key in enumerate(new) if news[key] == 1}
    return {at: places[key] for at, key in enumerate(old) if olds[key] == 1 and key in places}


def pair_in_order(pairs: Pairs, old: Sequence[Hashable | None], new: Sequence[Hashable | None]) -> None:
    """Add to pairs what isn't paired and has the same key on both sides, in order; a key of None pairs nothing."""
    taken = set(pairs.values())
    waiting: dict[Hashable, list[int]] = {}
    for at, key in enumerate(new):
        if at not in taken and key is not None:
            waiting.setdefault(key, []).append(at)
    for at, key in enumerate(old):
        if at not in pairs and waiting.get(key):
            pairs[at] = waiting[key].pop(0)


def pair_by_score(pairs: Pairs, candidates: Iterable[tuple[float, int, int]], floor: float) -> Pairs:
    """Add the best of some candidates (score, old, new) to pairs, down to a floor, in rounds that know each other."""
    found = dict(pairs)
    waiting = [candidate for candidate in candidates if candidate[0] >= floor - 2 * NEIGHBOUR]
    for least in (*(least for least in ROUNDS if least > floor), floor):
        taken = set(found.values())
        waiting = [each for each in waiting if each[1] not in found and each[2] not in taken]
        scored = ((score + NEIGHBOUR * _neighbours(found, old, new), old, new) for score, old, new in waiting)
        for _score, old, new in sorted((each for each in scored if each[0] >= least), key=_best_first):
            if old not in found and new not in taken:
                found[old] = new
                taken.add(new)
    return found


def _best_first(candidate: tuple[float, int, int]) -> tuple[float, int, int]:
    score, old, new = candidate
    return -round(score, 9), abs(old - new), old + new


def _neighbours(pairs: Pairs, old: int, new: int) -> int:
    return (pairs.get(old - 1) == new - 1) + (pairs.get(old + 1) == new + 1)


def uncrossed(pairs: Pairs, old: Sequence[Hashable], new: Sequence[Hashable]) -> Pairs:
    """Return pairs of which those that are alike on both sides don't cross."""
    groups: dict[tuple[Hashable, Hashable], list[int]] = {}
    for at in sorted(pairs):
        groups.setdefault((old[at], new[pairs[at]]), []).append(at)
    return {
        at: place
        for group in groups.values()
        for at, place in zip(group, sorted(pairs[each] for each in group), strict=True)
    }
