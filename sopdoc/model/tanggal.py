"""Dates as SOP documents write them."""

from __future__ import annotations

from msgspec import Struct

BULAN = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)


class Tanggal(Struct, frozen=True):
    """A day, a month or a year; without any of them "-", an explicit "none"."""

    tahun: int | None = None
    bulan: int | None = None
    hari: int | None = None

    @property
    def is_day(self) -> bool:
        """Whether it is a day, not a month or a year alone."""
        return None not in (self.tahun, self.bulan, self.hari)

    def __str__(self) -> str:
        """Return the date as printed: "15 Januari 2025", "Februari 2022", "2020" or "-"."""
        if self.tahun is None:
            return "-"
        if self.bulan is None:
            return f"{self.tahun:04d}"
        bulan = f"{BULAN[self.bulan - 1]} {self.tahun:04d}"
        return bulan if self.hari is None else f"{self.hari} {bulan}"
