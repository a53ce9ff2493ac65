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

Lines = list[PlacedLine]
Piece = tuple[Element, tuple[Run, ...]]
"""Neighbouring words of a line, and the element that they belong to."""


def has_ink(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph shows anything: lines to be filled in by hand show nothing."""
    return paragraph.marker is not None or any(run.text for line in paragraph.lines for run in line.runs)


def elements_of(block: TextBlock, parent: Element, *, alone: bool) -> Iterator[tuple[Element, Lines]]:
    """Yield a text's parts as new elements below a parent, with their lines; a text ``alone`` in a cell needs none.

    A parent that is a heading has all lines. Items follow those of a list that the parent ends with.
    """
    lines = place_lines(block)
    for paragraph in block.paragraphs:
        marker = list(islice(lines, 1 if paragraph.marker is not None else 0))
        body = list(islice(lines, len(paragraph.lines)))
        if not has_ink(paragraph):
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
        return item.kids[-1].child("P") if isinstance(item, Element) and isinstance(item.kids[-1], Element) else parent
    return parent.child("P")


def with_blanks(lines: Lines) -> Iterator[tuple[PlacedLine, bool]]:
    """Yield a paragraph's lines, and whether a blank stands between the words that end each and begin the next."""
    for placed in lines[:-1]:
        yield placed, not (placed.line.parts_word or placed.line.end is Break.HYPHEN)
    yield lines[-1], False


def is_plain(lines: Lines) -> bool:
    """Tell whether all words of some lines are of one kind: no link, nothing that came or went."""
    return not any(run.link or run.mark is not Fate.KEPT for placed in lines for run in placed.line.runs)


class Pieces:
    """Parts a paragraph's lines where links and changes begin and end; each of these is an element."""

    def __init__(self, element: Element) -> None:
        self._element = element
        self._open: _Open | None = None

    def of(self, line: Line, *, blank: bool) -> list[Piece]:
        """Return the pieces of the next line, which a ``blank`` ends or not."""
        runs = (run for run in line.runs if run.text)
        groups = [(key, tuple(group)) for key, group in groupby(runs, key=lambda run: (run.link, run.mark))]
        said = ["".join(run.text for run in own) for _key, own in groups]
        if said and blank:
            said[-1] += " "
        elif said and line.end is Break.SYLLABLE:
            said[-1] = said[-1].removesuffix(HYPHEN)
        return [(self._part(link, mark, words), own) for ((link, mark), own), words in zip(groups, said, strict=True)]

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
