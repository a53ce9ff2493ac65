"""The left cell of the identity block: logo and names of government, office and unit, in the page format's order."""

from __future__ import annotations

from msgspec.structs import replace

from sopdoc.layout.blocks.frame import frame_of
from sopdoc.layout.blocks.pile import Piece
from sopdoc.layout.blocks.press import Press
from sopdoc.layout.blocks.rows import Box, Grid
from sopdoc.layout.blocks.slices import bottom_of
from sopdoc.layout.blocks.text import Style
from sopdoc.layout.page import Anchor
from sopdoc.layout.pages.crest import LOGO, LOGO_GAP, Pieces, Place
from sopdoc.layout.picture import Picture
from sopdoc.layout.text_block import Align, Role, TextBlock
from sopdoc.model.instansi import Instansi
from sopdoc.templat.templat import Templat, UkuranLogo

ALAMAT_GAP = 0.5
"""Between the names and the address, in the address's type size."""


def masthead_box(instansi: Instansi, press: Press, grid: Grid, highest: float) -> Box:
    """Set the cell's contents into column 0; the logo is no higher than ``highest``."""
    templat = press.templat
    x, width = grid.inside(0)
    logo = UkuranLogo(templat.logo.lebar, min(templat.logo.tinggi, highest))
    place = Place(x, width, logo, LOGO_GAP * templat.ukuran_huruf.instansi)
    order = templat.susunan.kop
    items = place.stacked(order, masthead_pieces(instansi, templat), instansi.logo, press.setter)
    if bottom_of(items) > frame_of(templat).height - 2 * grid.above:
        # Names that no page holds are parted; the logo stays at their head, which is on the first page.
        order = tuple(sorted(order, key=lambda name: name != LOGO))
        items = place.stacked(order, masthead_pieces(instansi, templat), instansi.logo, press.setter)
    blocks = tuple(item for item in items if isinstance(item, TextBlock))
    picture = next((item for item in items if isinstance(item, Picture)), None)
    return Box(0, blocks=blocks, picture=picture, anchor=Anchor.MIDDLE)


def masthead_pieces(instansi: Instansi, templat: Templat) -> Pieces:
    """Return the names in capitals, and the address."""
    huruf = templat.ukuran_huruf
    name = Style(huruf.instansi, bold=True, align=Align.CENTRE)
    alamat = Style(huruf.alamat, role=Role.ALAMAT, align=Align.CENTRE)
    gap = ALAMAT_GAP * huruf.alamat
    return {
        "pemerintah": (Piece(instansi.pemerintah.upper(), replace(name, role=Role.PEMERINTAH), balanced=True),),
        "nama": (Piece(instansi.nama.upper(), replace(name, role=Role.INSTANSI), balanced=True),),
        "unit": (Piece(instansi.unit.upper(), replace(name, role=Role.UNIT), balanced=True),),
        "alamat": (Piece(instansi.alamat, alamat, gap=gap, balanced=True, gap_below=gap),),
    }
