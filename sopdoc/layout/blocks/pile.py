"""Pile texts one below the other."""

from __future__ import annotations

from msgspec import Struct

from sopdoc.layout.blocks.grain import on_twip
from sopdoc.layout.blocks.splitting import Blocks
from sopdoc.layout.blocks.text import Style, Typesetter
from sopdoc.layout.text_block import TextBlock
from sopdoc.model.isi import Isi

HALVINGS = 6
"""Steps in which the narrowest width of a heading is looked for."""

MOST_LINES = 6
"""A heading of more lines is running text."""


class Piece(Struct, frozen=True):
    """A text of a pile, ``gap`` below the one before, and with ``room`` kept free above it even at the head.

    The one after it stands ``gap_below`` below it at least.

    ``balanced`` makes its lines about equally long.
    """

    isi: Isi
    style: Style
    gap: float = 0.0
    room: float = 0.0
    balanced: bool = False
    gap_below: float = 0.0


def pile(pieces: tuple[Piece, ...], setter: Typesetter, x: float, width: float) -> Blocks:
    """Set pieces from y = 0 downwards; empty ones leave no gap, nor does the first one's."""
    blocks: list[TextBlock] = []
    below = 0.0
    for piece in pieces:
        if not piece.isi:
            continue
        above = blocks[-1].rect.bottom + max(piece.gap, below) if blocks else 0.0
        below = piece.gap_below
        top = on_twip(above + piece.room)
        make = balanced_block if piece.balanced else Typesetter.block
        blocks.append(make(setter, piece.isi, x, top, width, piece.style))
    return tuple(blocks)


def balanced_block(setter: Typesetter, isi: Isi, x: float, y: float, width: float, style: Style) -> TextBlock:
    """Set a centred heading in the narrowest width, about the middle of ``width``, that needs no more lines."""
    block = setter.block(isi, x, y, width, style)
    count = len(block.lines)
    if not 1 < count <= MOST_LINES or _cuts_words(block):
        return block
    narrow, wide = width / count, width
    for _step in range(HALVINGS):
        middle = on_twip((narrow + wide) / 2)
        trial = setter.block(isi, on_twip(x + (width - middle) / 2), y, middle, style)
        if len(trial.lines) == count and not _cuts_words(trial):
            block, wide = trial, middle
        else:
            narrow = middle
    return block


def _cuts_words(block: TextBlock) -> bool:
    return any(line.parts_word for line in block.lines)
