"""The flow of a procedure as a graph: derived from its rows' parts, never stored.

Rows, and the parts of a row, are counted from 0 here.
"""

from __future__ import annotations

from msgspec import Struct

from sopdoc.model.prosedur import LANJUT, SELESAI, Cabang, WrittenProsedur

END = -1
"""The target of an edge that leaves the procedure."""

Place = tuple[int, int]
"""A row, and a part of it."""

_ONWARDS = (Cabang("", LANJUT),)


class Edge(Struct, frozen=True):
    """The flow from a part of one row to a part of another, or to the ``END``; ``label`` is empty on most."""

    source: int
    target: int
    label: str = ""
    source_part: int = 0
    target_part: int = 0

    @property
    def place(self) -> Place:
        """The part that it leaves."""
        return self.source, self.source_part

    @property
    def target_place(self) -> Place:
        """The part that it enters, or the ``END`` and 0."""
        return self.target, self.target_part

    @property
    def is_within(self) -> bool:
        """Whether it leads from one part of a row to another."""
        return self.source == self.target and self.source_part != self.target_part


def flow_edges(prosedur: WrittenProsedur) -> tuple[Edge, ...]:
    """Return the edges of a procedure whose targets were checked at reading, row by row, part by part.

    ``lanjut`` is the next part of the row; of its last part the next row; of the last row's the ``END``. Of the source
    format, "Flow" and "A row of several parts".
    """
    places = part_places(prosedur)
    last = len(prosedur.langkah) - 1
    edges = []
    for row, langkah in enumerate(prosedur.langkah):
        for part, bagian in enumerate(langkah.bagian):
            onwards = (row, part + 1) if part + 1 < len(langkah.bagian) else (END if row == last else row + 1, 0)
            for cabang in bagian.exits or _ONWARDS:
                at, to = _place(cabang.tujuan, onwards, places)
                edges.append(Edge(row, at, cabang.label, part, to))
    return tuple(edges)


def _place(target: str, onwards: Place, places: dict[str, Place]) -> Place:
    if target == LANJUT:
        return onwards
    return (END, 0) if target == SELESAI else places[target]


def leads_to_start(prosedur: WrittenProsedur) -> bool:
    """Tell whether an arrow leads back to the part that the procedure starts with."""
    names = {name for first in prosedur.langkah[:1] for name in (first.id, first.bagian[0].id) if name}
    parts = (bagian for langkah in prosedur.langkah for bagian in langkah.bagian)
    return bool(names) and any(cabang.tujuan in names for bagian in parts for cabang in bagian.exits)


def part_places(prosedur: WrittenProsedur) -> dict[str, Place]:
    """Return the row and the part that each id names."""
    places: dict[str, Place] = {}
    for row, langkah in enumerate(prosedur.langkah):
        places[langkah.id] = (row, 0)
        places.update({bagian.id: (row, part) for part, bagian in enumerate(langkah.bagian)})
    places.pop("", None)
    return places
