"""Who signs the list of changes, where and when: as the document says it, with room for what it doesn't say."""

from __future__ import annotations

from sopdoc.layout.pages.closing import place_and_date
from sopdoc.model.instansi import Instansi, Pengesahan
from sopdoc.model.prosedur import Penutup
from sopdoc.model.sop import Sop

_PLACE, _DATE = "." * 20, "." * 28
"""Room for what is written by hand."""


def signed_by(new: Sop) -> Pengesahan:
    """Return who approves the document; where its head names only a post, who signs below its tables."""
    named = (block.disahkan_oleh for block in _blocks(new) if block.disahkan_oleh.nama)
    return new.disahkan_oleh if new.disahkan_oleh.nama else next(named, new.disahkan_oleh)


def signed_where(old: Sop, new: Sop, instansi: Instansi) -> str:
    """Return place and date: that of the new signature block if it isn't the old one's, else it is left to the hand."""
    tempat = instansi.tempat or next((block.tempat for block in _blocks(new) if block.tempat), _PLACE)
    tanggal = new.penutup.tanggal if new.penutup else None
    was = old.penutup.tanggal if old.penutup else None
    if tanggal is None or str(tanggal) == str(was) or not tanggal.is_day:
        return f"{tempat}, {_DATE}"
    return place_and_date(Penutup(tempat=tempat, tanggal=tanggal))


def _blocks(sop: Sop) -> tuple[Penutup, ...]:
    """Return a document's signature blocks: its own, then those of its procedures from the last one on."""
    blocks = (sop.penutup, *(prosedur.penutup for prosedur in reversed(sop.prosedur)))
    return tuple(block for block in blocks if block is not None)
