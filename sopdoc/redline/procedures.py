"""Weave the procedures of two revisions into procedures of the rows, lanes and arrows of both."""

from __future__ import annotations

from typing import cast

from msgspec.structs import replace

from sopdoc.diff.change import Change, Kind, What
from sopdoc.diff.compare import Comparison
from sopdoc.diff.matching.pairing import Pairs
from sopdoc.layout.woven import Side, WovenProsedur
from sopdoc.model.isi import texts_of
from sopdoc.model.prosedur import LabelProsedur, Langkah, Prosedur
from sopdoc.model.sop import Sop
from sopdoc.redline.arrows import join_arrows
from sopdoc.redline.lanes import join_lanes
from sopdoc.redline.officials import weave_penutup
from sopdoc.redline.texts import Place, fated_isi, union, weave, weave_isi
from sopdoc.typography.fate import Fate
from sopdoc.typography.markup import fated

_PROSEDUR, _ROW = 1, 3
"""Where a procedure's and a row's number stand in a change's place."""
_CELLS = ("kegiatan", "kelengkapan", "waktu", "output", "keterangan")
_NOTHING = Prosedur(judul="", pelaksana=(), langkah=())


def weave_procedures(old: Sop, new: Sop, comparison: Comparison) -> tuple[WovenProsedur, ...]:
    """Weave all procedures: the new ones, and those that went where they stood; a moved one stands once."""
    pairs = {pair.old: pair.new for pair in comparison.procedures}
    places = union(len(old.prosedur), len(new.prosedur), pairs)
    return tuple(
        weave_procedure(
            None if place.old is None else old.prosedur[place.old],
            None if place.new is None else new.prosedur[place.new],
            place,
            comparison,
        )
        for place in places
    )


def weave_procedure(old: Prosedur | None, new: Prosedur | None, place: Place, comparison: Comparison) -> WovenProsedur:
    """Weave two procedures, which stand at a place; those that are no pair of the comparison share no row or lane."""
    known = (pair for pair in comparison.procedures if (pair.old, pair.new) == (place.old, place.new))
    pair, gone = next(known, None), _moved(comparison)
    rows = pair.rows if pair else {}
    stay = {at: to for at, to in rows.items() if (place.old, at, place.new, to) not in gone}
    return _weave(old or _NOTHING, new or _NOTHING, pair.lanes if pair else {}, stay)


def _moved(comparison: Comparison) -> set[tuple[int | None, int, int | None, int]]:
    """Return the rows that moved: procedure and row, old and new."""
    moved = (each for each in comparison.changes if each.kind is Kind.MOVED and each.what is What.LANGKAH)
    return {_rows_of(change) for change in moved}


def _rows_of(change: Change) -> tuple[int | None, int, int | None, int]:
    was, now = change.old_place or (), change.place
    return int(was[_PROSEDUR]), int(was[_ROW]), int(now[_PROSEDUR]), int(now[_ROW])


def _weave(old: Prosedur, new: Prosedur, lane_pairs: Pairs, row_pairs: Pairs) -> WovenProsedur:
    lanes = join_lanes(old.pelaksana, new.pelaksana, lane_pairs)
    before, after = lanes.with_old(old), lanes.with_new(new)
    places = union(len(old.langkah), len(new.langkah), row_pairs)
    was, now = _side(before, [place.old for place in places]), _side(after, [place.new for place in places])
    edges, fates = join_arrows(was, now)
    shown = new if new.langkah else old
    return WovenProsedur(
        judul=weave(old.judul, new.judul),
        pelaksana=lanes.pelaksana,
        langkah=tuple(_row(place, before, after) for place in places),
        satuan_waktu=weave(old.satuan_waktu, new.satuan_waktu),
        catatan=_notes(old.catatan, new.catatan),
        penutup=weave_penutup(old.penutup, new.penutup),
        span=shown.span,
        label=_label(old.label, new.label),
        rows=tuple(place.mark for place in places),
        numbers=tuple(map(_number, places)),
        lanes=lanes.fates,
        edges=edges,
        fates=fates,
        new=now,
        old=was,
    )


def _label(old: LabelProsedur, new: LabelProsedur) -> LabelProsedur:
    """Weave the words over the columns; where one of two is the page format's, the new one stands as it is."""
    was = old.own()
    woven = {name: weave(was[name], text) if name in was else text for name, text in new.own().items()}
    return LabelProsedur.of(woven, new.span)


def _side(prosedur: Prosedur, places: list[int | None]) -> Side | None:
    """Return a procedure with the places of its rows among all."""
    if not prosedur.langkah:
        return None
    found = {own: at for at, own in enumerate(places) if own is not None}
    return Side(prosedur, tuple(found[own] for own in range(len(prosedur.langkah))))


def _row(place: Place, old: Prosedur, new: Prosedur) -> Langkah:
    was = None if place.old is None else old.langkah[place.old]
    now = None if place.new is None else new.langkah[place.new]
    if was is None or now is None:
        shown = cast("Langkah", now or was)
        return replace(shown, **{name: fated_isi(getattr(shown, name), place.mark) for name in _CELLS})
    return replace(now, **{name: weave_isi(getattr(was, name), getattr(now, name)) for name in _CELLS})


def _number(place: Place) -> str:
    """Return the number that is printed: the new one, of what went the old one."""
    number = place.old if place.new is None else place.new
    return _numbered(cast("int", number) + 1, place.mark)


def _numbered(number: int, mark: Fate) -> str:
    return str(number) if mark is Fate.KEPT else fated(str(number), mark)


def _notes(old: tuple[str, ...], new: tuple[str, ...]) -> tuple[str, ...]:
    return texts_of(weave_isi(old, new))
