"""The tracks that the corners of an arrow's line may lie on, and what lies between two points."""

from __future__ import annotations

from bisect import bisect_right

from sopdoc.geometry.rect import Point
from sopdoc.layout.flowchart.standing.page_context import Node, PageContext, Segment, Track
from sopdoc.layout.page import Port
from sopdoc.typography.fate import Fate

OUTWARDS = {Port.TOP: (0, -1), Port.LEFT: (-1, 0), Port.BOTTOM: (0, 1), Port.RIGHT: (1, 0)}
VERTICAL = (Port.TOP, Port.BOTTOM)
"""The ports that lines leave and enter upright."""

FOREIGN = 20
"""How many times the price of a special track one costs in a row that comes or goes without the line: nearly as much as
a crossing."""


class Tracks:
    """Knows the tracks on a field for lines between two symbols."""

    def __init__(self, field: PageContext, source: Node, target: Node, fate: Fate) -> None:
        """``fate`` is what became of the line, where two revisions are compared."""
        self._field = field
        self._fate = fate
        self._source = source
        self._target = target

    def for_corners(self, source: Port, target: Port, bends: int) -> list[list[Track]]:
        """Return the tracks for each corner but the last of a line with so many bends between two ports."""
        match source in VERTICAL, bends:
            case True, 2:
                return [sorted({*self._channels_at(self._source, source), *self._channels_at(self._target, target)})]
            case True, 3:
                return [self._channels_at(self._source, source), self._columns()]
            case True, _:
                near, far = self._channels_at(self._source, source), self._channels_at(self._target, target)
                return [near, self._columns(), far]
            case False, 2:
                return [self._columns()]
            case False, 3:
                return [self._columns(), self._channels_at(self._target, target)]
        return [self._gutters_at(self._source, source), self._rows(), self._gutters_at(self._target, target)]

    def _rows(self) -> list[Track]:
        """Tracks above and below both symbols."""
        nodes = (self._source, self._target)
        return sorted({track for node in nodes for port in VERTICAL for track in self._channels_at(node, port)})

    def _columns(self) -> list[Track]:
        """Tracks from one lane left of the two symbols to one lane right of them, and the outermost ones."""
        low, high = sorted((self._source.lane, self._target.lane))
        last = len(self._field.lane_edges) - 2
        lanes = sorted({0, last, *range(max(low - 1, 0), min(high + 1, last) + 1)})
        tracks = [track for lane in lanes for track in self._field.columns(lane)]
        return self._weighed(tracks, upright=True) if self._field.fates else tracks

    def _channels_at(self, node: Node, port: Port) -> list[Track]:
        """Tracks that run above or below a symbol's row, on the port's side."""
        field, row = self._field, node.row
        if port is Port.BOTTOM:
            after = field.channel(row + 1, under=False) if row + 1 < len(field.axes) else ()
            tracks = [*node.below, *field.channel(row, under=True), *after]
        else:
            before = field.channel(row - 1, under=True) if row > 0 else ()
            tracks = [*before, *field.channel(row, under=False), *node.above]
        return self._weighed(tracks) if field.fates else tracks

    def _weighed(self, tracks: list[Track], *, upright: bool = False) -> list[Track]:
        """Return tracks of a woven chart, those dear that lie in rows or lanes which aren't there whenever the line is.

        When these go the line's ends must meet: it shall not bend there.
        """
        field = self._field
        edges, fates = (field.lane_edges, field.lane_fates) if upright else (field.row_edges, field.fates)
        weighed = []
        for at, weight in tracks:
            fate = fates[bisect_right(edges, at) - 1]
            weighed.append((at, weight if fate in (Fate.KEPT, self._fate) else FOREIGN))
        return weighed

    def _gutters_at(self, node: Node, port: Port) -> list[Track]:
        """Tracks that run beside a symbol's lane, on the port's side."""
        x = node.rect.centre.x
        side = 1 if port is Port.RIGHT else -1
        lanes = [lane for lane in (node.lane, node.lane + side) if 0 <= lane < len(self._field.lane_edges) - 1]
        reach = self._field.lane_edges[node.lane + 1] - self._field.lane_edges[node.lane]
        tracks = [track for lane in lanes for track in self._field.columns(lane) if not track[1]]
        tracks = [track for track in tracks if 0 < (track[0] - x) * side < reach]
        return self._weighed(tracks, upright=True) if self._field.fates else tracks


def beyond(tracks: list[Track], port: Point, side: Port, least: float) -> list[Track]:
    """Return the tracks across a port's axis that lie at least so far off it, outwards."""
    at = port.y if side in VERTICAL else port.x
    if side is Port.BOTTOM or side is Port.RIGHT:
        return [track for track in tracks if track[0] - at >= least]
    return [track for track in tracks if at - track[0] >= least]


def nearest_first(tracks: list[Track], a: float, b: float) -> list[Track]:
    """Return tracks by their distance from two coordinates."""
    return sorted(tracks, key=lambda track: (abs(track[0] - a) + abs(track[0] - b), track))


def outwards(port: Point, place: Point, side: Port) -> float:
    """Return how far a place lies off a port on a symbol's side, outwards."""
    if side is Port.BOTTOM:
        return place.y - port.y
    if side is Port.TOP:
        return port.y - place.y
    return place.x - port.x if side is Port.RIGHT else port.x - place.x


def reach(a: Point, b: Point) -> float:
    """Return how far two points are from each other along the axes."""
    x, y = a
    end_x, end_y = b
    return abs(end_x - x) + abs(end_y - y)


def segment_between(a: Point, b: Point, vertical: bool) -> Segment:
    """Return the segment between two points."""
    x, y = a
    end_x, end_y = b
    if vertical:
        return (True, x, y, end_y) if y < end_y else (True, x, end_y, y)
    return (False, y, x, end_x) if x < end_x else (False, y, end_x, x)
