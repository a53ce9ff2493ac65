"""How a page format prints dates that were written in ISO form."""

from __future__ import annotations

from enum import StrEnum

from sopdoc.model.tanggal import Tanggal


class BentukTanggal(StrEnum):
    """A form, named by the second of June 2026 in it; months and years alone have what is left of it."""

    KATA = "2 Juni 2026"
    KATA_DUA_ANGKA = "02 Juni 2026"
    STRIP = "02-06-2026"
    GARIS_MIRING = "02/06/2026"

    def text(self, tanggal: Tanggal) -> str:
        """Return a date in this form, "-" for none."""
        if tanggal.bulan is None or self is BentukTanggal.KATA:
            return tanggal.usual
        if self is BentukTanggal.KATA_DUA_ANGKA:
            leading = "0" if tanggal.hari is not None and len(str(tanggal.hari)) == 1 else ""
            return f"{leading}{tanggal.usual}"
        between = "-" if self is BentukTanggal.STRIP else "/"
        return between.join(reversed(tanggal.iso.split("-")))
