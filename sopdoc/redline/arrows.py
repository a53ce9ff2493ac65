"""The arrows of two revisions of a procedure: which are the same, which came and which went."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from sopdoc.layout.woven import Side
from sopdoc.model.alur import END, Edge, Place, flow_edges
from sopdoc.model.prosedur import Langkah
from sopdoc.typography.fate import Fate

Arrows = tuple[tuple[Edge, ...], tuple[Fate, ...]]


def join_arrows(old: Side | None, new: Side | None) -> Arrows:
    """Return the new arrows in their order and behind them those that went, in the rows of both; and their fates.

    Arrows are the same that join the same lanes of the same rows with the same words.
    """
    news, olds = _arrows(new), _arrows(old)
    was = [key for _edge, key in olds]
    fates = []
    for _edge, key in news:
        fates.append(Fate.KEPT if key in was else Fate.INSERTED)
        if key in was:
            was.remove(key)
    gone = []
    for edge, key in reversed(olds):
        if key in was:
            was.remove(key)
            gone.append(edge)
    edges = (*(edge for edge, _key in news), *reversed(gone))
    return edges, (*fates, *[Fate.DELETED] * len(gone))


def _arrows(side: Side | None) -> list[tuple[Edge, Hashable]]:
    """Return a procedure's arrows in the rows of both, each with what tells it from others."""
    if side is None:
        return []
    rows, places = side.prosedur.langkah, side.places
    found: list[tuple[Edge, Hashable]] = []
    for edge in flow_edges(side.prosedur):
        source, target = places[edge.source], END if edge.target == END else places[edge.target]
        words = " ".join(edge.label.split()).casefold()
        into = None if edge.target == END else _leader(rows, edge.target_place, is_outer=edge.target_part == 0)
        key = source, target, words, _leaving(rows, edge.place), into
        found.append((Edge(source, target, edge.label, edge.source_part, edge.target_part), key))
    return found


def _leaving(rows: Sequence[Langkah], place: Place) -> tuple[str, int]:
    """Return at which lane flow leaves a part of a row, and the how manieth of it there that is; 0 for the last."""
    row, part = place
    return _leader(rows, place, is_outer=part == len(rows[row].bagian) - 1)


def _leader(rows: Sequence[Langkah], place: Place, *, is_outer: bool) -> tuple[str, int]:
    row, part = place
    lanes = [bagian.pelaksana[0] for bagian in rows[row].bagian[: part + 1]]
    return lanes[-1], 0 if is_outer else lanes.count(lanes[-1])
