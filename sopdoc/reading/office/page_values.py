"""The decoded values of what composes pages → the page format's."""

from __future__ import annotations

from sopdoc.reading.keys.values import Values
from sopdoc.templat.halaman import NamaPengesahan, RataPengesahan, TampilanPengesahan, TeksTepi, Tte

MARGIN_KEYS = ("kepala_halaman", "kaki_halaman", "tte")
"""What stands in the margins: where it is too high, its place is named."""


def page_values(values: Values) -> dict[str, object]:
    """Return the groups of a complete template that say how its pages are composed."""
    pengesahan = values.get("pengesahan")
    return {
        "kepala_halaman": TeksTepi(**values.get("kepala_halaman").found),
        "kaki_halaman": TeksTepi(**values.get("kaki_halaman").found),
        "tte": Tte(**values.get("tte").found),
        "pengesahan": TampilanPengesahan(
            RataPengesahan(**pengesahan.get("rata").found), NamaPengesahan(**pengesahan.get("nama").found)
        ),
    }
