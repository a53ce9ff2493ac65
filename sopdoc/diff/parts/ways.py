"""The ways out of rows, in two revisions: which is which, and whether it leads to the same."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from msgspec import Struct

from sopdoc.diff.change import Exit
from sopdoc.diff.matching.pairing import Pairs, pair_in_order
from sopdoc.model.alur import END, Edge, Place, flow_edges
from sopdoc.model.prosedur import Bagian, WrittenProsedur

STAGES = 6
"""So many reasons there are to pair two ways."""
NOWHERE = -1
_SIMPLY = "simply"


class Way(Struct, frozen=True):
    """A way out of a part of a row: to a part of a row, from 0, or the END.

    ``goes_on`` says that this is the next one. The last row's way to the end is no exit of its own and goes on as
    well: it leads to whatever comes behind. Parts that simply lead to the next one of their row have no ways; the one
    of a last part that simply leads on is ``simple``. ``closes`` says that the part is its row's last one, ``decides``
    that it is a decision.
    """

    label: str
    to: int
    goes_on: bool = False
    part: int = 0
    into: int = 0
    simple: bool = False
    closes: bool = True
    decides: bool = False

    @property
    def key(self) -> str:
        """What tells a label from another: its words, whatever their case and blanks."""
        return " ".join(self.label.split()).casefold()

    @property
    def shown(self) -> Exit:
        """The way as a change shows it."""
        return Exit(self.label, self.to, self.part, self.into)


def ways_of(prosedur: WrittenProsedur) -> tuple[tuple[Way, ...], ...]:
    """Return the ways out of each row, as written, part by part."""
    edges: dict[Place, list[Edge]] = {}
    for edge in flow_edges(prosedur):
        edges.setdefault(edge.place, []).append(edge)
    last = len(prosedur.langkah) - 1
    return tuple(
        tuple(
            way
            for part, bagian in enumerate(langkah.bagian)
            for way in _of_part(bagian, edges[row, part], part == len(langkah.bagian) - 1, row == last)
        )
        for row, langkah in enumerate(prosedur.langkah)
    )


def _of_part(bagian: Bagian, edges: list[Edge], closes: bool, is_last: bool) -> Iterator[Way]:
    """Yield the ways out of a part, which these edges leave; ``closes`` says that it is its row's last one."""
    row, part = edges[0].place
    onwards = ((END if is_last else row + 1), 0) if closes else (row, part + 1)
    plain = len(edges) == 1 and not edges[0].label
    is_simple = plain and edges[0].target_place == onwards
    if is_simple and not closes:
        return
    for edge in edges:
        goes_on = edge.target_place == onwards and (plain or onwards[0] != END)
        yield Way(edge.label, edge.target, goes_on, part, edge.target_part, is_simple, closes, bool(bagian.keputusan))


class WayPairing(Struct, frozen=True):
    """Which rows, and which of their parts, are the same in two revisions; all that is asked to compare ways."""

    rows: Pairs
    parts: dict[int, Pairs]
    """The pairs of parts of each row, by its old position."""

    def is_same(self, row: int, old: Way, new: Way) -> bool:
        """Tell whether two ways of a row, by its old position, say the same."""
        return old.key == new.key and self.leads_alike(old, new) and self.leaves_alike(row, old, new)

    def leads_alike(self, old: Way, new: Way) -> bool:
        """Tell whether two ways lead to the same part of a row, on, or to the end."""
        if old.goes_on and new.goes_on:
            return True
        if END in (old.to, new.to):
            return old.to == new.to
        return self.rows.get(old.to) == new.to and self.into(old) == new.into

    def into(self, old: Way) -> int:
        """Return the new part at which an old way arrives: a row is entered at its first one, whichever that is."""
        return (self.parts.get(old.to, {}).get(old.into) or NOWHERE) if old.into else 0

    def leaves_alike(self, row: int, old: Way, new: Way) -> bool:
        """Tell whether two ways of a row, by its old position, leave the same part; of simple ones, the last one."""
        if (old.simple or new.simple) and ((old.closes and new.closes) or (old.goes_on and new.goes_on)):
            return old.closes and new.closes
        return self.parts[row].get(old.part) == new.part

    def pair(self, row: int, old: tuple[Way, ...], new: tuple[Way, ...]) -> Pairs:
        """Pair the ways out of a row by label and target, by label, those that go on, by target, then in order.

        Of labels that are left those with the same first word ("tidak", "tidak sesuai") are rather the same one. Ways
        that leave the same part come first.
        """
        keys = tuple(_keys(way, self._old_target(way)) for way in old), tuple(_keys(way, _target(way)) for way in new)
        leaving = tuple(self._old_leaving(way, row) for way in old), tuple(map(_leaving, new))
        found: Pairs = {}
        pair_in_order(
            found,
            [(self.parts[row].get(way.part), way.key, self._old_target(way)) for way in old],
            [(way.part, way.key, _target(way)) for way in new],
        )
        if len(set(leaving[0] + leaving[1])) > 1:
            for stage in range(STAGES):
                olds, news = (_staged(*each, stage) for each in zip(keys, leaving, strict=True))
                pair_in_order(found, olds, news)
        for stage in range(STAGES):
            pair_in_order(found, [each[stage] for each in keys[0]], [each[stage] for each in keys[1]])
        pair_in_order(found, [True] * len(old), [True] * len(new))
        return found

    def _old_target(self, way: Way) -> Hashable:
        """Return where an old way leads, in the new rows; a row that went is none of these."""
        if way.to == END:
            return END
        return (self.rows[way.to], self.into(way)) if way.to in self.rows else ("gone", way.to)

    def _old_leaving(self, way: Way, row: int) -> Hashable:
        return _SIMPLY if way.simple else self.parts[row].get(way.part, ("gone", way.part))


def _target(way: Way) -> Hashable:
    return END if way.to == END else (way.to, way.into)


def _leaving(way: Way) -> Hashable:
    return _SIMPLY if way.simple else way.part


def _keys(way: Way, target: Hashable) -> tuple[Hashable | None, ...]:
    """Return by what a way is paired, the strongest reason first; None pairs nothing."""
    return (
        (way.key, target),
        (way.key,) if way.goes_on else None,
        way.key or None,
        True if way.goes_on else None,
        target,
        way.key.partition(" ")[0] or None,
    )


def _staged(keys: tuple[tuple[Hashable | None, ...], ...], leaving: tuple[Hashable, ...], at: int) -> list[Hashable]:
    return [None if each[at] is None else (part, each[at]) for each, part in zip(keys, leaving, strict=True)]
