"""Who approves, and the office."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sopdoc.check.asked import Asked
from sopdoc.check.contradictions.nameless import nameless
from sopdoc.check.family import Family
from sopdoc.check.identitas.instansi_lain import foreign_institutions
from sopdoc.check.identitas.penanda_tangan import NIP, RANKS, implausible_nips, is_open, two_names
from sopdoc.indonesian.offices.post_words import STANDING_IN
from sopdoc.messages import _
from sopdoc.model.instansi import Instansi, Pengesahan
from sopdoc.reading.keys.values import Values
from sopdoc.rules.regulation.identitas import (
    DUA_NAMA,
    INSTANSI_LAIN,
    NIP_TIDAK_WAJAR,
    PENGESAHAN_BELUM_LENGKAP,
    TANPA_INSTANSI,
)
from sopdoc.rules.rule import Broken
from sopdoc.source.span import Span

_EXAMPLE = {"jabatan": "Kepala Dinas Perdagangan", "nama": "Andi Contoh, S.T.", "nip": NIP}
_ACTING = rf"(?:\W|(?:{'|'.join(sorted(STANDING_IN))}|penjabat)\b)*"
_WITHOUT_NIP = re.compile(
    rf"{_ACTING}(?:(?:wakil\s+)?(?:bupati|wali\s?kota|gubernur|menteri|presiden)|rektor|kepala desa|kades|wali nagari"
    r"|keuchik|geuchik|kuwu|perbekel|pangulu|hukum tua|direktur utama|dirut|pimpinan|kapol\w*|dandim|danramil|danrem"
    r"|(?:wakil\s+)?ketua\s+(?:dprd?|dewan|kpu|bawaslu|komisi|baznas|badan amil|yayasan|pengurus|umum|rt|rw))\b",
    re.IGNORECASE,
)
"""Posts whose holders are no civil servants, or need not be."""
_NO_OFFICE = re.compile(
    r"(?:perumdam?|pdam|perseroda|pt|yayasan|bumd(?:es)?|koperasi|pemerintah desa|desa)\b", re.IGNORECASE
)
"""Institutions whose staff are no civil servants, or need not be."""


def _incomplete(asked: Asked) -> Iterator[Broken]:
    official = asked.sop.disahkan_oleh
    missing = [key for key in ("jabatan", "nama", "nip") if is_open(getattr(official, key))]
    if missing[-1:] == ["nip"] and _needs_no_nip(official, asked.instansi):
        missing.pop()
    if missing:
        keys = ", ".join(f"`{key}`" for key in missing)
        lines = ", ".join(f"`{key}: {_EXAMPLE[key]}`" for key in missing)
        hint = _("write below `disahkan_oleh`, here or in instansi.yaml, as in: {lines}").format(lines=lines)
        message = _("who approves is incomplete: without {keys}").format(keys=keys)
        yield Broken(message, _open_place(asked, missing), (hint,))


def _open_place(asked: Asked, missing: list[str]) -> Span:
    """Return where the first missing text is written empty, else where the whole approval is."""
    values: Values | None = asked.values.get("disahkan_oleh")
    written = (node.span for key in missing if values and (node := values.node.get(key)))
    return next(written, asked.span("disahkan_oleh"))


def _needs_no_nip(official: Pengesahan, instansi: Instansi) -> bool:
    offices = (instansi.nama, instansi.pemerintah, instansi.unit)
    return (
        _WITHOUT_NIP.match(official.jabatan) is not None
        or RANKS.search(official.pangkat) is not None
        or any(_NO_OFFICE.match(text) for text in offices)
    )


FAMILY: Family = (
    (PENGESAHAN_BELUM_LENGKAP, _incomplete),
    (NIP_TIDAK_WAJAR, implausible_nips),
    (DUA_NAMA, two_names),
    (TANPA_INSTANSI, nameless),
    (INSTANSI_LAIN, foreign_institutions),
)
