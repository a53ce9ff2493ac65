"""What an office's files say of its book → `Buku`, what they leave open filled in by the office."""

from __future__ import annotations

from typing import Any

from sopdoc.model.buku import Buku, Keputusan, LembarPengesahan, Penjelasan
from sopdoc.model.instansi import Pengesahan
from sopdoc.model.pejabat import merge_pengesahan
from sopdoc.reading.keys.values import Values
from sopdoc.reading.office.office import Office
from sopdoc.reading.sop.official import OFFICIAL, written_pengesahan
from sopdoc.reading.tables.book import BUKU
from sopdoc.source.tree import Mapping, Node

BOOK = "buku"
_GROUPS = ("keputusan", "penjelasan", "pengesahan")
_SIGNING = ("disusun_oleh", "diperiksa_oleh", "disahkan_oleh")


def book_node(office: Office) -> Node | None:
    """Return where an office's files, the inner ones over the outer, say something of its book."""
    return office.tree.get(BOOK) if isinstance(office.tree, Mapping) else None


def read_book(office: Office) -> Buku:
    """Return what an office says of its book; what is wrong with it is among the office's findings."""
    node = book_node(office)
    values = BUKU.decode(node, []) if isinstance(node, Mapping) else None
    if not isinstance(values, Values):
        return Buku()
    plain = {key: value for key, value in values.found.items() if key not in _GROUPS}
    return Buku(
        keputusan=_keputusan(values.get("keputusan"), office),
        penjelasan=_penjelasan(values.get("penjelasan")),
        pengesahan=_pengesahan(values.get("pengesahan"), office),
        **plain,
    )


def _keputusan(values: Values | None, office: Office) -> Keputusan | None:
    if values is None:
        return None
    found: dict[str, Any] = {key: value for key, value in values.found.items() if key not in OFFICIAL}
    found["tempat"] = found.get("tempat") or office.instansi.tempat
    return Keputusan(disahkan_oleh=_over(office, values), **found)


def _penjelasan(values: Values | None) -> Penjelasan | None:
    return None if values is None or not any(values.found.values()) else Penjelasan(**values.found)


def _pengesahan(values: Values | None, office: Office) -> LembarPengesahan | None:
    if values is None:
        return None
    found: dict[str, Any] = {key: value for key, value in values.found.items() if key not in _SIGNING}
    found["tempat"] = found.get("tempat") or office.instansi.tempat
    return LembarPengesahan(
        disusun_oleh=_alone(values.get("disusun_oleh")),
        diperiksa_oleh=_alone(values.get("diperiksa_oleh")),
        disahkan_oleh=_over(office, values.get("disahkan_oleh")),
        **found,
    )


def _over(office: Office, values: Values | None) -> Pengesahan:
    return merge_pengesahan(office.instansi.disahkan_oleh, written_pengesahan(values), office.officials)


def _alone(values: Values | None) -> Pengesahan:
    return merge_pengesahan(Pengesahan(), written_pengesahan(values))
