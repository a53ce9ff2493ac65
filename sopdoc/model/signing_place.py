"""Where in a finished file an electronic signature goes, as a signing client wants to know it."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from sopdoc.model.instansi import Pengesahan


class SigningKind(StrEnum):
    """What is put into a place."""

    OFFICIAL = "official"
    """The signature of somebody."""
    QR = "qr"


class SigningPlace(Struct, frozen=True, omit_defaults=True):
    """A place on a ``page``, counted from 1 in the file whatever is printed on it.

    ``box`` is left, bottom, right and top in points from the page's lower left corner, as PDF counts (ISO 32000-1,
    7.9.5). ``official`` is who signs there, and ``text`` what is printed of a QR.
    """

    kind: SigningKind
    page: int
    box: tuple[float, float, float, float]
    official: Pengesahan | None = None
    text: str = ""
