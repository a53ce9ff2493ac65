"""The lanes of a procedure in two revisions: which is which, and what became of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from sopdoc.diff.change import Change, Kind, Place, Side, What
from sopdoc.diff.matching.likeness import Profiler, likeness
from sopdoc.diff.matching.moves import moved
from sopdoc.diff.matching.pairing import Pairs, pair_by_score, pair_in_order, unique_pairs
from sopdoc.diff.matching.printed import printed, same_text
from sopdoc.model.prosedur import Pelaksana, WrittenProsedur

Lanes = tuple[Pelaksana, ...]
ALIKE = 0.8


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


def pair_by_use(pairs: Pairs, old: WrittenProsedur, new: WrittenProsedur) -> None:
    """Add to pairs a lane that went and one that came where all rows of the one are the other's."""
    came = [lane.id for to, lane in enumerate(new.pelaksana) if to not in set(pairs.values())]
    went = [lane.id for at, lane in enumerate(old.pelaksana) if at not in pairs]
    if not came or not went:
        return
    known = _kegiatan(old) & _kegiatan(new)
    olds = [_rows_of(lane.id, old, known) if lane.id in went else None for lane in old.pelaksana]
    news = [_rows_of(lane.id, new, known) if lane.id in came else None for lane in new.pelaksana]
    for at, to in unique_pairs(olds, news).items():
        if olds[at]:
            pairs[at] = to


def _kegiatan(prosedur: WrittenProsedur) -> set[str]:
    """Return the texts that tell one row from all others."""
    count = Counter(printed(langkah.kegiatan) for langkah in prosedur.langkah)
    return {text for text, times in count.items() if times == 1}


def _rows_of(lane: str, prosedur: WrittenProsedur, known: set[str]) -> frozenset[str]:
    """Return the texts of a lane's rows; none where it has fewer than two, which says too little."""
    texts = {printed(langkah.kegiatan) for langkah in prosedur.langkah if lane in langkah.oleh.pelaksana}
    return frozenset(texts & known) if len(texts & known) > 1 else frozenset()


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
    gone = moved(pairs, lambda at, to: tuple(sorted((olds[at].text or "", news[to].text or ""))))
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
