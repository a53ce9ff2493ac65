"""Words that are cut without a hyphen, and numbers and times that are cut at all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from sopdoc.inspection.drawings import Drawings
from sopdoc.inspection.figures.figure import Count, Figure, Spot, counted
from sopdoc.layout.page import Page
from sopdoc.layout.text_block import TextBlock
from sopdoc.layout.texts import blocks_of
from sopdoc.messages import _
from sopdoc.source.text import excerpt
from sopdoc.typography.line import HYPHEN, Break, Line
from sopdoc.typography.words import is_number

_WHOLE = (Break.PARAGRAPH, Break.BLANK, Break.WRITTEN)
"""Ends of lines that end a word, too."""
_IN_NUMBERS = ".,:"
"""Marks between a number's digits, or hours and minutes."""
_ADDRESS = re.compile(r"://|@|\bwww\.|\w\.\w+[./]\w")
"""What a hyphen would make another one of."""


def _ask(drawings: Drawings) -> Count:
    blocks = _blocks(drawings)
    spots = [_spot(page, block, cut) for page, block in blocks for cut in _cuts(block, _usual(drawings, page, block))]
    return counted(spots, _lines(blocks))


def _ask_words(drawings: Drawings) -> Count:
    """Count each word once, however often it is cut, and on however many pages a heading is printed."""
    blocks = _blocks(drawings)
    spots: dict[tuple[int | None, int | None, str], Spot] = {}
    for page, block in blocks:
        for word in _words(cut for cut in _cuts(block) if not is_of_number(cut)):
            spots.setdefault((page.prosedur, block.langkah, word), _spot(page, block, word))
    return counted(list(spots.values()), _lines(blocks))


def _blocks(drawings: Drawings) -> list[tuple[Page, TextBlock]]:
    return [(page, block) for page in drawings.document.pages for block in blocks_of(page)]


def _cuts(block: TextBlock, usual: float = 0.0) -> Iterator[str]:
    return (cut for paragraph in block.paragraphs for cut in cuts(paragraph.lines, usual))


def _lines(blocks: list[tuple[Page, TextBlock]]) -> int:
    return sum(len(block.lines) for _, block in blocks)


def _words(cut: Iterable[str]) -> Iterator[str]:
    """Yield each word that is cut with all its cuts: ``P|et|ugas``."""
    places: dict[str, set[int]] = {}
    for each in cut:
        before, _, behind = each.rpartition("|")
        places.setdefault(before + behind, set()).add(len(before))
    for word, at in places.items():
        yield "|".join(word[start:past] for start, past in pairwise((0, *sorted(at), len(word))))


def _usual(drawings: Drawings, page: Page, block: TextBlock) -> float:
    """Return the room that a text would have in a column of usual width; nothing outside of the columns."""
    templat = drawings.formats[page.prosedur or 0] if drawings.formats else None
    if templat is None or block.role not in templat.susunan.text_columns:
        return 0.0
    usual: float = getattr(templat.kolom, block.role)
    return usual - 2 * templat.jarak_sel.mendatar


def _spot(page: Page, block: TextBlock, cut: str) -> Spot:
    words = _("{word} is cut").format(word=excerpt(cut))
    return Spot(page.number, words, block.langkah or 0, page.prosedur or 0, block.rect.centre)


def cuts(lines: tuple[Line, ...], usual: float = 0.0) -> Iterator[str]:
    """Yield what stands on both sides of each cut: inside a word without a hyphen, or inside a number or a time.

    Dates, telephone numbers and ranges are cut behind their hyphens, too, where they would fit a ``usual`` width.
    """
    text = "".join(line.written + " " * (line.end in _WHOLE) for line in lines)
    at = 0
    for line in lines[:-1]:
        at += len(line.written)
        if line.end in _WHOLE:
            at += 1
            continue
        before, behind = text[:at].split(" ")[-1], text[at:].split(" ")[0]
        fits = len(before + behind) * line.width <= usual * len(line.text)
        if _is_cut(before, behind, line) or (fits and is_number(before + behind)):
            yield f"{before}|{behind}"


def is_of_number(cut: str) -> bool:
    """Tell whether a cut is inside a number or a time."""
    before, _, behind = cut.rpartition("|")
    return is_number(before + behind) or (behind[:1].isdigit() and before[-1:] in "0123456789.,:")


def _is_cut(before: str, behind: str, line: Line) -> bool:
    if not before or not behind:
        return False
    if behind[0].isdigit() and (before[-1].isdigit() or (before[-1] in _IN_NUMBERS and before[-2:-1].isdigit())):
        return True
    has_hyphen = line.text.endswith(HYPHEN)
    return before[-1].isalpha() and behind[0].isalpha() and not has_hyphen and not _ADDRESS.search(before + behind)


CUT = Figure("words-cut", "words cut without a hyphen, numbers and times cut at all, of lines", _ask)
UNHYPHENED = Figure("words-unhyphened", "words cut without a hyphen, of lines", _ask_words)
"""A number may be wider than its column, which nobody can help but by widening that."""
