"""The groups of lanes of a procedure in two revisions: which is which, and what became of them."""

from __future__ import annotations

from collections.abc import Iterator

from sopdoc.diff.change import Change, Kind, Place, Side, What
from sopdoc.diff.matching.pairing import Pairs
from sopdoc.diff.matching.printed import same_text
from sopdoc.model.prosedur import Kelompok, Pelaksana

Lanes = tuple[Pelaksana, ...]
Groups = dict[str, str]
"""The new key of each old group, by its key, that is in both revisions."""


def groups_of(lanes: Lanes) -> tuple[Kelompok, ...]:
    """Return the groups that lanes stand in, from left to right."""
    return tuple(dict.fromkeys(lane.kelompok for lane in lanes if lane.kelompok))


def pair_groups(old: Lanes, new: Lanes, lanes: Pairs) -> Groups:
    """Pair groups that have most lanes in common, then those of one name, then those of one key."""
    olds, news = groups_of(old), groups_of(new)
    scores = [
        (_common(was, now, old, new, lanes), same_text(was.nama, now.nama), was.id == now.id, -(at + to), at, to)
        for at, was in enumerate(olds)
        for to, now in enumerate(news)
    ]
    pairs: Groups = {}
    for *alike, _near, at, to in sorted(scores, reverse=True):
        if any(alike) and olds[at].id not in pairs and news[to].id not in pairs.values():
            pairs[olds[at].id] = news[to].id
    return pairs


def _common(was: Kelompok, now: Kelompok, old: Lanes, new: Lanes, lanes: Pairs) -> int:
    return sum(old[at].kelompok == was and new[to].kelompok == now for at, to in lanes.items())


def group_changes(
    old: Lanes, new: Lanes, lanes: Pairs, groups: Groups, old_place: Place, new_place: Place
) -> Iterator[Change]:
    """Yield what became of groups, then the lanes that are in both revisions and moved from one to another."""
    olds = {group.id: Side((*old_place, "pelaksana", group.id), group, group.nama) for group in groups_of(old)}
    news = {group.id: Side((*new_place, "pelaksana", group.id), group, group.nama) for group in groups_of(new)}
    for key, side in olds.items():
        if key not in groups:
            yield Change(Kind.REMOVED, What.KELOMPOK, side, None)
    back = {now: was for was, now in groups.items()}
    for key, side in news.items():
        if key not in back:
            yield Change(Kind.ADDED, What.KELOMPOK, None, side)
        elif not same_text(olds[back[key]].text or "", side.text or ""):
            yield Change(Kind.CHANGED, What.KELOMPOK, olds[back[key]], side)
    for at, to in sorted(lanes.items(), key=lambda pair: pair[1]):
        was, now = old[at], new[to]
        if not _is_same(was.kelompok, now.kelompok, groups):
            yield Change(Kind.MOVED, What.KELOMPOK, _side(was, old_place), _side(now, new_place))


def _is_same(was: Kelompok | None, now: Kelompok | None, groups: Groups) -> bool:
    """Tell whether a lane stands in one group; one that was in none, or in a group that went, moves with its like."""
    if was is None or now is None:
        return was is now
    return groups.get(was.id) == now.id


def _side(lane: Pelaksana, place: Place) -> Side:
    return Side((*place, "pelaksana", lane.id), lane, lane.nama)
