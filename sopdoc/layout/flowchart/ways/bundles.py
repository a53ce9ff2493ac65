"""The kinds of ways that an arrow could take: by which ports, and with how many bends."""

from __future__ import annotations

from collections.abc import Iterator
from heapq import heapify, heappop, heappush

from msgspec import Struct

from sopdoc.layout.flowchart.standing.page_context import Net, PageContext
from sopdoc.layout.flowchart.ways.port_costs import arriving_costs, leaving_costs
from sopdoc.layout.flowchart.ways.tracks import VERTICAL
from sopdoc.layout.page import Port

BEND = 9.0
POINT = 0.05
"""Cost of each point of a line's length."""
AWAY = 0.1
"""Cost of each point more by which a line leads away from its end, and back again."""
SPECIAL_TRACK = 2.0
"""Cost of each corner but the last, which lies on a track of choice."""


_Shapes = tuple[tuple[int, float], ...]


def _shapes(*bends: int) -> tuple[int, float, _Shapes]:
    """Return the least number of bends with its price, and the others."""
    (least, price), *more = [(count, BEND * count + SPECIAL_TRACK * max(count - 1, 0)) for count in bends]
    return least, price, tuple(more)


_STRAIGHT = _shapes(0, 2, 4)
"""How many bends a line between two ports on one axis can have, and what they cost at least.

There are four at most: Word's connectors have five segments.
"""
_SHIFTED = _shapes(2, 4)
"""The same for parallel ports that aren't on one axis."""
_TURNING = _shapes(1, 3)
"""The same for ports at right angles."""


class Bundle(Struct, frozen=True):
    """All ways between two ports with so many bends; ``floor`` is what none of them undercuts."""

    floor: float
    bends: int
    source: Port
    target: Port
    story: float
    """What leaving and arriving by these ports costs."""


_Coming = tuple[float, int, Port, Port, float, float, _Shapes]
"""A bundle to be made: its fields, what its ports and length cost, and the same ports' bundles with more bends."""


class Bundles:
    """A net's bundles by rising floor, made as they are asked for: mostly the first ones tell."""

    def __init__(self, field: PageContext, net: Net) -> None:
        self._made: list[Bundle] = []
        self._coming = _first_of_each(field, net)
        heapify(self._coming)

    def __iter__(self) -> Iterator[Bundle]:
        at = 0
        while at < len(self._made) or self._coming:
            if at == len(self._made):
                self._make()
            yield self._made[at]
            at += 1

    def leaving(self, port: Port) -> tuple[Bundle, ...]:
        """Return the bundles that leave by a port."""
        return tuple([bundle for bundle in self if bundle.source is port])

    def _make(self) -> None:
        floor, bends, out, into, story, least, more = heappop(self._coming)
        self._made.append(Bundle(floor, bends, out, into, story))
        if more:
            (bends, price), *rest = more
            heappush(self._coming, (least + price, bends, out, into, story, least, tuple(rest)))


def _first_of_each(field: PageContext, net: Net) -> list[_Coming]:
    """Return the bundle with fewest bends for each pair of ports."""
    source, target = field.nodes[net.source], field.nodes[net.target]
    backwards = target.rect.y <= source.rect.y
    ends = [
        (into, *field.port(net.target, into), into in VERTICAL, cost)
        for into, cost in arriving_costs(source, target, net, backwards).items()
    ]
    found: list[_Coming] = []
    for out, cost in leaving_costs(source, target, net, backwards).items():
        (x, y), upright = field.port(net.source, out), out in VERTICAL
        for into, far, low, enters_upright, other in ends:
            if source is target and out is into:
                continue
            if upright is not enters_upright:
                shapes = _TURNING
            elif x == far if upright else y == low:
                shapes = _STRAIGHT
            else:
                shapes = _SHIFTED
            story = cost + other
            least = story + POINT * (abs(far - x) + abs(low - y))
            bends, price, more = shapes
            found.append((least + price, bends, out, into, story, least, more))
    return found
