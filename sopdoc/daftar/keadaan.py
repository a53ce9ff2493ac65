"""Whether an SOP is in force on a day, and whether it is due for review."""

from __future__ import annotations

import calendar
from datetime import date
from enum import StrEnum

from sopdoc.daftar.entry import Dated, Entry, Identity
from sopdoc.model.tanggal import Tanggal

Day = tuple[int, int, int]
"""Year, month, day: compares as days do, and knows no last year."""


class Keadaan(StrEnum):
    """The state of an SOP, in the words of the list."""

    BERLAKU = "berlaku"
    BELUM_BERLAKU = "belum berlaku"
    PERLU_DITINJAU = "perlu ditinjau"
    TANPA_TANGGAL = "tanpa tanggal"
    BERMASALAH = "bermasalah"


def keadaan_of(entry: Entry, today: date) -> Keadaan:
    """Return the first state that applies: faults, not yet in force, due for review, no date to judge by."""
    if entry.extent is None:
        return Keadaan.BERMASALAH
    efektif = entry.identity.efektif
    if efektif is not None and efektif.tanggal.tahun is not None and first_day(efektif.tanggal) > _day(today):
        return Keadaan.BELUM_BERLAKU
    last = last_review(entry.identity, today)
    if last is not None and is_old(last, today):
        return Keadaan.PERLU_DITINJAU
    if efektif is None or efektif.tanggal.tahun is None:
        return Keadaan.TANPA_TANGGAL
    return Keadaan.BERLAKU


def last_review(identity: Identity, today: date) -> Dated | None:
    """Return the latest date that isn't after ``today``; None without any.

    Tanggal revisi may be the day of the next review. Of PermenPAN-RB 35/2012, the identity part.
    """
    past = [dated for dated in identity.dates if first_day(dated.tanggal) <= _day(today)]
    return max(past, key=lambda dated: min(last_day(dated.tanggal), _day(today)), default=None)


def is_old(dated: Dated, today: date) -> bool:
    """Tell whether a review is over a year ago; a month or a year counts as its last day."""
    year, month, day = _day(today)
    return last_day(dated.tanggal) < (year - 1, month, day)


def first_day(tanggal: Tanggal) -> Day:
    """Return the first day that a date can mean."""
    return (tanggal.tahun or 0, tanggal.bulan or 1, tanggal.hari or 1)


def last_day(tanggal: Tanggal) -> Day:
    """Return the last day that a date can mean."""
    tahun, bulan = tanggal.tahun or 0, tanggal.bulan or 12
    return (tahun, bulan, tanggal.hari or calendar.monthrange(tahun or 1, bulan)[1])


def _day(today: date) -> Day:
    return (today.year, today.month, today.day)
