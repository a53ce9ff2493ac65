"""The order of laws, from the constitution down (UU 12/2011, pasal 7 and 8; keputusan and edaran come last)."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from sopdoc.indonesian.laws.citations import Citation
from sopdoc.indonesian.laws.issuers import PROVINCES, TOWNS_TOO
from sopdoc.indonesian.laws.kinds import Kind


class Rank(Struct, frozen=True, order=True):
    """Where a law belongs: ``first`` is the highest place, ``last`` the lowest; one place where both are equal."""

    first: int
    last: int

    @property
    def is_certain(self) -> bool:
        """Whether there is only one place for it."""
        return self.first == self.last

    def is_below(self, other: Rank) -> bool:
        """Tell whether it belongs behind the other, wherever the two stand in their bounds."""
        return self.first > other.last


_PERMEN, _PERDA, _PERGUB, _PERDA_KOTA, _PERBUP, _KEPUTUSAN, _EDARAN = 50, 60, 70, 80, 90, 100, 110
_PERMEN_LATE = 95
"""Where regulations of ministers stand behind those of a region."""
_PLACES = {
    Kind.UUD: 0,
    Kind.TAP_MPR: 10,
    Kind.UU: 20,
    Kind.PERPPU: 20,
    Kind.PP: 30,
    Kind.PERPRES: 40,
    Kind.KEPPRES: 40,
    Kind.PERMEN: _PERMEN,
    Kind.LEMBAGA: _PERMEN,
    Kind.PERGUB: _PERGUB,
    Kind.PERBUP: _PERBUP,
    Kind.PERWALI: _PERBUP,
}
_SPANS = {
    Kind.INPRES: Rank(40, _EDARAN),
    Kind.PERKADA: Rank(_PERGUB, _PERBUP),
    Kind.PERATURAN: Rank(_PERMEN, _EDARAN),
    Kind.KITAB: Rank(0, _EDARAN),
    Kind.SURAT: Rank(_PERMEN, _EDARAN),
}
_CENTRAL = re.compile(
    r"\b(?:menteri|men[a-z]*|kepmen\w*|inmen\w*|kepala badan|badan|lembaga|dirjen|direktur jenderal|jaksa|mahkamah"
    r"|kepolisian|kmk|kma)\b"
)
_LOCAL = re.compile(r"\b(?:gubernur|bupati|wali ?kota|kepala dinas|camat|lurah|kepgub|kepbup|kepwal\w*|daerah)\b")
_PROVINCE = re.compile(r"\b(?:provinsi|propinsi|prov|prop|dki|daerah istimewa|daerah khusus)\b|^tingkat i\b(?!i)")
_REGENCY = re.compile(r"\b(?:kabupaten|kab|kota|kotamadya|kodya)\b|^tingkat ii\b")


def rank_of(citation: Citation, office: str, *, permen_last: bool = False) -> Rank:
    """Return where a law belongs.

    ``office`` are the names of the office, in lower case, which tell whose a Perda is that names no region. With
    ``permen_last`` regulations of ministers stand behind those of a region.
    """
    kind = citation.kind
    if kind is Kind.PERDA:
        return _perda(citation.issuer, office)
    permen = _PERMEN_LATE if permen_last else _PERMEN
    if kind in (Kind.KEPUTUSAN, Kind.EDARAN, Kind.INSTRUKSI):
        last = _KEPUTUSAN if kind is Kind.KEPUTUSAN else _EDARAN
        name = f"{citation.name.lower()} {citation.issuer}"
        central = not _LOCAL.search(name)
        return (
            Rank(permen + 1, last) if central and (kind is not Kind.KEPUTUSAN or _CENTRAL.search(name)) else _at(last)
        )
    if kind in (Kind.PERMEN, Kind.LEMBAGA):
        return _at(permen)
    return _at(_PLACES[kind]) if kind in _PLACES else _SPANS[kind]


def _at(place: int) -> Rank:
    return Rank(place, place)


@lru_cache(maxsize=1024)
def _perda(region: str, office: str) -> Rank:
    """Return where a Perda belongs: by the level that is named, by the region's name, or as the office's own."""
    if _PROVINCE.search(region):
        return _at(_PERDA)
    if _REGENCY.search(region):
        return _at(_PERDA_KOTA)
    name = region.strip()
    if name in PROVINCES - TOWNS_TOO:
        return _at(_PERDA)
    if not name or (name in office and name not in TOWNS_TOO):
        is_province, is_regency = bool(_PROVINCE.search(office)), bool(_REGENCY.search(office))
        if is_province != is_regency:
            return _at(_PERDA if is_province else _PERDA_KOTA)
    return Rank(_PERDA, _PERDA_KOTA)
