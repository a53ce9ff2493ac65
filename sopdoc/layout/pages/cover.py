"""The cover: logo, title, office and year (PermenPAN-RB 35/2012, halaman judul), in the page format's order."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.geometry.rect import Rect
from sopdoc.layout.blocks.frame import frame_of
from sopdoc.layout.blocks.grain import EPSILON, on_twip
from sopdoc.layout.blocks.pile import Piece
from sopdoc.layout.blocks.press import Press
from sopdoc.layout.blocks.slices import bottom_of, pour
from sopdoc.layout.blocks.splitting import Blocks
from sopdoc.layout.blocks.stack import Draft
from sopdoc.layout.blocks.text import Style
from sopdoc.layout.page import FlowItem
from sopdoc.layout.pages.crest import LOGO_GAP, Group, Pieces, Place
from sopdoc.layout.pages.identity import SIGNATURE, printed_field
from sopdoc.layout.pages.masthead import masthead_pieces
from sopdoc.layout.pages.pengesahan import SignatureLook, owned, signature_pieces
from sopdoc.layout.picture import Picture
from sopdoc.layout.text_block import Align, Role, TextBlock
from sopdoc.model.instansi import Instansi
from sopdoc.model.sop import Sop
from sopdoc.templat.susunan import FIELDS
from sopdoc.templat.tabel import Mendatar
from sopdoc.templat.templat import Templat, UkuranLogo

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
FIELD_GAP = 0.3
"""Above each field of the identity block, in its type size."""


_TITLE = ("sop", "judul")


class _Groups(Struct, frozen=True):
    """What a cover holds: what precedes the title at the head, the title in the middle, what follows it at the foot."""

    head: Group
    title: Group
    foot: Group
    gap: float

    @property
    def head_height(self) -> float:
        return bottom_of(self.head) + self.gap if self.head else 0.0

    @property
    def height(self) -> float:
        return self.head_height + bottom_of(self.title) + self.gap + bottom_of(self.foot)


def cover_pages(sop: Sop, instansi: Instansi, press: Press) -> tuple[Draft, ...]:
    """Lay out the cover: one page, unless even small type doesn't hold its texts."""
    frame = frame_of(press.templat)
    inner = frame.inset(0, on_twip(MARGIN_PART * frame.height))
    for scale in SCALES:
        groups = _groups(sop, instansi, _scaled(press, scale), frame)
        if groups.height <= inner.height + EPSILON:
            return (Draft(_composed(groups, inner), is_cover=True),)
        if groups.height > HOPELESS * inner.height and scale > SCALES[-1]:
            groups = _groups(sop, instansi, _scaled(press, SCALES[-1]), frame)
            break
    return _overlong(groups, frame)


def _groups(sop: Sop, instansi: Instansi, press: Press, frame: Rect) -> _Groups:
    """Set the parts in the page format's order; between the label and the title all belongs to the title."""
    gap = on_twip(GAP * press.templat.ukuran_huruf.sampul_judul)
    named = _title_pieces(sop, press.templat, gap), _office_pieces(sop, instansi, press.templat)
    pieces = {**named[0], **named[1], **_identity_pieces(sop, press)}
    order = press.templat.susunan.sampul
    middle = [at for at, name in enumerate(order) if name in _TITLE]
    first, past = middle[0], middle[-1] + 1
    place = _place(press, frame)
    head, title, foot = (
        owned(place.stacked(names, pieces, instansi.logo, press.setter), sop.disahkan_oleh)
        for names in (order[:first], order[first:past], order[past:])
    )
    return _Groups(head, title, foot, gap)


def _place(press: Press, frame: Rect) -> Place:
    """Return the middle of the sheet, with room for a larger logo."""
    width, size = on_twip(TEXT_PART * frame.width), press.templat.logo
    logo = UkuranLogo(LOGO_SCALE * size.lebar, LOGO_SCALE * size.tinggi)
    gap = LOGO_GAP * press.templat.ukuran_huruf.sampul_instansi
    return Place(on_twip(frame.centre.x - width / 2), width, logo, gap)


def _title_pieces(sop: Sop, templat: Templat, gap: float) -> Pieces:
    style = Style(templat.ukuran_huruf.sampul_judul, bold=True, align=Align.CENTRE)
    return {
        "sop": (Piece(templat.label.sop.upper(), replace(style, role=Role.SOP), gap=gap, balanced=True),),
        "judul": (Piece(sop.judul.upper(), replace(style, role=Role.JUDUL), gap=gap, balanced=True),),
    }


def _office_pieces(sop: Sop, instansi: Instansi, templat: Templat) -> Pieces:
    """Return the names, the address and the year of making."""
    huruf = templat.ukuran_huruf
    like_cover = replace(huruf, instansi=huruf.sampul_instansi, alamat=huruf.sampul_alamat)
    office = masthead_pieces(instansi, replace(templat, ukuran_huruf=like_cover))
    dibuat = sop.tanggal_pembuatan
    tahun = "" if dibuat is None or dibuat.tahun is None else f"{dibuat.tahun:04d}"
    style = Style(huruf.sampul_instansi, Role.TAHUN, bold=True, align=Align.CENTRE)
    year = Piece(tahun, style, gap=TAHUN_GAP * huruf.sampul_instansi)
    return {**office, "tahun": (year,)}


def _identity_pieces(sop: Sop, press: Press) -> Pieces:
    """Return the fields of the identity block, each with its label; who approves with room to sign."""
    templat, label = press.templat, press.templat.label
    style = Style(templat.ukuran_huruf.sampul_alamat, align=Align.CENTRE)
    look = SignatureLook.of(templat, style.size, templat.ruang_tanda_tangan, Mendatar.TENGAH)
    gap = FIELD_GAP * style.size
    fields = {name: (f"{getattr(label, name)}: {printed_field(sop, name)}", Role(name)) for name in FIELDS}
    approval = Piece(f"{label.disahkan_oleh}:", replace(style, role=Role.LABEL), gap=gap)
    return {
        **{name: (Piece(text, replace(style, role=role), gap=gap),) for name, (text, role) in fields.items()},
        SIGNATURE: (approval, *signature_pieces(sop.disahkan_oleh, look)),
    }


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
    foot_top = on_twip(inner.bottom - bottom_of(groups.foot))
    above = inner.y + groups.head_height
    spare = foot_top - groups.gap - bottom_of(groups.title) - above
    title_top = on_twip(above + TITLE_PART * max(spare, 0.0))
    tops = ((groups.head, inner.y), (groups.title, title_top), (groups.foot, foot_top))
    return tuple(item.moved(top) for group, top in tops for item in group)


def _overlong(groups: _Groups, frame: Rect) -> tuple[Draft, ...]:
    """Pour all texts onto as many pages as they need, behind the logo's."""
    blocks: Blocks = ()
    pictures: list[Draft] = []
    for group in (groups.head, groups.title, groups.foot):
        pictures += [
            Draft((item.moved(frame.y - item.rect.y),), is_cover=True) for item in group if isinstance(item, Picture)
        ]
        below = bottom_of(blocks) + groups.gap if blocks else 0.0
        blocks += tuple(item.moved(below) for item in group if isinstance(item, TextBlock))
    texts = [Draft(tuple(block.moved(frame.y) for block in part), is_cover=True) for part in pour(blocks, frame.height)]
    return (*pictures, *texts)
