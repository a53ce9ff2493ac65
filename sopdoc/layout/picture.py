"""A picture on a page."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.geometry.image import Image
from sopdoc.geometry.rect import Rect


class Picture(Struct, frozen=True):
    """A picture, scaled into its rectangle; ``name`` says what it is."""

    rect: Rect
    image: Image
    name: str = "Logo"

    def moved(self, dy: float) -> Picture:
        """Return this picture, ``dy`` lower."""
        return replace(self, rect=self.rect.moved(0, dy))
