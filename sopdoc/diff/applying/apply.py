"""A revision and what changed → the next revision."""

from __future__ import annotations

from typing import Any, TypeVar

from msgspec.structs import replace

from sopdoc.diff.applying.additions import applied_additions
from sopdoc.diff.applying.lists import applied_list, new_text, new_value, rebuilt, updated
from sopdoc.diff.applying.normal import normal, normal_prosedur
from sopdoc.diff.applying.rows import applied_rows
from sopdoc.diff.change import Change, Place, What
from sopdoc.diff.compare import Comparison
from sopdoc.diff.parts.additions import KEY as ADDITIONS
from sopdoc.diff.parts.fields import later_fields, penutup_fields, prosedur_fields, sop_fields
from sopdoc.diff.parts.history import KEY as HISTORY
from sopdoc.diff.parts.procedures import PairedProsedur
from sopdoc.model.instansi import WrittenPengesahan
from sopdoc.model.prosedur import LabelProsedur, WrittenPenutup, WrittenProsedur
from sopdoc.model.sop import LembarKerja, PenanggungJawab, Revisi, WrittenSop
from sopdoc.templat.susunan import BAGIAN

T = TypeVar("T")
_LISTS = ("prosedur", HISTORY, ADDITIONS, *BAGIAN)
PROSEDUR = 2
"""So many keys name a procedure."""


def apply(old: WrittenSop, comparison: Comparison) -> WrittenSop:
    """Return the new revision in its normal form, from the old one and what changed."""
    changes = comparison.changes
    plain = (change for change in changes if change.what is What.FIELD and change.place[0] not in _LISTS)
    fields = updated({**sop_fields(old), **later_fields(old)}, plain)
    held: dict[str, Any] = {
        "prosedur": _procedures(old, comparison),
        "disahkan_oleh": _official(fields, ("disahkan_oleh",)),
        "lembar_kerja": _lembar_kerja(fields),
        "penutup": _penutup(fields),
        "tambahan": applied_additions(old.tambahan, comparison.new.tambahan, changes),
        "riwayat_revisi": rebuilt(
            old.riwayat_revisi, [each for each in changes if each.place[0] == HISTORY], 1, _entry
        ),
    }
    for key in BAGIAN:
        own = [each for each in changes if each.place[0] == key]
        held[key] = applied_list(getattr(old, key), own)
    held |= {str(place[0]): value for place, value in fields.items() if len(place) == 1 and value}
    return normal(WrittenSop(**held))


def _official(fields: dict[Place, Any], place: Place) -> WrittenPengesahan:
    return WrittenPengesahan(**{key: fields.get((*place, key)) for key in WrittenPengesahan.__struct_fields__})


def _penutup(fields: dict[Place, Any]) -> WrittenPenutup | None:
    """Take the signature block out of some values."""
    own = {place: value for place, value in fields.items() if place[0] == "penutup"}
    fields.pop(("penutup",), None)
    if not own:
        return None
    tempat, tanggal = own.get(("penutup", "tempat")), own.get(("penutup", "tanggal"))
    return WrittenPenutup(tempat, tanggal, _official(own, ("penutup",)))


def _lembar_kerja(fields: dict[Place, Any]) -> LembarKerja | None:
    own = {place[1:]: value for place, value in fields.items() if place[0] == "lembar_kerja"}
    fields.pop(("lembar_kerja",), None)
    if not own:
        return None
    people = {key: own.get(("penanggung_jawab", key), "") for key in PenanggungJawab.__struct_fields__}
    texts = {key: own.get((key,), "") for key in LembarKerja().texts}
    return LembarKerja(penanggung_jawab=PenanggungJawab(**people), **texts)


def _entry(change: Change, old: Revisi | None) -> Revisi:
    """Return an entry of the history after the change of it, or of one of its keys."""
    if change.what is What.ITEM or old is None:
        return new_value(change, Revisi)
    key = str(change.place[-1])
    empty = None if key == "tanggal" else ""
    return replace(old, **{key: change.new.value if change.new else empty})


def _procedures(old: WrittenSop, comparison: Comparison) -> tuple[WrittenProsedur, ...]:
    pairs = {pair.old: pair for pair in comparison.procedures}
    whole = [change for change in comparison.changes if change.what is What.PROSEDUR]
    kept = [
        _prosedur(prosedur, comparison, pairs[at]) if at in pairs else prosedur
        for at, prosedur in enumerate(old.prosedur)
    ]
    judul = comparison.new.judul
    return rebuilt(kept, whole, 1, lambda change, _old: normal_prosedur(new_value(change, WrittenProsedur), judul))


def _prosedur(old: WrittenProsedur, comparison: Comparison, pair: PairedProsedur) -> WrittenProsedur:
    within = [change for change in comparison.changes if _is_in(change, pair)]
    closing = {**prosedur_fields(old), **penutup_fields(("penutup",), old.penutup)}
    single = [change for change in within if change.what is What.FIELD and change.place[PROSEDUR] != "catatan"]
    fields = updated(closing, single, PROSEDUR)
    catatan = [change for change in within if change.place[PROSEDUR] == "catatan"]
    pelaksana, langkah = applied_rows(old, comparison.new.prosedur[pair.new], pair, within)
    return WrittenProsedur(
        judul=fields.get(("judul",)),
        pelaksana=pelaksana,
        langkah=langkah,
        satuan_waktu=fields.get(("satuan_waktu",), ""),
        catatan=rebuilt(old.catatan, catatan, PROSEDUR + 1, new_text),
        penutup=_penutup(fields),
        label=LabelProsedur.of({str(place[1]): text for place, text in fields.items() if place[0] == "label"}),
    )


def _is_in(change: Change, pair: PairedProsedur) -> bool:
    """Tell whether a change lies within a procedure."""
    own = (("prosedur", pair.old), ("prosedur", pair.new))
    sides = zip(own, (change.old, change.new), strict=True)
    return any(side and len(side.place) > PROSEDUR and side.place[:PROSEDUR] == place for place, side in sides)
