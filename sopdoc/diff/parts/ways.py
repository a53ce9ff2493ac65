"""The ways out of rows, in two revisions: which is which, and whether it leads to the same."""

from __future__ import annotations

from collections.abc import Hashable

from msgspec import Struct

from sopdoc.diff.change import Exit
from sopdoc.diff.matching.pairing import Pairs, pair_in_order
from sopdoc.model.alur import END, Edge, flow_edges
from sopdoc.model.prosedur import WrittenProsedur


class Way(Struct, frozen=True):
    """A way out of a row: to a row from 0, or the END; ``goes_on`` says that this is the next one.

    The last row's way to the end is no exit of its own and goes on as well: it leads to whatever comes behind.
    """

    label: str
    to: int
    goes_on: bool = False

    @property
    def key(self) -> str:
        """What tells a label from another: its words, whatever their case and blanks."""
        return " ".join(self.label.split()).casefold()

    @property
    def shown(self) -> Exit:
        """The way as a change shows it."""
        return Exit(self.label, self.to)


def ways_of(prosedur: WrittenProsedur) -> tuple[tuple[Way, ...], ...]:
    """Return the ways out of each row, as written."""
    last = len(prosedur.langkah) - 1
    found: list[list[Edge]] = [[] for _ in prosedur.langkah]
    for edge in flow_edges(prosedur):
        if not edge.is_within:
            found[edge.source].append(edge)
    return tuple(
        tuple(_way(edge.label, edge.target, row) for edge in edges)
        if row < last or any(edge.label for edge in edges) or len(edges) > 1
        else tuple(_last_way(edge.target) for edge in edges)
        for row, edges in enumerate(found)
    )


def _way(label: str, to: int, row: int) -> Way:
    return Way(label, to, goes_on=to == row + 1)


def _last_way(to: int) -> Way:
    return Way("", to, goes_on=to == END)


def leads_alike(old: Way, new: Way, pairs: Pairs) -> bool:
    """Tell whether two ways lead to the same row, on, or to the end."""
    if old.goes_on and new.goes_on:
        return True
    return old.to == new.to if END in (old.to, new.to) else pairs.get(old.to) == new.to


def pair_ways(old: tuple[Way, ...], new: tuple[Way, ...], pairs: Pairs) -> Pairs:
    """Pair the ways out of a row by label and target, by label, those that go on, by target, then in order.

    Of labels that are left those with the same first word ("tidak", "tidak sesuai") are rather the same one.
    """
    back = {at: row for row, at in pairs.items()}

    def target(way: Way) -> Hashable:
        return ("to", way.to) if way.to == END else ("row", back.get(way.to, f"new {way.to}"))

    def old_target(way: Way) -> Hashable:
        return ("to", way.to) if way.to == END else ("row", way.to)

    found: Pairs = {}
    for by_old, by_new in (
        (lambda way: (way.key, old_target(way)), lambda way: (way.key, target(way))),
        (_label_on, _label_on),
        (_label, _label),
        (_on, _on),
        (old_target, target),
        (_first_word, _first_word),
        (_any, _any),
    ):
        pair_in_order(found, [by_old(way) for way in old], [by_new(way) for way in new])
    return found


def _label(way: Way) -> Hashable:
    return way.key or None


def _first_word(way: Way) -> Hashable:
    return way.key.partition(" ")[0] or None


def _label_on(way: Way) -> Hashable:
    return (way.key,) if way.goes_on else None


def _on(way: Way) -> Hashable:
    return True if way.goes_on else None


def _any(_way: Way) -> Hashable:
    return True
