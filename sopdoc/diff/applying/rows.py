"""The lanes and rows of a procedure after what changed, with the ids of the normal form."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.diff.applying.arranged import arranged
from sopdoc.diff.applying.groups import Groups
from sopdoc.diff.applying.normal import lane_id, normal_lanes, normal_row, with_ways
from sopdoc.diff.applying.parts import FIELDS, applied_parts
from sopdoc.diff.change import Change, Kind, What
from sopdoc.diff.parts.procedures import PairedProsedur
from sopdoc.diff.parts.ways import Way, ways_of
from sopdoc.model.alur import END
from sopdoc.model.prosedur import Langkah, Pelaksana, WrittenProsedur

Row = tuple[Langkah, tuple[Way, ...]]
ROW = 3
"""So many keys stand before a row's position, or a lane's id."""


def applied_rows(
    old: WrittenProsedur, new: WrittenProsedur, pair: PairedProsedur, changes: list[Change]
) -> tuple[tuple[Pelaksana, ...], tuple[Langkah, ...]]:
    """Return the lanes and rows of the new revision, from the old one's and the changes within the procedure."""
    applying = _Applying(old, new, pair, changes)
    rows = applying.rows()
    langkah = with_ways([row for row, _ways in rows], [ways for _row, ways in rows])
    return applying.lanes(), langkah


class _Applying(Struct, frozen=True):
    """What is asked again and again while changes are applied."""

    old: WrittenProsedur
    new: WrittenProsedur
    pair: PairedProsedur
    changes: list[Change]

    def lanes(self) -> tuple[Pelaksana, ...]:
        """Return the lanes, by their new positions."""
        olds = {lane.id: at for at, lane in enumerate(self.old.pelaksana)}
        news = {lane.id: at for at, lane in enumerate(self.new.pelaksana)}
        groups = Groups.of(self.old, self.pair, self.changes)
        kept, removed, moved, added = list(map(groups.kept, self.old.pelaksana)), set(), {}, {}
        for change in self.changes:
            if change.what is not What.PELAKSANA:
                continue
            was = olds[str(change.old.place[ROW])] if change.old else -1
            now = news[str(change.new.place[ROW])] if change.new else -1
            if change.kind is Kind.REMOVED:
                removed.add(was)
            elif change.kind is Kind.ADDED and change.new and isinstance(change.new.value, Pelaksana):
                added[now] = groups.renamed(change.new.value)
            elif change.kind is Kind.MOVED:
                moved[was] = now
            elif change.new:
                kept[was] = replace(kept[was], nama=change.new.text or "")
        return normal_lanes(arranged(kept, removed, moved, added))

    def rows(self) -> tuple[Row, ...]:
        """Return the rows with their ways, by their new positions."""
        removed, moved, added = set(), {}, {}
        ways = ways_of(self.new)
        for change in self.changes:
            if change.what is not What.LANGKAH or change.field:
                continue
            was = int(change.old.place[ROW]) if change.old else -1
            now = int(change.new.place[ROW]) if change.new else -1
            if change.kind is Kind.REMOVED:
                removed.add(was)
            elif change.kind is Kind.MOVED:
                moved[was] = now
            elif change.new and isinstance(change.new.value, Langkah):
                added[now] = (normal_row(change.new.value, self._new_ids()), ways[now])
        kept = [self._kept(at) for at in range(len(self.old.langkah))]
        return arranged(kept, removed, moved, added)

    def _kept(self, at: int) -> Row:
        langkah = self.old.langkah[at]
        if at not in self.pair.rows:
            return langkah, ()
        own = [change for change in self.changes if change.old and change.old.place[ROW:] == (at,)]
        own += [change for change in self.changes if not change.old and change.place[ROW:] == (self.pair.rows[at],)]
        values = {change.field: change.new.value if change.new else None for change in own if change.field}
        parts = {key: values.pop(key) for key in FIELDS if key in values}
        cells = {key: "" if value is None else value for key, value in values.items()}
        row = normal_row(replace(langkah, **cells), self._old_ids())
        decided: dict[int, bool] = {}
        if parts:
            new = replace(langkah, bagian=next(iter(parts.values())))
            decided = {part: bool(bagian.keputusan) for part, bagian in enumerate(new.bagian)}
            row = replace(row, bagian=applied_parts(row.bagian, normal_row(new, self._new_ids()).bagian, parts))
        return row, self._ways(at, [change for change in own if change.what is What.ALUR], decided)

    def _old_ids(self) -> dict[str, str]:
        lanes = self.pair.lanes
        return {lane.id: lane_id(lanes[at]) if at in lanes else lane.id for at, lane in enumerate(self.old.pelaksana)}

    def _new_ids(self) -> dict[str, str]:
        return {lane.id: lane_id(at) for at, lane in enumerate(self.new.pelaksana)}

    def _ways(self, at: int, changes: list[Change], decided: dict[int, bool]) -> tuple[Way, ...]:
        """Return the ways of a row: the kept ones lead where their pairs do, each stands where it does there.

        ``decided`` are the new parts that decide, where something is told of the row's parts.
        """
        exits = self.pair.exits[at]
        gone = {change.old.value for change in changes if change.old and change.kind is not Kind.MOVED}
        came = {change.new.value for change in changes if change.new and change.kind is not Kind.MOVED}
        found: dict[int, Way] = {place: way for place, way in enumerate(exits.new) if way.shown in came}
        anew = decided | {way.part: way.decides for way in found.values()}
        for place, way in enumerate(exits.old):
            if way.shown not in gone and not (way.simple and place not in exits.pairs):
                led = self._led(at, way, exits.new[exits.pairs[place]])
                found[exits.pairs[place]] = replace(led, decides=anew.get(led.part, led.decides))
        return tuple(found[place] for place in sorted(found))

    def _led(self, row: int, old: Way, new: Way) -> Way:
        """Return a kept way of a row, by its old position, in the new revision's rows and parts."""
        to = self.pair.rows[row]
        last = len(self.new.langkah[to].bagian) - 1
        is_simple = (old.simple or new.simple) and old.closes and new.closes
        part = last if is_simple else self.pair.exits[row].parts[old.part]
        if old.goes_on and new.goes_on:
            onwards = (END if to == len(self.new.langkah) - 1 else to + 1, 0) if part == last else (to, part + 1)
        elif old.to == END:
            onwards = (END, 0)
        else:
            onwards = (self.pair.rows[old.to], self.pair.exits[old.to].parts[old.into] if old.into else 0)
        return replace(old, to=onwards[0], part=part, into=onwards[1])
