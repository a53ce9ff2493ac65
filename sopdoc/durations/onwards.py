"""The flow of a procedure without what leads back, so that it has an end whichever way is taken."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from msgspec import Struct

from sopdoc.model.alur import END, Edge, Place, flow_edges
from sopdoc.model.prosedur import Prosedur

START: Place = (0, 0)
THE_END: Place = (END, 0)
_YES = re.compile(
    r"(?:ya|iya|y|ok|oke|setuju|disetujui|menyetujui|lengkap|sesuai|benar|betul|valid|sah|layak|memenuhi|diterima|"
    r"terima|lulus|ada|cukup|sudah|selesai|dikabulkan|bisa|dapat)\b"
)
_NO = re.compile(r"(?:tidak|tdk|tak|t|belum|bukan|kurang|tolak|ditolak|menolak|gagal|revisi|perbaikan|salah|batal)\b")


class Onwards(Struct, frozen=True):
    """The arrows of a procedure: those that lead on from each part, and those that lead ``back``.

    An arrow leads back if, on a walk from the start that tries the next row first, it meets a part that the walk came
    through. Of those that lead on, ``exits`` are those by which the end is reached without leading back. ``order`` are
    all parts, each before those it leads on to.
    """

    onwards: dict[Place, tuple[Edge, ...]]
    exits: dict[Place, tuple[Edge, ...]]
    back: tuple[Edge, ...]
    order: tuple[Place, ...]
    decisions: frozenset[Place]

    def main_exits(self) -> dict[Place, tuple[Edge, ...]]:
        """Return for each part the arrows of its usual way: of a decision one exit, of all others all.

        That is the exit with a word such as "ya", "lengkap" or "setuju"; else one that doesn't say no, and among
        several the nearest row.
        """
        return {place: self._main(place, edges) for place, edges in self.exits.items()}

    def _main(self, place: Place, edges: tuple[Edge, ...]) -> tuple[Edge, ...]:
        return min(_exits_of(edges), key=_rank) if place in self.decisions else edges


def onwards(prosedur: Prosedur) -> Onwards:
    """Tell the arrows that lead on from those that lead back."""
    edges = flow_edges(prosedur)
    leaving: dict[Place, list[Edge]] = {}
    for edge in edges:
        leaving.setdefault(edge.place, []).append(edge)
    done, back = _walked({place: sorted(each, key=_nearness) for place, each in leaving.items()})
    goes_back = {id(edge) for edge in back}
    leading_on = {place: tuple(each for each in leaving[place] if id(each) not in goes_back) for place in done}
    exits: dict[Place, tuple[Edge, ...]] = {THE_END: ()}
    for place in done:  # what a part leads on to is done before it
        if kept := tuple(each for each in leading_on[place] if each.target_place in exits):
            exits[place] = kept
    decisions = frozenset(
        (row, part)
        for row, langkah in enumerate(prosedur.langkah)
        for part, bagian in enumerate(langkah.bagian)
        if bagian.keputusan
    )
    return Onwards(leading_on, exits, tuple(back), (*reversed(done), THE_END), decisions)


def _walked(leaving: dict[Place, list[Edge]]) -> tuple[list[Place], list[Edge]]:
    """Walk from the start, without a call for each row; return parts in the order in which they were left for good."""
    on_the_way, seen = {START}, {START, THE_END}
    done: list[Place] = []
    back: list[Edge] = []
    walk = [(START, iter(leaving[START]))]
    while walk:
        place, rest = walk[-1]
        edge = next(rest, None)
        if edge is None:
            walk.pop()
            on_the_way.discard(place)
            done.append(place)
        elif edge.target_place in on_the_way:
            back.append(edge)
        elif edge.target_place not in seen:
            seen.add(edge.target_place)
            on_the_way.add(edge.target_place)
            walk.append((edge.target_place, iter(leaving[edge.target_place])))
    return done, sorted(back, key=lambda edge: (edge.place, edge.target_place))


def _nearness(edge: Edge) -> tuple[int, Place]:
    """Rank arrows of one part: those downwards first, the nearest row first of all, then the end, then upwards."""
    if edge.target == END:
        return 1, edge.target_place
    return (0 if edge.target_place > edge.place else 2), edge.target_place


def _exits_of(edges: tuple[Edge, ...]) -> Iterator[tuple[Edge, ...]]:
    """Yield the exits of a decision: arrows with one word are one, each without words is one by itself."""
    for label, run in groupby(sorted(edges, key=lambda edge: edge.label), key=lambda edge: edge.label):
        if label:
            yield tuple(run)
        else:
            yield from ((edge,) for edge in run)


def _rank(exit_: tuple[Edge, ...]) -> tuple[int, tuple[int, Place]]:
    word = exit_[0].label.casefold()
    said = 0 if _YES.match(word) else 2 if _NO.match(word) else 1
    return said, min(map(_nearness, exit_))
