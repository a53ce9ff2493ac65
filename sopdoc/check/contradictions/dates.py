"""Dates in an order that can't be."""

from __future__ import annotations

from collections.abc import Iterator

from sopdoc.check.asked import Asked
from sopdoc.messages import _
from sopdoc.model.tanggal import Tanggal
from sopdoc.rules.rule import Broken


def in_force_before_made(asked: Asked) -> Iterator[Broken]:
    """Report an SOP that takes effect before it was made."""
    made, in_force = asked.sop.tanggal_pembuatan, asked.sop.tanggal_efektif
    if _is_before(in_force, made):
        message = _("the SOP takes effect on {effective}, before it was made on {made}")
        hint = _("it takes effect when it is finished, or later: correct one of the two dates")
        yield Broken(message.format(effective=in_force, made=made), asked.span("tanggal_efektif"), (hint,))


def revised_before_made(asked: Asked) -> Iterator[Broken]:
    """Report an SOP that was revised before it was made."""
    made, revised = asked.sop.tanggal_pembuatan, asked.sop.tanggal_revisi
    if _is_before(revised, made):
        message = _("the SOP was revised on {revised}, before it was made on {made}")
        hint = _('correct one of the two dates; a first edition has `tanggal_revisi: "-"`')
        yield Broken(message.format(revised=revised, made=made), asked.span("tanggal_revisi"), (hint,))


def _is_before(tanggal: Tanggal | None, other: Tanggal | None) -> bool:
    """Tell whether a date is certainly before another one, as far as both are known."""
    if tanggal is None or other is None:
        return False
    pairs = zip(_parts(tanggal), _parts(other), strict=True)
    known = []
    for mine, its in pairs:
        if mine is None or its is None:
            break
        known.append((mine, its))
    return [mine for mine, _its in known] < [its for _mine, its in known]


def _parts(tanggal: Tanggal) -> tuple[int | None, int | None, int | None]:
    return tanggal.tahun, tanggal.bulan, tanggal.hari
