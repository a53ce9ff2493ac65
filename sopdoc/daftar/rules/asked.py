"""What each rule of a region asks of an entry of the list."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from msgspec import Struct

from sopdoc.daftar.entry import Said
from sopdoc.daftar.keadaan import is_old, last_review
from sopdoc.daftar.rules.keterkaitan import Known, references_of
from sopdoc.daftar.rules.twins import Place, Twins, judul_of, nomor_of, other_than
from sopdoc.messages import _
from sopdoc.rules.region import NO_DATE, OLD_REVIEW, SAME_JUDUL, SAME_NOMOR, UNKNOWN_KETERKAITAN
from sopdoc.rules.rule import Rule
from sopdoc.source.span import Span


class Region(Struct, frozen=True, eq=False):
    """What the rules are asked about: all places of the list, those that share a number or a title, and the day."""

    nomor_twins: Twins
    judul_twins: Twins
    known: Known
    today: date


class Broken(Struct, frozen=True):
    """How a rule is broken, where, what would be right, and the same in a few words of the list's own language."""

    message: str
    span: Span
    hints: tuple[str, ...]
    keterangan: str


def _same_nomor(place: Place, region: Region) -> Iterator[Broken]:
    if other := other_than(place, region.nomor_twins.get(nomor_of(place), [])):
        said = place.entry.identity.nomor
        message = _("the number `{text}` is also that of {other}").format(text=said.text, other=_place(other, "nomor"))
        hint = _("give each SOP a number of its own")
        yield Broken(message, said.span, (hint,), f"nomor sama dengan {_called(other, place)}")


def _same_judul(place: Place, region: Region) -> Iterator[Broken]:
    if other := other_than(place, region.judul_twins.get(judul_of(place), [])):
        said = place.entry.identity.judul
        message = _("the title `{text}` is also that of {other}").format(text=said.text, other=_place(other, "judul"))
        hint = _("say in the title what sets them apart, or leave one of them out")
        yield Broken(message, said.span, (hint,), f"judul sama dengan {_called(other, place)}")


def _place(other: Place, field: str) -> str:
    said: Said = getattr(other.entry.identity, field)
    return str(said.span)


def _called(other: Place, place: Place) -> str:
    return f"no. {other.number}" if other.office == place.office else f"{other.nama} no. {other.number}"


def _unknown(place: Place, region: Region) -> Iterator[Broken]:
    identity = place.entry.identity
    for said, name in references_of(identity):
        if name in region.known:
            continue
        yield unknown(said, name, region.known.nearest(name, identity))


def unknown(said: Said, name: str, near: str) -> Broken:
    """Return how a name is told that no SOP is known by; ``near`` is the title that is most like it, if any is."""
    hints = (_("did you mean `{word}`?").format(word=near),) if near else ()
    message = _("no SOP is known with the title or number `{text}`").format(text=name)
    return Broken(message, said.span, hints, f"keterkaitan “{name}” tidak dikenal")


def _undated(place: Place, region: Region) -> Iterator[Broken]:
    identity = place.entry.identity
    if last_review(identity, region.today) is None and place.entry.extent is not None and not identity.dates:
        hint = _("write tanggal_pembuatan and tanggal_efektif")
        message = _("no date says when this SOP was made or last reviewed")
        yield Broken(message, identity.judul.span, (hint,), "belum bertanggal")


def _overdue(place: Place, region: Region) -> Iterator[Broken]:
    last = last_review(place.entry.identity, region.today)
    if last is not None and is_old(last, region.today):
        message = _("the last review, {date}, is over a year old").format(date=last.tanggal)
        hint = _("review the SOP, then write the day into tanggal_revisi or riwayat_revisi")
        yield Broken(message, last.span, (hint,), f"tinjauan terakhir {last.tanggal}")


Asked = tuple[tuple[Rule, Callable[[Place, Region], Iterator[Broken]]], ...]
ASKED: Asked = (
    (SAME_NOMOR, _same_nomor),
    (SAME_JUDUL, _same_judul),
    (UNKNOWN_KETERKAITAN, _unknown),
    (NO_DATE, _undated),
    (OLD_REVIEW, _overdue),
)
"""The rules of a region, in the order in which they are asked."""
