"""The revision history in two revisions: which entry is which, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator

from sopdoc.diff.change import Change, Place, Side, Value
from sopdoc.diff.parts.fields import field_changes
from sopdoc.diff.parts.lists import item_changes
from sopdoc.model.sop import Revisi

KEY = "riwayat_revisi"
History = tuple[Revisi, ...]


def history_changes(old: History, new: History) -> Iterator[Change]:
    """Yield what became of the entries, and of the keys of those that are in both."""

    def within(at: int, to: int) -> Iterator[Change]:
        return field_changes(_fields(old[at]), _fields(new[to]), (KEY, at), (KEY, to))

    return item_changes(_sides(old), _sides(new), within)


def _sides(history: History) -> list[Side]:
    return [Side((KEY, at), entry, _text(entry)) for at, entry in enumerate(history)]


def _text(entry: Revisi) -> str:
    return "\n".join(str(value) for value in _fields(entry).values())


def _fields(entry: Revisi) -> dict[Place, Value]:
    values: dict[Place, Value | None] = {
        ("revisi",): entry.revisi,
        ("tanggal",): entry.tanggal,
        ("uraian",): entry.uraian,
    }
    return {place: value for place, value in values.items() if value}
