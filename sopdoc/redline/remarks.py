"""What a word processor can't track of a step, in words: who does it, where its arrows lead, and its place."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from sopdoc.diff.change import Change, Kind, Place, What
from sopdoc.diff.compare import Comparison
from sopdoc.layout.woven import WovenProsedur
from sopdoc.model.sop import Sop
from sopdoc.redline.told import told_of
from sopdoc.templat.label import Label
from sopdoc.typography.markup import plain_text

FIELDS = ("oleh", "simbol", "teks")
"""Keys of a step that change its symbols."""
_ORDER = "Urutan"
_PROSEDUR, _ROW = 1, 3
"""Where a procedure's and a row's number stand in a place."""


def with_remarks(sop: Sop, comparison: Comparison, label: Label) -> Sop:
    """Return a woven document whose procedures tell of each row what can't be tracked."""
    found: dict[tuple[int, int], list[str]] = {}
    for change in filter(_is_untracked, comparison.changes):
        row = _new_row(change, comparison)
        if row is not None:
            found.setdefault(row, []).append(_remark(change, comparison, label))
    return replace(sop, prosedur=tuple(_remarked(sop, found))) if found else sop


def _is_untracked(change: Change) -> bool:
    """Tell whether a change is one of symbols, arrows or order; rows that came or went are tracked as such."""
    if change.what is What.ALUR:
        return True
    return change.what is What.LANGKAH and (change.kind is Kind.MOVED or change.field in FIELDS)


def _new_row(change: Change, comparison: Comparison) -> tuple[int, int] | None:
    """Return the procedure and row of a change in the new revision; None where the row went."""
    if change.kind is not Kind.REMOVED:
        return _row(change.place)
    prosedur, row = _row(change.place)
    pairs = ((pair.new, pair.rows.get(row)) for pair in comparison.procedures if pair.old == prosedur)
    return next(((new, to) for new, to in pairs if to is not None), None)


def _row(place: Place) -> tuple[int, int]:
    return int(place[_PROSEDUR]), int(place[_ROW])


def _remark(change: Change, comparison: Comparison, label: Label) -> str:
    if change.kind is Kind.MOVED:
        was, now = _row(change.old_place or change.place), _row(change.place)
        is_far = was[0] != now[0]
        return f"{_ORDER}: semula {_place(was, is_far=is_far)}; menjadi {_place(now, is_far=is_far)}"
    told = told_of(change, comparison, label)
    name = told.part.rpartition(": ")[2]
    return f"{name}: semula {_line(told.old)}; menjadi {_line(told.new)}"


def _place(row: tuple[int, int], *, is_far: bool) -> str:
    return f"langkah {row[1] + 1}" + (f" prosedur {row[0] + 1}" if is_far else "")


def _line(text: str) -> str:
    return " ".join(plain_text(text).split())


def _remarked(sop: Sop, found: dict[tuple[int, int], list[str]]) -> Iterator[WovenProsedur]:
    """Yield the procedures of both revisions; the new ones among them stand in their order."""
    new = 0
    for prosedur in sop.prosedur:
        assert isinstance(prosedur, WovenProsedur)
        if prosedur.new is None:
            yield prosedur
            continue
        told = {place: found.get((new, row), []) for row, place in enumerate(prosedur.new.places)}
        yield replace(prosedur, remarks=tuple("\n".join(told.get(at, ())) for at in range(len(prosedur.rows))))
        new += 1
