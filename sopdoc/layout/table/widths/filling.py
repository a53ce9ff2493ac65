"""How many lines a text takes in a width, without breaking it: columns are chosen among many widths."""

from __future__ import annotations

from functools import lru_cache
from math import ceil, inf

from msgspec import Struct

from sopdoc.typography.measure import Measurer
from sopdoc.typography.wrap import ROUNDING, measured_text, wrap_text

_CUT_STEP = 2.0
"""Points by which a width grows in which words are cut, until the longest has room."""
_MOST_PIECES = 10
"""Of a word that is cut into more pieces than these nobody asks where: its lines are reckoned from its width."""


class Filling(Struct, frozen=True):
    """A text as it fills lines: its words' widths, each with that of the blanks before it.

    An end of a line that was written is a word of no width behind endless blanks. ``longest`` is the widest word,
    ``total`` the width of all of it in one line, ``blank`` that of the widest blanks.
    """

    marked: str
    measurer: Measurer
    size: float
    words: tuple[tuple[float, float], ...]
    longest: float
    total: float
    blank: float

    @property
    def is_line(self) -> bool:
        """Whether the text has no line that was written."""
        return "\n" not in self.marked

    def lines(self, width: float) -> tuple[int, float]:
        """Return how many lines the text takes, as `wrap_text` breaks it, and the next width that may change that.

        In widths between the two all lines stay as they are.
        """
        limit = width + ROUNDING
        if self.longest > _MOST_PIECES * limit:
            return self._reckoned(width)
        if self.longest > limit:
            cut = wrap_text(self.marked, False, self.measurer, self.size, width)
            return len(cut), min(width + _CUT_STEP, max(self.longest, width) + ROUNDING)
        count, used, wider = 1, 0.0, inf
        for blank, word in self.words:
            wanted = used + blank + word
            if wanted <= limit:
                used = wanted
                continue
            count += 1
            used = word
            wider = min(wider, wanted)
        return count, wider

    def _reckoned(self, width: float) -> tuple[int, float]:
        """Return what `lines` does, as if words could be cut anywhere."""
        count, used, wider = 0, width, inf
        for blank, word in self.words:
            wanted = used + (blank + word if count else word)
            if count and wanted <= width:
                used = wanted
                continue
            pieces = max(1, ceil(word / width))
            count += pieces
            used = word - (pieces - 1) * width
            wider = min(wider, word / (pieces - 1) if pieces > 1 else wanted)
        return count, max(wider, width + _CUT_STEP)

    def bound(self, lines: int) -> float:
        """Return a width below which the text takes more than so many lines, whatever its words are."""
        return (self.total - (lines - 1) * self.blank) / lines if lines > 0 else inf


@lru_cache(maxsize=4096)
def filling_of(marked: str, measurer: Measurer, size: float) -> Filling:
    """Measure a text with markup for a type size."""
    words: list[tuple[float, float]] = []
    blank = total = widest = 0.0
    for part, width in measured_text(marked, False, measurer, size).parts:
        total += width
        if part == "\n":
            words.append((inf, 0.0))
            blank = 0.0
        elif part.isspace():
            blank = width
            widest = max(widest, blank)
        else:
            words.append((blank, width))
            blank = 0.0
    longest = max((word for _blank, word in words), default=0.0)
    return Filling(marked, measurer, size, tuple(words), longest, total, widest)
