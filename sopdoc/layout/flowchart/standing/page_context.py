"""What a page offers to routes: symbols, lanes, rows, and the tracks between them."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from itertools import pairwise

from msgspec import Struct

from sopdoc.geometry.length import GRAIN, snap
from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.page import Port
from sopdoc.typography.fate import Fate

CLEAR = 2.4
"""Least distance of a line from symbols that aren't its own."""
TRACK_GAP = 2.7
"""Least distance between tracks: lines closer than 2.4 look like one, and tracks lie on the grain."""
RULE_GAP = 4.05
"""Least distance of a track from the rules: 4 pt, however it comes to lie on the grain."""
HEAD_ROOM = 6.6
"""What an arrowhead and the line before it take beside a symbol."""

_PORTS = tuple(Port)

IN_ROW = -1
"""The family of lines inside rows, which belong to no step's exits."""

Segment = tuple[bool, float, float, float]
"""Whether it is vertical; its fixed coordinate; the other one's least and greatest value."""
Standing = tuple[int, float, float, float, float, bool]
"""A symbol's number, its left, upper, right and lower edges, and whether it is a diamond."""
Track = tuple[float, float]
"""The coordinate of a line that routes may run along, and how many times the price of a special one it costs: a lane's
centre once, as True."""


class Node(Struct, frozen=True):
    """A symbol as routes see it; ``closed`` ports belong to lines inside its row. ``offpage`` marks a pentagon.

    ``most_entrances`` is how many ports arrows may enter by that exits don't need; where it is one, ``entrance`` is
    that port, and none may leave by it.
    ``above`` and ``below`` are horizontal tracks between it and a symbol over or under it in the same cell.
    """

    rect: Rect
    lane: int
    row: int
    closed: frozenset[Port] = frozenset()
    offpage: bool = False
    decision: bool = False
    entrance: Port | None = None
    most_entrances: int = 4
    above: tuple[Track, ...] = ()
    below: tuple[Track, ...] = ()

    @property
    def exits(self) -> tuple[Port, ...]:
        """The ports that arrows may leave by."""
        return tuple([port for port in _PORTS if port not in self.closed and port is not self.entrance])

    @property
    def entrances(self) -> tuple[Port, ...]:
        """The ports that arrows may enter by."""
        if self.entrance is not None:
            return (self.entrance,)
        return tuple([port for port in _PORTS if port not in self.closed])

    def port(self, port: Port) -> Point:
        """Return where a port lies, on the grain."""
        return self.ports[port]

    @property
    def ports(self) -> tuple[Point, Point, Point, Point]:
        """Where the ports lie, on the grain, by their numbers."""
        rect = self.rect
        left, top, right, bottom = rect.x, rect.y, rect.x + rect.width, rect.y + rect.height
        x, y = snap(left + rect.width / 2), snap(top + rect.height / 2)
        return Point(x, snap(top)), Point(snap(left), y), Point(x, snap(bottom)), Point(snap(right), y)


class Net(Struct, frozen=True):
    """An arrow to route between two nodes (by number), drawn for an ``edge`` of the flow (-1: a line inside a row).

    ``words`` stand on it, in a box of one of the widths and heights in ``labels`` (in one line, or in several).
    ``order`` is the exit's place among its step's exits; ``family`` numbers the step: exits of a family are chosen
    together, and unlabelled ones may share a trunk. So may labelled ones that are ``branching``: of a symbol with more
    arrows than open ports.
    """

    source: int
    target: int
    family: int
    edge: int = -1
    order: int = 0
    words: str = ""
    labels: tuple[tuple[float, float], ...] = ()
    head: float = 5.0
    branching: bool = False
    many: bool = False
    """Whether its step has more exits than a symbol has ports: they part from few trunks, their words wherever that
    may be."""
    fate: Fate = Fate.KEPT
    decides: bool = False
    """Whether it is the exit of a decision, with words or without."""
    onward: bool = False
    """Whether it leads to a later row, a later part of its row, or the end."""
    yields: bool = False
    """Whether another exit of its decision leads to the symbol right below: that one has the port there."""

    @property
    def stands_apart(self) -> bool:
        """Whether it may not share a trunk with its step's other exits: they would be taken for each other."""
        return self.decides or bool(self.labels)


class PageContext(Struct, frozen=True, dict=True):
    """A page's lanes and rows. ``axes`` are the rows' axes; ``above`` and ``below`` the symbols' reach from them."""

    nodes: tuple[Node, ...]
    lane_edges: tuple[float, ...]
    row_edges: tuple[float, ...]
    axes: tuple[float, ...]
    above: tuple[float, ...]
    below: tuple[float, ...]
    symbol_width: float
    density: int = 1
    """How many tracks lie between a rule and the symbols beside it, at most."""
    fates: tuple[Fate, ...] = ()
    """What became of each row, where two revisions are compared."""
    lane_fates: tuple[Fate, ...] = ()
    """What became of each lane there."""

    def lane_centre(self, lane: int) -> float:
        """Return the middle of a lane, on the grain."""
        return snap((self.lane_edges[lane] + self.lane_edges[lane + 1]) / 2)

    def columns(self, lane: int) -> tuple[Track, ...]:
        """Return the vertical tracks in a lane, from left to right."""
        return self._columns[lane]

    def channel(self, row: int, *, under: bool) -> tuple[Track, ...]:
        """Return the horizontal tracks in a row, below its symbols or above them."""
        return self._channels[2 * row + under]

    def touching(self, segment: Segment) -> tuple[int, ...]:
        """Return the numbers of the symbols that a segment comes near."""
        vertical, fixed, low, high = segment
        low, high, near, far = low - CLEAR, high + CLEAR, fixed - CLEAR, fixed + CLEAR
        rows, lanes = self._symbols
        if vertical:
            symbols = lanes[bisect_right(self.lane_edges, fixed) - 1]
            low, high, near, far = near, far, low, high
        else:
            symbols = rows[bisect_right(self.row_edges, fixed) - 1]
        found = []
        for number, left, top, right, bottom, _ in symbols:
            if left < high and right > low and top < far and bottom > near:
                found.append(number)
        return tuple(found)

    def port(self, node: int, port: Port) -> Point:
        """Return where a port of a symbol lies."""
        return self._ports[node][port]

    @cached_property
    def _ports(self) -> list[tuple[Point, ...]]:
        """Each symbol's ports by their numbers: every arrow asks for some."""
        return [node.ports for node in self.nodes]

    def is_foreign(self, at: Point, fate: Fate) -> bool:
        """Tell whether a place comes or goes without what has a fate, where two revisions are compared."""
        row = self.fates[bisect_right(self.row_edges, at.y) - 1]
        lane = self.lane_fates[bisect_right(self.lane_edges, at.x) - 1]
        return not {row, lane} <= {Fate.KEPT, fate}

    def are_alike(self, lane: int, other: int) -> bool:
        """Tell whether two lanes come and go together, where two revisions are compared."""
        return not self.lane_fates or self.lane_fates[lane] is self.lane_fates[other]

    def symbols_in(self, row: int) -> list[Standing]:
        """Return the symbols of a row."""
        return self._symbols[0][row]

    @cached_property
    def _symbols(self) -> tuple[list[list[Standing]], list[list[Standing]]]:
        """The symbols of each row, and of each lane; nothing stands beyond these, in the last lists."""
        rows: list[list[Standing]] = [[] for _ in self.row_edges]
        lanes: list[list[Standing]] = [[] for _ in self.lane_edges]
        for number, node in enumerate(self.nodes):
            symbol = number, node.rect.x, node.rect.y, node.rect.right, node.rect.bottom, node.decision
            rows[node.row].append(symbol)
            lanes[node.lane].append(symbol)
        return rows, lanes

    @cached_property
    def _columns(self) -> tuple[tuple[Track, ...], ...]:
        """The tracks of all lanes: every arrow asks for some."""
        half = self.symbol_width / 2
        lanes = []
        for lane, (left, right) in enumerate(pairwise(self.lane_edges)):
            centre = self.lane_centre(lane)
            before = [centre - half - away for away in self._spread(centre - half - left)][::-1]
            after = [centre + half + away for away in self._spread(right - centre - half)]
            tracks = [*((x, False) for x in before), (centre, True), *((x, False) for x in after)]
            lanes.append(tuple((snap(x), middle) for x, middle in tracks))
        return tuple(lanes)

    @cached_property
    def _channels(self) -> tuple[tuple[Track, ...], ...]:
        """The tracks above and below the symbols of each row, from top to bottom."""
        found = []
        for row, (top, bottom) in enumerate(pairwise(self.row_edges)):
            upper, lower = self.axes[row] - self.above[row], self.axes[row] + self.below[row]
            found.append(tuple((snap(upper - away), False) for away in self._spread(upper - top)[::-1]))
            found.append(tuple((snap(lower + away), False) for away in self._spread(bottom - lower)))
        return tuple(found)

    def _spread(self, room: float) -> list[float]:
        """Return how far from the symbols tracks lie, between them and a rule.

        They are spread evenly; the outermost of several leaves room for an arrowhead on its way to a symbol. There is
        none where it could keep clear of only one of both.
        """
        most = room - RULE_GAP
        if most < CLEAR + GRAIN:
            return []
        count = min(self.density, int((most - TRACK_GAP) / TRACK_GAP) + 1)
        if count <= 1:
            return [min(room / 2, most)]
        step = room / (count + 1)
        last = min(most, max(step * count, HEAD_ROOM))
        first = min(step, last - (count - 1) * TRACK_GAP)
        return [first + (last - first) * at / (count - 1) for at in range(count)]
