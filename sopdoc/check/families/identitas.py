"""The number, the dates and the title."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sopdoc.check.asked import Asked
from sopdoc.check.contradictions.dates import in_force_before_made, revised_before_made
from sopdoc.check.family import Family
from sopdoc.check.identitas.judul import different_titles, no_name
from sopdoc.indonesian.pola_nomor import is_pattern, matches
from sopdoc.messages import _
from sopdoc.model.tanggal import Tanggal
from sopdoc.rules.regulation.identitas import (
    EFEKTIF_LEBIH_AWAL,
    JUDUL_BERBEDA,
    JUDUL_BUKAN_NAMA,
    NOMOR_BELUM_LENGKAP,
    NOMOR_KOSONG,
    POLA_NOMOR,
    REVISI_LEBIH_AWAL,
    TANPA_EFEKTIF,
    TANPA_HARI,
)
from sopdoc.rules.rule import Broken
from sopdoc.source.text import excerpt
from sopdoc.typography.markup import plain_text

_DATES = ("tanggal_pembuatan", "tanggal_revisi", "tanggal_efektif")
_GAP = re.compile(
    r"\.\s?\.|…|_\s?_|\?|\[\s*\]|\(\s*\)|<[^<>]*>|\{[^{}]*\}|^nomor$"
    r"|\b(?:x{2,}|n{2,}|yyyy|tttt|diisi|menyusul|draft?|kosong|tbd|belum (?:ada|diisi))\b",
    re.IGNORECASE,
)
"""What marks the place of something to be filled in."""
_LABEL = re.compile(r"^\s*(?:nomor|no)\b[\s.:]*", re.IGNORECASE)
_READ = 300


def _nomor(asked: Asked) -> str:
    return plain_text(asked.sop.nomor)[:_READ]


def _is_none(nomor: str) -> bool:
    """Tell whether a number is none: a dash in its place names no document either."""
    return not any(sign.isalnum() or sign in "./_…?" for sign in nomor)


def _has_gap(nomor: str) -> bool:
    """Tell whether a part of a number is still to be filled in: "530/ /IV/2019", "800/…/2026"."""
    parts = [part.strip() for part in _LABEL.sub("", nomor).split("/")]
    return any(not any(map(str.isalnum, part)) or _GAP.search(part) for part in parts)


def _empty(asked: Asked) -> Iterator[Broken]:
    if _is_none(_nomor(asked)):
        hint = _("write the number that the office gave it, as `nomor: 800/12/Dinas/2026`; a draft gets it when signed")
        yield Broken(_("the SOP has no number"), asked.span("nomor"), (hint,))


def _unfilled(asked: Asked) -> Iterator[Broken]:
    nomor = _nomor(asked)
    if not _is_none(nomor) and _has_gap(nomor):
        message = _("the number `{nomor}` isn't complete").format(nomor=excerpt(nomor))
        hint = _("fill in each part, as in `800/12/Dinas/2026`; until there is a number leave `nomor` empty")
        yield Broken(message, asked.span("nomor"), (hint,))


def _unlike_the_pattern(asked: Asked) -> Iterator[Broken]:
    nomor, pattern = _nomor(asked), asked.choices.pola_nomor
    if _is_none(nomor) or _has_gap(nomor) or not is_pattern(pattern) or matches(nomor, pattern):
        return
    message = _("the number `{nomor}` isn't made up as `{pattern}`")
    hint = _("write it so, or change `pola_nomor` in sopdoc.toml")
    yield Broken(message.format(nomor=excerpt(nomor), pattern=pattern), asked.span("nomor"), (hint,))


def _without_day(asked: Asked) -> Iterator[Broken]:
    for key in _DATES:
        tanggal: Tanggal | None = getattr(asked.sop, key)
        if tanggal and tanggal.tahun is not None and not tanggal.is_day:
            message = _("`{key}` has no day: `{date}`").format(key=key, date=excerpt(str(tanggal)))
            hint = _("write the day too, as in `{key}: 15 {month}`").format(key=key, month=_month_of(tanggal))
            yield Broken(message, asked.span(key), (hint,))


def _month_of(tanggal: Tanggal) -> str:
    return Tanggal(tanggal.tahun, tanggal.bulan or 1).usual


def _never_in_force(asked: Asked) -> Iterator[Broken]:
    # a dash isn't enough: unlike a revision, each SOP has a day from which it holds
    tanggal = asked.sop.tanggal_efektif
    if tanggal is None or tanggal.tahun is None:
        hint = _("write the day from which it holds, or of its signature, as `tanggal_efektif: 2026-01-15`")
        yield Broken(_("the SOP doesn't say from when it holds"), asked.span("tanggal_efektif"), (hint,))


FAMILY: Family = (
    (NOMOR_KOSONG, _empty),
    (NOMOR_BELUM_LENGKAP, _unfilled),
    (POLA_NOMOR, _unlike_the_pattern),
    (TANPA_HARI, _without_day),
    (EFEKTIF_LEBIH_AWAL, in_force_before_made),
    (REVISI_LEBIH_AWAL, revised_before_made),
    (TANPA_EFEKTIF, _never_in_force),
    (JUDUL_BERBEDA, different_titles),
    (JUDUL_BUKAN_NAMA, no_name),
)
