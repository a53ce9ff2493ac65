"""The signature block under a procedure table."""

from __future__ import annotations

from sopdoc.geometry.rect import Rect
from sopdoc.layout.blocks.grain import on_twip
from sopdoc.layout.blocks.pile import Piece
from sopdoc.layout.blocks.press import Press
from sopdoc.layout.blocks.slices import bottom_of
from sopdoc.layout.blocks.stack import Stack
from sopdoc.layout.blocks.text import Style
from sopdoc.layout.pages.pengesahan import SignatureLook, signed
from sopdoc.layout.text_block import Role
from sopdoc.model.instansi import Pengesahan
from sopdoc.model.prosedur import Penutup
from sopdoc.model.tanggal import Tanggal

WIDTH_PART = 0.36
"""Width of the block, in frame widths."""
LEAST_WIDTH = 200.0
"""… but this wide where the frame allows, so that a name with titles stays on one line."""
DAY_BLANKS = 8
"""Room for a day to be written by hand."""
DATE_BLANKS = 24
"""Room for day and month."""


def closing_stack(penutup: Penutup, press: Press, frame: Rect) -> Stack:
    """Set a procedure's signature block at the right of the frame; see `signature_stack`."""
    return signature_stack(place_and_date(penutup), penutup.disahkan_oleh, press, frame)


def signature_stack(dated: str, pengesahan: Pengesahan, press: Press, frame: Rect) -> Stack:
    """Set place and date, post, room for the signature, name, rank and number at the right of the frame.

    Its first line is at y = 0: what stands above keeps its own distance.
    """
    width = on_twip(min(max(WIDTH_PART * frame.width, LEAST_WIDTH), frame.width))
    size, room = press.templat.ukuran_huruf.penutup, press.templat.ruang_tanda_tangan
    look = SignatureLook.of(press.templat, size, room, press.templat.pengesahan.rata.penutup)
    first = Piece(dated, Style(size, Role.TEMPAT_TANGGAL, align=look.align))
    found = signed(pengesahan, look, press.setter, on_twip(frame.right) - width, width, first)
    return Stack(found.items, on_twip(bottom_of(found.items)))


def place_and_date(penutup: Penutup) -> str:
    """Return the line above the post, with room for what is missing of the date; "" if there is neither."""
    tanggal = penutup.tanggal
    dated = tanggal is not None and tanggal.tahun is not None
    if not penutup.tempat and not dated:
        return ""
    tempat = penutup.tempat
    if tanggal is None or not dated:
        return f"{tempat}," + " " * DATE_BLANKS
    return f"{tempat},{_blanks(tanggal)}{tanggal}" if tempat else str(tanggal)


def _blanks(tanggal: Tanggal) -> str:
    if tanggal.bulan is None:
        return " " * DATE_BLANKS
    return " " * (DAY_BLANKS if tanggal.hari is None else 1)
