"""Which lines may grow with a picture or larger type that somebody puts into them, and which are held at their height.

A line that may grow is as high as layout made it only if its letters need no more: see docs/decisions/docx.md.
"""

from __future__ import annotations

from sopdoc.layout.text_block import TextBlock
from sopdoc.templat.huruf import is_measured

NEEDED = 1.17
"""What a line of Arial takes is 1.149 of its type size; the rest is for what programs round."""
DESCENT = 0.212
"""What of it lies below the baseline."""
_TWIPS_PER_HALF_POINT = 10
_COMMON = "cp1252"
"""Letters that each cut of Arial has; for others a program may choose a font with higher lines."""


def has_room(size: int, line: int, font: str) -> bool:
    """Tell whether letters need no higher line; ``size`` is in half points, ``line`` in twips."""
    return is_measured(font) and NEEDED * size * _TWIPS_PER_HALF_POINT <= line


def is_common(block: TextBlock) -> bool:
    """Tell whether the document's typeface itself prints all letters of a block, whatever the machine has."""
    return all(
        _holds_common(line.text) for part in block.paragraphs for line in (part.marker, *part.lines) if line is not None
    )


def _holds_common(text: str) -> bool:
    return text.isascii() or len(text.encode(_COMMON, "ignore")) == len(text)
