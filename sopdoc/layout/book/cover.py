"""The cover of a book: that of an SOP, with the book's title and year."""

from __future__ import annotations

from msgspec.structs import replace

from sopdoc.layout.blocks.press import Press
from sopdoc.layout.blocks.stack import Draft
from sopdoc.layout.book.sheet import Front
from sopdoc.layout.pages.cover import cover_pages
from sopdoc.model.sop import Sop
from sopdoc.model.tanggal import Tanggal
from sopdoc.templat.susunan import SAMPUL

_YEAR = "tahun"
_LABEL = "sop"
"""The book's title says what it is: the label would say it twice."""


def book_cover(front: Front, tahun: int | None) -> tuple[Draft, ...]:
    """Lay out the cover, in the page format's order as far as a book has it."""
    templat = front.press.templat
    order = tuple(name for name in templat.susunan.sampul if name in SAMPUL and name != _LABEL)
    order = order if _YEAR in order else (*order, _YEAR)
    templat = replace(templat, susunan=replace(templat.susunan, sampul=order))
    dated = None if tahun is None else Tanggal(tahun)
    sop = Sop(front.buku.judul or front.words.judul, (), tanggal_pembuatan=dated)
    return cover_pages(sop, front.instansi, Press(templat, front.press.setter))
