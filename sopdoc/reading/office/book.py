"""What an office's files say of its book → `Buku`, what they leave open filled in by the office."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sopdoc.model.buku import Buku, Keputusan, LembarPengesahan, Penjelasan
from sopdoc.model.instansi import Pengesahan
from sopdoc.model.pejabat import merge_pengesahan
from sopdoc.reading.keys.values import Values
from sopdoc.reading.kinds.choice import is_no
from sopdoc.reading.office.office import Office, office_values
from sopdoc.reading.office.overlay import overlaid
from sopdoc.reading.sop.official import OFFICIAL, check_official, written_pengesahan
from sopdoc.reading.tables.book import BUKU
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.tree import Mapping, Node

BOOK = "buku"
_FOR_ALL = ("penjelasan", "pelaksana")
"""What an office says of books for all below it."""
_GROUPS = ("keputusan", "penjelasan", "pengesahan")
_SIGNING = ("disusun_oleh", "diperiksa_oleh", "disahkan_oleh")


def book_node(office: Office) -> Mapping | None:
    """Return what an office's files, the inner ones over the outer, say of its book.

    Title, decree and approval are an office's own: one of another name has none of those outside. A part that is
    `tidak` is none.
    """
    found: Node | None = None
    nama = ""
    for key in office.files:
        values = office_values(key)
        own = values.get("nama") or nama
        if nama and own != nama and isinstance(found, Mapping):
            found = Mapping(tuple(entry for entry in found if entry.key.text in _FOR_ALL), found.span)
        nama = own
        node = values.node.get(BOOK)
        found = overlaid(node, found) if node and found else node or found
    if not isinstance(found, Mapping):
        return None
    return Mapping(tuple(entry for entry in found if not is_no(entry.value)), found.span)


def check_book(office: Office) -> Iterator[Diagnostic]:
    """Warn where it isn't certain that those who sign the book are whose data they would be printed with."""
    values = _values(office)
    for group in (values.get("keputusan"), _approving(values)) if values else ():
        yield from check_official(office.instansi.disahkan_oleh, group, office.officials)


def _values(office: Office) -> Values | None:
    node = book_node(office)
    values = BUKU.decode(node, []) if node else None
    return values if isinstance(values, Values) else None


def _approving(values: Values) -> Values | None:
    approval = values.get("pengesahan")
    return approval.get("disahkan_oleh") if approval else None


def read_book(office: Office) -> Buku:
    """Return what an office says of its book; what is wrong with it is among the office's findings."""
    values = _values(office)
    if values is None:
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
    lembar = LembarPengesahan(
        disusun_oleh=_alone(values.get("disusun_oleh")),
        diperiksa_oleh=_alone(values.get("diperiksa_oleh")),
        disahkan_oleh=_over(office, values.get("disahkan_oleh")),
        **found,
    )
    signing = (lembar.disusun_oleh, lembar.diperiksa_oleh, lembar.disahkan_oleh)
    return lembar if any(official != Pengesahan() for official in signing) else None


def _over(office: Office, values: Values | None) -> Pengesahan:
    return merge_pengesahan(office.instansi.disahkan_oleh, written_pengesahan(values), office.officials)


def _alone(values: Values | None) -> Pengesahan:
    return merge_pengesahan(Pengesahan(), written_pengesahan(values))
