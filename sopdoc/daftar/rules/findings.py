"""What an office should be asked about: each rule of a region, asked of each entry of the list."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from sopdoc.daftar.entry import Entry
from sopdoc.daftar.kantor import Kantor
from sopdoc.daftar.rules.asked import ASKED, Asked, Region
from sopdoc.daftar.rules.keterkaitan import Known
from sopdoc.daftar.rules.twins import Place, judul_of, nomor_of, places_of, twins
from sopdoc.source.diagnostic import Diagnostic


class Finding(Struct, frozen=True):
    """A warning about an entry, and the same in a few words of the list's own language."""

    entry: Entry
    diagnostic: Diagnostic
    keterangan: str


def findings_of(offices: tuple[Kantor, ...], known: Known, today: date, asked: Asked = ASKED) -> tuple[Finding, ...]:
    """Return all findings of the rules that are asked, in the order of the list."""
    places = places_of(offices)
    region = Region(twins(places, nomor_of), twins(places, judul_of), known, today)
    found: list[Finding] = []
    for place in places:
        found += sorted(_about(place, region, asked), key=lambda finding: finding.diagnostic.span)
    return tuple(found)


def _about(place: Place, region: Region, asked: Asked) -> Iterator[Finding]:
    for rule, check in asked:
        for broken in check(place, region):
            diagnostic = rule.found(broken.message, broken.span, *broken.hints)
            yield Finding(place.entry, diagnostic, broken.keterangan)
