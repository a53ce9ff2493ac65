"""What one procedure's flowchart and each of its pages consist of, before anything is routed."""

from __future__ import annotations

from msgspec import Struct

from sopdoc.geometry.length import snap
from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.blocks.press import Press
from sopdoc.layout.flowchart.standing.label_words import LabelWords
from sopdoc.layout.flowchart.standing.marks import RowPlan, SymbolSize
from sopdoc.layout.flowchart.standing.offpage import Crossing
from sopdoc.layout.flowchart.standing.symbol_words import set_words
from sopdoc.layout.page import Shape
from sopdoc.layout.text_block import TextBlock
from sopdoc.model.alur import Edge
from sopdoc.typography.fate import Fate


class Band(Struct, frozen=True):
    """A row of the page's table between two rules: a step's row (``row`` counts in the procedure), or a strip."""

    top: float
    bottom: float
    axis: float
    row: int | None = None


class PageFlow(Struct, frozen=True):
    """A page's bands from top to bottom, and the edges that cross its head and foot."""

    bands: tuple[Band, ...]
    head: tuple[Crossing, ...]
    foot: tuple[Crossing, ...]


class ChartContext(Struct, frozen=True):
    """What all pages of a procedure's flowchart share."""

    plans: tuple[RowPlan, ...]
    edges: tuple[Edge, ...]
    size: SymbolSize
    lane_edges: tuple[float, ...]
    lane_ids: tuple[str, ...]
    letters: dict[int, str]
    press: Press
    labels: LabelWords
    undrawn: frozenset[int] = frozenset()
    """Edges (by number) that no page draws."""
    fates: tuple[Fate, ...] = ()
    """What became of each edge, where two revisions are compared."""
    rows: tuple[Fate, ...] = ()
    """What became of each row there."""
    lanes: tuple[Fate, ...] = ()
    """What became of each lane there."""

    def fates_of(self, bands: tuple[Band, ...]) -> tuple[Fate, ...]:
        """Return what became of some bands; nothing where nothing is compared."""
        if not self.rows:
            return ()
        return tuple(Fate.KEPT if band.row is None else self.rows[band.row] for band in bands)

    def fate(self, edge: int) -> Fate:
        """Return what became of an edge."""
        return self.fates[edge] if self.fates else Fate.KEPT

    def lane_centre(self, lane: int) -> float:
        """Return the middle of a lane, on the grain."""
        return snap((self.lane_edges[lane] + self.lane_edges[lane + 1]) / 2)

    def words_in(self, words: str, shape: Shape, rect: Rect, centre: Point) -> TextBlock:
        """Set a symbol's words about a point on its middle axis."""
        size = self.press.templat.ukuran_huruf.simbol
        room = self.size.inside(shape, rect)
        listed = self.size.listed(words, room)
        return listed or set_words(words, shape, room, centre, size, self.press.setter, self.size.most_lines(shape))
