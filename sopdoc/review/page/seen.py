"""A procedure as one revision draws it, beside what the other one has of it."""

from __future__ import annotations

from enum import Enum, auto

from msgspec import Struct

from sopdoc.diff.compare import Comparison
from sopdoc.model.alur import END, flow_edges
from sopdoc.model.prosedur import WrittenProsedur

Ways = dict[tuple[int, int], tuple[str, ...]]
"""The labels of the ways from one row to another."""


class Revision(Enum):
    """One side of a comparison."""

    OLD = auto()
    NEW = auto()


class Seen(Struct, frozen=True):
    """A procedure of one revision; ``rows`` and ``lanes`` lead to those of the other one, which has no other."""

    own: WrittenProsedur
    other: WrittenProsedur | None = None
    rows: dict[int, int] = {}
    lanes: dict[str, str] = {}

    def has_symbol(self, row: int, lane: str) -> bool:
        """Tell whether the other revision has the symbol of a row in a lane, too."""
        to = self.rows.get(row)
        if to is None or self.other is None:
            return False
        here, there = self.own.langkah[row], self.other.langkah[to]
        return any(self.lanes.get(lane) in link for link in there.oleh) and here.simbol == there.simbol

    def has_way(self, source: int, target: int) -> bool:
        """Tell whether the other revision has the same ways from one row to another, or to the end, with its words."""
        mine, theirs = self._ways()
        way = (source, target) if (source, target) in mine else (source, END)
        return mine.get(way) == theirs.get(way)

    def has_ways_off(self, row: int, page: frozenset[int]) -> bool:
        """Tell whether the other revision has all ways between a row and rows that aren't on its page."""
        mine, theirs = self._ways()
        off = [way for way in mine if row in way and not page.issuperset(set(way) - {END})]
        return all(mine[way] == theirs.get(way) for way in off)

    def _ways(self) -> tuple[Ways, Ways]:
        """Return the ways of this revision, and those of the other one in the rows of this."""
        back = {END: END} | {to: at for at, to in self.rows.items()}
        return _ways(self.own), _ways(self.other, back) if self.other else {}


def _ways(prosedur: WrittenProsedur, rows: dict[int, int] | None = None) -> Ways:
    found: dict[tuple[int, int], list[str]] = {}
    for edge in flow_edges(prosedur):
        way = edge.source, edge.target
        if rows is None:
            found.setdefault(way, []).append(edge.label.casefold())
        elif edge.source in rows and edge.target in rows:
            found.setdefault((rows[edge.source], rows[edge.target]), []).append(edge.label.casefold())
    return {way: tuple(sorted(labels)) for way, labels in found.items()}


def seen_in(comparison: Comparison, revision: Revision) -> tuple[Seen, ...]:
    """Return the procedures of one revision."""
    is_new = revision is Revision.NEW
    own, other = (comparison.new, comparison.old) if is_new else (comparison.old, comparison.new)
    found = [Seen(prosedur) for prosedur in own.prosedur]
    for pair in comparison.procedures:
        at, to = (pair.new, pair.old) if is_new else (pair.old, pair.new)
        rows, lanes = (_back(pair.rows), _back(pair.lanes)) if is_new else (pair.rows, pair.lanes)
        here, there = own.prosedur[at], other.prosedur[to]
        names = {here.pelaksana[one].id: there.pelaksana[two].id for one, two in lanes.items()}
        found[at] = Seen(here, there, rows, names)
    return tuple(found)


def _back(pairs: dict[int, int]) -> dict[int, int]:
    return {to: at for at, to in pairs.items()}
