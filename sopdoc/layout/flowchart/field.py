"""What a page offers to routes: symbols, lanes, rows, and the tracks between them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from sopdoc.geometry.length import snap
from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.page import Port


@dataclass(frozen=True, slots=True)
class Node:
    """A symbol as routes see it; ``closed`` ports belong to lines inside its row. ``offpage`` marks a pentagon."""

    rect: Rect
    lane: int
    row: int
    closed: frozenset[Port] = frozenset()
    offpage: bool = False
    decision: bool = False

    def port(self, port: Port) -> Point:
        """Return where a port lies, on the grain."""
        x, y = self.rect.centre
        if port is Port.TOP:
            y = self.rect.y
        elif port is Port.BOTTOM:
            y = self.rect.bottom
        else:
            x = self.rect.x if port is Port.LEFT else self.rect.right
        return Point(snap(x), snap(y))


@dataclass(frozen=True, slots=True)
class Net:
    """An arrow to route between two nodes (by number), drawn for an ``edge`` of the flow (-1: a line inside a row).

    ``words`` stand on it, in a box of one of the widths and heights in ``labels`` (in one line, or in several).
    ``order`` is the exit's place among its step's exits; ``family`` numbers the step: exits of a family are chosen
    together, and unlabelled ones may share a trunk.
    """

    source: int
    target: int
    family: int
    edge: int = -1
    order: int = 0
    words: str = ""
    labels: tuple[tuple[float, float], ...] = ()
    head: float = 5.0


@dataclass(frozen=True)
class Field:
    """A page's lanes and rows. ``axes`` are the rows' axes; ``above`` and ``below`` the symbols' reach from them."""

    nodes: tuple[Node, ...]
    lane_edges: tuple[float, ...]
    row_edges: tuple[float, ...]
    axes: tuple[float, ...]
    above: tuple[float, ...]
    below: tuple[float, ...]
    symbol_width: float
    density: int = 1
    """How many tracks lie between a rule and the symbols beside it."""

    def lane_centre(self, lane: int) -> float:
        """Return the middle of a lane, on the grain."""
        return snap((self.lane_edges[lane] + self.lane_edges[lane + 1]) / 2)

    def columns(self, lane: int) -> tuple[tuple[float, bool], ...]:
        """Return x of each vertical track in a lane, and whether it is the lane's centre, from left to right."""
        return self._columns[lane]

    @cached_property
    def _columns(self) -> tuple[tuple[tuple[float, bool], ...], ...]:
        """The tracks of all lanes: every arrow asks for some."""
        half = self.symbol_width / 2
        lanes = []
        for lane, (left, right) in enumerate(pairwise(self.lane_edges)):
            centre = self.lane_centre(lane)
            before, after = self._spread(left, centre - half), self._spread(centre + half, right)
            lanes.append((*((x, False) for x in before), (centre, True), *((x, False) for x in after)))
        return tuple(lanes)

    def channel(self, row: int, *, under: bool) -> tuple[float, ...]:
        """Return y of each horizontal track in a row, below its symbols or above them."""
        if under:
            return self._spread(self.axes[row] + self.below[row], self.row_edges[row + 1])
        return self._spread(self.row_edges[row], self.axes[row] - self.above[row])

    def _spread(self, low: float, high: float) -> tuple[float, ...]:
        step = (high - low) / (self.density + 1)
        return tuple(snap(low + step * at) for at in range(1, self.density + 1))
