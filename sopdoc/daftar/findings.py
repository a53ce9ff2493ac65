"""What an office should be asked about: doubled numbers and titles, unknown keterkaitan, reviews long past."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date

from msgspec import Struct

from sopdoc.daftar.entry import Entry, Said
from sopdoc.daftar.kantor import Kantor, government_key
from sopdoc.daftar.keadaan import is_old, last_review
from sopdoc.daftar.keterkaitan import Known, references_of
from sopdoc.daftar.keys import is_registered, judul_key, nomor_key
from sopdoc.messages import _
from sopdoc.rules.region import NO_DATE, OLD_REVIEW, SAME_JUDUL, SAME_NOMOR, UNKNOWN_KETERKAITAN
from sopdoc.source.diagnostic import Diagnostic


class Finding(Struct, frozen=True):
    """A warning about an entry, and the same in a few words of the list's own language."""

    entry: Entry
    diagnostic: Diagnostic
    keterangan: str


class _Place(Struct, frozen=True):
    """An entry, and where the list has it."""

    entry: Entry
    office: int
    number: int
    nama: str


def findings_of(offices: tuple[Kantor, ...], known: Known, today: date) -> tuple[Finding, ...]:
    """Return all findings, in the order of the list."""
    places = tuple(
        _Place(entry, at, number, kantor.nama)
        for at, kantor in enumerate(offices)
        for number, entry in enumerate(kantor.entries, start=1)
    )
    nomor_twins, judul_twins = _twins(places, _nomor_of), _twins(places, _judul_of)
    found: list[Finding] = []
    for place in places:
        about = (
            *_same_nomor(place, nomor_twins),
            *_same_judul(place, judul_twins),
            *_unknown(place.entry, known),
            *_overdue(place.entry, today),
        )
        found += sorted(about, key=lambda finding: finding.diagnostic.span)
    return tuple(found)


_Twins = dict[object, list[_Place]]


def _twins(places: tuple[_Place, ...], key_of: Callable[[_Place], object]) -> _Twins:
    """Return the places of each key that several have."""
    groups: _Twins = defaultdict(list)
    for place in places:
        if (key := key_of(place)) is not None:
            groups[key].append(place)
    return {key: group for key, group in groups.items() if len(group) > 1}


def _nomor_of(place: _Place) -> object:
    """Return what a number is compared by: one of the official register through all offices, else in its own."""
    key = nomor_key(place.entry.identity.nomor.text)
    if not key:
        return None
    return (government_key(place.entry), key) if is_registered(key) else (place.office, key)


def _judul_of(place: _Place) -> object:
    key = judul_key(place.entry.identity.judul.text)
    return (place.office, key) if key else None


def _same_nomor(place: _Place, twins: _Twins) -> Iterator[Finding]:
    if other := _other(place, twins.get(_nomor_of(place), [])):
        said = place.entry.identity.nomor
        message = _("the number `{text}` is also that of {other}").format(text=said.text, other=_place(other, "nomor"))
        hint = _("give each SOP a number of its own")
        yield Finding(
            place.entry,
            SAME_NOMOR.found(message, said.span, hint),
            f"nomor sama dengan {_called(other, place)}",
        )


def _same_judul(place: _Place, twins: _Twins) -> Iterator[Finding]:
    if other := _other(place, twins.get(_judul_of(place), [])):
        said = place.entry.identity.judul
        message = _("the title `{text}` is also that of {other}").format(text=said.text, other=_place(other, "judul"))
        hint = _("say in the title what sets them apart, or leave one of them out")
        yield Finding(
            place.entry,
            SAME_JUDUL.found(message, said.span, hint),
            f"judul sama dengan {_called(other, place)}",
        )


def _other(place: _Place, group: list[_Place]) -> _Place | None:
    return next((each for each in group if each is not place), None)


def _place(other: _Place, field: str) -> str:
    said: Said = getattr(other.entry.identity, field)
    return str(said.span)


def _called(other: _Place, place: _Place) -> str:
    return f"no. {other.number}" if other.office == place.office else f"{other.nama} no. {other.number}"


def _unknown(entry: Entry, known: Known) -> Iterator[Finding]:
    for said, name in references_of(entry.identity):
        if name in known:
            continue
        near = known.nearest(name, entry.identity)
        hints = (_("did you mean `{word}`?").format(word=near),) if near else ()
        message = _("no SOP is known with the title or number `{text}`").format(text=name)
        yield Finding(
            entry,
            UNKNOWN_KETERKAITAN.found(message, said.span, *hints),
            f"keterkaitan “{name}” tidak dikenal",
        )


def _overdue(entry: Entry, today: date) -> Iterator[Finding]:
    identity = entry.identity
    last = last_review(identity, today)
    if last is None:
        if entry.extent is not None and not identity.dates:
            hint = _("write tanggal_pembuatan and tanggal_efektif")
            message = _("no date says when this SOP was made or last reviewed")
            yield Finding(entry, NO_DATE.found(message, identity.judul.span, hint), "belum bertanggal")
    elif is_old(last, today):
        message = _("the last review, {date}, is over a year old").format(date=last.tanggal)
        hint = _("review the SOP, then write the day into tanggal_revisi or riwayat_revisi")
        yield Finding(entry, OLD_REVIEW.found(message, last.span, hint), f"tinjauan terakhir {last.tanggal}")
