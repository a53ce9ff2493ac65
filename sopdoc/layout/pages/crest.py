"""Names and a logo one below the other, as the cover and the identity block have them."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from sopdoc.geometry.image import Image
from sopdoc.geometry.rect import Rect
from sopdoc.layout.blocks.grain import on_twip
from sopdoc.layout.blocks.pile import Piece, pile
from sopdoc.layout.blocks.slices import bottom_of
from sopdoc.layout.blocks.text import Typesetter
from sopdoc.layout.picture import Picture
from sopdoc.layout.text_block import TextBlock
from sopdoc.templat.templat import UkuranLogo

LOGO = "logo"
LOGO_GAP = 0.6
"""Between the logo and the names, in their type size."""
Group = tuple[TextBlock | Picture, ...]
Pieces = Mapping[str, tuple[Piece, ...]]
"""What each part consists of, from top to bottom."""


class Place(Struct, frozen=True):
    """Where parts stand: their left edge and width, the logo's largest size, and the gap above and below it."""

    x: float
    width: float
    logo: UkuranLogo
    gap: float

    def stacked(self, names: tuple[str, ...], pieces: Pieces, logo: Image | None, setter: Typesetter) -> Group:
        """Set parts in this order from y = 0 downwards; without a logo there is no gap for it."""
        if LOGO not in names or logo is None:
            return self._piled(tuple(name for name in names if name != LOGO), pieces, setter)
        at = names.index(LOGO)
        above = self._piled(names[:at], pieces, setter)
        group = (*above, *_lower((self._picture(logo),), above, self.gap))
        return (*group, *_lower(self._piled(names[at + 1 :], pieces, setter), group, self.gap))

    def _piled(self, names: tuple[str, ...], pieces: Pieces, setter: Typesetter) -> Group:
        return pile(tuple(piece for name in names for piece in pieces[name]), setter, self.x, self.width)

    def _picture(self, image: Image) -> Picture:
        """Return the logo at y = 0, in the middle of the width, as large as it may be."""
        scale = min(min(self.logo.lebar, self.width) / image.width, self.logo.tinggi / image.height)
        width, height = on_twip(image.width * scale), on_twip(image.height * scale)
        return Picture(Rect(on_twip(self.x + (self.width - width) / 2), 0.0, width, height), image)


def _lower(items: Group, above: Group, gap: float) -> Group:
    """Return items below others, a gap apart if there are any."""
    top = on_twip(bottom_of(above) + gap) if above else 0.0
    return tuple(item.moved(top) for item in items)
