"""Measure how long a document is."""

from __future__ import annotations

from collections.abc import Iterator

from sopdoc.model.extent import Extent
from sopdoc.model.isi import Isi, texts_of, with_texts
from sopdoc.model.sop import Sop
from sopdoc.model.total_waktu import total_waktu
from sopdoc.typography.markup import plain_text


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
    return plain_text(isi) if isinstance(isi, str) else with_texts(isi, tuple(map(plain_text, texts_of(isi))))
