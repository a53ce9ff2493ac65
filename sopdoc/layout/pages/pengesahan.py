"""Who approves: post, room for signature and stamp, name underlined, rank and number."""

from __future__ import annotations

from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.geometry.image import Image
from sopdoc.geometry.rect import Rect
from sopdoc.layout.blocks.grain import on_twip
from sopdoc.layout.blocks.pile import Piece, pile
from sopdoc.layout.blocks.slices import bottom_of
from sopdoc.layout.blocks.splitting import Blocks
from sopdoc.layout.blocks.text import Style, Typesetter
from sopdoc.layout.pages.margin.filling import one_line
from sopdoc.layout.picture import Picture
from sopdoc.layout.text_block import Align, Role, TextBlock
from sopdoc.model.instansi import Pengesahan
from sopdoc.templat.halaman import NamaPengesahan
from sopdoc.templat.tabel import Mendatar
from sopdoc.templat.templat import Templat
from sopdoc.typography.markup import plain_text

PICTURE_GAP = 2.0
"""Above and below a picture at least."""
_PICTURE = "Gambar pengesahan"
_OFFICIAL = frozenset((Role.JABATAN, Role.NAMA, Role.PANGKAT, Role.NIP))
"""Texts that say who signs."""
Item = TypeVar("Item", bound=TextBlock | Picture)
ACROSS = {Mendatar.KIRI: Align.LEFT, Mendatar.TENGAH: Align.CENTRE, Mendatar.KANAN: Align.RIGHT}


class SignatureLook(Struct, frozen=True):
    """How a signature block is set; ``room`` is kept free between the post and the name.

    A ``picture`` there is as high as the page format's room at most, also where there is more.
    """

    size: float
    room: float
    nip_label: str
    align: Align
    nama: NamaPengesahan
    picture: Image | None
    picture_height: float

    @classmethod
    def of(cls, templat: Templat, size: float, room: float, rata: Mendatar) -> SignatureLook:
        """Return the look that a page format says, for a type size, room and alignment."""
        look = templat.pengesahan
        height = templat.ruang_tanda_tangan
        return cls(size, room, templat.label.nip, ACROSS[rata], look.nama, look.gambar, height)


class Signed(Struct, frozen=True):
    """A signature block from y = 0 downwards."""

    blocks: Blocks
    picture: Picture | None = None

    @property
    def items(self) -> tuple[TextBlock | Picture, ...]:
        """All of it from top to bottom."""
        found = (*self.blocks, *((self.picture,) if self.picture else ()))
        return tuple(sorted(found, key=lambda item: item.rect.y))


def signed(
    pengesahan: Pengesahan, look: SignatureLook, setter: Typesetter, x: float, width: float, first: Piece | None = None
) -> Signed:
    """Set who signs between ``x`` and its ``width``, below a ``first`` line."""
    jabatan, *written = signature_pieces(pengesahan, look)
    above = pile((first, jabatan) if first else (jabatan,), setter, x, width)
    blocks = pile(tuple(piece for piece in (first, jabatan, *written) if piece), setter, x, width)
    return Signed(
        owned(blocks, pengesahan), _picture(look, bottom_of(above), x, width) if pengesahan != Pengesahan() else None
    )


def named(pengesahan: Pengesahan) -> Pengesahan:
    """Return who signs in words without markup."""
    return Pengesahan(*(one_line(getattr(pengesahan, name)) for name in Pengesahan.__struct_fields__))


def owned(items: tuple[Item, ...], pengesahan: Pengesahan) -> tuple[Item, ...]:
    """Let the texts of a signature block know whose they are, in words without markup; others stay as they are."""
    official = named(pengesahan)

    def told(item: Item) -> Item:
        is_own = isinstance(item, TextBlock) and item.role in _OFFICIAL
        return replace(item, official=official) if is_own else item

    return tuple(map(told, items))


def _picture(look: SignatureLook, top: float, x: float, width: float) -> Picture | None:
    """Return the picture in the middle of the room below ``top``, as large as it may be."""
    image = look.picture
    height = look.picture_height - 2 * PICTURE_GAP
    if image is None or height <= 0:
        return None
    scale = min(width / image.width, height / image.height)
    across, down = on_twip(image.width * scale), on_twip(image.height * scale)
    spare = {Align.LEFT: 0.0, Align.CENTRE: (width - across) / 2, Align.RIGHT: width - across}[look.align]
    rect = Rect(on_twip(x + spare), on_twip(top + (look.room - down) / 2), across, down)
    return Picture(rect, image, _PICTURE)


def signature_pieces(pengesahan: Pengesahan, look: SignatureLook) -> tuple[Piece, ...]:
    """Return the texts of a signature block, from top to bottom."""
    plain = Style(look.size, align=look.align)
    nama = replace(plain, role=Role.NAMA, bold=look.nama.tebal, underline=look.nama.garis_bawah)
    signed = (
        Piece(pengesahan.nama, nama),
        Piece(pengesahan.pangkat, replace(plain, role=Role.PANGKAT)),
        Piece(nip_text(pengesahan.nip, look.nip_label), replace(plain, role=Role.NIP)),
    )
    written = tuple(piece for piece in signed if piece.isi)
    if written:
        written = (replace(written[0], room=look.room), *written[1:])
    jabatan = Piece(pengesahan.jabatan, replace(plain, role=Role.JABATAN), balanced=look.align is Align.CENTRE)
    return (jabatan, *written)


def nip_text(nip: str, label: str) -> str:
    """Return an official's number behind its label, unless the source wrote a label itself; "" without a number."""
    if not nip or plain_text(nip).lstrip().upper().startswith("NIP"):
        return nip
    return f"{label} {nip}".strip()
