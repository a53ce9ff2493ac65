"""What a build asks: the rules that are errors, without what all others need, so that it starts as fast."""

from __future__ import annotations

from sopdoc.check.ask import asked_of, findings_of
from sopdoc.check.contradictions.counted import miscounted
from sopdoc.check.contradictions.dates import in_force_before_made
from sopdoc.check.contradictions.nameless import nameless
from sopdoc.check.contradictions.one_way import same_place
from sopdoc.check.family import Family
from sopdoc.check.identitas.penanda_tangan import two_names
from sopdoc.check.permissions import permissions_in
from sopdoc.check.selection import ALL, Selection
from sopdoc.reading.load import Loaded
from sopdoc.rules.regulation.alur import SEMUA_LANJUT, TANPA_PILIHAN
from sopdoc.rules.regulation.dokumen import JUMLAH_LANGKAH
from sopdoc.rules.regulation.identitas import DUA_NAMA, EFEKTIF_LEBIH_AWAL, TANPA_INSTANSI
from sopdoc.source.diagnostic import Diagnostic

ERRORS: Family = (
    (EFEKTIF_LEBIH_AWAL, in_force_before_made),
    (DUA_NAMA, two_names),
    (TANPA_INSTANSI, nameless),
    (TANPA_PILIHAN, same_place(onwards=False)),
    (SEMUA_LANJUT, same_place(onwards=True)),
    (JUMLAH_LANGKAH, miscounted),
)
"""Those of `sopdoc.check.table` that are errors; a test holds them to it."""


def regulation_errors(loaded: Loaded, selection: Selection = ALL) -> tuple[Diagnostic, ...]:
    """Return what breaks the regulation in a document that is built, as far as its source doesn't allow it."""
    asked = asked_of(loaded)
    if asked is None:
        return ()
    permissions = permissions_in(asked.text, loaded.tree, asked.sop.span.path)
    broken = findings_of(asked, ERRORS, selection.asks)
    return tuple(each for each in broken if not any(allowed.permits(each) for allowed in permissions.written))
