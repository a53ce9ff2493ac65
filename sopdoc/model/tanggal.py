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
    """A day, a month or a year; without any of them "-", an explicit "none".

    ``teks`` is how it was written where that was in words: so it is printed. Of the source format, 1.1, "Lanes,
    columns, lists, dates".
    """

    tahun: int | None = None
    bulan: int | None = None
    hari: int | None = None
    teks: str = ""

    @property
    def is_day(self) -> bool:
        """Whether it is a day, not a month or a year alone."""
        return None not in (self.tahun, self.bulan, self.hari)

    @property
    def iso(self) -> str:
        """The date as ISO 8601 has it, as far as it is known: "2025-01-15", "2025-01" or "2025"; "" for none."""
        known = (f"{part:02d}" for part in (self.bulan, self.hari) if part is not None)
        return "" if self.tahun is None else "-".join((f"{self.tahun:04d}", *known))

    @property
    def first_day(self) -> Tanggal:
        """The first day that is meant: of a month, or of a year."""
        return self if self.tahun is None else Tanggal(self.tahun, self.bulan or 1, self.hari or 1)

    @property
    def usual(self) -> str:
        """The date in the usual words: "15 Januari 2025", "Februari 2022", "2020" or "-"."""
        if self.tahun is None:
            return "-"
        if self.bulan is None:
            return f"{self.tahun:04d}"
        bulan = f"{BULAN[self.bulan - 1]} {self.tahun:04d}"
        return bulan if self.hari is None else f"{self.hari} {bulan}"

    def __str__(self) -> str:
        """Return the date as printed: as written in words, else in the usual ones."""
        return self.teks or self.usual
