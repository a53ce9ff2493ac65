"""In which widths a content takes a line less: each is looked for once, and only as far as somebody asks."""

from __future__ import annotations

from bisect import bisect_right
from math import inf

from sopdoc.layout.blocks.grain import EPSILON
from sopdoc.layout.table.widths.contents import Content


class Ladder:
    """A content's steps, from a least width on: widths, and how many lines it takes from each of them on."""

    def __init__(self, content: Content, width: float) -> None:
        self._content = content
        count, self._next = content.lines(width)
        self._widths = [width]
        self._counts = [count]

    @property
    def most(self) -> int:
        """How many lines the content takes in the least width."""
        return self._counts[0]

    def lines(self, width: float) -> int:
        """Return how many lines the content takes in a width."""
        while self._next <= width + EPSILON:
            self._climb()
        return self._counts[bisect_right(self._widths, width + EPSILON) - 1]

    def least(self, lines: int, most: float) -> float:
        """Return the least width in which the content takes no more than so many lines; endless if not in ``most``."""
        while self._counts[-1] > lines and self._next <= most:
            self._climb()
        # There are few steps, and the last ones take fewest lines.
        for width, count in zip(self._widths, self._counts, strict=True):
            if count <= lines:
                return width if width <= most else inf
        return inf

    def _climb(self) -> None:
        """Look at the next width in which there may be a line less."""
        width = max(self._next, self._content.bound(self._counts[-1] - 1))
        count, self._next = self._content.lines(width)
        if count < self._counts[-1]:
            self._widths.append(width)
            self._counts.append(count)
