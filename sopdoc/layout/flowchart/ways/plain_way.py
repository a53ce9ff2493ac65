"""The way of an arrow that leads down, straight or round one corner: no other way on the page is as cheap."""

from __future__ import annotations

from sopdoc.geometry.rect import Point
from sopdoc.layout.flowchart.standing.page_context import Net, PageContext, Segment
from sopdoc.layout.flowchart.ways.bundles import BEND, POINT
from sopdoc.layout.flowchart.ways.candidates import HEAD_STUB, SHAFT, STUB, Way
from sopdoc.layout.flowchart.ways.port_costs import leaving_costs
from sopdoc.layout.flowchart.ways.tracks import reach, segment_between
from sopdoc.layout.page import Port


def plain_way(field: PageContext, net: Net) -> Way | None:
    """Return the way straight down, or round one corner into the target from above, if no symbol is in it.

    Its ports cost nothing, and any other way has two bends more, or one and dearer ports. None of a net that has a
    label or a pentagon, for which that isn't so.
    """
    source, target = field.nodes[net.source], field.nodes[net.target]
    if net.labels or source.offpage or target.offpage or target.rect.y <= source.rect.y:
        return None
    end = field.port(net.target, Port.TOP)
    out = _towards(field.port(net.source, Port.BOTTOM).x, end.x)
    start = field.port(net.source, out)
    if leaving_costs(source, target, net, backwards=False).get(out) != 0.0 or Port.TOP not in target.entrances:
        return None
    corner = Point(end.x, start.y)
    is_straight = out is Port.BOTTOM
    if end.y - corner.y < net.head + (HEAD_STUB if is_straight else SHAFT):
        return None
    if not is_straight and abs(end.x - start.x) < STUB:
        return None
    down = segment_between(corner, end, vertical=True)
    if is_straight:
        return _free(field, Way(POINT * reach(start, end), (start, end), (down,), out, Port.TOP), net)
    segments = segment_between(start, corner, vertical=False), down
    return _free(field, Way(BEND + POINT * reach(start, end), (start, corner, end), segments, out, Port.TOP), net)


def _towards(start: float, end: float) -> Port:
    if start == end:
        return Port.BOTTOM
    return Port.RIGHT if end > start else Port.LEFT


def _free(field: PageContext, way: Way, net: Net) -> Way | None:
    """Return the way if its segments touch no symbols but those that they start and end at."""
    first, last = way.segments[0], way.segments[-1]
    own: dict[Segment, set[int]] = {first: {net.source}}
    own[last] = own.get(last, set()) | {net.target}
    return way if all(numbers.issuperset(field.touching(segment)) for segment, numbers in own.items()) else None
