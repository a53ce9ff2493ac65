"""Pictures on a page, and the places that are kept free for those of electronic signatures; sopdoc never signs."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.geometry.image import Image
from sopdoc.geometry.rect import Rect
from sopdoc.model.instansi import Pengesahan


class Picture(Struct, frozen=True):
    """A picture, scaled into its rectangle; ``name`` says what it is."""

    rect: Rect
    image: Image
    name: str = "Logo"

    def moved(self, dy: float) -> Picture:
        """Return this picture, ``dy`` lower."""
        return replace(self, rect=self.rect.moved(0, dy))


class Signature(Struct, frozen=True):
    """The free room in which an official signs; what is told of the official has no markup."""

    rect: Rect
    official: Pengesahan


class QrPlace(Struct, frozen=True):
    """The place of a QR at a page's foot; ``text`` is what the ``picture`` in it says, if there is one."""

    rect: Rect
    text: str = ""
    picture: Picture | None = None
