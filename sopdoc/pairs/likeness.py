"""How alike files are, by their lines, told for all pairs of many without comparing each with each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

FLOOR = 0.5
"""As git has it: below, a file is rather another one."""
_MOST_HOLDERS = 50
"""A line of more files tells none of them apart."""


def alike(old: Sequence[bytes], new: Sequence[bytes]) -> Iterator[tuple[float, int, int]]:
    """Yield how alike two files are, from FLOOR to 1, with their places in both sequences.

    It is Dice's coefficient of their lines, without blanks at the ends and without empty ones.
    """
    olds, news = [_lines(data) for data in old], [_lines(data) for data in new]
    holders: defaultdict[bytes, list[int]] = defaultdict(list)
    for at, lines in enumerate(olds):
        for line in lines:
            holders[line].append(at)
    for to, lines in enumerate(news):
        common: Counter[int] = Counter()
        for line, count in lines.items():
            having = holders.get(line, ())
            if len(having) <= _MOST_HOLDERS:
                for at in having:
                    common[at] += min(count, olds[at][line])
        for at, shared in common.items():
            score = 2 * shared / (olds[at].total() + lines.total())
            if score >= FLOOR:
                yield score, at, to


def _lines(data: bytes) -> Counter[bytes]:
    return Counter(line for line in map(bytes.strip, data.splitlines()) if line)
