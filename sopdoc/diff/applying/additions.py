"""The rows below the six parts and what changed of them → the next revision's."""

from __future__ import annotations

from msgspec.structs import replace

from sopdoc.diff.applying.lists import applied_list, new_value, rebuilt
from sopdoc.diff.change import Change, Side
from sopdoc.diff.parts.additions import KEY, Additions, pair_additions
from sopdoc.model.sop import Tambahan

_WHOLE = 2
"""So many keys name a row."""


def applied_additions(old: Additions, new: Additions, changes: tuple[Change, ...]) -> Additions:
    """Return the rows of the next revision; ``new`` says which of them are which."""
    own = [change for change in changes if change.place[0] == KEY]
    whole = [change for change in own if len(change.place) == _WHOLE]
    within = [change for change in own if len(change.place) > _WHOLE]
    pairs = pair_additions(old, new)
    kept = [_applied(each, [change for change in within if _is_in(change, at, pairs)]) for at, each in enumerate(old)]
    return rebuilt(kept, whole, 1, lambda change, _old: new_value(change, Tambahan))


def _is_in(change: Change, at: int, pairs: dict[int, int]) -> bool:
    """Tell whether a change is one of a row, by its place in either revision."""
    if change.old_place is not None:
        return change.old_place[1] == at
    return change.new is not None and change.new.place[1] == pairs.get(at)


def _applied(old: Tambahan, changes: list[Change]) -> Tambahan:
    judul, isi = old.judul, [_inner(change) for change in changes if change.place[_WHOLE] == "isi"]
    for change in changes:
        if change.place[_WHOLE] == "judul":
            judul = new_value(change, str) if change.new else ""
    return replace(old, judul=judul, isi=applied_list(old.isi, isi))


def _inner(change: Change) -> Change:
    """Return a change with its places within the row."""
    return replace(change, old=_side(change.old), new=_side(change.new))


def _side(side: Side | None) -> Side | None:
    return side and replace(side, place=side.place[_WHOLE:])
