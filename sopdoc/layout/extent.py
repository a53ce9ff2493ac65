"""How long a document is: what lists say of it beside its title."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from sopdoc.model.isi import Isi
from sopdoc.model.sop import Sop
from sopdoc.model.total_waktu import total_waktu
from sopdoc.typography.markup import plain_text


class Extent(Struct, frozen=True, array_like=True):
    """Pages, steps of all procedures, and the sum of their times as printed.

    ``nominal`` is that sum in seconds, to sort by; below 0 where no step has a time.
    """

    pages: int = 0
    langkah: int = 0
    waktu: str = ""
    nominal: float = -1.0


def extent_of(sop: Sop, pages: int) -> Extent:
    """Count the steps of an SOP of so many pages, and add up their times."""
    total = total_waktu(_times(sop))
    nominal = float(total.waktu.terlama.nominal) if total.waktu else -1.0
    return Extent(pages, sum(len(prosedur.langkah) for prosedur in sop.prosedur), str(total), nominal)


def _times(sop: Sop) -> Iterator[tuple[Isi, str]]:
    for prosedur in sop.prosedur:
        for langkah in prosedur.langkah:
            yield _plain(langkah.waktu), plain_text(prosedur.satuan_waktu)


def _plain(isi: Isi) -> Isi:
    return plain_text(isi) if isinstance(isi, str) else tuple(map(plain_text, isi))
