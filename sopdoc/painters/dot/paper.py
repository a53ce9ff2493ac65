"""What a DOT text is written on: y upwards from the picture's lower left corner.

Places are reckoned in the whole units of `sopdoc.drawing.sketch`, and written in Graphviz's points, of which `SCALE`
make a point of ours. Older releases round the size of a node to whole points, which would show without a scale; and all
widen the heads of lines thicker than 4 points, which they would with the scale of `sopdoc.drawing.sketch`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from graphviz import escape, nohtml
from msgspec import Struct

from sopdoc.drawing.sketch import UNITS_PER_POINT, Place, to_place
from sopdoc.geometry.length import POINTS_PER_INCH
from sopdoc.geometry.rect import Point, Rect

SCALE = 4
"""Graphviz's points in a point of the page."""


class Paper(Struct, frozen=True):
    """The part of a page that is shown."""

    view: Rect

    def place(self, point: Point) -> Place:
        """Return where a point of the page lies."""
        return self.moved(to_place(point))

    def moved(self, place: Place) -> Place:
        """Return a place of `sopdoc.drawing.sketch`, whose origin is the page's, with the origin of this picture."""
        left, bottom = to_place(Point(self.view.x, self.view.bottom))
        return (place[0] - left, place[1] - bottom)

    def corners(self, rect: Rect) -> tuple[Place, ...]:
        """Return a rectangle's corners, from the upper left one clockwise."""
        right, bottom = rect.right, rect.bottom
        edges = (Point(rect.x, rect.y), Point(right, rect.y), Point(right, bottom), Point(rect.x, bottom))
        return tuple(self.place(corner) for corner in edges)

    @property
    def corner(self) -> Place:
        """The upper right corner: the size."""
        return self.place(Point(self.view.right, self.view.y))


def to_units(length: float) -> int:
    """Return a length in units."""
    return round(length * UNITS_PER_POINT)


def short(units: float) -> str:
    """Write units as Graphviz's points."""
    return f"{round(units * SCALE / UNITS_PER_POINT, 2) + 0.0:g}"


def inches(units: float) -> str:
    """Write units as inches of Graphviz's."""
    return f"{units * SCALE / UNITS_PER_POINT / POINTS_PER_INCH:.6f}"


def literal(text: str) -> str:
    """Return a text that Graphviz shows as it is: it would take a backslash, or ``&amp;``, for more."""
    shown: str = escape(text.replace("&", "&amp;"))
    return shown


def literal_lines(lines: Sequence[str], end: str = "n") -> str:
    """Return a label of several lines; ``end`` is ``n`` for centred lines, ``l`` or ``r`` for lines at a side."""
    parts = [literal(line) for line in lines]
    centred = end == "n" or len(parts) == 1
    label: str = nohtml(r"\n".join(parts) if centred else "".join(f"{part}\\{end}" for part in parts))
    return label


def join(places: Iterable[Place], between: str = " ", within: str = ",") -> str:
    """Write places."""
    return between.join(f"{short(x)}{within}{short(y)}" for x, y in places)
