"""Weave the worksheets of two revisions: each is of its own revision's first procedure."""

from __future__ import annotations

from sopdoc.diff.compare import Comparison
from sopdoc.layout.woven import WovenLembarKerja
from sopdoc.model.sop import LembarKerja, PenanggungJawab, Sop
from sopdoc.redline.procedures import weave_procedure
from sopdoc.redline.texts import Place, weave


def weave_worksheet(old: Sop, new: Sop, comparison: Comparison) -> WovenLembarKerja | None:
    """Return both worksheets as one, None where neither document has one; one that came or went is all of one fate."""
    was, now = old.lembar_kerja, new.lembar_kerja
    if was is None and now is None:
        return None
    place = Place(None if was is None else 0, None if now is None else 0)
    first = weave_procedure(old.prosedur[0] if was else None, new.prosedur[0] if now else None, place, comparison)
    was, now = was or LembarKerja(), now or LembarKerja()
    jawab = was.penanggung_jawab, now.penanggung_jawab
    return WovenLembarKerja(
        **{key: weave(text, now.texts[key]) for key, text in was.texts.items()},
        penanggung_jawab=PenanggungJawab(
            produk=weave(*(each.produk for each in jawab)), kegiatan=weave(*(each.kegiatan for each in jawab))
        ),
        prosedur=first,
        fate=place.mark,
    )
