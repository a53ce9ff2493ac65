"""Dates in the page format's form; those that were written in words stay as they are."""

from __future__ import annotations

from typing import TypeVar

from msgspec.structs import replace

from sopdoc.model.prosedur import Penutup, Prosedur
from sopdoc.model.sop import Revisi, Sop
from sopdoc.model.tanggal import Tanggal
from sopdoc.templat.tanggal import BentukTanggal

_Dated = TypeVar("_Dated", Penutup, Revisi)


def with_dates(sop: Sop, bentuk: BentukTanggal) -> Sop:
    """Return a document whose dates have their printed words."""
    if bentuk is BentukTanggal.KATA:  # as dates print by themselves
        return sop
    return replace(
        sop,
        tanggal_pembuatan=_worded(sop.tanggal_pembuatan, bentuk),
        tanggal_revisi=_worded(sop.tanggal_revisi, bentuk),
        tanggal_efektif=_worded(sop.tanggal_efektif, bentuk),
        penutup=sop.penutup and _dated(sop.penutup, bentuk),
        riwayat_revisi=tuple(_dated(each, bentuk) for each in sop.riwayat_revisi),
        prosedur=tuple(_with_closing(each, bentuk) for each in sop.prosedur),
    )


def _with_closing(prosedur: Prosedur, bentuk: BentukTanggal) -> Prosedur:
    return replace(prosedur, penutup=_dated(prosedur.penutup, bentuk)) if prosedur.penutup else prosedur


def _dated(holder: _Dated, bentuk: BentukTanggal) -> _Dated:
    return replace(holder, tanggal=_worded(holder.tanggal, bentuk))


def _worded(tanggal: Tanggal | None, bentuk: BentukTanggal) -> Tanggal | None:
    return tanggal if tanggal is None or tanggal.teks else replace(tanggal, teks=bentuk.text(tanggal))
