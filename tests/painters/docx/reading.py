"""Where words stand on a page: as layout says, and in a PDF."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from html import unescape
from pathlib import Path

from sopdoc.layout.page import Page
from sopdoc.layout.text_block import ASCENT, Align, TextBlock
from sopdoc.painters.docx.text.look import page_blocks
from sopdoc.typography.measure import FontMeasurer
from sopdoc.typography.wrap import Line

BOX, ABOVE = 1.3, 0.95
"""A word's box as poppler sees it: its height, and what of it lies above the baseline, in type sizes."""
_PAGE = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', re.DOTALL)
_WORD = re.compile(r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>')
_MEASURER = FontMeasurer()


@dataclass(frozen=True)
class Word:
    """A word, where it starts, and its baseline; ``height`` is that of its type, ``role`` that of its block."""

    text: str
    x: float
    y: float
    height: float
    role: str = ""


def expected_words(page: Page) -> list[Word]:
    return [word for block in page_blocks(page) if not block.upright for word in _block_words(block)]


def expected_upright_words(page: Page) -> list[Word]:
    """Return upright words; ``x`` is that of the baseline and ``y`` that of the foot, where they start."""
    return [word for block in page_blocks(page) if block.upright for word in map(_raised(block), _block_words(block))]


def _raised(block: TextBlock) -> Callable[[Word], Word]:
    """Return what turns a word of a block that was read as if its rectangle's sides were changed about."""
    return lambda word: replace(word, x=block.rect.x + word.y, y=block.rect.bottom - word.x)


def _block_words(block: TextBlock) -> Iterator[Word]:
    places = ((paragraph, line) for paragraph in block.paragraphs for line in paragraph.lines)
    left, top = (0.0, 0.0) if block.upright else (block.rect.x, block.rect.y)
    for at, (paragraph, line) in enumerate(places):
        y = top + (at + ASCENT) * block.leading
        free = (block.rect.height if block.upright else block.rect.width) - paragraph.indent - line.width
        shift = {Align.LEFT: 0.0, Align.CENTRE: free / 2, Align.RIGHT: free}[block.align]
        yield from _line_words(line, block, left + paragraph.indent + shift, y)
        if paragraph.marker and line is paragraph.lines[0]:
            yield from _line_words(paragraph.marker, block, left + paragraph.marker_indent, y)


def _line_words(line: Line, block: TextBlock, x: float, y: float) -> Iterator[Word]:
    text, start = "", x
    for run in line.runs:
        for character in run.text:
            width = _MEASURER.width(character, run.face, block.size)
            if character == " " and text:
                yield Word(text, start, y, block.size, block.role)
                text = ""
            if character != " ":
                start = start if text else x
                text += character
            x += width
    if text:
        yield Word(text, start, y, block.size, block.role)


def pdf_words(pdf: Path, *, upright: bool = False) -> list[list[Word]]:
    """Return each page's words, taken as lying ones or as upright ones: poppler doesn't tell which they are."""
    read = _upright_word if upright else _word
    command = ["pdftotext", "-bbox", str(pdf), "-"]
    text = subprocess.run(command, check=True, capture_output=True).stdout.decode()
    return [[read(found) for found in _WORD.finditer(match.group(3))] for match in _PAGE.finditer(text)]


def _word(match: re.Match[str]) -> Word:
    left, top, _right, bottom = (float(match.group(at)) for at in range(1, 5))
    size = (bottom - top) / BOX
    return Word(unescape(match.group(5)), left, top + ABOVE * size, size)


def _upright_word(match: re.Match[str]) -> Word:
    left, _top, right, bottom = (float(match.group(at)) for at in range(1, 5))
    size = (right - left) / BOX
    return Word(unescape(match.group(5)), left + ABOVE * size, bottom, size)
