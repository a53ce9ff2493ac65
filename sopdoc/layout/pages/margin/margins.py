"""What stands in the margins of each page: head and foot, and the note and QR of an electronic signature.

All pages of a document keep the same room for it, whatever each shows.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.geometry.length import from_millimetres
from sopdoc.layout.blocks.frame import frame_of
from sopdoc.layout.blocks.grain import EPSILON, on_twip, up_to_twip
from sopdoc.layout.blocks.press import Press
from sopdoc.layout.blocks.text import Style
from sopdoc.layout.margin_text import MarginText
from sopdoc.layout.pages.across import SIDES, Place, Texts, places_across
from sopdoc.layout.pages.margin.filling import Filling
from sopdoc.layout.pages.margin.qr import long_qr, qr_side
from sopdoc.layout.text_block import ASCENT, Role, TextBlock
from sopdoc.rules.facts.fact import Fact
from sopdoc.rules.facts.pages import TallMargin
from sopdoc.templat.halaman import HALAMAN, SisiQr, TeksTepi

BASELINE = from_millimetres(8)
"""From the sheet's edge to the baseline nearest to it, where the margin is high enough."""
CLEAR = 4.0
"""Above and below what stands in a margin at least."""
QR_GAP = 8.0
"""Between the QR's place and the note."""
TTE_GAP = 6.0
"""Between what a page holds and the note or the QR's place below it."""
MOST_PART = 0.2
"""Head, foot and note are no higher than this part of a sheet each: more is a mistake of the page format."""
_WIDEST = 999
"""The page's number with which widths and heights are reckoned."""
_NO_LIMIT = 1e6


class Strip(Struct, frozen=True):
    """Texts beside each other in one margin; ``key`` is where the page format writes them."""

    key: str
    texts: Texts
    roles: tuple[Role, Role, Role]
    places: tuple[Place, Place, Place]
    height: float
    lines: int


def margin_press(press: Press, filling: Filling) -> Press:
    """Return the press for pages that leave room for what a document has in their margins."""
    templat, height = press.templat, press.templat.kertas[1]
    most, leading = MOST_PART * height, press.setter.leading(templat.ukuran_huruf.halaman)
    tepi = templat.tepi
    if any(templat.kepala_halaman.texts):
        above = min(_head(press, filling).height, most)
        tepi = replace(tepi, atas=_grown(tepi.atas, BASELINE - ASCENT * leading, above))
    tte = _tte_height(press, filling)
    if any(templat.kaki_halaman.texts) or tte:
        foot = _foot(press, filling, _WIDEST)
        tepi = replace(tepi, bawah=_grown(tepi.bawah, BASELINE - (1 - ASCENT) * leading, min(foot.height, most)))
    ruang = max(templat.ruang_tte, min(tte, most))
    return replace(press, templat=replace(templat, tepi=tepi, ruang_tte=ruang))


def _grown(margin: float, edge: float, height: float) -> float:
    """Return a margin in which texts have room, in its middle or else as far from the sheet's edge as is usual."""
    return margin if height + 2 * CLEAR <= margin else max(margin, up_to_twip(edge + height + CLEAR))


def tall_margins(press: Press, filling: Filling) -> Iterator[Fact]:
    """Yield a fact for each margin's texts that are too high for a page."""
    templat = press.templat
    most = MOST_PART * templat.kertas[1] + EPSILON
    strips = (_head(press, filling), _foot(press, filling, _WIDEST))
    for strip, teks in zip(strips, (templat.kepala_halaman, templat.kaki_halaman), strict=True):
        if any(teks.texts) and strip.height > most:
            yield TallMargin(templat.places.of(strip.key), strip.key, strip.lines)
    note = _note(press, filling)
    if note.rect.height > most:
        yield TallMargin(templat.places.of("tte"), "tte", len(note.lines))
    yield from long_qr(templat, filling)


def page_margins(
    press: Press, filling: Filling, number: int, total: int, at: int, *, is_cover: bool
) -> tuple[tuple[MarginText, ...], tuple[MarginText, ...]]:
    """Return head and foot of the page ``at`` (from 1) of a document, which bears a ``number``; covers bear none."""
    head: tuple[MarginText, ...] = ()
    foot: tuple[MarginText, ...] = ()
    templat = press.templat
    if not is_cover:
        if at >= templat.kepala_halaman.mulai:
            strip = _head(press, filling)
            head = tuple(_set(strip, _head_top(strip, press), press, filling, number, total))
        strip = _foot(press, filling, at)
        foot = tuple(_set(strip, _foot_top(strip, press), press, filling, number, total))
    note = _note(press, filling)
    if note.paragraphs:
        box = max(note.rect.height, qr_side(templat, filling))
        bottom = templat.kertas[1] - templat.tepi.bawah
        top = on_twip(bottom - box + (box - note.rect.height) / 2)
        foot = (MarginText(note.moved(top), Filling().pieces(templat.tte.catatan, 0, 0)), *foot)
    return head, foot


def _head(press: Press, filling: Filling) -> Strip:
    role = Role.KEPALA_HALAMAN
    return _strip("kepala_halaman", press.templat.kepala_halaman.texts, (role, role, role), press, filling)


def _foot(press: Press, filling: Filling, at: int) -> Strip:
    """Return the foot of page ``at``: where neither head nor foot has a number, `halaman_label` is at its right."""
    templat, role = press.templat, Role.KAKI_HALAMAN
    left, middle, right = templat.kaki_halaman.texts if at >= templat.kaki_halaman.mulai else ("", "", "")
    last = role
    if not _is_numbered(templat.kepala_halaman) and not _is_numbered(templat.kaki_halaman):
        last = role if right else Role.HALAMAN
        right = "\n".join(filter(None, (right, templat.label.halaman)))
    return _strip("kaki_halaman", (left, middle, right), (role, role, last), press, filling)


def _is_numbered(teks: TeksTepi) -> bool:
    return any(f"{{{HALAMAN}}}" in text for text in teks.texts)


def _strip(key: str, texts: Texts, roles: tuple[Role, Role, Role], press: Press, filling: Filling) -> Strip:
    frame = frame_of(press.templat)
    shown = tuple(filling.filled(text, _WIDEST, _WIDEST) for text in texts)

    def block(text: str, width: float) -> TextBlock:
        return press.setter.block(text, 0.0, 0.0, width, Style(press.templat.ukuran_huruf.halaman))

    def width_of(text: str) -> float:
        return max(line.width for line in block(text, _NO_LIMIT).lines)

    places = places_across((shown[0], shown[1], shown[2]), frame, width_of)
    blocks = [block(text, width) for text, (_x, width) in zip(shown, places, strict=True)]
    height = max(block.rect.height for block in blocks)
    return Strip(key, texts, roles, places, height, max(len(block.lines) for block in blocks))


def _set(strip: Strip, top: float, press: Press, filling: Filling, number: int, total: int) -> Iterator[MarginText]:
    size = press.templat.ukuran_huruf.halaman
    for text, role, (x, width), align in zip(strip.texts, strip.roles, strip.places, SIDES, strict=True):
        shown = filling.filled(text, number, total)
        if shown:  # a document may have no number, or no office
            block = press.setter.block(shown, x, top, width, Style(size, role, align=align))
            yield MarginText(block, filling.pieces(text, number, total))


def _head_top(strip: Strip, press: Press) -> float:
    """Return where the head starts; a low margin has it in its middle."""
    leading = press.setter.leading(press.templat.ukuran_huruf.halaman)
    top, margin = BASELINE - ASCENT * leading, press.templat.tepi.atas
    return on_twip(top if top + strip.height + CLEAR <= margin else (margin - strip.height) / 2)


def _foot_top(strip: Strip, press: Press) -> float:
    """Return where the foot starts; a low margin has it in its middle."""
    height, margin = press.templat.kertas[1], press.templat.tepi.bawah
    leading = press.setter.leading(press.templat.ukuran_huruf.halaman)
    top = height - BASELINE + (1 - ASCENT) * leading - strip.height
    return top if top >= height - margin and top + strip.height <= height else height - (margin + strip.height) / 2


def _note(press: Press, filling: Filling) -> TextBlock:
    """Set the note of an electronic signature beside the QR's place, from y = 0 downwards."""
    templat, frame = press.templat, frame_of(press.templat)
    side = qr_side(templat, filling)
    beside = side and side + QR_GAP
    x = frame.x + (beside if templat.tte.qr is SisiQr.KIRI else 0.0)
    style = Style(templat.ukuran_huruf.halaman, Role.CATATAN_TTE)
    return press.setter.block(templat.tte.catatan, x, 0.0, frame.width - beside, style)


def _tte_height(press: Press, filling: Filling) -> float:
    """Return the room for note and QR, and the gap above them; nothing without either."""
    box = max(_note(press, filling).rect.height, qr_side(press.templat, filling))
    return up_to_twip(TTE_GAP + box) if box else 0.0
