"""Points and upright rectangles."""

from __future__ import annotations

from typing import NamedTuple

from msgspec import Struct


class Point(NamedTuple):
    """A place on the page."""

    x: float
    y: float


class Rect(Struct, frozen=True):
    """An upright rectangle, by its top left corner and its size."""

    x: float
    y: float
    width: float
    height: float

    @classmethod
    def from_edges(cls, left: float, top: float, right: float, bottom: float) -> Rect:
        """Make a rectangle of its four edges."""
        return cls(left, top, right - left, bottom - top)

    @classmethod
    def from_centre(cls, centre: Point, width: float, height: float) -> Rect:
        """Make a rectangle about a point."""
        return cls(centre.x - width / 2, centre.y - height / 2, width, height)

    @property
    def right(self) -> float:
        """The right edge's x."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower edge's y."""
        return self.y + self.height

    @property
    def centre(self) -> Point:
        """The middle."""
        return Point(self.x + self.width / 2, self.y + self.height / 2)

    def overlaps(self, other: Rect, gap: float = 0.0) -> bool:
        """Tell whether less than ``gap`` lies between this and another rectangle."""
        return (
            self.x < other.right + gap
            and other.x < self.right + gap
            and self.y < other.bottom + gap
            and other.y < self.bottom + gap
        )

    def contains(self, other: Rect, slack: float = 0.0) -> bool:
        """Tell whether another rectangle lies within this one, but for ``slack``."""
        return (
            other.x >= self.x - slack
            and other.y >= self.y - slack
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )

    def moved(self, dx: float, dy: float) -> Rect:
        """Return this rectangle, moved."""
        return Rect(self.x + dx, self.y + dy, self.width, self.height)

    def inset(self, dx: float, dy: float) -> Rect:
        """Return this rectangle, smaller by ``dx`` at the left and right and ``dy`` above and below."""
        return Rect(self.x + dx, self.y + dy, self.width - 2 * dx, self.height - 2 * dy)
