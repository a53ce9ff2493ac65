"""Share entries among their offices, and number them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

from sopdoc.daftar.entry import Entry
from sopdoc.daftar.identity import one_text
from sopdoc.model.instansi import Instansi
from sopdoc.model.keys import folded, listed_key
from sopdoc.source.text import one_line


class Kantor(Struct, frozen=True):
    """An office and its entries, in the order of the list.

    ``pemerintah`` is empty where nobody named it; ``instansi`` is the office's data, as most of its sources have it.
    """

    nama: str
    pemerintah: str
    entries: tuple[Entry, ...]
    instansi: Instansi


def offices_of(entries: Iterable[Entry]) -> tuple[Kantor, ...]:
    """Group entries by office, in the order in which offices first appear."""
    groups: dict[tuple[str, ...], list[Entry]] = {}
    for entry in entries:
        groups.setdefault(_office_key(entry), []).append(entry)
    return tuple(_kantor(group) for group in groups.values())


def government_key(entry: Entry) -> str:
    """Return what governments are compared by."""
    return folded(one_text(entry.instansi.pemerintah))


def _office_key(entry: Entry) -> tuple[str, ...]:
    """Return what offices are compared by: their names, else the folder."""
    nama = folded(one_text(entry.instansi.nama))
    return (government_key(entry), nama) if nama else (government_key(entry), "", entry.folder)


def _kantor(entries: list[Entry]) -> Kantor:
    first = entries[0]
    instansi, _count = Counter(entry.instansi for entry in entries).most_common(1)[0]
    nama = one_text(first.instansi.nama) or _unnamed(first.folder)
    ordered = sorted(entries, key=_order)
    return Kantor(nama, one_text(first.instansi.pemerintah), tuple(ordered), instansi)


def _unnamed(folder: str) -> str:
    return f"Instansi belum disebut (folder {one_line(folder)})" if folder else "Instansi belum disebut"


def _order(entry: Entry) -> tuple[object, ...]:
    return (*listed_key(entry.identity.nomor.text, entry.identity.judul.text), str(entry.source))
