"""Texts, lists and values by places → the same after what changed of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

from sopdoc.diff.applying.arranged import arranged
from sopdoc.diff.change import Change, Kind, Place, What
from sopdoc.diff.matching.printed import list_settings
from sopdoc.model.isi import Isi, Tanda, list_of, texts_of

T = TypeVar("T")


def updated(fields: dict[Place, Any], changes: Iterable[Change], depth: int = 0) -> dict[Place, Any]:
    """Return values by places after some changes, whose places begin so deep."""
    for change in changes:
        if change.old:
            fields.pop(change.old.place[depth:], None)
        if change.new:
            fields[change.new.place[depth:]] = change.new.value
    return fields


def applied_list(old: Isi, changes: list[Change]) -> Isi:
    """Return a text or list after the changes of its items and of how it is set."""
    places: dict[Place, Any] = {(key,): value for key, value in list_settings(old).items()}
    settings = [change for change in changes if change.place[1:] in (("tanda",), ("kolom",))]
    texts = rebuilt(texts_of(old), [change for change in changes if change not in settings], 1, new_text)
    found = updated(places, settings, 1)
    tanda = found.get(("tanda",))
    return list_of(texts, Tanda(tanda) if tanda else None, int(found.get(("kolom",), 1)))


def new_value(change: Change, kind: type[T]) -> T:
    """Return the new value of a change, which is of a kind."""
    value = change.new.value if change.new else None
    if not isinstance(value, kind):
        raise TypeError(change)
    return value


def rebuilt(
    old: Sequence[T], changes: list[Change], depth: int, value: Callable[[Change, T | None], T]
) -> tuple[T, ...]:
    """Return a list after the changes of its items, whose positions stand at ``depth`` in their places."""
    kept, removed = list(old), set[int]()
    moved, added = dict[int, int](), dict[int, T]()
    for change in changes:
        was = _position(change.old.place, depth) if change.old else -1
        now = _position(change.new.place, depth) if change.new else -1
        is_whole = change.what is not What.FIELD or len(change.place) <= depth + 1
        if change.kind is Kind.MOVED:
            moved[was] = now
        elif is_whole and change.kind is Kind.REMOVED:
            removed.add(was)
        elif is_whole and change.kind is Kind.ADDED:
            added[now] = value(change, None)
        else:
            kept[was] = value(change, kept[was])
    return arranged(kept, removed, moved, added)


def _position(place: Place, depth: int) -> int:
    return int(place[depth]) if len(place) > depth else 0


def new_text(change: Change, _old: str | None) -> str:
    """Return the new text of a change."""
    return new_value(change, str)
