"""The procedures of a document in two revisions: which is which, and what became of them."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from sopdoc.diff.change import Change, Kind, Place, Side, What
from sopdoc.diff.matching.likeness import Profiler, common, likeness
from sopdoc.diff.matching.moves import moved
from sopdoc.diff.matching.pairing import Pairs, pair_by_score, unique_pairs
from sopdoc.diff.matching.printed import printed, same_text
from sopdoc.diff.parts.fields import field_changes, penutup_fields, prosedur_fields
from sopdoc.diff.parts.groups import Groups, group_changes, pair_groups
from sopdoc.diff.parts.lanes import lane_changes, pair_by_use, pair_lanes
from sopdoc.diff.parts.lists import length_and_texts, list_changes, near
from sopdoc.diff.parts.rows import pair_rows
from sopdoc.diff.parts.steps import Exits, Steps, pair_exits
from sopdoc.model.prosedur import WrittenProsedur
from sopdoc.model.sop import WrittenSop

FLOOR = 0.35
TITLE, ROWS, PLACE = 0.45, 0.45, 0.1


class PairedProsedur(Struct, frozen=True):
    """A procedure that is in both revisions: positions, and the pairs of its lanes, their groups, rows and exits."""

    old: int
    new: int
    lanes: Pairs
    rows: Pairs
    exits: dict[int, Exits]
    groups: Groups


def pair_procedures(old: WrittenSop, new: WrittenSop) -> tuple[PairedProsedur, ...]:
    """Return the procedures that are in both revisions, in the order of the new one."""
    pairs = {0: 0} if len(old.prosedur) == len(new.prosedur) == 1 else _pairs(old, new)
    return tuple(_paired(old, new, at, to) for at, to in sorted(pairs.items(), key=lambda pair: pair[1]))


def _paired(old: WrittenSop, new: WrittenSop, at: int, to: int) -> PairedProsedur:
    before, after = old.prosedur[at], new.prosedur[to]
    lanes = pair_lanes(before.pelaksana, after.pelaksana)
    rows = pair_rows(before, after, lanes)
    known = pair_by_use(lanes, rows, before, after)
    if known != lanes:
        lanes, rows = known, pair_rows(before, after, known)
    groups = pair_groups(before.pelaksana, after.pelaksana, lanes)
    return PairedProsedur(at, to, lanes, rows, pair_exits(before, after, lanes, rows), groups)


def _pairs(old: WrittenSop, new: WrittenSop) -> Pairs:
    """Pair procedures by equal titles, then by titles and rows, then those that stand alone between two pairs."""
    olds, news = _titles(old), _titles(new)
    profiler = Profiler()
    old_titles, new_titles = [profiler.of(title) for title in olds], [profiler.of(title) for title in news]
    old_rows = [profiler.of(_rows(prosedur)) for prosedur in old.prosedur]
    new_rows = [profiler.of(_rows(prosedur)) for prosedur in new.prosedur]
    scores = [
        (
            TITLE * likeness(old_titles[at], new_titles[to])
            + ROWS * common(old_rows[at], new_rows[to])
            + PLACE * near(at, len(olds), to, len(news)),
            at,
            to,
        )
        for at in range(len(olds))
        for to in range(len(news))
    ]
    alike = {(at, to) for _score, at, to in scores if common(old_rows[at], new_rows[to]) >= FLOOR}
    same = {at: to for at, to in unique_pairs(olds, news).items() if (at, to) in alike}
    return pair_by_score(same, scores, FLOOR)


def _titles(sop: WrittenSop) -> list[str]:
    return [printed(prosedur.judul or sop.judul) for prosedur in sop.prosedur]


def _rows(prosedur: WrittenProsedur) -> str:
    return "\n".join(langkah.kegiatan for langkah in prosedur.langkah)


def procedure_changes(old: WrittenSop, new: WrittenSop, pairs: tuple[PairedProsedur, ...]) -> Iterator[Change]:
    """Yield what became of procedures, and of what is in those that are in both revisions."""
    olds = [_side(sop_at, prosedur) for sop_at, prosedur in enumerate(old.prosedur)]
    news = [_side(sop_at, prosedur) for sop_at, prosedur in enumerate(new.prosedur)]
    kept = {pair.old for pair in pairs}
    for at, side in enumerate(olds):
        if at not in kept:
            yield Change(Kind.REMOVED, What.PROSEDUR, side, None)
    gone = moved({pair.old: pair.new for pair in pairs}, lambda at, to: _weight(old.prosedur[at], new.prosedur[to]))
    by_new = {pair.new: pair for pair in pairs}
    for to, side in enumerate(news):
        pair = by_new.get(to)
        if pair is None:
            yield Change(Kind.ADDED, What.PROSEDUR, None, side)
            continue
        if (pair.old, to) in gone:
            yield Change(Kind.MOVED, What.PROSEDUR, olds[pair.old], side)
        yield from _within(old, new, pair, olds[pair.old].place, side.place)


def _side(at: int, prosedur: WrittenProsedur) -> Side:
    return Side(("prosedur", at), prosedur, prosedur.judul or None)


def _weight(old: WrittenProsedur, new: WrittenProsedur) -> tuple[object, ...]:
    return (*length_and_texts(_rows(old), _rows(new)), *sorted((old.judul or "", new.judul or "")))


def _within(old: WrittenSop, new: WrittenSop, pair: PairedProsedur, was: Place, now: Place) -> Iterator[Change]:
    before, after = old.prosedur[pair.old], new.prosedur[pair.new]
    fields = prosedur_fields(before), prosedur_fields(after)
    titles = _title(old, before), _title(new, after)
    for found, title in zip(fields, titles, strict=True):
        if _same_titles(old, before, new, after):
            found.pop(("judul",), None)
        elif "" in titles:  # what goes, or comes, is what was printed, though nobody wrote it
            found[("judul",)] = title
    yield from field_changes(*fields, was, now)
    yield from lane_changes(before.pelaksana, after.pelaksana, pair.lanes, was, now)
    yield from group_changes(before.pelaksana, after.pelaksana, pair.lanes, pair.groups, was, now)
    yield from Steps(before, after, pair.lanes, pair.rows, pair.exits, was, now).changes()
    yield from list_changes(before.catatan, after.catatan, (*was, "catatan"), (*now, "catatan"))
    closing = penutup_fields(("penutup",), before.penutup), penutup_fields(("penutup",), after.penutup)
    yield from field_changes(*closing, was, now)


def _same_titles(old: WrittenSop, before: WrittenProsedur, new: WrittenSop, after: WrittenProsedur) -> bool:
    """Tell whether a title is the same; one that repeats the document's says as much as one left open."""
    if same_text(before.judul or "", after.judul or "") and (before.judul is None) == (after.judul is None):
        return True
    return same_text(old.judul, new.judul) and same_text(_title(old, before), _title(new, after))


def _title(sop: WrittenSop, prosedur: WrittenProsedur) -> str:
    return sop.judul if prosedur.judul is None else prosedur.judul
