"""The words on arrows, set in one line or in several: which form is used depends on where there is room."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, pairwise

from sopdoc.geometry.rect import Rect
from sopdoc.layout.page import Align, TextBlock
from sopdoc.layout.text import Style, Typesetter
from sopdoc.templat.templat import Templat
from sopdoc.typography.faces import Face
from sopdoc.typography.markup import plain_text

MOST_LINES = 4
MOST_WORDS = 10
"""Longer labels are set in one line, and in as many as they need."""
LEAST_SIZE = 4.5
"""Type of labels is no smaller."""
SIZE_STEP = 0.5
SIDE_ROOM = 1.4
"""From a label to a lane's rule, at least."""
LINE_ROOM = 1.4
"""From a label to the line that it stands beside, at least."""
ROUNDING = 0.01
"""Keeps a line that just fits from being broken by the last binary digit."""


class LabelWords:
    """Sets labels, each once, in type small enough that no word is wider than a lane; ``scale`` makes it smaller."""

    def __init__(self, templat: Templat, setter: Typesetter, lane_width: float, scale: float = 1.0) -> None:
        written = templat.ukuran_huruf.label_arus
        self._largest = min(written, max(LEAST_SIZE, scale * written))
        self._setter = setter
        self._lane = lane_width
        self._forms: dict[str, tuple[TextBlock, ...]] = {}

    @property
    def line_height(self) -> float:
        """How high a label in one line is, which any exit may have."""
        return self._setter.line("", 0.0, 0.0, Style(self._largest, "label")).rect.height

    def forms(self, words: str) -> tuple[TextBlock, ...]:
        """Return the words in one line, in two, and so on, each form narrower than the one before."""
        if words not in self._forms:
            self._forms[words] = self._set(words)
        return self._forms[words]

    def in_box(self, words: str, rect: Rect) -> TextBlock:
        """Set the words into the box that was chosen for one of their forms."""
        blocks = self.forms(words)
        fitting = next((block for block in blocks if block.rect.height == rect.height), blocks[0])
        return replace(fitting, rect=rect)

    def beside_centre(self, words: str) -> tuple[float, bool]:
        """Return how high the words are beside a line in a lane's middle, and whether they are narrow enough for it."""
        room = self._lane / 2 - SIDE_ROOM - LINE_ROOM
        blocks = self.forms(words)
        fitting = next((block for block in blocks if block.rect.width <= room), None)
        return (fitting or blocks[-1]).rect.height, fitting is not None

    def _set(self, words: str) -> tuple[TextBlock, ...]:
        style = Style(self._size(words), "label", align=Align.CENTRE)
        found = [self._setter.line(words, 0.0, 0.0, style)]
        for width in self._widths(words.split(), style.size):
            # Markup was read already: what stars are left are to be printed.
            block = self._setter.block(words.replace("*", r"\*"), 0.0, 0.0, width + ROUNDING, style)
            widest = max(line.width for line in block.lines) + ROUNDING
            if widest < found[-1].rect.width - 1 and block.rect.height > found[-1].rect.height:
                found.append(replace(block, rect=Rect(0.0, 0.0, widest, block.rect.height)))
        return tuple(found)

    def _size(self, words: str) -> float:
        """Return the type size in which the longest word is no wider than a lane."""
        size = self._largest
        while size > LEAST_SIZE and max(self._width(word, size) for word in words.split()) > self._lane - 2 * SIDE_ROOM:
            size = max(size - SIZE_STEP, LEAST_SIZE)
        return size

    def _widths(self, words: list[str], size: float) -> list[float]:
        """Return the least widths in which the words stand in two lines, in three, and so on."""
        if len(words) > MOST_WORDS:
            return [max(self._width(word, size) for word in words)]
        return [
            min(self._widest(words, cuts, size) for cuts in combinations(range(1, len(words)), lines - 1))
            for lines in range(2, min(len(words), MOST_LINES) + 1)
        ]

    def _widest(self, words: list[str], cuts: tuple[int, ...], size: float) -> float:
        bounds = (0, *cuts, len(words))
        return max(self._width(" ".join(words[start:stop]), size) for start, stop in pairwise(bounds))

    def _width(self, words: str, size: float) -> float:
        return self._setter.measurer.width(words, Face.REGULAR, size)


def printed_label(label: str) -> str:
    """Return a label as printed: in one line, without markup, with a capital first letter."""
    words = " ".join(plain_text(label).split())
    return words[:1].upper() + words[1:]
