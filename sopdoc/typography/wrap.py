"""Break text into lines, once for all outputs."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from sopdoc.typography.faces import Face
from sopdoc.typography.fate import Fate
from sopdoc.typography.line import Break, Line
from sopdoc.typography.links import linked
from sopdoc.typography.markup import Run, parse_markup
from sopdoc.typography.measure import Measurer
from sopdoc.typography.measured import MeasuredText, joined_runs
from sopdoc.typography.seams import Seam

__all__ = ["RISK", "ROUNDING", "Break", "Line", "measured_text", "set_line", "wrap_runs", "wrap_text"]

ROUNDING = 1e-6
"""A line may be longer than its width by so many points, so that sums of floating point fit where they should."""
RISK = 1.5
"""Points within which another program, with its own rounding, might break a line elsewhere."""


def wrap_text(marked: str, bold: bool, measurer: Measurer, size: float, width: float) -> tuple[Line, ...]:
    """Break a text with markup as `wrap_runs` does; ``bold`` sets all of it bold."""
    return tuple(_Breaker(measured_text(marked, bold, measurer, size), width).lines())


@lru_cache(maxsize=4096)
def measured_text(marked: str, bold: bool, measurer: Measurer, size: float) -> MeasuredText:
    """Measure a text with markup; what was measured lately is remembered, as texts are broken in several widths."""
    return MeasuredText(linked(joined_runs(parse_markup(marked, bold))), measurer, size)


def wrap_runs(runs: tuple[Run, ...], measurer: Measurer, size: float, width: float) -> tuple[Line, ...]:
    """Break runs greedily at blanks and after hyphens; part words that are wider than ``width``.

    They are parted behind signs, or between syllables or letters, with a hyphen. Returns at least one line; the last
    one ends the paragraph. Runs of blanks inside a line stay.
    """
    return tuple(_Breaker(MeasuredText(joined_runs(runs), measurer, size), width).lines())


class _Breaker:
    """Fill lines one after the other; a line is the part of the text from ``_start`` on that was taken so far."""

    def __init__(self, text: MeasuredText, width: float) -> None:
        self._text = text
        self._width = width
        self._limit = width + ROUNDING
        self._begin(0)

    def _begin(self, start: int) -> None:
        """Begin a line; blanks at its end count in ``_past`` and ``_used``, not in ``_inked`` and ``_ink_width``."""
        self._start = self._past = self._inked = start
        self._used = self._ink_width = 0.0

    def lines(self) -> Iterator[Line]:
        start = past = 0
        for word, width in self._text.parts:
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
        # Nor does any end a line between words that went and words that came.
        between = end is Break.HYPHEN and self._text.parts_fates(start)
        firm = between or self._inked == self._start or self._may_slip(start, past, width)
        return self._finish(end, start, firm=firm)

    def _finish_in(self, start: int, seam: Seam) -> Line:
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
        width = self._used if whole else self._ink_width
        if end is Break.SYLLABLE:
            runs, width = self._with_hyphen(runs, width)
        blank = self._text.mark_at(self._inked) if end is Break.BLANK else Fate.KEPT
        line = Line(runs, width, end, firm, blank)
        self._begin(following)
        return line

    def _with_hyphen(self, runs: tuple[Run, ...], width: float) -> tuple[tuple[Run, ...], float]:
        run, more = self._text.hyphen(self._inked)
        return joined_runs((*runs, run)), width + more

    def _may_slip(self, start: int, past: int, width: float) -> bool:
        """Tell whether another program might take the start of the word that follows onto this line."""
        return self._used + min(self._text.least_width(start, past), width) <= self._width + RISK

    def _reach(self, start: int, past: int) -> int:
        """Return how far a word fits on this line."""
        cut, used = start, self._used
        while cut < past and (used := used + self._text.glyph_width(cut)) <= self._limit:
            cut += 1
        return cut

    def _seam(self, start: int, past: int) -> Seam:
        """Return where to part a word so that its head fits a line, or its end where all of it does.

        That is at a blank that doesn't break if there is one.
        """
        cut = max(self._reach(start, past), start + 1)
        if cut == past:
            return Seam(past, past)
        return self._text.blank_seam(start, cut, past) or self._text.word_seam(start, cut, self._limit)


def set_line(text: str, face: Face, measurer: Measurer, size: float, mark: Fate = Fate.KEPT) -> Line:
    """Set a short text in one line, however wide."""
    return Line((Run(text, face, mark),), measurer.width(text, face, size), Break.PARAGRAPH)
