"""The symbols and connectors of a page, with what is asked of them often."""

from __future__ import annotations

from msgspec import Struct

from sopdoc.geometry.rect import Point
from sopdoc.inspection.defect import HEAD_PART, LEAST_POINTS
from sopdoc.inspection.space import Box, box_of, diamond_gap, gap, near
from sopdoc.layout.page import Connector, Port, Shape, Symbol
from sopdoc.layout.text_block import TextBlock
from sopdoc.messages import _
from sopdoc.model.alur import Place
from sopdoc.source.text import excerpt


def words_of(block: TextBlock | None) -> str:
    """Return a text in one line."""
    return "" if block is None else " ".join(line.text for line in block.lines)


class Body(Struct, frozen=True, eq=False):
    """A symbol with what is asked of it often."""

    symbol: Symbol
    box: Box
    words: str

    @property
    def is_pentagon(self) -> bool:
        """Whether it joins pages."""
        return self.symbol.shape is Shape.OFFPAGE

    def gap(self, box: Box) -> float:
        """Return how far a box is apart from its outline."""
        return diamond_gap(box, self.box) if self.symbol.shape is Shape.DECISION else gap(box, self.box)

    def meets(self, box: Box, distance: float) -> bool:
        """Tell whether a box comes closer to its outline than ``distance``."""
        return near(box, self.box, distance) and self.gap(box) < distance

    @property
    def place(self) -> Place:
        """The row and the part of it, from 0, that it belongs to."""
        return self.symbol.langkah - 1, max(self.symbol.bagian, 1) - 1

    @property
    def name(self) -> str:
        """The symbol in words."""
        if self.is_pentagon:
            return _("the pentagon {letter}").format(letter=self.words)
        return _("the symbol of langkah {number} ({lane})").format(
            number=self.symbol.langkah, lane=self.symbol.pelaksana
        )


class Stroke(Struct, frozen=True, eq=False):
    """A connector with the symbols it says it joins (None where the page has no such symbol) and its segments.

    A slanted segment counts as the box about it. ``inner`` lines belong to their row: they are not part of the flow.
    """

    connector: Connector
    source: Body | None
    target: Body | None
    segments: tuple[Box, ...]
    box: Box
    words: str
    inner: bool

    @property
    def points(self) -> tuple[Point, ...]:
        """The corners, ends included."""
        return self.connector.points

    @property
    def label(self) -> Box | None:
        """The place of the words on it."""
        return box_of(self.connector.label.rect) if self.connector.label else None

    @property
    def leaves(self) -> tuple[Body, Port] | None:
        """The symbol and port that it says it leaves."""
        return (self.source, self.connector.source.port) if self.source else None

    @property
    def arrives(self) -> tuple[Body, Port] | None:
        """The symbol and port that it says it arrives at."""
        return (self.target, self.connector.target.port) if self.target else None

    @property
    def langkah(self) -> int:
        """The step it leaves; of an arrow from another page the one it arrives at; 0 if neither is known."""
        ends = [end for end in (self.source, self.target) if end is not None and not end.is_pentagon]
        return ends[0].symbol.langkah if ends else 0

    @property
    def name(self) -> str:
        """The arrow in words."""
        label = f" ({excerpt(self.words)})" if self.words else ""
        return f"{_end_name(self.source)} → {_end_name(self.target)}{label}"

    def head_box(self) -> Box | None:
        """Return the box about the arrowhead, if there is one and the line can bear it."""
        if not self.connector.arrow or len(self.points) < LEAST_POINTS:
            return None
        before, tip = self.points[-2:]
        length, wide = self.connector.head, HEAD_PART * self.connector.head
        if before.x == tip.x:
            base = tip.y + (length if before.y > tip.y else -length)
            return tip.x - wide, min(base, tip.y), tip.x + wide, max(base, tip.y)
        base = tip.x + (length if before.x > tip.x else -length)
        return min(base, tip.x), tip.y - wide, max(base, tip.x), tip.y + wide


def _end_name(end: Body | None) -> str:
    if end is None:
        return "?"
    return end.words if end.is_pentagon else f"langkah {end.symbol.langkah}"
