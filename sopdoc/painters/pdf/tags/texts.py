"""A text's paragraphs as elements, each with the lines that show it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, islice

from msgspec import Struct

from sopdoc.layout.text_block import Paragraph, TextBlock
from sopdoc.painters.lines import PlacedLine, place_lines
from sopdoc.painters.pdf.tags.element import Element, alternative, numbering
from sopdoc.typography.fate import Fate
from sopdoc.typography.line import HYPHEN, Break, Line
from sopdoc.typography.markup import Run

CELLS = ("TD", "TH")
_SAID = {Fate.INSERTED: "ditambahkan", Fate.DELETED: "dihapus"}

_TITLES = ("H1", "H2")
_WITHIN_WORDS = (Break.HYPHEN, Break.WORD, Break.SYLLABLE)
"""Ends of lines behind which the same word goes on."""

Lines = list[PlacedLine]
Piece = tuple[Element, tuple[Run, ...], bool]
"""The element of some words that follow each other in a line, the words, and whether a blank follows them."""


def elements_of(block: TextBlock, parent: Element, *, alone: bool) -> Iterator[tuple[Element, Lines]]:
    """Yield a text's parts as new elements below a parent, with their lines; a text ``alone`` in a cell needs none.

    A parent that is a heading has all lines. Items follow those of a list that the parent ends with.
    """
    lines = place_lines(block)
    for paragraph in block.paragraphs:
        marker = [next(lines)] if paragraph.marker is not None else []
        body = list(islice(lines, len(paragraph.lines)))
        if not marker and not _has_ink(body):
            continue
        if parent.kind not in _HOLDERS:
            yield parent, marker + body
        elif marker:
            item = _list_in(parent, marker[0].line.text).child("LI")
            yield item.child("Lbl"), marker
            if body:
                yield item.child("LBody"), body
        else:
            yield _paragraph_in(parent, paragraph, alone=alone), body


def _has_ink(lines: Lines) -> bool:
    """Tell whether lines show anything: those to be filled in by hand show nothing."""
    for placed in lines:
        for run in placed.line.runs:
            if run.text:
                return True
    return False


_HOLDERS = frozenset(("Sect", *CELLS))
"""What holds paragraphs; anything else is one."""


def _list_in(parent: Element, marker: str) -> Element:
    last = parent.kids[-1] if parent.kids else None
    return last if isinstance(last, Element) and last.kind == "L" else parent.child("L", numbering(marker))


def _paragraph_in(parent: Element, paragraph: Paragraph, *, alone: bool) -> Element:
    """Return the element of a paragraph without a marker: the cell itself, what goes on in an item, or a new one."""
    if alone and parent.kind in CELLS:
        return parent
    last = parent.kids[-1] if parent.kids else None
    if paragraph.indent and isinstance(last, Element) and last.kind == "L":
        item = last.kids[-1]
        if isinstance(item, Element):
            bodies = [kid for kid in item.kids if isinstance(kid, Element) and kid.kind == "LBody"]
            return (bodies[-1] if bodies else item.child("LBody")).child("P")
    return parent.child("P")


def with_blanks(element: Element, lines: Lines) -> Iterator[tuple[PlacedLine, bool]]:
    """Yield an element's lines, and whether a blank follows each: words of the next one do, or of more of a title."""
    for placed in lines[:-1]:
        yield placed, placed.line.end not in _WITHIN_WORDS
    yield lines[-1], element.kind in _TITLES


def is_plain(lines: Lines) -> bool:
    """Tell whether all words of some lines are of one kind: no link, nothing that came or went."""
    for placed in lines:
        for run in placed.line.runs:
            if run.link or run.mark is not Fate.KEPT:
                return False
    return True


class Pieces:
    """Parts a paragraph's lines where links and changes begin and end; each of these is an element."""

    def __init__(self, element: Element) -> None:
        self._element = element
        self._open: _Open | None = None
        self.clickable: list[Element] = []

    def of(self, line: Line, *, blank: bool) -> Iterator[Piece]:
        """Yield the pieces of the next line, which a ``blank`` ends or not; elements are made when they are met.

        ``clickable`` then has the links of the line's runs.
        """
        self.clickable.clear()
        runs = (run for run in line.runs if run.text)
        groups = [(key, tuple(group)) for key, group in groupby(runs, key=lambda run: (run.link, run.mark))]
        for at, ((link, mark), own) in enumerate(groups, 1):
            is_last = at == len(groups)
            words = "".join(run.text for run in own)
            if is_last:
                words = f"{words} " if blank else words.removesuffix(HYPHEN * (line.end is Break.SYLLABLE))
            part = self._part(link, mark, words)
            self.clickable += [part for _run in own if link]
            yield part, own, blank and is_last

    def _part(self, link: str, mark: Fate, words: str) -> Element:
        if not link and mark is Fate.KEPT:
            self._open = None
            return self._element
        if self._open is None or (self._open.link, self._open.mark) != (link, mark):
            self._open = _Open(self._element.child("Link" if link else "Span"), link, mark)
        part = self._open
        part.words += words
        if mark is not Fate.KEPT:
            part.element.more = alternative(f"{_SAID[mark]}: {part.words.strip()}")
        return part.element


class _Open(Struct):
    """A link or change that may go on in the next line."""

    element: Element
    link: str
    mark: Fate
    words: str = ""
