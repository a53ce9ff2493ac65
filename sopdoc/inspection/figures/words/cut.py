"""Words that are cut without a hyphen, and numbers and times that are cut at all."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from sopdoc.inspection.drawings import Drawings
from sopdoc.inspection.figures.figure import Count, Figure, Spot, counted
from sopdoc.inspection.figures.sheets.texts import blocks_of
from sopdoc.layout.text_block import TextBlock
from sopdoc.typography.line import Break, Line

_WHOLE = (Break.PARAGRAPH, Break.BLANK, Break.WRITTEN)
"""Ends of lines that end a word, too."""
_JOINTS = ("-", "‐", "–", "—", "/")
"""What a line may end with inside of a word."""


def _ask(drawings: Drawings) -> Count:
    spots, lines = [], 0
    for page in drawings.document.pages:
        for block in blocks_of(page):
            lines += len(block.lines)
            spots += [
                Spot(page.number, f"{one.text}|{two.text}", block.langkah or 0, page.prosedur or 0, block.rect.centre)
                for one, two in _cuts(block)
            ]
    return counted(spots, lines)


def _cuts(block: TextBlock) -> Iterator[tuple[Line, Line]]:
    for paragraph in block.paragraphs:
        yield from ((one, two) for one, two in pairwise(paragraph.lines) if is_cut(one, two))


def is_cut(one: Line, two: Line) -> bool:
    """Tell whether a word goes on in the next line with no hyphen before, or a number or a time parts there."""
    if one.end in _WHOLE or not one.text or not two.text:
        return False
    before = one.written[-1:]
    in_number = before.isdigit() or (before in ".,:" and one.written[-2:-1].isdigit())
    return not one.text.endswith(_JOINTS) or (in_number and two.text[0].isdigit())


CUT = Figure("words-cut", "words cut without a hyphen, of lines", _ask)
