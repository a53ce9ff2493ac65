"""What Graphviz drew: outlines and lines in page coordinates, on half the grain of 0.1 pt."""

from __future__ import annotations

from msgspec import Struct

from sopdoc.geometry.rect import Point

Segment = tuple[Point, ...]
"""A straight line, by its end; or a Bézier curve, by two control points and its end."""


class Outline(Struct, frozen=True):
    """A symbol's outline: a ring of segments, clockwise; the first one starts where the last one ends."""

    symbol: int
    path: tuple[Segment, ...]

    @property
    def drawn(self) -> tuple[Segment, ...]:
        """The segments but for a last straight one, which closing the path draws."""
        return self.path if len(self.path[-1]) > 1 else self.path[:-1]

    @property
    def start(self) -> Point:
        """Where the first segment starts."""
        return self.path[-1][-1]


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
