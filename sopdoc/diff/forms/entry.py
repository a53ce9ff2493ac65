"""A list of changes as people read it: place by place, those of one row told together."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from msgspec import Struct

from sopdoc.diff.change import Change, Exit, Kind, Side, What
from sopdoc.diff.compare import Comparison
from sopdoc.diff.forms.line import Line, Look, difference, from_to, one_line_of, shortened, text_of
from sopdoc.diff.parts.row_parts import part_name
from sopdoc.messages import _
from sopdoc.model.alur import END
from sopdoc.model.prosedur import SELESAI, Langkah, Pelaksana, WrittenProsedur
from sopdoc.source.text import excerpt

Row = tuple[int, int]
"""A procedure and a row of it, from 0."""
_PROSEDUR, _ROW = 1, 3
"""Where a procedure's and a row's number stand in a place."""


class Entry(Struct, frozen=True):
    """What is told together: what it is of, and lines that say what became of it, the first one beside the name.

    ``heading`` is what stands over it where there are several procedures. ``old`` and ``new`` are the row that it is
    of, in each revision that has it.
    """

    kind: Kind
    name: str
    lines: tuple[Line, ...]
    heading: str = ""
    old: Row | None = None
    new: Row | None = None


def entries_of(comparison: Comparison) -> Iterator[Entry]:
    """Yield what changed, place by place."""
    rows = {(pair.new, to): (pair.old, at) for pair in comparison.procedures for at, to in pair.rows.items()}
    back = {old: new for new, old in rows.items()}
    for key, group in groupby(comparison.changes, lambda change: _row_key(change, back)):
        if key:
            yield _row(comparison, rows.get(key), key, tuple(group))
        else:
            yield from (_single(comparison, change) for change in group)


def _row_key(change: Change, back: dict[Row, Row]) -> Row | None:
    """Return the row of the new revision that a change belongs to; None for all else."""
    if change.what not in (What.LANGKAH, What.ALUR):
        return None
    own = _row_of(change)
    if change.kind is not Kind.REMOVED:
        return own if change.field or change.what is What.ALUR or change.kind is Kind.MOVED else None
    return back.get(own)


def _row_of(change: Change) -> Row:
    return int(change.place[_PROSEDUR]), int(change.place[_ROW])


def _heading(comparison: Comparison, change: Change) -> str:
    """Return what stands over the changes within a procedure."""
    several = max(len(comparison.old.prosedur), len(comparison.new.prosedur)) > 1
    if not several or change.place[0] != "prosedur" or len(change.place) == _PROSEDUR + 1:
        return ""
    at = int(change.place[_PROSEDUR])
    kept = {pair.old: pair.new for pair in comparison.procedures} if change.kind is Kind.REMOVED else {at: at}
    sop, at = (comparison.new, kept[at]) if at in kept else (comparison.old, at)
    return f"prosedur {at + 1}: {one_line_of(sop.prosedur[at].judul or sop.judul)}"


def _row(comparison: Comparison, old: Row | None, new: Row, changes: tuple[Change, ...]) -> Entry:
    """Return what changed of one row: its text, then a line for each change."""
    was, now = old[1] if old else new[1], new[1]
    is_moved = any(change.kind is Kind.MOVED and change.what is What.LANGKAH for change in changes)
    kegiatan = next((change for change in changes if change.field == "kegiatan"), None)
    text = comparison.new.prosedur[new[0]].langkah[now].kegiatan
    lines = [difference(kegiatan.old, kegiatan.new) if kegiatan else ((Look.PLAIN, shortened(text)),)]
    for change in changes:
        if change.what is What.ALUR:
            lines.append(_exit_change(comparison, old, new, change))
        elif change.field and change is not kegiatan:
            lines.append(((Look.PLAIN, f"{change.field}: "), *difference(change.old, change.new)))
    if is_moved:
        lines.append(((Look.PLAIN, _("moved from row {old} to row {new}").format(old=was + 1, new=now + 1)),))
    number = f"{was + 1} -> {now + 1}" if was != now else f"{now + 1}"
    kind = Kind.MOVED if is_moved else Kind.CHANGED
    return Entry(kind, f"langkah {number}", tuple(lines), _heading(comparison, changes[0]), old, new)


def _single(comparison: Comparison, change: Change) -> Entry:
    """Return a change that stands alone."""
    row = _row_of(change) if change.what is What.LANGKAH else None
    old, new = (row, None) if change.kind is Kind.REMOVED else (None, row)
    return Entry(change.kind, _name(change), (_told(change),), _heading(comparison, change), old, new)


def _told(change: Change) -> Line:
    if change.kind is Kind.MOVED and change.what is What.KELOMPOK:
        groups = from_to(*(group_of(side) or _("(no group)") for side in (change.old, change.new)))
        return (Look.PLAIN, f"{text_of(change.new)}: "), *groups
    if change.kind is Kind.MOVED:
        text = text_of(change.new)
        is_lane = change.what is What.PELAKSANA
        return ((Look.PLAIN, _("{lane} (in another column)").format(lane=text) if is_lane else text),)
    if change.kind is Kind.CHANGED or change.what in (What.FIELD, What.KANTOR, What.TEMPLAT):
        return difference(change.old, change.new)
    side, look = (change.new, Look.NEW) if change.kind is Kind.ADDED else (change.old, Look.OLD)
    return (look, text_of(side)), (Look.PLAIN, _beside(side))


def group_of(side: Side | None) -> str:
    """Return the name of the group that a lane stands in, "" where it stands in none."""
    lane = side.value if side else None
    return one_line_of(lane.kelompok.nama) if isinstance(lane, Pelaksana) and lane.kelompok else ""


def _name(change: Change) -> str:
    """Return the place of a change as people say it: positions from 1, and within a procedure without its number."""
    keys = [key + 1 if isinstance(key, int) else key for key in change.place]
    if keys[0] == "prosedur" and len(keys) > _PROSEDUR + 1:
        keys = keys[_PROSEDUR + 1 :] if change.what is not What.FIELD else ["prosedur", *keys[_PROSEDUR + 1 :]]
    name = "".join(f" {key}" if isinstance(key, int) else f".{key}" for key in keys).removeprefix(".")
    old = change.old_place or (0,)
    if change.kind is Kind.MOVED and isinstance(old[-1], int):
        name = f"{name.rpartition(' ')[0]} {old[-1] + 1} -> {keys[-1]}"
    if change.what in (What.PELAKSANA, What.KELOMPOK):
        return str(change.what)
    return f"{change.what} {name}" if change.what in (What.KANTOR, What.TEMPLAT) else name


def _beside(side: Side | None) -> str:
    """Return what is said beside a row that came or went: its time."""
    value = side.value if side else None
    waktu = value.waktu if isinstance(value, Langkah) else ""
    return f" ({one_line_of(waktu)})" if isinstance(waktu, str) and waktu else ""


def _exit_change(comparison: Comparison, before: Row | None, after: Row, change: Change) -> Line:
    """Return what became of an exit, with the rows it leads to by number and text."""
    old = _exit(change.old, comparison.old.prosedur[before[0]]) if before else ""
    new = _exit(change.new, comparison.new.prosedur[after[0]])
    if change.kind is Kind.CHANGED:
        return from_to(old, new)
    if change.kind is Kind.MOVED:
        return ((Look.PLAIN, _("{exit} (in another order)").format(exit=new)),)
    return ((Look.NEW, new),) if change.kind is Kind.ADDED else ((Look.OLD, old),)


def _exit(side: Side | None, prosedur: WrittenProsedur) -> str:
    value = side.value if side else None
    if side is None or not isinstance(value, Exit):
        return ""
    row = int(side.place[_ROW])
    target = SELESAI if value.to == END else f'langkah {value.to + 1} "{excerpt(prosedur.langkah[value.to].kegiatan)}"'
    if value.to != END and len(prosedur.langkah[value.to].bagian) > 1:
        target += f" ({part_name(prosedur, value.to, value.into)})"
    told = f"{value.label}: {target}" if value.label else target
    is_alone = len(prosedur.langkah[row].bagian) == 1
    return told if is_alone else f"{part_name(prosedur, row, value.part)}, {told}"
