"""The revision history in two revisions: which entry is which, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator

from sopdoc.diff.change import Change, Kind, Place, Side, Value, What
from sopdoc.diff.matching.moves import moved
from sopdoc.diff.parts.fields import field_changes
from sopdoc.diff.parts.lists import length_and_texts, pair_texts
from sopdoc.model.sop import Revisi

KEY = "riwayat_revisi"
History = tuple[Revisi, ...]


def history_changes(old: History, new: History) -> Iterator[Change]:
    """Yield what became of the entries, and of the keys of those that are in both."""
    olds, news = [_text(entry) for entry in old], [_text(entry) for entry in new]
    pairs = pair_texts(olds, news)
    gone = moved(pairs, lambda at, to: length_and_texts(olds[at], news[to]))
    back = {to: at for at, to in pairs.items()}
    for at, entry in enumerate(old):
        if at not in pairs:
            yield Change(Kind.REMOVED, What.ITEM, Side((KEY, at), entry, olds[at]), None)
    for to, entry in enumerate(new):
        side = Side((KEY, to), entry, news[to])
        if to not in back:
            yield Change(Kind.ADDED, What.ITEM, None, side)
            continue
        at = back[to]
        if (at, to) in gone:
            yield Change(Kind.MOVED, What.ITEM, Side((KEY, at), old[at], olds[at]), side)
        yield from field_changes(_fields(old[at]), _fields(entry), (KEY, at), (KEY, to))


def _text(entry: Revisi) -> str:
    return "\n".join(str(value) for value in _fields(entry).values())


def _fields(entry: Revisi) -> dict[Place, Value]:
    values: dict[Place, Value | None] = {
        ("revisi",): entry.revisi,
        ("tanggal",): entry.tanggal,
        ("uraian",): entry.uraian,
    }
    return {place: value for place, value in values.items() if value}
