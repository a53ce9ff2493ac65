"""What a page keeps free for electronic signatures; sopdoc itself never signs."""

from __future__ import annotations

from msgspec import Struct

from sopdoc.geometry.rect import Rect
from sopdoc.layout.picture import Picture
from sopdoc.model.instansi import Pengesahan


class Signature(Struct, frozen=True):
    """The free room in which an official signs; what is told of the official has no markup."""

    rect: Rect
    official: Pengesahan


class QrPlace(Struct, frozen=True):
    """The place of a QR at a page's foot; ``text`` is what the ``picture`` in it says, if there is one."""

    rect: Rect
    text: str = ""
    picture: Picture | None = None
