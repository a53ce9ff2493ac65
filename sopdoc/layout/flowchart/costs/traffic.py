"""The routes that are drawn already, and what they cost a line or a label that is to be drawn among them.

Costs are those of `conflict`, piece by piece: a line that shares a symbol with a drawn one may merge with it,
so such pairs are left out here and judged as a whole.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator

from sopdoc.geometry.rect import Rect
from sopdoc.layout.flowchart.costs.clearance import HEAD_GAP, LABEL_GAP, WORD_GAP
from sopdoc.layout.flowchart.costs.conflict import CROSSING, DOUBT, FAULT, JOINT_CROSSING, conflict
from sopdoc.layout.flowchart.standing.page_context import Net, Segment
from sopdoc.layout.flowchart.ways.route import NEAR, Route

_Piece = tuple[float, float, float, float, int]
"""A drawn segment: its fixed coordinate, its least and greatest value, a crossing's price, the number of its route."""
_Box = tuple[float, float, float, float, int]
"""A label or arrowhead: left, top, right, bottom, the number of its route."""

NONE: frozenset[int] = frozenset()


class Traffic:
    """Drawn routes, ready to be asked what a segment, an arrowhead or a label would cost.

    ``apart`` are numbers of routes that are left out: they are judged as a whole.
    """

    def __init__(self, routes: Iterable[Route] = ()) -> None:
        self.routes: list[Route] = []
        self._vertical: list[_Piece] = []
        self._level: list[_Piece] = []
        self._heads: list[_Box] = []
        self._labels: list[_Box] = []
        self._halos: list[_Box] = []
        self._at: dict[int, tuple[int, ...]] = {}
        for route in routes:
            self.add(route)

    def add(self, route: Route) -> None:
        """Draw one more route."""
        number = len(self.routes)
        price = JOINT_CROSSING if route.plain else CROSSING
        self.routes.append(route)
        for node in (route.net.source, route.net.target):
            self._at[node] = (*self._at.get(node, ()), number)
        for vertical, fixed, low, high in route.segments:
            insort(self._vertical if vertical else self._level, (fixed, low, high, price, number))
        if route.tip is not None:
            self._heads.append(_box(route.tip, number))
        if route.label is not None:
            self._labels.append(_box(route.label, number))
            self._halos.append(_box(route.label.inset(-route.reach, -route.reach), number))

    def joined_by(self, routes: Iterable[Route]) -> Traffic:
        """Return these routes and some more."""
        joined = Traffic()
        joined.routes = self.routes[:]
        joined._vertical, joined._level = self._vertical[:], self._level[:]
        joined._heads, joined._labels, joined._halos = self._heads[:], self._labels[:], self._halos[:]
        joined._at = self._at.copy()
        for route in routes:
            joined.add(route)
        return joined

    def related(self, net: Net) -> list[tuple[int, Route]]:
        """Return the drawn routes, with their numbers, that start or end at one of a net's symbols."""
        at = self._at
        numbers = {*at.get(net.source, ()), *at.get(net.target, ())}
        return [(number, self.routes[number]) for number in sorted(numbers)]

    def segment(self, segment: Segment, apart: frozenset[int] = NONE) -> float:
        """Return what a segment costs among the drawn routes."""
        if not self.routes:
            return 0.0
        vertical, fixed, low, high = segment
        along, across = (self._vertical, self._level) if vertical else (self._level, self._vertical)
        for at in range(bisect_left(along, (fixed - NEAR,)), len(along)):
            there, start, stop, _, number = along[at]
            if there >= fixed + NEAR:
                break
            if there > fixed - NEAR and start < high + NEAR and stop > low - NEAR and number not in apart:
                return FAULT
        cost = 0.0
        for at in range(bisect_left(across, (low - NEAR,)), len(across)):
            there, start, stop, price, number = across[at]
            if there > high + NEAR:
                break
            if start - NEAR <= fixed <= stop + NEAR and number not in apart:
                if not (low + NEAR < there < high - NEAR and start + NEAR < fixed < stop - NEAR):
                    return FAULT
                cost += price
        if self._meets_box(segment, apart):
            return FAULT
        return cost + DOUBT * self._halos_met(segment, apart)

    def head(self, tip: Rect, apart: frozenset[int] = NONE) -> float:
        """Return what an arrowhead costs."""
        if not self.routes:
            return 0.0
        left, top, right, bottom = tip.x - HEAD_GAP, tip.y - HEAD_GAP, tip.right + HEAD_GAP, tip.bottom + HEAD_GAP
        if _meets(left, top, right, bottom, self._labels, apart):
            return FAULT
        return FAULT if self._line_near(tip, NEAR, apart) else 0.0

    def label(self, label: Rect, apart: frozenset[int] = NONE, reach: float = 0.0) -> float:
        """Return what a label costs that lines nearer than its ``reach`` could be taken for the own one of."""
        if not self.routes:
            return 0.0
        left, top, right, bottom = label.x, label.y, label.right, label.bottom
        if _meets(left - HEAD_GAP, top - HEAD_GAP, right + HEAD_GAP, bottom + HEAD_GAP, self._heads, apart):
            return FAULT
        side = WORD_GAP + LABEL_GAP
        if _meets(left - side, top - LABEL_GAP, right + side, bottom + LABEL_GAP, self._labels, apart):
            return FAULT
        near = sum(1 for _ in self._near(label, reach, apart)) if reach else 0
        if near or not reach:
            return FAULT if self._line_near(label, LABEL_GAP, apart) else DOUBT * near
        return 0.0

    def price(self, route: Route) -> float:
        """Return what a route costs, with all that it does to the drawn ones."""
        related = self.related(route.net)
        apart = frozenset(number for number, _ in related)
        cost = route.cost + sum(self.segment(segment, apart) for segment in route.segments)
        if route.tip is not None:
            cost += self.head(route.tip, apart)
        if route.label is not None:
            cost += self.label(route.label, apart, route.reach)
        return cost + sum(conflict(route, other) for _, other in related)

    def _meets_box(self, segment: Segment, apart: frozenset[int]) -> bool:
        """Tell whether a segment comes near an arrowhead or a label."""
        vertical, fixed, low, high = segment
        left, top, right, bottom = (fixed, low, fixed, high) if vertical else (low, fixed, high, fixed)
        return _meets(left - NEAR, top - NEAR, right + NEAR, bottom + NEAR, self._heads, apart) or _meets(
            left - LABEL_GAP, top - LABEL_GAP, right + LABEL_GAP, bottom + LABEL_GAP, self._labels, apart
        )

    def _halos_met(self, segment: Segment, apart: frozenset[int]) -> int:
        """Return of how many labels a segment isn't clearly farther than their own lines."""
        vertical, fixed, low, high = segment
        left, top, right, bottom = (fixed, low, fixed, high) if vertical else (low, fixed, high, fixed)
        met = 0
        for x, y, far, below, number in self._halos:
            if x < right and left < far and y < bottom and top < below and number not in apart:
                met += 1
        return met

    def _line_near(self, rect: Rect, gap: float, apart: frozenset[int]) -> bool:
        """Tell whether a drawn line comes closer to a box than ``gap``."""
        return next(self._near(rect, gap, apart), None) is not None

    def _near(self, rect: Rect, gap: float, apart: frozenset[int]) -> Iterator[int]:
        """Yield the route's number for each drawn segment that comes closer to a box than ``gap``."""
        left, top, right, bottom = rect.x - gap, rect.y - gap, rect.right + gap, rect.bottom + gap
        for pieces, low, high, near, far in (
            (self._vertical, left, right, top, bottom),
            (self._level, top, bottom, left, right),
        ):
            for at in range(bisect_left(pieces, (low,)), len(pieces)):
                there, start, stop, _, number = pieces[at]
                if there >= high:
                    break
                if there > low and start < far and stop > near and number not in apart:
                    yield number


def _meets(left: float, top: float, right: float, bottom: float, boxes: list[_Box], apart: frozenset[int]) -> bool:
    """Tell whether one of some boxes, but those apart, reaches into a place."""
    for x, y, far, low, number in boxes:
        if x < right and left < far and y < bottom and top < low and number not in apart:
            return True
    return False


def _box(rect: Rect, number: int) -> _Box:
    return rect.x, rect.y, rect.right, rect.bottom, number
