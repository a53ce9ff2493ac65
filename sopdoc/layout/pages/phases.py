"""The phases of a procedure in a worksheet: its first step, its last one, and those between.

Of two revisions each has phases of its own. A cell holds steps of one fate and of the same phases, so that it goes or
comes whole, and the name of a phase stands at its first step in either state.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from msgspec import Struct

from sopdoc.typography.fate import Fate
from sopdoc.typography.markup import fated

FIRST, BETWEEN, LAST = range(3)


class Phase(Struct, frozen=True):
    """Rows of one cell, and their phase in either revision (None where they aren't there).

    ``opens_old`` and ``opens_new`` are the same where the phase starts here.
    """

    rows: range
    old: int | None
    new: int | None
    opens_old: int | None
    opens_new: int | None


def phases_of(fates: Sequence[Fate]) -> list[Phase]:
    """Return the cells of phases from top to bottom, for rows of these fates."""
    olds, news = _phases(fates, Fate.INSERTED), _phases(fates, Fate.DELETED)
    found: list[Phase] = []
    for _same, group in groupby(range(len(fates)), key=lambda at: (fates[at], olds[at], news[at])):
        first, *others = group
        old, new = olds[first], news[first]
        opens_old = None if any(each.old == old for each in found) else old
        opens_new = None if any(each.new == new for each in found) else new
        found.append(Phase(range(first, first + len(others) + 1), old, new, opens_old, opens_new))
    return found


def _phases(fates: Sequence[Fate], gone: Fate) -> list[int | None]:
    """Return the phase of each row in the state without the rows of a fate."""
    there = [at for at, fate in enumerate(fates) if fate is not gone]
    found: list[int | None] = [None] * len(fates)
    for at in there:
        found[at] = FIRST if at == there[0] else LAST if at == there[-1] else BETWEEN
    return found


def woven_label(names: Sequence[str], old: int | None, new: int | None, more: str = "") -> str:
    """Return the name of a phase, marked where it is another in each revision, or only in one."""
    was, now = ("" if each is None else f"{names[each]}{more}" for each in (old, new))
    if was == now:
        return now
    return " ".join(fated(words, mark) for words, mark in ((was, Fate.DELETED), (now, Fate.INSERTED)) if words)
