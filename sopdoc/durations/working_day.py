"""Lengths of time in hours of work: days, weeks and months are made hours by the working day of an office."""

from __future__ import annotations

from fractions import Fraction

from msgspec import Struct

from sopdoc.model.lama import Lama
from sopdoc.model.waktu import Waktu

USUAL_HOURS = Fraction(15, 2)
"""Hours of a working day: 37.5 hours in five days (Perpres 21/2023)."""
WEEK, MONTH = 5, 22
"""Working days of a week, and of a month, of which a year has some 260."""
_HOUR, _WHOLE_DAY = 3600, 86400


class WorkingDay(Struct, frozen=True):
    """A working day of so many hours.

    Calendar days count as working days, and times of whole 24 hours as days: "1 x 24 jam" isn't three days of work.
    """

    hours: Fraction = USUAL_HOURS

    @property
    def seconds(self) -> Fraction:
        """Return its length in seconds."""
        return _HOUR * self.hours

    def seconds_of(self, lama: Lama) -> Fraction:
        """Return a length in seconds of work."""
        days = MONTH * lama.bulan + WEEK * lama.minggu + lama.hari + lama.hari_kerja
        whole_days, rest = divmod(lama.detik, _WHOLE_DAY)
        if not rest:
            return self.seconds * (days + whole_days)
        return self.seconds * days + lama.detik

    def in_days(self, seconds: Fraction) -> Lama:
        """Return seconds of work as working days, hours and minutes."""
        days, rest = divmod(seconds, self.seconds)
        return Lama(hari_kerja=Fraction(days), detik=rest)


class Work(Struct, frozen=True):
    """Seconds of work, from the fewest to the most; ``kira_kira`` says "about"."""

    least: Fraction = Fraction(0)
    most: Fraction = Fraction(0)
    kira_kira: bool = False

    @classmethod
    def of(cls, waktu: Waktu, day: WorkingDay) -> Work:
        """Return a time in seconds of work."""
        return cls(day.seconds_of(waktu.tercepat), day.seconds_of(waktu.terlama), waktu.kira_kira)

    def __add__(self, other: Work) -> Work:
        """Return the sum."""
        return Work(self.least + other.least, self.most + other.most, self.kira_kira or other.kira_kira)

    def waktu(self, day: WorkingDay) -> Waktu:
        """Return the time in working days, hours and minutes, as it is printed."""
        return Waktu(day.in_days(self.least), day.in_days(self.most), self.kira_kira)
