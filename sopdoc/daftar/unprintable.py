"""Characters of a source that the list's PDF can't show."""

from __future__ import annotations

from sopdoc.daftar.entry import Identity
from sopdoc.layout.blocks.glyphs import replace_missing
from sopdoc.reading.load import Loaded
from sopdoc.rules.facts.fact import findings
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.typography.measure import FontMeasurer


def unprintable(identity: Identity, loaded: Loaded) -> tuple[Diagnostic, ...]:
    """Return a warning for each place of the source, and of its office, that the list prints and no typeface has."""
    place, office, measurer = identity.judul.span, loaded.instansi, FontMeasurer()
    _said, own = replace_missing((identity.nomor, identity.judul), measurer, place)
    printed = (office.pemerintah, office.nama, office.unit, office.tempat, office.disahkan_oleh)
    _printed, shared = replace_missing((printed,), measurer, place, (loaded.office_tree,))
    return findings((*shared, *own))
