"""A pair of sources → what happened to the SOP, if anything did."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from sopdoc.daftar.identity import identity_of, one_text
from sopdoc.diff.change import Change, Kind, What
from sopdoc.diff.compare import compare
from sopdoc.diff.forms.ringkasan import ringkasan
from sopdoc.model.sop import Revisi, WrittenSop
from sopdoc.model.tanggal import Tanggal
from sopdoc.pairs.pair import Pair, Place
from sopdoc.perubahan.table import Perubahan
from sopdoc.reading.load import Loaded, load_source, read_beginning

_ONLY_DATED = "Mengubah tanggal revisi dan riwayat revisi"
_UNKNOWN = "Tidak dapat dibandingkan: sumber memuat kesalahan"


class Judged(Struct, frozen=True):
    """What happened to an SOP; ``faulty`` is an older source whose faults hide that."""

    pair: Pair
    perubahan: Perubahan
    uraian: str = ""
    revisi_lama: Tanggal | None = None
    faulty: Loaded | None = None


def judged(pair: Pair) -> Judged | None:
    """Tell what happened; None where both revisions say the same in the same office.

    Raise InputOutputError where a source can't be read.
    """
    if pair.old is None:
        return Judged(pair, Perubahan.BARU)
    if pair.new is None:
        return Judged(pair, Perubahan.DICABUT, revisi_lama=_revisi(pair.old))
    if pair.is_equal and not pair.is_renamed:
        return None
    old, new = (load_source(place.path, place.project) for place in (pair.old, pair.new))
    faulty = old if old.written is None else None
    if old.written is None or new.written is None:
        return Judged(pair, Perubahan.DIUBAH, _UNKNOWN, _revisi(pair.old), faulty)
    uraian = "; ".join(filter(None, (_moved(old, new), _uraian(old.written, new.written))))
    return Judged(pair, Perubahan.DIUBAH, uraian, old.written.tanggal_revisi) if uraian else None


def _moved(old: Loaded, new: Loaded) -> str:
    """Say from which office an SOP came, that is another one's now."""
    before, after = one_text(old.instansi.nama), one_text(new.instansi.nama)
    is_other = before != after and old.inputs[0].path.parent != new.inputs[0].path.parent
    return f"Dipindahkan dari {before}" if is_other and before else ""


def _uraian(old: WrittenSop, new: WrittenSop) -> str:
    """Return what changed: as the history says it, else as it is found; with the number or title that was."""
    comparison = compare(old, new)
    if not comparison.changes:
        return ""
    text = "; ".join(_gained(comparison.changes)) or ringkasan(comparison) or _ONLY_DATED
    was = [
        f"{key} semula {before}"
        for key in ("nomor", "judul")
        if (before := one_text(getattr(old, key))) and before != one_text(getattr(new, key))
    ]
    return f"{text} ({', '.join(was)})" if was else text


def _gained(changes: Iterable[Change]) -> Iterator[str]:
    """Yield what the entries say that the history gained."""
    for change in changes:
        if (change.kind, change.what, change.place[0]) == (Kind.ADDED, What.ITEM, "riwayat_revisi"):
            entry = change.new.value if change.new else None
            if isinstance(entry, Revisi) and entry.uraian:
                yield one_text(entry.uraian)


def _revisi(place: Place) -> Tanggal | None:
    """Return a source's date of revision, as far as it can be read."""
    dated = identity_of(read_beginning(place.path, place.project), place.path).revisi
    return dated.tanggal if dated else None
