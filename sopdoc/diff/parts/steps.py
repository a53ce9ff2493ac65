"""What became of the rows of a procedure: which came, went and moved, and which of their cells and exits changed."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from sopdoc.diff.change import Change, Kind, Place, Side, What
from sopdoc.diff.matching.moves import moved
from sopdoc.diff.matching.pairing import Pairs
from sopdoc.diff.matching.printed import joined, same_isi
from sopdoc.diff.parts.lists import kind_of, length_and_texts
from sopdoc.diff.parts.row_parts import SameLanes, pair_row_parts, parts_told
from sopdoc.diff.parts.ways import Way, WayPairing, ways_of
from sopdoc.model.prosedur import Langkah, WrittenProsedur

CELLS = ("kegiatan", "kelengkapan", "waktu", "output", "keterangan")


class Exits(Struct, frozen=True):
    """The parts and exits of a row that is in both revisions: those of each, and which is which."""

    old: tuple[Way, ...]
    new: tuple[Way, ...]
    pairs: Pairs
    parts: Pairs


def pair_exits(old: WrittenProsedur, new: WrittenProsedur, lanes: Pairs, rows: Pairs) -> dict[int, Exits]:
    """Return the exits of each row, by its old position, that is in both revisions."""
    olds, news = ways_of(old), ways_of(new)
    names = same_lanes(old, new, lanes)
    parts = {at: pair_row_parts(old.langkah[at], new.langkah[to], names) for at, to in rows.items()}
    ways = WayPairing(rows, parts)
    return {at: Exits(olds[at], news[to], ways.pair(at, olds[at], news[to]), parts[at]) for at, to in rows.items()}


def same_lanes(old: WrittenProsedur, new: WrittenProsedur, lanes: Pairs) -> SameLanes:
    """Return what stands for each lane of both revisions."""
    olds = {lane.id: lanes.get(at, lane.id) for at, lane in enumerate(old.pelaksana)}
    return olds, {lane.id: at for at, lane in enumerate(new.pelaksana)}


class Steps(Struct, frozen=True):
    """The rows of a procedure in two revisions, and what is known of their pairs."""

    old: WrittenProsedur
    new: WrittenProsedur
    lanes: Pairs
    rows: Pairs
    exits: dict[int, Exits]
    old_place: Place
    new_place: Place

    def changes(self) -> Iterator[Change]:
        """Yield what became of the rows, in the order of the new revision; a removed one behind the one before it."""
        back = {to: at for at, to in self.rows.items()}
        gone = moved(self.rows, self._weight)
        removed = self._removed_behind()
        yield from removed.get(-1, ())
        for to in range(len(self.new.langkah)):
            if to not in back:
                yield Change(Kind.ADDED, What.LANGKAH, None, self._new(to))
                continue
            at = back[to]
            if (at, to) in gone:
                yield Change(Kind.MOVED, What.LANGKAH, self._old(at), self._new(to))
            yield from self._of_pair(at, to)
            yield from removed.get(at, ())

    def _removed_behind(self) -> dict[int, list[Change]]:
        """Return the rows that went, by the last row before them that is still there (-1 for the start)."""
        found: dict[int, list[Change]] = {}
        before = -1
        for at in range(len(self.old.langkah)):
            if at in self.rows:
                before = at
            else:
                found.setdefault(before, []).append(Change(Kind.REMOVED, What.LANGKAH, self._old(at), None))
        return found

    def _weight(self, old: int, new: int) -> tuple[object, ...]:
        one, other = self.old.langkah[old], self.new.langkah[new]
        return (*length_and_texts(one.kegiatan, other.kegiatan), *sorted(map(_all_cells, (one, other))))

    def _old(self, at: int) -> Side:
        return _side(self.old_place, at, self.old.langkah[at])

    def _new(self, to: int) -> Side:
        return _side(self.new_place, to, self.new.langkah[to])

    def _of_pair(self, at: int, to: int) -> Iterator[Change]:
        old, new = self.old.langkah[at], self.new.langkah[to]
        old_place, new_place = self._old(at).place, self._new(to).place
        yield from _cell(old, new, old_place, new_place, "kegiatan")
        for key, before, after in parts_told(self.old, at, self.new, to, same_lanes(self.old, self.new, self.lanes)):
            was, now = Side(old_place, old.bagian, before), Side(new_place, new.bagian, after)
            yield Change(kind_of(was if before else None, now if after else None), What.LANGKAH, was, now, key)
        for key in CELLS[1:]:
            yield from _cell(old, new, old_place, new_place, key)
        yield from self._alur(at, self.exits[at], old_place, new_place)

    def _alur(self, row: int, exits: Exits, old_place: Place, new_place: Place) -> Iterator[Change]:
        pairing = WayPairing(self.rows, {at: each.parts for at, each in self.exits.items()})
        olds = [Side(old_place, way.shown) for way in exits.old]
        news = [Side(new_place, way.shown) for way in exits.new]
        for at, side in enumerate(olds):
            if at not in exits.pairs and not exits.old[at].simple:
                yield Change(Kind.REMOVED, What.ALUR, side, None)
        gone = moved(exits.pairs, lambda at, to: tuple(sorted((exits.old[at].key, exits.new[to].key))))
        ordered = all(_are_told_apart(ways) for ways in (exits.old, exits.new))
        back = {to: at for at, to in exits.pairs.items()}
        for to, way in enumerate(exits.new):
            if to not in back:
                if not way.simple:
                    yield Change(Kind.ADDED, What.ALUR, None, news[to])
                continue
            at = back[to]
            if ordered and (at, to) in gone:
                yield Change(Kind.MOVED, What.ALUR, olds[at], news[to])
            if not pairing.is_same(row, exits.old[at], way):
                yield Change(Kind.CHANGED, What.ALUR, olds[at], news[to])


def _are_told_apart(ways: tuple[Way, ...]) -> bool:
    """Tell whether ways are those of one part, each with a label of its own, so that their order is one of labels."""
    is_one = len({way.part for way in ways}) <= 1
    return is_one and len({way.key for way in ways}) == len(ways) and all(way.label for way in ways)


def _side(place: Place, row: int, langkah: Langkah) -> Side:
    return Side((*place, "langkah", row), langkah, langkah.kegiatan)


def _all_cells(langkah: Langkah) -> tuple[str, ...]:
    return tuple(joined(getattr(langkah, key)) for key in CELLS)


def _cell(old: Langkah, new: Langkah, old_place: Place, new_place: Place, key: str) -> Iterator[Change]:
    was, now = getattr(old, key), getattr(new, key)
    if not same_isi(was, now):
        before = Side(old_place, was, joined(was)) if was else None
        after = Side(new_place, now, joined(now)) if now else None
        yield Change(kind_of(before, after), What.LANGKAH, before, after, key)
