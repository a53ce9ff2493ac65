"""What a project's settings say to some rules."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from msgspec import Struct

from sopdoc.durations.working_day import USUAL_HOURS
from sopdoc.reading.settings.periksa import Periksa


class Choices(Struct, frozen=True):
    """What a project chooses; each is named as its key in ``sopdoc.toml``, and is off where nothing is written.

    ``jam_kerja`` are the hours of a working day, None where no key says it; ``bulan_tinjauan`` the months within which
    an SOP is reviewed, judged by ``today``. With ``permen_sesudah_perda`` regulations of ministers come behind those
    of a region.
    """

    pola_nomor: str = ""
    bulan_tinjauan: int = 0
    jam_kerja: Fraction | None = None
    buku_lengkap: bool = False
    permen_sesudah_perda: bool = False
    today: date | None = None

    @property
    def working_day(self) -> Fraction:
        """Return the hours of a working day."""
        return USUAL_HOURS if self.jam_kerja is None else self.jam_kerja

    def turns_on(self, setting: str) -> bool:
        """Tell whether a rule that needs a setting is asked; one that needs none always is."""
        return not setting or bool(getattr(self, setting))


USUAL = Choices()


def choices_of(periksa: Periksa, today: date | None = None) -> Choices:
    """Return what settings choose, as of a day."""
    written = {key: getattr(periksa, key) for key in Choices.__struct_fields__ if key != "today"}
    return Choices(**written, today=today)
