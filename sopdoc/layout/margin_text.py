"""Text in a page's margins: what stands there on this page, and which of it are fields that word processors count."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from sopdoc.layout.text_block import TextBlock
from sopdoc.typography.faces import Face, OwnCut


class Field(StrEnum):
    """What a number in a margin counts."""

    NONE = ""
    PAGE = "halaman"
    PAGES = "jumlah"


class Piece(Struct, frozen=True):
    """Letters of one cut; where they are a ``field``, those of this page."""

    text: str
    face: OwnCut = Face.REGULAR
    field: Field = Field.NONE


class MarginText(Struct, frozen=True):
    """A text where it stands on the page, and the same in pieces."""

    block: TextBlock
    pieces: tuple[Piece, ...]
