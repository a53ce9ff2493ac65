"""Runs of text as one string: how wide its parts are, and where words that are too wide part."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cached_property
from itertools import accumulate, groupby, pairwise

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.typography.fate import Fate
from sopdoc.typography.line import HYPHEN, Break
from sopdoc.typography.markup import Run
from sopdoc.typography.measure import Measurer
from sopdoc.typography.syllables import LEAST_LETTERS, LONGEST_WORD, syllables
from sopdoc.typography.words import NO_BREAK

_WORD_PARTS = re.compile(r"[^-\n ]++(?![^\n ])|[^\n ]+?(?:(?<=[^-\n ]-)(?=[^-\n \d])|(?=[\n ]|\Z))| +|\n")
"""A word up to a hyphen that a letter follows or up to its end, blanks, or a line's end.

Lines don't end between a hyphen and a number ("ke-2"): Unicode Standard Annex 14, rule LB25.
"""
_FIRST_CHUNK = re.compile(r"\w+\W?|\W")
"""The least that another program might take from a word onto the line before."""
_CUT_BEHIND = "/_.,;:@)]-–—"
_IN_NUMBERS = ".,:"
"""Marks between a number's digits, or hours and minutes: words are cut behind them, but numbers only if they must."""
_IN_ADDRESS = re.compile(r"://|@|\w\.\w")
_LONGEST_NUMBER = 64
"""What has more digits is no number, but a word like others."""
_NO_BREAK_BLANKS = re.compile(f"[{NO_BREAK}]+")
_CHANGED = {Fate.DELETED, Fate.INSERTED}
_NUMBER = re.compile(r"\d(?:[.,:]?\d)*+")


def joined_runs(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Join neighbouring runs of one face and fate, and leave out empty ones."""
    if len(runs) <= 1:
        return runs
    groups = groupby((run for run in runs if run.text), key=lambda run: (run.face, run.mark))
    return tuple(Run("".join(run.text for run in group), *kind) for kind, group in groups)


def _part(run: Run, start: int, past: int) -> Run:
    return Run(run.text[start:past], run.face, run.mark)


class Seam(Struct, frozen=True):
    """Where a word is parted: the end of its head, and where the rest starts."""

    end: int
    following: int
    kind: Break = Break.WORD

    @classmethod
    def at(cls, place: int) -> Seam:
        """Return a cut between two characters."""
        return cls(place, place)


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
            return (Run(self.text[start:past], self._only.face, self._only.mark),)
        first, last = bisect_right(self._starts, start) - 1, bisect_left(self._starts, past)
        parts = zip(self._runs[first:last], self._starts[first:last], strict=True)
        return tuple(_part(run, max(start - begin, 0), past - begin) for run, begin in parts)

    def parts(self) -> Iterable[tuple[str, float]]:
        """Return the words, blanks and ends of lines in their order, each with its width."""
        words: list[str] = _WORD_PARTS.findall(self.text)
        if self._only:
            return zip(words, self._measurer.widths(words, self._only.face, self._size), strict=True)
        places = sorted({*accumulate(map(len, words), initial=0), *self._borders})
        return [(self.text[start:past], self.width(start, past)) for start, past in pairwise(places)]

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
        """Return the last blanks up to ``cut`` that don't break and have letters at both sides, or nothing."""
        for at in range(cut, start, -1):
            if self.text[at] in NO_BREAK and self.text[at - 1] not in NO_BREAK:
                following = _NO_BREAK_BLANKS.match(self.text, at).end()  # type: ignore[union-attr] # it starts here
                return Seam(at, following, Break.BLANK) if following < past else None
        return None

    def word_seam(self, start: int, cut: int, room: float) -> Seam:
        """Return where to part a word of which no more fits into ``room`` than up to ``cut``.

        That is not in the first third of what fits, or anywhere.
        """
        third = start + (cut - start) // 3
        marks = [at for at in range(cut, third, -1) if self.text[at - 1] in _CUT_BEHIND]
        outside = [at for at in marks if not self._parts_number(at)]
        before = self._number_start(start, cut)
        place = next(iter((*outside, *((before,) if start < before < cut else ()))), None)
        between = self._between_syllables(start, cut) if place is None and not self._is_in_address(cut) else []
        hyphened = (at for at in between if self.width(start, at) + self.hyphen(at)[1] <= room)
        if syllable := next(hyphened, None):
            return Seam(syllable, syllable, Break.SYLLABLE)
        return Seam.at(place or next(iter((*marks, *between)), cut))

    def _is_in_address(self, cut: int) -> bool:
        """Tell whether a cut would part an address, to which a hyphen would add a character."""
        before = self.text[max(0, cut - LONGEST_WORD) : cut].split(" ")[-1]
        behind = self.text[cut : cut + LONGEST_WORD].split(" ")[0]
        return _IN_ADDRESS.search(before + behind) is not None

    def _between_syllables(self, start: int, cut: int) -> list[int]:
        """Return the places between syllables up to a cut, of the word that it would part, the last one first."""
        first, past = self._word_around(cut)
        least = max(first, start) + LEAST_LETTERS
        places = [first + place for place in syllables(self.text[first:past])]
        return [at for at in reversed(places) if least <= at <= cut]

    def _word_around(self, cut: int) -> tuple[int, int]:
        """Return where the letters begin and end that a cut would part: nowhere if it parts none, or very many."""
        first = past = cut
        while first and cut - first <= LONGEST_WORD and self.text[first - 1].isalpha():
            first -= 1
        while past < len(self.text) and past - first <= LONGEST_WORD and self.text[past].isalpha():
            past += 1
        return (cut, cut) if cut in (first, past) else (first, past)

    def _parts_number(self, at: int) -> bool:
        """Tell whether a cut before a character would part digits at a point, comma or colon."""
        mark = self.text[at - 1]
        return mark in _IN_NUMBERS and self.text[at - 2 : at - 1].isdigit() and self.text[at].isdigit()

    def _number_start(self, start: int, cut: int) -> int:
        """Return the start of the number that a cut would part and that fits a line, the cut if there is none."""
        for number in _NUMBER.finditer(self.text, start, cut + _LONGEST_NUMBER):
            if number.end() > cut:
                return number.start() if number.end() - number.start() <= cut - start else cut
        return cut
