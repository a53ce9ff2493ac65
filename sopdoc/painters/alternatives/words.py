"""Texts of a page as they are said, in one line."""

from __future__ import annotations

from sopdoc.layout.text_block import TextBlock
from sopdoc.typography.wrap import Break


def said(block: TextBlock | None) -> str:
    """Return a text in one line, list items after their markers."""
    words = []
    for paragraph in block.paragraphs if block else ():
        words += [f"{paragraph.marker.text} "] if paragraph.marker else []
        words += [
            line.written if line.parts_word or line.end is Break.HYPHEN else f"{line.text} " for line in paragraph.lines
        ]
    return " ".join("".join(words).split())


def cut(text: str, most: int) -> str:
    """Return a text, cut after a word where it is longer than it may be."""
    return text if len(text) <= most else f"{text[: most - 1].rsplit(' ', 1)[0]}…"
