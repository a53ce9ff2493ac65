"""Runs of text as one string: how wide its parts are, and where it can be parted."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import accumulate, groupby, pairwise

from msgspec.structs import replace

from sopdoc.typography.fate import Fate
from sopdoc.typography.line import HYPHEN, Break
from sopdoc.typography.markup import Run
from sopdoc.typography.measure import Measurer
from sopdoc.typography.seams import LongWord, Seam
from sopdoc.typography.words import NO_BREAK, PRICED

_WORD_PARTS = re.compile(
    rf"(?:{PRICED})?(?:[^-\n ]++(?![^\n ])|[^\n ]+?(?:(?<=[^-\n ]{{2}}-)(?=[^-\n \d][^-\n ])|(?=[\n ]|\Z)))| +|\n"
)
"""A word, or "Rp" and its number, up to a hyphen between letters or up to its end, blanks, or a line's end.

Lines don't end between a hyphen and a number ("ke-2"): Unicode Standard Annex 14, rule LB25; nor between one and a
single character ("e-KTP", "SOP-A").
"""
_FIRST_CHUNK = re.compile(r"\w+\W?|\W")
"""The least that another program might take from a word onto the line before."""
_JOINING = NO_BREAK + " "
"""Blanks inside of what stays together as long as a line has room for it."""
_JOINING_BLANKS = re.compile(f"[{_JOINING}]+")
_CHANGED = {Fate.DELETED, Fate.INSERTED}


def joined_runs(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Join neighbouring runs of one face, fate and link, and leave out empty ones."""
    if len(runs) <= 1:
        return runs
    groups = groupby((run for run in runs if run.text), key=lambda run: (run.face, run.mark, run.link))
    return tuple(Run("".join(run.text for run in group), *kind) for kind, group in groups)


def _part(run: Run, start: int, past: int) -> Run:
    return Run(run.text[start:past], run.face, run.mark, run.link)


class MeasuredText:
    """Runs as one string, any part of which can be measured and made into runs again."""

    def __init__(self, runs: tuple[Run, ...], measurer: Measurer, size: float) -> None:
        self.text = "".join(run.text for run in runs)
        self._runs = runs
        self._starts = tuple(accumulate((len(run.text) for run in runs[:-1]), initial=0))
        self._only = runs[0] if len(runs) == 1 else None
        self._measurer = measurer
        self._size = size

    def runs(self, start: int, past: int) -> tuple[Run, ...]:
        """Return the runs of a part; a change of face inside a word makes two of it."""
        if start >= past:
            return ()
        if self._only:
            return (_part(self._only, start, past),)
        first, last = bisect_right(self._starts, start) - 1, bisect_left(self._starts, past)
        parts = zip(self._runs[first:last], self._starts[first:last], strict=True)
        return tuple(_part(run, max(start - begin, 0), past - begin) for run, begin in parts)

    @cached_property
    def parts(self) -> tuple[tuple[str, float], ...]:
        """The words, blanks and ends of lines in their order, each with its width."""
        words: list[str] = _WORD_PARTS.findall(self.text)
        if self._only:
            return tuple(zip(words, self._measurer.widths(words, self._only.face, self._size), strict=True))
        places = sorted({*accumulate(map(len, words), initial=0), *self._borders})
        return tuple((self.text[start:past], self.width(start, past)) for start, past in pairwise(places))

    def mark_at(self, at: int) -> Fate:
        """Return what became of one character."""
        return self._run_at(at).mark

    def parts_fates(self, at: int) -> bool:
        """Tell whether words that went end at a place where words that came begin."""
        return at in self._borders

    @cached_property
    def _borders(self) -> frozenset[int]:
        """The places between words that went and words that came: lines may end there."""
        neighbours = zip(self._starts[1:], self._runs, self._runs[1:], strict=False)
        return frozenset(at for at, one, other in neighbours if {one.mark, other.mark} == _CHANGED)

    def width(self, start: int, past: int) -> float:
        """Return the width of a part set in one line."""
        if self._only:
            return self._measurer.width(self.text[start:past], self._only.face, self._size)
        return sum(self._measurer.width(run.text, run.face, self._size) for run in self.runs(start, past))

    def hyphen(self, at: int) -> tuple[Run, float]:
        """Return a hyphen that looks like the character before a place, and its width."""
        run = self._run_at(at - 1)
        return replace(run, text=HYPHEN), self._measurer.width(HYPHEN, run.face, self._size)

    def glyph_width(self, at: int) -> float:
        """Return the width of one character."""
        return self._measurer.width(self.text[at], self._run_at(at).face, self._size)

    def _run_at(self, at: int) -> Run:
        return self._only or self._runs[bisect_right(self._starts, at) - 1]

    def least_width(self, start: int, past: int) -> float:
        """Return the width of the least that another program might take from a word."""
        run = self.runs(start, past)[0]
        first = _FIRST_CHUNK.match(run.text)
        return self.width(start, start + (first.end() if first else len(run.text)))

    def blank_seam(self, start: int, cut: int, past: int) -> Seam | None:
        """Return the last blanks up to ``cut`` that join two words and have letters at both sides, or nothing."""
        for at in range(cut, start, -1):
            if self.text[at] in _JOINING and self.text[at - 1] not in _JOINING:
                following = _JOINING_BLANKS.match(self.text, at).end()  # type: ignore[union-attr] # it starts here
                return Seam(at, following, Break.BLANK) if following < past else None
        return None

    def word_seam(self, start: int, cut: int, room: float) -> Seam:
        """Return where to part a word of which no more fits into ``room`` than up to ``cut``."""

        def has_room(at: int) -> bool:
            return self.width(start, at) + self.hyphen(at)[1] <= room

        return LongWord(self.text, start, cut, has_room).seam()
