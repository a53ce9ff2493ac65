"""What a text says."""

from __future__ import annotations

from sopdoc.layout.text_block import TextBlock


def said(block: TextBlock) -> str:
    """Return a text in one line; a parted word is whole again."""
    return "".join(line.written if line.parts_word else f"{line.text} " for line in block.lines)
