"""What changed, for people who read it in a terminal: counts first, then place by place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from enum import Enum, auto
from itertools import groupby

from sopdoc.diff.change import Change, Exit, Kind, Side, What
from sopdoc.diff.compare import Comparison
from sopdoc.diff.forms.words import Fate, parts_of
from sopdoc.messages import _, ngettext
from sopdoc.model.alur import END
from sopdoc.model.prosedur import SELESAI, Langkah
from sopdoc.source.text import excerpt

_HEAD = 22
_SIGN = {Kind.ADDED: "+", Kind.REMOVED: "-", Kind.CHANGED: "~", Kind.MOVED: ">"}
_LONG = 40
"""Longer texts are shown word by word."""
_PROSEDUR, _ROW = 1, 3
"""Where a procedure's and a row's number stand in a place."""


class Look(Enum):
    """How a part of a line is shown."""

    PLAIN = auto()
    OLD = auto()
    NEW = auto()
    TITLE = auto()


Line = tuple[tuple[Look, str], ...]
Paint = Callable[[Look, str], str]


def marked(look: Look, text: str) -> str:
    """Show words that went as [-so-] and those that came as {+so+}."""
    return {Look.OLD: f"[-{text}-]", Look.NEW: f"{{+{text}+}}"}.get(look, text)


def as_text(comparison: Comparison, paint: Paint = marked, *, counts_only: bool = False) -> str:
    """Return a comparison as text; ``paint`` shows the parts of a line."""
    lines = counts(comparison) if counts_only else (*counts(comparison), *_places(comparison))
    return "".join("".join(paint(look, text) for look, text in line).rstrip() + "\n" for line in lines)


def counts(comparison: Comparison) -> tuple[Line, ...]:
    """Return how many changes there are, of which kinds and of what."""
    total = len(comparison.changes)
    title = (Look.TITLE, excerpt_line(comparison.new.judul))
    if not total:
        return ((title, (Look.PLAIN, ": " + _("no change"))),)
    kinds = ", ".join(f"{count} {_kind(kind)}" for kind, count in comparison.counts.items() if count)
    by_what = Counter(change.what for change in comparison.changes)
    whats = ", ".join(f"{what} {by_what[what]}" for what in What if by_what[what])
    number = ngettext("{count} change", "{count} changes", total).format(count=total)
    lines: tuple[Line, ...] = ((title, (Look.PLAIN, f": {number} ({kinds})")), ((Look.PLAIN, f"  {whats}"),))
    if comparison.is_unrelated:
        said = _("the two have no row in common: they are rather different documents")
        lines = (*lines, ((Look.PLAIN, f"  {said}"),))
    return lines


def _kind(kind: Kind) -> str:
    return {
        Kind.ADDED: _("added"),
        Kind.REMOVED: _("removed"),
        Kind.CHANGED: _("changed"),
        Kind.MOVED: _("moved"),
    }[kind]


def excerpt_line(text: str) -> str:
    """Return a text in one line."""
    return " / ".join(part for line in text.split("\n") if (part := line.strip()))


def _places(comparison: Comparison) -> Iterator[Line]:
    """Yield the changes place by place; those of one row are told together."""
    several = max(len(comparison.old.prosedur), len(comparison.new.prosedur)) > 1
    rows = {(pair.new, to): (pair.old, at) for pair in comparison.procedures for at, to in pair.rows.items()}
    back = {old: new for new, old in rows.items()}
    last = ""
    for key, group in groupby(comparison.changes, lambda change: _row_key(change, back)):
        changes = tuple(group)
        for part in [changes] if key else [(change,) for change in changes]:
            heading = _heading(comparison, part[0]) if several else ""
            if heading not in ("", last):
                yield ((Look.TITLE, f"  {heading}"),)
                last = heading
            yield from _row(comparison, key, rows.get(key), part) if key else _single(part[0])


def _heading(comparison: Comparison, change: Change) -> str:
    """Return what stands over the changes within a procedure."""
    if change.place[0] != "prosedur" or len(change.place) == _PROSEDUR + 1:
        return ""
    sop = comparison.old if change.kind is Kind.REMOVED else comparison.new
    at = int(change.place[_PROSEDUR])
    return f"prosedur {at + 1}: {excerpt_line(sop.prosedur[at].judul or sop.judul)}"


def _row_key(change: Change, back: dict[tuple[int, int], tuple[int, int]]) -> tuple[int, int] | None:
    """Return the row (procedure and row of the new revision) that a change belongs to; None for all else."""
    if change.what not in (What.LANGKAH, What.ALUR):
        return None
    own = int(change.place[_PROSEDUR]), int(change.place[_ROW])
    if change.kind is not Kind.REMOVED:
        return own if change.field or change.what is What.ALUR or change.kind is Kind.MOVED else None
    return back.get(own)


def _row(
    comparison: Comparison, key: tuple[int, int], before: tuple[int, int] | None, changes: tuple[Change, ...]
) -> Iterator[Line]:
    """Yield what changed of one row: its text, then a line for each change."""
    was, now = before[1] if before else key[1], key[1]
    number = f"{was + 1} -> {now + 1}" if was != now else f"{now + 1}"
    is_moved = any(change.kind is Kind.MOVED for change in changes)
    sign = _SIGN[Kind.MOVED] if is_moved else _SIGN[Kind.CHANGED]
    kegiatan = next((change for change in changes if change.field == "kegiatan"), None)
    text = comparison.new.prosedur[key[0]].langkah[now].kegiatan
    shown = _difference(kegiatan.old, kegiatan.new) if kegiatan else ((Look.PLAIN, excerpt_line(text)),)
    yield (_head(f"{sign} langkah {number}"), *shown)
    for change in changes:
        if change.what is What.ALUR:
            yield (_head(""), *_exit_change(comparison, key[0], before, change))
        elif change.field and change is not kegiatan:
            yield (_head(""), (Look.PLAIN, f"{change.field}: "), *_difference(change.old, change.new))
    if is_moved:
        yield (_head(""), (Look.PLAIN, _("moved from row {old} to row {new}").format(old=was + 1, new=now + 1)))


def _head(text: str) -> tuple[Look, str]:
    return Look.PLAIN, f"  {text}".ljust(_HEAD) + " "


def _single(change: Change) -> Iterator[Line]:
    """Yield a change that stands alone."""
    side = change.new if change.kind is Kind.ADDED else change.old
    head = _head(f"{_SIGN[change.kind]} {_name(change)}")
    if change.kind is Kind.CHANGED:
        yield (head, *_difference(change.old, change.new))
    elif change.kind is Kind.MOVED:
        yield (head, (Look.PLAIN, _text(change.new)))
    elif change.what is What.FIELD or change.what in (What.KANTOR, What.TEMPLAT):
        yield (head, *_difference(change.old, change.new))
    else:
        look = Look.NEW if change.kind is Kind.ADDED else Look.OLD
        yield (head, (look, _text(side)), (Look.PLAIN, _beside(side)))


def _name(change: Change) -> str:
    """Return the place of a change as people say it: positions from 1, and within a procedure without its number."""
    keys = [key + 1 if isinstance(key, int) else key for key in change.place]
    if keys[0] == "prosedur" and len(keys) > _PROSEDUR + 1:
        keys = keys[_PROSEDUR + 1 :] if change.what is not What.FIELD else ["prosedur", *keys[_PROSEDUR + 1 :]]
    name = "".join(f" {key}" if isinstance(key, int) else f".{key}" for key in keys).removeprefix(".")
    if change.what is What.PELAKSANA:
        return str(What.PELAKSANA)
    return f"{change.what} {name}" if change.what in (What.KANTOR, What.TEMPLAT) else name


def _beside(side: Side | None) -> str:
    """Return what is said beside a row that came or went: its time."""
    value = side.value if side else None
    waktu = value.waktu if isinstance(value, Langkah) else ""
    return f" ({excerpt_line(waktu)})" if isinstance(waktu, str) and waktu else ""


def _text(side: Side | None) -> str:
    return excerpt_line(side.text or "") if side else ""


def _difference(old: Side | None, new: Side | None) -> Line:
    """Return two texts as one line: short ones one after the other, long ones word by word."""
    was, now = _text(old), _text(new)
    if not was or not now or max(len(was), len(now)) <= _LONG:
        nothing = _("(empty)")
        return (Look.PLAIN, was or nothing), (Look.PLAIN, " -> "), (Look.PLAIN, now or nothing)
    parts = parts_of(was, now)
    if not any(part.fate is Fate.KEPT and part.text.strip() for part in parts):
        return (Look.OLD, was), (Look.PLAIN, " "), (Look.NEW, now)
    looks = {Fate.KEPT: Look.PLAIN, Fate.OLD: Look.OLD, Fate.NEW: Look.NEW}
    return tuple((looks[part.fate], part.text) for part in parts)


def _exit_change(
    comparison: Comparison, prosedur: int, before: tuple[int, int] | None, change: Change
) -> Iterator[tuple[Look, str]]:
    """Yield what became of an exit, with the rows it leads to by number and text."""
    rows = comparison.new.prosedur[prosedur].langkah
    old_rows = comparison.old.prosedur[before[0]].langkah if before else ()
    old, new = _exit(change.old, old_rows), _exit(change.new, rows)
    if change.kind is Kind.CHANGED:
        yield from ((Look.PLAIN, old), (Look.PLAIN, " -> "), (Look.PLAIN, new))
    elif change.kind is Kind.MOVED:
        yield Look.PLAIN, _("{exit} (in another order)").format(exit=new)
    else:
        yield (Look.NEW, new) if change.kind is Kind.ADDED else (Look.OLD, old)


def _exit(side: Side | None, rows: tuple[Langkah, ...]) -> str:
    value = side.value if side else None
    if not isinstance(value, Exit):
        return ""
    target = SELESAI if value.to == END else f'langkah {value.to + 1} "{excerpt(rows[value.to].kegiatan)}"'
    return f"{value.label}: {target}" if value.label else target
