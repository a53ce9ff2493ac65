"""Break text into lines, once for all outputs."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import accumulate, groupby, pairwise

from msgspec import Struct

from sopdoc.typography.faces import Face
from sopdoc.typography.markup import Run, parse_markup
from sopdoc.typography.measure import Measurer
from sopdoc.typography.words import NO_BREAK

RISK = 1.5
"""Points within which another program, with its own rounding, might break a line elsewhere."""

_WORD_PARTS = re.compile(r"[^-\n ]++(?![^\n ])|[^\n ]+?(?:(?<=[^-\n ]-)(?=[^-\n \d])|(?=[\n ]|\Z))| +|\n")
"""A word up to a hyphen that a letter follows or up to its end, blanks, or a line's end.

Lines don't end between a hyphen and a number ("ke-2"): Unicode Standard Annex 14, rule LB25.
"""
_FIRST_CHUNK = re.compile(r"\w+\W?|\W")
"""The least that another program might take from a word onto the line before."""
_CUT_BEHIND = "/_.,;:@)]-–—"
_IN_NUMBERS = ".,:"
"""Marks between a number's digits, or hours and minutes: words are cut behind them, but numbers only if they must."""
_LONGEST_NUMBER = 64
"""What has more digits is no number, but a word like others."""


_NO_BREAK_BLANKS = re.compile(f"[{NO_BREAK}]+")
_NUMBER = re.compile(r"\d(?:[.,:]?\d)*+")


class Break(StrEnum):
    """What ends a line."""

    PARAGRAPH = "paragraph"
    BLANK = "blank"
    HYPHEN = "hyphen"
    WORD = "word"
    """A word wider than the line was cut."""
    WRITTEN = "written"
    """The writer began a new line."""


class Line(Struct, frozen=True, cache_hash=True):
    """A line of text, without the blank it was broken at; ``width`` in points.

    ``firm`` says that a program which breaks lines for itself might break here differently.
    """

    runs: tuple[Run, ...]
    width: float
    end: Break
    firm: bool = False

    @property
    def text(self) -> str:
        """The line's characters."""
        return "".join(run.text for run in self.runs)


def wrap_text(marked: str, bold: bool, measurer: Measurer, size: float, width: float) -> tuple[Line, ...]:
    """Break a text with markup as `wrap_runs` does; ``bold`` sets all of it bold."""
    return wrap_runs(parse_markup(marked, bold), measurer, size, width)


def wrap_runs(runs: tuple[Run, ...], measurer: Measurer, size: float, width: float) -> tuple[Line, ...]:
    """Break runs greedily at blanks and after hyphens; cut words that are wider than ``width``.

    Returns at least one line; the last one ends the paragraph. Runs of blanks inside a line stay.
    """
    return tuple(_Breaker(_Text(_joined(runs), measurer, size), width).lines())


def _joined(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Join neighbouring runs of one face, and leave out empty ones."""
    if len(runs) <= 1:
        return runs
    groups = groupby((run for run in runs if run.text), key=lambda run: run.face)
    return tuple(Run("".join(run.text for run in group), face) for face, group in groups)


class _Seam(Struct, frozen=True):
    """Where a word is parted: the end of its head, and where the rest starts."""

    end: int
    following: int
    kind: Break = Break.WORD

    @classmethod
    def at(cls, place: int) -> _Seam:
        return cls(place, place)


class _Text:
    """Runs as one string, any part of which can be measured and made into runs again."""

    def __init__(self, runs: tuple[Run, ...], measurer: Measurer, size: float) -> None:
        self.text = "".join(run.text for run in runs)
        self._runs = runs
        self._starts = tuple(accumulate((len(run.text) for run in runs[:-1]), initial=0))
        self._only = runs[0].face if len(runs) == 1 else None
        self._measurer = measurer
        self._size = size

    def runs(self, start: int, past: int) -> tuple[Run, ...]:
        """Return the runs of a part; a change of face inside a word makes two of it."""
        if start >= past:
            return ()
        if self._only:
            return (Run(self.text[start:past], self._only),)
        first, last = bisect_right(self._starts, start) - 1, bisect_left(self._starts, past)
        parts = zip(self._runs[first:last], self._starts[first:last], strict=True)
        return tuple(Run(run.text[max(start - begin, 0) : past - begin], run.face) for run, begin in parts)

    def parts(self) -> Iterable[tuple[str, float]]:
        """Return the words, blanks and ends of lines in their order, each with its width."""
        words: list[str] = _WORD_PARTS.findall(self.text)
        if self._only:
            return zip(words, self._measurer.widths(words, self._only, self._size), strict=True)
        places = accumulate(map(len, words), initial=0)
        return [(word, self.width(*ends)) for word, ends in zip(words, pairwise(places), strict=True)]

    def width(self, start: int, past: int) -> float:
        """Return the width of a part set in one line."""
        if self._only:
            return self._measurer.width(self.text[start:past], self._only, self._size)
        return sum(self._measurer.width(run.text, run.face, self._size) for run in self.runs(start, past))

    def glyph_width(self, at: int) -> float:
        """Return the width of one character."""
        face = self._only or self._runs[bisect_right(self._starts, at) - 1].face
        return self._measurer.width(self.text[at], face, self._size)

    def least_width(self, start: int, past: int) -> float:
        """Return the width of the least that another program might take from a word."""
        run = self.runs(start, past)[0]
        first = _FIRST_CHUNK.match(run.text)
        return self.width(start, start + (first.end() if first else len(run.text)))

    def blank_seam(self, start: int, cut: int, past: int) -> _Seam | None:
        """Return the last blanks up to ``cut`` that don't break and have letters at both sides, or nothing."""
        for at in range(cut, start, -1):
            if self.text[at] in NO_BREAK and self.text[at - 1] not in NO_BREAK:
                following = _NO_BREAK_BLANKS.match(self.text, at).end()  # type: ignore[union-attr] # it starts here
                return _Seam(at, following, Break.BLANK) if following < past else None
        return None

    def cut(self, start: int, cut: int) -> int:
        """Return where to cut a word of which no more fits than up to ``cut``: not in its first third, or anywhere."""
        third = start + (cut - start) // 3
        marks = [at for at in range(cut, third, -1) if self.text[at - 1] in _CUT_BEHIND]
        outside = [at for at in marks if not self._parts_number(at)]
        before = self._number_start(start, cut)
        return next(iter((*outside, *((before,) if start < before < cut else ()), *marks)), cut)

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


class _Breaker:
    """Fill lines one after the other; a line is the part of the text from ``_start`` on that was taken so far."""

    def __init__(self, text: _Text, width: float) -> None:
        self._text = text
        self._width = width
        self._limit = width + 1e-6
        self._begin(0)

    def _begin(self, start: int) -> None:
        """Begin a line; blanks at its end count in ``_past`` and ``_used``, not in ``_inked`` and ``_ink_width``."""
        self._start = self._past = self._inked = start
        self._used = self._ink_width = 0.0

    def lines(self) -> Iterator[Line]:
        start = past = 0
        for word, width in self._text.parts():
            start, past = past, past + len(word)
            used = self._used + width
            if word == "\n":
                yield self._finish(Break.WRITTEN, past)
            elif word.isspace():
                self._past, self._used = past, used
            elif used <= self._limit:
                self._past = self._inked = past
                self._used = self._ink_width = used
            else:
                yield from self._overflow(start, past, width)
        yield self._finish(Break.PARAGRAPH, len(self._text.text))

    def _overflow(self, start: int, past: int, width: float) -> Iterator[Line]:
        """Take a word that this line has no room for, and yield the lines that this fills."""
        is_too_wide = width > self._limit
        if self._past > self._start:
            # Words that no line has room for together part as others do.
            blank = self._text.blank_seam(start, self._reach(start, past), past) if is_too_wide else None
            if blank is None:
                yield self._finish_before(start, past, width)
            else:
                yield self._finish_in(start, blank)
                start = blank.following
        while is_too_wide and (seam := self._seam(start, past)).end < past:
            yield self._finish_in(start, seam)
            start = seam.following
        self._take(past, self._text.width(start, past))

    def _finish_before(self, start: int, past: int, width: float) -> Line:
        """End the line before a word."""
        end = Break.BLANK if self._past > self._inked else Break.HYPHEN
        # Blanks alone before a long word would not keep a program from moving it up.
        firm = self._inked == self._start or self._may_slip(start, past, width)
        return self._finish(end, start, firm=firm)

    def _finish_in(self, start: int, seam: _Seam) -> Line:
        """End the line with the head of a word."""
        self._take(seam.end, self._text.width(start, seam.end))
        return self._finish(seam.kind, seam.following, firm=True)

    def _take(self, past: int, width: float) -> None:
        self._past = self._inked = past
        self._used = self._ink_width = self._used + width

    def _finish(self, end: Break, following: int, *, firm: bool = False) -> Line:
        """End the line and begin the one that starts at ``following``."""
        whole = end is Break.PARAGRAPH
        runs = self._text.runs(self._start, self._past if whole else self._inked)
        line = Line(runs, self._used if whole else self._ink_width, end, firm)
        self._begin(following)
        return line

    def _may_slip(self, start: int, past: int, width: float) -> bool:
        """Tell whether another program might take the start of the word that follows onto this line."""
        return self._used + min(self._text.least_width(start, past), width) <= self._width + RISK

    def _reach(self, start: int, past: int) -> int:
        """Return how far a word fits on this line."""
        cut, used = start, self._used
        while cut < past and (used := used + self._text.glyph_width(cut)) <= self._limit:
            cut += 1
        return cut

    def _seam(self, start: int, past: int) -> _Seam:
        """Return where to part a word so that its head fits a line, or its end where all of it does.

        That is at a blank that doesn't break if there is one, behind a slash or a like mark, else anywhere but in a
        number.
        """
        cut = max(self._reach(start, past), start + 1)
        if cut == past:
            return _Seam(past, past)
        return self._text.blank_seam(start, cut, past) or _Seam.at(self._text.cut(start, cut))


def set_line(text: str, face: Face, measurer: Measurer, size: float) -> Line:
    """Set a short text in one line, however wide."""
    return Line((Run(text, face),), measurer.width(text, face, size), Break.PARAGRAPH)
