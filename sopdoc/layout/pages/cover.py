"""The cover: logo, title, office and year (PermenPAN-RB 35/2012, halaman judul)."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.geometry.rect import Rect
from sopdoc.layout.blocks.frame import frame_of
from sopdoc.layout.blocks.grain import EPSILON, on_twip
from sopdoc.layout.blocks.pile import Piece, pile
from sopdoc.layout.blocks.press import Press
from sopdoc.layout.blocks.slices import Blocks, bottom_of, pour
from sopdoc.layout.blocks.stack import Draft
from sopdoc.layout.blocks.text import Style
from sopdoc.layout.page import FlowItem, Picture
from sopdoc.layout.pages.masthead import fitted_picture, masthead_pieces
from sopdoc.layout.text_block import Align
from sopdoc.model.instansi import Instansi
from sopdoc.model.sop import Sop
from sopdoc.templat.templat import Templat

TEXT_PART = 0.8
"""Width of the texts, in frame widths."""
MARGIN_PART = 0.05
"""Kept free above the logo and below the last line, in frame heights."""
TITLE_PART = 0.46
"""The title's middle, in the height between the logo and the office: a little above the middle looks like it."""
GAP = 1.0
"""Between the groups at least, and between the label and the title, in the title's type size."""
TAHUN_GAP = 1.0
"""Above the year, in its type size."""
LOGO_SCALE = 1.25
"""How much larger the logo may be than on the identity page."""
SCALES = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5)
"""Sizes that are tried until a long title fits on one sheet."""
HOPELESS = 8.0
"""Texts this many times as high as the sheet have no size: half of it leaves a quarter of the height, or so."""


class _Groups(Struct, frozen=True):
    """What a cover holds: logo at the head, title in the middle, office at the foot."""

    picture: Picture | None
    title: Blocks
    office: Blocks
    gap: float

    @property
    def logo_height(self) -> float:
        return self.picture.rect.height + self.gap if self.picture else 0.0

    @property
    def height(self) -> float:
        return self.logo_height + bottom_of(self.title) + self.gap + bottom_of(self.office)


def cover_pages(sop: Sop, instansi: Instansi, press: Press) -> tuple[Draft, ...]:
    """Lay out the cover: one page, unless even small type doesn't hold its texts."""
    frame = frame_of(press.templat)
    inner = frame.inset(0, on_twip(MARGIN_PART * frame.height))
    for scale in SCALES:
        groups = _groups(sop, instansi, _scaled(press, scale), frame)
        if groups.height <= inner.height + EPSILON:
            return (Draft(_composed(groups, inner)),)
        if groups.height > HOPELESS * inner.height and scale > SCALES[-1]:
            groups = _groups(sop, instansi, _scaled(press, SCALES[-1]), frame)
            break
    return _overlong(groups, frame)


def _groups(sop: Sop, instansi: Instansi, press: Press, frame: Rect) -> _Groups:
    width = on_twip(TEXT_PART * frame.width)
    x = on_twip(frame.centre.x - width / 2)
    gap = on_twip(GAP * press.templat.ukuran_huruf.sampul_judul)
    picture = None
    if instansi.logo is not None:
        box = Rect(x, 0, width, LOGO_SCALE * press.templat.logo.tinggi)
        picture = fitted_picture(instansi.logo, box, min(LOGO_SCALE * press.templat.logo.lebar, width))
    title = pile(_title_pieces(sop, press.templat, gap), press.setter, x, width)
    return _Groups(picture, title, pile(_office_pieces(sop, instansi, press.templat), press.setter, x, width), gap)


def _title_pieces(sop: Sop, templat: Templat, gap: float) -> tuple[Piece, ...]:
    style = Style(templat.ukuran_huruf.sampul_judul, bold=True, align=Align.CENTRE)
    return (
        Piece(templat.label.sop.upper(), replace(style, role="sop"), balanced=True),
        Piece(sop.judul.upper(), replace(style, role="judul"), gap=gap, balanced=True),
    )


def _office_pieces(sop: Sop, instansi: Instansi, templat: Templat) -> tuple[Piece, ...]:
    """Return the names, the address and the year of making."""
    huruf = templat.ukuran_huruf
    like_cover = replace(huruf, instansi=huruf.sampul_instansi, alamat=huruf.sampul_alamat)
    names = masthead_pieces(instansi, replace(templat, ukuran_huruf=like_cover))
    dibuat = sop.tanggal_pembuatan
    tahun = "" if dibuat is None or dibuat.tahun is None else f"{dibuat.tahun:04d}"
    style = Style(huruf.sampul_instansi, "tahun", bold=True, align=Align.CENTRE)
    return (*names, Piece(tahun, style, gap=TAHUN_GAP * huruf.sampul_instansi))


def _scaled(press: Press, scale: float) -> Press:
    """Return the format with smaller type on the cover, in half points, as DOCX counts."""
    huruf = press.templat.ukuran_huruf
    smaller = replace(
        huruf,
        sampul_judul=round(2 * scale * huruf.sampul_judul) / 2,
        sampul_instansi=round(2 * scale * huruf.sampul_instansi) / 2,
        sampul_alamat=round(2 * scale * huruf.sampul_alamat) / 2,
    )
    return replace(press, templat=replace(press.templat, ukuran_huruf=smaller))


def _composed(groups: _Groups, inner: Rect) -> tuple[FlowItem, ...]:
    """Stand the groups at head, middle and foot, at least a gap apart."""
    office_top = on_twip(inner.bottom - bottom_of(groups.office))
    above = inner.y + groups.logo_height
    spare = office_top - groups.gap - bottom_of(groups.title) - above
    title_top = on_twip(above + TITLE_PART * max(spare, 0.0))
    logo = () if groups.picture is None else (groups.picture.moved(inner.y),)
    title = tuple(block.moved(title_top) for block in groups.title)
    return (*logo, *title, *(block.moved(office_top) for block in groups.office))


def _overlong(groups: _Groups, frame: Rect) -> tuple[Draft, ...]:
    """Pour everything onto as many pages as it needs."""
    below = bottom_of(groups.title) + groups.gap
    blocks = (*groups.title, *(block.moved(below) for block in groups.office))
    drafts = [Draft(tuple(block.moved(frame.y) for block in part)) for part in pour(blocks, frame.height)]
    if groups.picture is not None:
        drafts.insert(0, Draft((groups.picture.moved(frame.y),)))
    return tuple(drafts)
