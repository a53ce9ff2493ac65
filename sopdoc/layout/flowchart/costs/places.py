"""What a net's label and arrowhead may take on an empty page, each place worked out once."""

from __future__ import annotations

from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.flowchart.costs.labels import LabelPlace, label_places
from sopdoc.layout.flowchart.costs.spots import REACH, distance_from
from sopdoc.layout.flowchart.standing.page_context import Net, PageContext
from sopdoc.layout.flowchart.ways.budget import Budget
from sopdoc.layout.flowchart.ways.candidates import STUB
from sopdoc.layout.flowchart.ways.route import arrowhead
from sopdoc.layout.flowchart.ways.tracks import OUTWARDS, reach
from sopdoc.layout.page import Port

FAR_ENOUGH = 150.0
"""How far a line runs on makes no difference to its label from here on: longer than any reach and label together."""


class Places:
    """Knows the places for one net's label and arrowhead."""

    def __init__(self, field: PageContext, net: Net, budget: Budget | None = None) -> None:
        self._budget = budget
        self._field = field
        self._net = net
        self._source = field.nodes[net.source].rect
        self._labels: dict[tuple[Point, ...], list[LabelPlace]] = {}
        self._tips: dict[Port, Rect] = {}

    def tip(self, port: Port) -> Rect:
        """Return the place of the arrowhead at a port of the target: each last segment has room for it."""
        if port not in self._tips:
            end = self._field.port(self._net.target, port)
            dx, dy = OUTWARDS[port]
            away = 2 * self._net.head
            self._tips[port] = arrowhead(Point(end.x + dx * away, end.y + dy * away), end, self._net.head)
        return self._tips[port]

    def near_part(self, points: tuple[Point, ...]) -> tuple[Point, ...]:
        """Return the part of a line that its label may stand at: of what lies beyond a label's reach, where it turns.

        Lines that begin so have the same places.
        """
        if self._net.many:
            return points
        for at, point in enumerate(points[1:], 1):
            before = points[at - 1]
            if reach(before, point) > FAR_ENOUGH:
                return *points[:at], towards(before, point, FAR_ENOUGH)
            if distance_from(self._source, point) > REACH:
                # A bit more tells where the line turns, and no more than that.
                return (*points[: at + 1], towards(point, points[at + 1], STUB)) if at + 1 < len(points) else points
        return points

    def labels(self, points: tuple[Point, ...]) -> list[LabelPlace]:
        """Return the places for the label of a line that begins so, by rising cost."""
        if points not in self._labels:
            self._labels[points] = label_places(points, self._net, self._field, self._budget)
        return self._labels[points]


def towards(start: Point, end: Point, length: float) -> Point:
    """Return the point so far from the start of a horizontal or vertical line."""
    if start.x == end.x:
        return Point(start.x, start.y + (length if end.y > start.y else -length))
    return Point(start.x + (length if end.x > start.x else -length), start.y)
