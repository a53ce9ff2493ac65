"""A line of text, and what ended it."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from sopdoc.typography.fate import Fate
from sopdoc.typography.markup import Run

HYPHEN = "-"
"""Ends the line that holds the first part of a word."""


class Break(StrEnum):
    """What ends a line."""

    PARAGRAPH = "paragraph"
    BLANK = "blank"
    HYPHEN = "hyphen"
    WORD = "word"
    """A word wider than the line was parted behind a sign, or cut, without a hyphen."""
    SYLLABLE = "syllable"
    """It was parted between letters, with a hyphen that ends the line: between syllables if it has some that fit."""
    WRITTEN = "written"
    """The writer began a new line."""


class Line(Struct, frozen=True, cache_hash=True):
    """A line of text, without the blank it was broken at; ``width`` in points.

    ``firm`` says that a program which breaks lines for itself might break here differently; ``blank`` what became of
    the blank.
    """

    runs: tuple[Run, ...]
    width: float
    end: Break
    firm: bool = False
    blank: Fate = Fate.KEPT

    @property
    def text(self) -> str:
        """The line's characters."""
        return "".join(run.text for run in self.runs)

    @property
    def written(self) -> str:
        """Its characters without the hyphen of a parted word."""
        return self.text[: -len(HYPHEN)] if self.end is Break.SYLLABLE else self.text

    @property
    def parts_word(self) -> bool:
        """Whether a word that was wider than the line goes on in the next one."""
        return self.end in (Break.WORD, Break.SYLLABLE)
