"""The lanes of a procedure in two revisions: which is which, and what became of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sopdoc.diff.change import Change, Kind, Place, Side, What
from sopdoc.diff.matching.likeness import Profiler, likeness
from sopdoc.diff.matching.moves import moved
from sopdoc.diff.matching.pairing import Pairs, pair_by_score, pair_in_order
from sopdoc.diff.matching.printed import printed, same_text
from sopdoc.model.prosedur import Pelaksana, WrittenProsedur

Lanes = tuple[Pelaksana, ...]
ALIKE = 0.8
USE, NAME, USED_ALIKE = 0.7, 0.3, 0.55
"""What common rows and names count where neither name nor id tells, and the floor for both."""


def pair_lanes(old: Lanes, new: Lanes) -> Pairs:
    """Pair lanes by id and name, by names in order, by ids, then by likeness of names."""
    pairs: Pairs = {}
    for key in (_id_and_name, _name, _id):
        pair_in_order(pairs, [key(lane) for lane in old], [key(lane) for lane in new])
    profiler = Profiler()
    left = [lane for at, lane in enumerate(new) if at not in set(pairs.values())]
    scores = [
        (likeness(profiler.of(one.nama), profiler.of(other.nama)), at, new.index(other))
        for at, one in enumerate(old)
        if at not in pairs
        for other in left
    ]
    return pair_by_score(pairs, (score for score in scores if score[0] >= ALIKE), ALIKE)


def pair_by_use(lanes: Pairs, rows: Pairs, old: WrittenProsedur, new: WrittenProsedur) -> Pairs:
    """Return the pairs of lanes with those that went and came where rows that are a pair are done by both."""
    came, went = _left(new, lanes.values()), _left(old, lanes)
    if not came or not went:
        return lanes
    kept = {to: at for at, to in rows.items()}
    olds = {at: _rows_of(lane, old, {row: row for row in rows}) for at, lane in went.items()}
    news = {to: _rows_of(lane, new, kept) for to, lane in came.items()}
    profiler = Profiler()
    scores = (
        (USE * _shared(olds[at], news[to]) + NAME * likeness(profiler.of(one.nama), profiler.of(other.nama)), at, to)
        for at, one in went.items()
        for to, other in came.items()
        if olds[at] & news[to]
    )
    return pair_by_score(lanes, scores, USED_ALIKE)


def _left(prosedur: WrittenProsedur, paired: Iterable[int]) -> dict[int, Pelaksana]:
    taken = set(paired)
    return {at: lane for at, lane in enumerate(prosedur.pelaksana) if at not in taken}


def _rows_of(lane: Pelaksana, prosedur: WrittenProsedur, kept: Pairs) -> frozenset[int]:
    """Return a lane's rows that are in both revisions, by their old numbers."""
    return frozenset(at for row, at in kept.items() if any(lane.id in link for link in prosedur.langkah[row].oleh))


def _shared(one: frozenset[int], other: frozenset[int]) -> float:
    return 2 * len(one & other) / (len(one) + len(other))


def _id_and_name(lane: Pelaksana) -> tuple[str, ...]:
    return lane.id, printed(lane.nama)


def _name(lane: Pelaksana) -> tuple[str, ...]:
    return (printed(lane.nama),)


def _id(lane: Pelaksana) -> tuple[str, ...]:
    return (lane.id,)


def lane_changes(old: Lanes, new: Lanes, pairs: Pairs, old_place: Place, new_place: Place) -> Iterator[Change]:
    """Yield what became of lanes; places are those of the two procedures."""
    olds = [Side((*old_place, "pelaksana", lane.id), lane, lane.nama) for lane in old]
    news = [Side((*new_place, "pelaksana", lane.id), lane, lane.nama) for lane in new]
    for at, side in enumerate(olds):
        if at not in pairs:
            yield Change(Kind.REMOVED, What.PELAKSANA, side, None)
    gone = moved(pairs, lambda at, to: _weight(old[at], new[to]))
    back = {to: at for at, to in pairs.items()}
    for to, side in enumerate(news):
        if to not in back:
            yield Change(Kind.ADDED, What.PELAKSANA, None, side)
            continue
        before = olds[back[to]]
        if (back[to], to) in gone:
            yield Change(Kind.MOVED, What.PELAKSANA, before, side)
        if not same_text(before.text or "", side.text or ""):
            yield Change(Kind.CHANGED, What.PELAKSANA, before, side)


def _weight(old: Pelaksana, new: Pelaksana) -> tuple[str, ...]:
    return (*sorted((old.nama, new.nama)), *sorted((old.id, new.id)))
