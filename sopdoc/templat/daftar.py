"""How a page format sets lists."""

from __future__ import annotations

from msgspec import Struct

from sopdoc.model.isi import Tanda


class TandaDaftar(Struct, frozen=True):
    """What stands before the items of lists that name no mark, by the part or column that they stand in."""

    dasar_hukum: Tanda
    kualifikasi_pelaksana: Tanda
    keterkaitan: Tanda
    peralatan_perlengkapan: Tanda
    peringatan: Tanda
    pencatatan_pendataan: Tanda
    tambahan: Tanda
    kelengkapan: Tanda
    output: Tanda

    def of(self, name: str) -> Tanda:
        """Return the mark of lists in a part or column; where none is named they are numbered."""
        return getattr(self, name, Tanda.ANGKA)
