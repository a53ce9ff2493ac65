"""What one procedure's flowchart and each of its pages consist of, before anything is routed."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sopdoc.geometry.length import snap
from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.flowchart.offpage import Crossing
from sopdoc.layout.flowchart.plan import RowPlan, SymbolSize
from sopdoc.layout.page import Align, TextBlock
from sopdoc.layout.text import Style, Typesetter
from sopdoc.model.alur import Edge
from sopdoc.templat.templat import Templat
from sopdoc.typography.faces import Face

LEAST_SIZE = 4.0
"""Type of words in symbols is no smaller."""
SIZE_STEP = 0.5
ROUNDING = 0.01
"""Keeps a line that just fits from being broken by the last binary digit."""


@dataclass(frozen=True, slots=True)
class Band:
    """A row of the page's table between two rules: a step's row (``row`` counts in the procedure), or a strip."""

    top: float
    bottom: float
    axis: float
    row: int | None = None


@dataclass(frozen=True, slots=True)
class PageFlow:
    """A page's bands from top to bottom, and the edges that cross its head and foot."""

    bands: tuple[Band, ...]
    head: tuple[Crossing, ...]
    foot: tuple[Crossing, ...]


@dataclass(frozen=True, slots=True)
class Ground:
    """What all pages of a procedure's flowchart share."""

    plans: tuple[RowPlan, ...]
    edges: tuple[Edge, ...]
    size: SymbolSize
    lane_edges: tuple[float, ...]
    lane_ids: tuple[str, ...]
    letters: dict[int, str]
    templat: Templat
    setter: Typesetter

    def lane_centre(self, lane: int) -> float:
        """Return the middle of a lane, on the grain."""
        return snap((self.lane_edges[lane] + self.lane_edges[lane + 1]) / 2)

    def words_at(self, words: str, centre: Point, room: float) -> TextBlock:
        """Set a symbol's words about a point, in smaller type where they are wider than ``room``."""
        size = self.templat.ukuran_huruf.simbol
        while True:
            block = self.setter.line(words, centre.x, centre.y, Style(size, "simbol"))
            if block.rect.width <= room or size <= LEAST_SIZE:
                return block
            size = max(size - SIZE_STEP, LEAST_SIZE)

    def labels(self, words: str) -> tuple[TextBlock, ...]:
        """Set the words on an arrow in one line, and, where they have blanks, in two lines or as many as they need."""
        style = Style(self.templat.ukuran_huruf.label_arus, "label", align=Align.CENTRE)
        line = self.setter.line(words, 0.0, 0.0, style)
        longest = max(self.setter.measurer.width(word, Face.REGULAR, style.size) for word in words.split())
        if longest >= line.rect.width - 1:
            return (line,)
        # Markup was read already: what stars are left are to be printed.
        block = self.setter.block(
            words.replace("*", r"\*"), 0.0, 0.0, max(longest, 0.6 * line.rect.width) + ROUNDING, style
        )
        widest = max(part.width for part in block.lines) + ROUNDING
        return line, replace(block, rect=Rect(0.0, 0.0, widest, block.rect.height))

    def label_in(self, words: str, rect: Rect) -> TextBlock:
        """Set the words on an arrow into the box that was chosen for them."""
        blocks = self.labels(words)
        fitting = next((block for block in blocks if block.rect.height == rect.height), blocks[0])
        return replace(fitting, rect=rect)
