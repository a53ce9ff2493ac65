"""The place of the QR of an electronic signature, and the QR of its own that an office wants printed there."""

from __future__ import annotations

from collections.abc import Iterator
from math import floor
from urllib.parse import quote

from sopdoc.geometry.rect import Rect
from sopdoc.layout.blocks.frame import frame_of
from sopdoc.layout.blocks.grain import up_to_twip
from sopdoc.layout.pages.margin.filling import Filling
from sopdoc.layout.pages.margin.qr_picture import modules_of, qr_picture
from sopdoc.layout.picture import Picture, QrPlace
from sopdoc.rules.facts.fact import Fact
from sopdoc.rules.facts.pages import LongQr
from sopdoc.templat.halaman import SisiQr
from sopdoc.templat.templat import Templat

SIDE = 34.0
"""Of the place, at least."""
LEAST_MODULE = 0.96
"""Side of a module: 4 dots of a printer with 300 dpi, which Denso Wave recommends as the least.

Source: https://www.qrcode.com/en/howto/cell.html.
"""
MOST_SIDE = 72.0
"""Of the place at most, and no more than …"""
MOST_PART = 0.15
"""… this part of the sheet's height."""
_ADDRESSES = ("http://", "https://")
_ALTERNATIVE = "Kode QR: {text}"


def qr_place(templat: Templat, filling: Filling) -> QrPlace | None:
    """Return the place that is kept free on each page for a QR, with that which a document prints there."""
    if templat.tte.qr is SisiQr.TANPA:
        return None
    side, frame = qr_side(templat, filling), frame_of(templat)
    x = frame.x if templat.tte.qr is SisiQr.KIRI else frame.right - side
    rect = Rect(x, templat.kertas[1] - templat.tepi.bawah - side, side, side)
    text = qr_text(templat, filling)
    image = qr_picture(text, _most(templat)) if text else None
    if image is None:
        return QrPlace(rect)
    return QrPlace(rect, text, Picture(rect, image, _ALTERNATIVE.format(text=text)))


def qr_in_room(templat: Templat, filling: Filling) -> QrPlace | None:
    """Return the place on a page whose room may be that of another text, as in a book: free if its QR is too large."""
    place = qr_place(templat, filling)
    return place if place is None or place.rect.height <= templat.ruang_tte else qr_place(templat, Filling())


def qr_side(templat: Templat, filling: Filling) -> float:
    """Return the side of the place; nothing where a page format has none."""
    if templat.tte.qr is SisiQr.TANPA:
        return 0.0
    text = qr_text(templat, filling)
    image = qr_picture(text, _most(templat)) if text else None
    return max(SIDE, up_to_twip(modules_of(image) * LEAST_MODULE)) if image else SIDE


def qr_text(templat: Templat, filling: Filling) -> str:
    """Return what a document's QR says; in an address the document's own words are written as addresses want them."""
    isi = templat.tte.isi_qr.strip()
    return filling.plainly(isi, quote if isi.lower().startswith(_ADDRESSES) else str).strip()


def long_qr(templat: Templat, filling: Filling) -> Iterator[Fact]:
    """Yield a fact where a text is too long for the largest place."""
    text = qr_text(templat, filling)
    place = qr_place(templat, filling)
    if text and place and place.picture is None:
        yield LongQr(templat.places.of("tte"), len(text), up_to_twip(_most(templat) * LEAST_MODULE))


def _most(templat: Templat) -> int:
    """Return how many modules the largest place has along a side."""
    return floor(min(MOST_SIDE, MOST_PART * templat.kertas[1]) / LEAST_MODULE)
