"""What Graphviz drew: outlines and lines in page coordinates, on a grain of 0.1 pt."""

from __future__ import annotations

from msgspec import Struct

from sopdoc.geometry.rect import Point, Rect


class Outline(Struct, frozen=True):
    """A symbol's outline: a closed polygon, or a capsule in its rectangle.

    ``end`` > 0 is how far a capsule's ends, half ellipses as high as it is, reach inwards.
    """

    symbol: int
    points: tuple[Point, ...]
    end: float = 0.0

    @property
    def rect(self) -> Rect:
        """The smallest rectangle about the points."""
        xs, ys = zip(*self.points, strict=True)
        return Rect.from_edges(min(xs), min(ys), max(xs), max(ys))


class Stroke(Struct, frozen=True):
    """A connector's line (up to where its arrowhead begins) and the arrowhead's polygon, empty for a plain line."""

    connector: int
    points: tuple[Point, ...]
    head: tuple[Point, ...] = ()


class Ink(Struct, frozen=True):
    """All that is drawn of one page's flowchart: strokes lie below outlines."""

    strokes: tuple[Stroke, ...] = ()
    outlines: tuple[Outline, ...] = ()


NO_INK = Ink()
"""A page without a flowchart."""
