"""The single values of a document, by their places: what has no order to lose."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec.structs import asdict

from sopdoc.diff.change import Change, Kind, Place, Side, Value, What
from sopdoc.diff.matching.printed import same_text
from sopdoc.model.instansi import WrittenPengesahan
from sopdoc.model.prosedur import WrittenPenutup, WrittenProsedur
from sopdoc.model.sop import LembarKerja, WrittenSop
from sopdoc.model.tanggal import Tanggal

Fields = Mapping[Place, Value]
DATES = ("tanggal_pembuatan", "tanggal_revisi", "tanggal_efektif")


def sop_fields(sop: WrittenSop) -> dict[Place, Value]:
    """Return the values above a document's six parts, then those below its procedures, that aren't empty."""
    plain: dict[Place, Value | None] = {(key,): getattr(sop, key) for key in ("judul", "nomor", *DATES)}
    return _filled(plain) | _official(("disahkan_oleh",), sop.disahkan_oleh)


def later_fields(sop: WrittenSop) -> dict[Place, Value]:
    """Return the values that stand below a document's procedures."""
    return {
        **_lembar_kerja(sop.lembar_kerja),
        **_filled({("sampul",): sop.sampul}),
        **penutup_fields(("penutup",), sop.penutup),
        **_filled({("templat",): sop.templat}),
    }


def prosedur_fields(prosedur: WrittenProsedur) -> dict[Place, Value]:
    """Return a procedure's values above its rows, by places within it; emptied titles and headings, too."""
    judul: dict[Place, Value] = {} if prosedur.judul is None else {("judul",): prosedur.judul}
    label: Fields = {("label", name): text for name, text in prosedur.label.own().items()}
    return {**judul, **_filled({("satuan_waktu",): prosedur.satuan_waktu}), **label}


def penutup_fields(place: Place, penutup: WrittenPenutup | None) -> dict[Place, Value]:
    """Return the values of a signature block; one that holds none is a text without letters itself."""
    if penutup is None:
        return {}
    tempat = {} if penutup.tempat is None else {(*place, "tempat"): penutup.tempat}
    held = tempat | _filled({(*place, "tanggal"): penutup.tanggal}) | _official(place, penutup.disahkan_oleh)
    return held or {place: ""}


def _official(place: Place, written: WrittenPengesahan) -> dict[Place, Value]:
    """Return what was written of who approves, an emptied value too."""
    return {(*place, key): value for key, value in asdict(written).items() if value is not None}


def _lembar_kerja(written: LembarKerja | None) -> dict[Place, Value]:
    if written is None:
        return {}
    place: Place = ("lembar_kerja",)
    people = (*place, "penanggung_jawab")
    held = _filled(
        {
            **{(*people, key): text for key, text in asdict(written.penanggung_jawab).items()},
            **{(*place, key): text for key, text in written.texts.items()},
        }
    )
    return held or {place: ""}


def _filled(values: Mapping[Place, Value | None]) -> dict[Place, Value]:
    return {place: value for place, value in values.items() if value}


def field_changes(
    old: Fields, new: Fields, old_place: Place = (), new_place: Place = (), what: What = What.FIELD
) -> Iterator[Change]:
    """Yield the changes of values; the places of each revision go before theirs."""
    for place in dict.fromkeys((*new, *old)):
        was, now = old.get(place), new.get(place)
        if not _same(was, now):
            before = None if was is None else Side((*old_place, *place), was, _shown(was))
            after = None if now is None else Side((*new_place, *place), now, _shown(now))
            yield Change(kind_of_values(was, now), what, before, after)


def kind_of_values(old: object, new: object) -> Kind:
    """Return the kind of a change: nothing and an emptied value count alike, unless they are all there is."""
    if old and new:
        return Kind.CHANGED
    return Kind.REMOVED if old or new is None else Kind.ADDED


def _same(old: Value | None, new: Value | None) -> bool:
    if isinstance(old, Tanggal) and isinstance(new, Tanggal):
        return str(old) == str(new)
    return same_text(old, new) if isinstance(old, str) and isinstance(new, str) else old == new


def _shown(value: Value) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
