"""Who signs a list, where and when."""

from __future__ import annotations

from sopdoc.model.instansi import Instansi, Pengesahan

_LINE = "." * 60
"""To be filled in by hand."""
_DOTS = "." * 28


def dated_line(instansi: Instansi) -> str:
    """Return the line above the signature; the day is written by whoever signs."""
    return f"{instansi.tempat or _DOTS}, {_DOTS}"


def official_of(instansi: Instansi) -> Pengesahan:
    """Return who signs for an office, with dots for what its data doesn't say."""
    known = instansi.disahkan_oleh
    return Pengesahan(known.jabatan or _LINE, known.nama or _LINE, known.pangkat, known.nip or _DOTS)
