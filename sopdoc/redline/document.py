"""Weave two documents into one, part by part."""

from __future__ import annotations

from msgspec.structs import replace

from sopdoc.diff.compare import Comparison
from sopdoc.diff.matching.moves import moved
from sopdoc.diff.parts.additions import Additions, moved_additions, pair_additions
from sopdoc.diff.parts.lists import length_and_texts, pair_texts
from sopdoc.model.sop import Revisi, Sop, Tambahan
from sopdoc.redline.officials import weave_pengesahan, weave_penutup
from sopdoc.redline.procedures import weave_procedures
from sopdoc.redline.texts import fated_isi, union, weave, weave_isi, weave_tanggal
from sopdoc.redline.worksheet import weave_worksheet
from sopdoc.templat.susunan import BAGIAN
from sopdoc.typography.fate import Fate
from sopdoc.typography.markup import fated

_DATES = ("tanggal_pembuatan", "tanggal_revisi", "tanggal_efektif")


def weave_sop(old: Sop, new: Sop, comparison: Comparison) -> Sop:
    """Return the new document, woven with the old one."""
    parts = {name: weave_isi(getattr(old, name), getattr(new, name)) for name in BAGIAN}
    dates = {name: weave_tanggal(getattr(old, name), getattr(new, name)) for name in _DATES}
    return replace(
        new,
        judul=weave(old.judul, new.judul),
        nomor=weave(old.nomor, new.nomor),
        disahkan_oleh=weave_pengesahan(old.disahkan_oleh, new.disahkan_oleh),
        tambahan=_tambahan(old.tambahan, new.tambahan),
        prosedur=weave_procedures(old, new, comparison),
        lembar_kerja=weave_worksheet(old, new, comparison),
        penutup=weave_penutup(old.penutup, new.penutup),
        riwayat_revisi=_riwayat(old.riwayat_revisi, new.riwayat_revisi),
        **parts,
        **dates,
    )


def _tambahan(old: Additions, new: Additions) -> Additions:
    """Weave the rows below the six parts; those that came or went are woven with nothing."""
    pairs = pair_additions(old, new)
    gone = moved_additions(old, new, pairs)
    places = union(len(old), len(new), {at: to for at, to in pairs.items() if (at, to) not in gone})
    return tuple(_row(None if p.old is None else old[p.old], None if p.new is None else new[p.new]) for p in places)


def _row(old: Tambahan | None, new: Tambahan | None) -> Tambahan:
    if old is not None and new is not None:
        return Tambahan(weave(old.judul, new.judul), weave_isi(old.isi, new.isi))
    one, mark = (new or Tambahan(), Fate.INSERTED) if old is None else (old, Fate.DELETED)
    return Tambahan(fated(one.judul, mark), fated_isi(one.isi, mark))


def _riwayat(old: tuple[Revisi, ...], new: tuple[Revisi, ...]) -> tuple[Revisi, ...]:
    """Weave two histories, line by line."""
    olds, news = [f"{each.revisi} {each.uraian}" for each in old], [f"{each.revisi} {each.uraian}" for each in new]
    pairs = pair_texts(olds, news)
    gone = moved(pairs, lambda at, to: length_and_texts(olds[at], news[to]))
    places = union(len(old), len(new), {at: to for at, to in pairs.items() if (at, to) not in gone})
    nothing = Revisi()
    lines = ((nothing if p.old is None else old[p.old], nothing if p.new is None else new[p.new]) for p in places)
    return tuple(
        Revisi(weave(was.revisi, now.revisi), weave_tanggal(was.tanggal, now.tanggal), weave(was.uraian, now.uraian))
        for was, now in lines
    )
