"""The rows of a procedure in two revisions: which is which."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from itertools import chain

from msgspec import Struct

from sopdoc.diff.matching.likeness import Profile, Profiler, common, likeness
from sopdoc.diff.matching.pairing import NEIGHBOUR, Pairs, pair_by_score, uncrossed, unique_pairs
from sopdoc.diff.matching.printed import joined, printed
from sopdoc.diff.parts.lists import near
from sopdoc.model.isi import Isi, texts_of
from sopdoc.model.prosedur import Langkah, Links, WrittenProsedur

KEGIATAN, OUTPUT, KELENGKAPAN, PELAKSANA, WAKTU = 0.40, 0.20, 0.15, 0.10, 0.15
SAME_ID, RELATIVE_PLACE = 0.25, 0.06
FLOOR = 0.48
LONE = 0.33
"""The floor for two rows that stand alone between the same neighbours."""


class Row(Struct, frozen=True):
    """What tells a row from others: its cells, who acts (lanes of the new revision by number), and its id."""

    kegiatan: Profile
    output: Profile
    kelengkapan: Profile
    waktu: str
    lanes: frozenset[object]
    id: str
    key: Hashable


def pair_rows(old: WrittenProsedur, new: WrittenProsedur, lanes: Pairs) -> Pairs:
    """Pair the rows of two procedures; ``lanes`` are the pairs of lanes."""
    profiler = Profiler()
    old_lanes = {lane.id: lanes.get(at, lane.id) for at, lane in enumerate(old.pelaksana)}
    new_lanes = {lane.id: at for at, lane in enumerate(new.pelaksana)}
    olds = [_row(langkah, old_lanes, profiler) for langkah in old.langkah]
    news = [_row(langkah, new_lanes, profiler) for langkah in new.langkah]
    old_keys, new_keys = [row.key for row in olds], [row.key for row in news]
    anchors = unique_pairs(old_keys, new_keys)
    found = pair_by_score(anchors, _scores(olds, news, anchors), FLOOR)
    _pair_lone(found, olds, news)
    return uncrossed(found, old_keys, new_keys)


def _pair_lone(found: Pairs, old: list[Row], new: list[Row]) -> None:
    """Add rows that stand alone between the same two neighbours, if they have anything in common."""
    back = {to: at for at, to in found.items()}
    ends = {-1: -1, len(old): len(new), **found}
    for at in range(len(old)):
        to = ends.get(at - 1, len(new)) + 1
        if at not in found and to not in back and to < len(new) and ends.get(at + 1) == to + 1:
            score = _score(old[at], new[to], 0, LONE)
            if score is not None and score >= LONE:
                found[at] = to


def _row(langkah: Langkah, lanes: Mapping[str, object], profiler: Profiler) -> Row:
    acting = actors(langkah.oleh, lanes)
    texts = [_cell(isi) for isi in (langkah.kegiatan, langkah.output, langkah.kelengkapan, langkah.waktu)]
    kegiatan, output, kelengkapan = (profiler.of(text) for text in texts[:3])
    return Row(
        kegiatan, output, kelengkapan, texts[3], frozenset(chain.from_iterable(acting)), langkah.id, (*texts, acting)
    )


def actors(oleh: Links, lanes: Mapping[str, object]) -> tuple[tuple[object, ...], ...]:
    """Return who acts, so that it is the same where it means the same: behind a leader order doesn't count."""
    return tuple((lanes[leader], *sorted((lanes[name] for name in others), key=str)) for leader, *others in oleh)


def _cell(isi: Isi) -> str:
    return joined(tuple(map(printed, texts_of(isi))))


def _scores(old: list[Row], new: list[Row], anchors: Pairs) -> Iterator[tuple[float, int, int]]:
    """Yield the scores of all pairs that may come to the floor."""
    taken = set(anchors.values())
    same_id = SAME_ID * _trust(old, new, anchors)
    news = [(to, row) for to, row in enumerate(new) if to not in taken]
    for at, row in enumerate(old):
        if at not in anchors:
            for to, other in news:
                place = RELATIVE_PLACE * near(at, len(old), to, len(new))
                place += same_id if row.id and row.id == other.id else 0
                score = _score(row, other, place)
                if score is not None:
                    yield score, at, to


def _trust(old: list[Row], new: list[Row], anchors: Pairs) -> float:
    """Return the share of ids that mean the same row in both revisions, as far as anchors tell.

    Ids that count rows mean other ones as soon as a row comes or goes.
    """
    olds, news = ({row.id for row in rows} - {""} for rows in (old, new))
    same = sum(old[at].id == new[to].id != "" for at, to in anchors.items())
    other = sum(old[at].id != new[to].id and (old[at].id in news or new[to].id in olds) for at, to in anchors.items())
    return (same + 1) / (same + other + 1)


def _score(one: Row, other: Row, place: float, floor: float = FLOOR) -> float | None:
    """Return how much two rows are the same one; None where that can't come to the floor."""
    shared, weight = _rest(one, other)
    least = (floor - 2 * NEIGHBOUR - place) * weight - shared
    short = one.kegiatan.letters and other.kegiatan.letters
    if not short and KEGIATAN * common(one.kegiatan, other.kegiatan) < least:
        return None
    return (shared + KEGIATAN * likeness(one.kegiatan, other.kegiatan)) / weight + place


def _rest(one: Row, other: Row) -> tuple[float, float]:
    """Return what performers and the cells beside kegiatan have in common; and the weight of all that is there."""
    shared, weight = 0.0, KEGIATAN + PELAKSANA
    for part, cell, like in ((OUTPUT, one.output, other.output), (KELENGKAPAN, one.kelengkapan, other.kelengkapan)):
        if cell.words or like.words:
            shared, weight = shared + part * common(cell, like), weight + part
    if one.waktu or other.waktu:
        shared, weight = shared + WAKTU * (one.waktu == other.waktu), weight + WAKTU
    union = len(one.lanes | other.lanes)
    return shared + PELAKSANA * len(one.lanes & other.lanes) / union, weight
