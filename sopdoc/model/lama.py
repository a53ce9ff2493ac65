"""How long something takes, in units that no one may convert into each other."""

from __future__ import annotations

from fractions import Fraction

from msgspec import Struct

NONE = Fraction(0)
Part = tuple[tuple[str, str], ...]
"""Numbers and units that make one amount: ("3", "jam"), ("20", "menit")."""
_SECONDS, _MINUTES, _MONTHS = 60, 60, 12


class Lama(Struct, frozen=True):
    """A length of time.

    Hours are not made days, nor days weeks or months: how long a working day is, is the office's affair.
    """

    bulan: Fraction = NONE
    minggu: Fraction = NONE
    hari: Fraction = NONE
    hari_kerja: Fraction = NONE
    detik: Fraction = NONE

    def __add__(self, other: Lama) -> Lama:
        """Return the sum, unit by unit."""
        return Lama(
            _sum(self.bulan, other.bulan),
            _sum(self.minggu, other.minggu),
            _sum(self.hari, other.hari),
            _sum(self.hari_kerja, other.hari_kerja),
            _sum(self.detik, other.detik),
        )

    def parts(self) -> tuple[Part, ...]:
        """Return what is printed of each field, empty where that is nothing."""
        return (
            _carried(self.bulan, (("bulan", _MONTHS), ("tahun", 0))),
            _carried(self.minggu, (("minggu", 0),)),
            _carried(self.hari, (("hari", 0),)),
            _carried(self.hari_kerja, (("hari kerja", 0),)),
            _carried(self.detik, (("detik", _SECONDS), ("menit", _MINUTES), ("jam", 0))),
        )

    def __str__(self) -> str:
        """Return the length as printed: "2 hari 3 jam 20 menit"."""
        return printed(self.parts())

    @property
    def nominal(self) -> Fraction:
        """A number of seconds to sort by; a day has 24 hours and a month 30 days here, which is printed nowhere."""
        total = self.detik
        for days, amount in ((30, self.bulan), (7, self.minggu), (1, self.hari), (1, self.hari_kerja)):
            if amount:  # most are nothing, and fractions are slow to add
                total += 86400 * days * amount
        return total


def _sum(one: Fraction, other: Fraction) -> Fraction:
    """Add two numbers, most of which are nothing: fractions are slow to add."""
    return one + other if one and other else one or other


def printed(parts: tuple[Part, ...]) -> str:
    """Write amounts one after the other."""
    return " ".join(f"{number} {unit}" for part in parts for number, unit in part) or "0 menit"


def _carried(amount: Fraction, units: tuple[tuple[str, int], ...]) -> Part:
    """Share an amount of the first unit among all, the greatest first; each says how many make one of the next."""
    found: list[tuple[str, str]] = []
    rest = amount
    for unit, size in units:
        kept = rest % size if size else rest
        if kept:
            found.append((_number(kept), unit))
        rest = (rest - kept) / size if size else NONE
    return tuple(reversed(found))


def _number(amount: Fraction) -> str:
    """Write a number with at most two decimals, after a comma, and dots between thousands."""
    text = f"{float(amount):,.2f}".rstrip("0").rstrip(".")
    return text.translate(str.maketrans(",.", ".,"))
