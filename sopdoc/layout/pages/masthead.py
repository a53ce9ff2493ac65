"""The left cell of the identity block: logo, and the names of government, office and unit."""

from __future__ import annotations

from msgspec.structs import replace

from sopdoc.geometry.rect import Rect
from sopdoc.layout.blocks.grain import on_twip
from sopdoc.layout.blocks.pile import Piece, pile
from sopdoc.layout.blocks.press import Press
from sopdoc.layout.blocks.rows import Box, Grid
from sopdoc.layout.blocks.text import Style
from sopdoc.layout.page import Anchor, Picture
from sopdoc.layout.text_block import Align
from sopdoc.model.instansi import Image, Instansi
from sopdoc.templat.templat import Templat

LOGO_GAP = 0.6
"""Between the logo and the names, in their type size."""
ALAMAT_GAP = 0.5
"""Between the names and the address, in the address's type size."""


def masthead_box(instansi: Instansi, press: Press, grid: Grid, highest: float) -> Box:
    """Set the cell's contents into column 0; the logo is no higher than ``highest``."""
    x, width = grid.inside(0)
    blocks = pile(masthead_pieces(instansi, press.templat), press.setter, x, width)
    picture = None
    if instansi.logo is not None:
        box = Rect(x, 0, width, min(press.templat.logo.tinggi, highest))
        picture = fitted_picture(instansi.logo, box, min(press.templat.logo.lebar, width))
        below = on_twip(picture.rect.height + LOGO_GAP * press.templat.ukuran_huruf.instansi)
        blocks = tuple(block.moved(below) for block in blocks)
    return Box(0, blocks=blocks, picture=picture, anchor=Anchor.MIDDLE)


def masthead_pieces(instansi: Instansi, templat: Templat) -> tuple[Piece, ...]:
    """Return the names in capitals, from the widest body to the narrowest, and the address."""
    huruf = templat.ukuran_huruf
    name = Style(huruf.instansi, bold=True, align=Align.CENTRE)
    alamat = Style(huruf.alamat, role="alamat", align=Align.CENTRE)
    return (
        Piece(instansi.pemerintah.upper(), replace(name, role="pemerintah"), balanced=True),
        Piece(instansi.nama.upper(), replace(name, role="instansi"), balanced=True),
        Piece(instansi.unit.upper(), replace(name, role="unit"), balanced=True),
        Piece(instansi.alamat, alamat, gap=ALAMAT_GAP * huruf.alamat, balanced=True),
    )


def fitted_picture(image: Image, box: Rect, widest: float) -> Picture:
    """Return a picture as large as ``widest`` and the box's height allow, at its top, in the middle of its width."""
    scale = min(widest / image.width, box.height / image.height)
    width, height = on_twip(image.width * scale), on_twip(image.height * scale)
    return Picture(Rect(on_twip(box.x + (box.width - width) / 2), box.y, width, height), image)
