"""What changed, in one sentence that an official can sign. Its words are Indonesian, as in all printed documents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from sopdoc.diff.change import Change, Kind, What
from sopdoc.diff.compare import Comparison
from sopdoc.diff.forms.counted import joined_words
from sopdoc.diff.forms.rows_told import Phrase, rows_told
from sopdoc.typography.markup import plain_text

_LONGEST = 300
"""Longer sentences only count rows; where that is too long, too, lanes, groups and procedures as well."""
_NAMED = 3
"""So many lanes, groups or procedures are named, unless the sentence is too long."""
_PROSEDUR, _KEY = 1, 2
"""Where a procedure's number, and a key of it, stand in a place."""
_OF_A_REVISION = ("tanggal_revisi", "riwayat_revisi")
_OWN = (What.FIELD, What.ITEM)
_COLUMNS = (What.PELAKSANA, What.KELOMPOK)
_VERBS = {Kind.CHANGED: "mengubah", Kind.ADDED: "menambah", Kind.REMOVED: "menghapus", Kind.MOVED: "memindahkan"}
_WORDS = {
    "disahkan_oleh": "pejabat yang mengesahkan",
    "peralatan_perlengkapan": "peralatan/perlengkapan",
    "pencatatan_pendataan": "pencatatan dan pendataan",
    "label": "kepala kolom",
    "sampul": "halaman sampul",
    "tambahan": "baris tambahan",
    "penutup": "blok tanda tangan",
    "templat": "format halaman",
}
"""What keys are called whose own words would not do."""


def ringkasan(comparison: Comparison) -> str:
    """Return what changed as a sentence without a full stop; "" where nothing did but date and history."""
    changes = [change for change in comparison.changes if not _is_of_a_revision(change)]
    sentence = ""
    for counted, named in ((False, _NAMED), (True, _NAMED), (True, 0)):
        sentence = _sentence(_phrases(comparison, changes, counted=counted, named=named))
        if len(sentence) <= _LONGEST:
            break
    return sentence


def _is_of_a_revision(change: Change) -> bool:
    return change.what in _OWN and change.place[0] in _OF_A_REVISION


def _sentence(phrases: Iterable[Phrase]) -> str:
    told: dict[Kind, dict[str, None]] = {kind: {} for kind in _VERBS}
    for kind, words in phrases:
        told[kind][words] = None
    text = "; ".join(f"{_VERBS[kind]} {joined_words(tuple(words))}" for kind, words in told.items() if words)
    return text[:1].upper() + text[1:]


def _phrases(comparison: Comparison, changes: list[Change], *, counted: bool, named: int) -> Iterator[Phrase]:
    yield from _keys([change for change in changes if change.what in _OWN and change.place[0] != "prosedur"], 0)
    yield from _named(changes, What.PROSEDUR, "prosedur", named)
    several = max(len(comparison.old.prosedur), len(comparison.new.prosedur)) > 1
    for at, found in sorted(_by_prosedur(comparison, changes).items()):
        where = f" pada prosedur {at + 1}" if several else ""
        rows = next(pair.rows for pair in comparison.procedures if pair.new == at)
        own = _keys([change for change in found if change.what in _OWN], _KEY, " prosedur")
        for kind, words in (*own, *_lanes(found, named), *rows_told(found, rows, counted=counted)):
            yield kind, f"{words}{where}"
    for what, words in ((What.KANTOR, "data instansi"), (What.TEMPLAT, _WORDS["templat"])):
        if any(change.what is what for change in changes):
            yield Kind.CHANGED, words


def _by_prosedur(comparison: Comparison, changes: Iterable[Change]) -> dict[int, list[Change]]:
    """Return what became of what is in procedures, by their numbers in the new revision."""
    new_places = {pair.old: pair.new for pair in comparison.procedures}
    found: defaultdict[int, list[Change]] = defaultdict(list)
    for change in changes:
        if change.place[0] == "prosedur" and change.what in (*_OWN, *_COLUMNS, What.LANGKAH, What.ALUR):
            at = int(change.place[_PROSEDUR])
            found[new_places[at] if change.kind is Kind.REMOVED else at].append(change)
    return found


def _keys(changes: Iterable[Change], at: int, title_of: str = "") -> Iterator[Phrase]:
    """Yield what became of values, each key once; ``at`` says where it stands in a place."""
    found: defaultdict[str, list[Change]] = defaultdict(list)
    for change in changes:
        found[str(change.place[at])].append(change)
    for key, of_key in found.items():
        kinds = {change.kind for change in of_key}
        is_part = len(of_key[0].place) > at + 1 and key in ("disahkan_oleh", "lembar_kerja", "penutup", "tambahan")
        kind = kinds.pop() if len(kinds) == 1 and not is_part else Kind.CHANGED
        yield kind, f"judul{title_of}" if key == "judul" else _WORDS.get(key, key.replace("_", " "))


def _lanes(changes: Iterable[Change], named: int) -> Iterator[Phrase]:
    found = [change for change in changes if change.what is What.PELAKSANA]
    if any(change.kind is Kind.MOVED for change in found):
        yield Kind.CHANGED, "urutan pelaksana"
    groups = [change for change in changes if change.what is What.KELOMPOK]
    for kind, noun in ((Kind.CHANGED, "nama kelompok"), (Kind.ADDED, "kelompok"), (Kind.REMOVED, "kelompok")):
        yield from _named((change for change in groups if change.kind is kind), What.KELOMPOK, noun, named)
    if any(change.kind is Kind.MOVED for change in groups):
        yield Kind.CHANGED, "pengelompokan pelaksana"
    renamed = [change for change in found if change.kind is Kind.CHANGED]
    yield from _named(renamed, What.PELAKSANA, "nama pelaksana", named)
    others = [change for change in found if change.kind in (Kind.ADDED, Kind.REMOVED)]
    yield from _named(others, What.PELAKSANA, "pelaksana", named)


def _named(changes: Iterable[Change], what: What, noun: str, most: int) -> Iterator[Phrase]:
    """Yield what became of things that have names: few by these, more than ``most`` by their number."""
    found: defaultdict[Kind, list[str]] = defaultdict(list)
    for change in changes:
        if change.what is what:
            side = change.new or change.old
            found[change.kind].append(_line((side.text if side else None) or ""))
    for kind, names in found.items():
        if len(names) > most or not all(names):
            yield kind, f"{len(names)} {noun}"
        else:
            yield kind, f"{noun} {joined_words(names)}"


def _line(text: str) -> str:
    return " ".join(plain_text(text).split())
