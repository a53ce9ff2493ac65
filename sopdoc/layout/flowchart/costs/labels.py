"""Where the words on an arrow can stand: near its exit, in one cell, touching nothing."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise
from math import hypot, inf

from sopdoc.geometry.length import snap
from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.flowchart.costs.clearance import HEAD_GAP, LABEL_GAP, meets_any
from sopdoc.layout.flowchart.standing.page_context import Net, PageContext
from sopdoc.layout.flowchart.ways.budget import Budget
from sopdoc.layout.flowchart.ways.route import Route, segments_of

RULE_GAP = 1.2
"""Least distance of a label from the table's rules."""
GAP = LABEL_GAP + 0.2
"""Distance of a label from its own line."""
REACH = 40.0
"""A label further from its symbol isn't taken for its exit's."""
OVERHANG = 2.0
"""A label that reaches over a rule does so by as much at least: its ground hides the rule, not half of it."""
TRUNK = 20.0
"""Exits that leave by one port part no further than this from it."""
DIAMOND_GAP = 1.5
"""Least distance of a label from a diamond's side: it may stand in the corner that the diamond leaves free."""
FAR = 0.15
"""Cost of each point between a label and its exit."""
BESIDE = 2.0
"""Cost of standing beside a vertical line rather than on a horizontal one."""
INSIDE = 3.0
"""Cost of standing inside a bend."""
BROKEN = 2.5
"""Cost of a label in more than one line."""
OTHER_ROW = 20.0
"""Cost of standing in another row than the symbol: beside other steps' arrows a label is easily misread."""
FOREIGN = 200.0
"""Cost of standing in a row or lane that comes or goes without the arrow: the words would go with it."""
OVER_RULE = 5.0
"""Cost of reaching over the rule of the lane, which its ground hides there."""
STICKS_OUT = 0.3
"""Cost of each point that a label is longer than its line."""
PLACE_STEPS = 3
"""Steps of work that it is to look at a place."""
_SLACK = 0.01

LabelPlace = tuple[Rect, float]
"""A label's box, and what standing there costs."""
_Spot = tuple[float, float, float]
"""A label's left and top, not yet on the grain, and what standing there costs for the run that it stands at."""


def label_places(
    points: tuple[Point, ...], net: Net, field: PageContext, budget: Budget | None = None
) -> list[LabelPlace]:
    """Return the places for the label of a line that begins so, free of symbols and rules, by rising cost.

    On a horizontal run: above or below it, in any cell it passes; beside a vertical one: at either side. What is looked
    at is counted in a ``budget``.
    """
    budget = budget or Budget()
    node, start = field.nodes[net.source], points[0]
    segments = segments_of(points)
    symbol = node.rect
    top, bottom = field.row_edges[node.row], field.row_edges[node.row + 1]
    found, is_woven = [], bool(field.fates)
    for lines, (width, height) in enumerate(net.labels):
        for x, y, cost in _places(points, net, field, width, height):
            budget.spend(PLACE_STEPS)
            rect = Rect(snap(x), snap(y), width, height)
            if (
                (_distance(rect, symbol) > REACH and not net.many)
                or not _is_free(rect, field)
                or meets_any(rect, segments, LABEL_GAP)
            ):
                continue
            elsewhere = OTHER_ROW * (rect.y < top or rect.y + height > bottom)
            if is_woven and field.is_foreign(rect.centre, net.fate):
                elsewhere += FOREIGN
            found.append((rect, cost + elsewhere + BROKEN * lines + FAR * distance_from(rect, start)))
    return sorted(found, key=_by_cost)


def _by_cost(place: LabelPlace) -> tuple[float, float, float]:
    return place[1], place[0].x, place[0].y


def is_off_line(label: Rect, route: Route) -> bool:
    """Tell whether a label keeps off all of its own line and its arrowhead."""
    if route.tip is not None and label.overlaps(route.tip, HEAD_GAP):
        return False
    return not meets_any(label, route.segments, LABEL_GAP)


def distance_from(rect: Rect, point: Point) -> float:
    """Return how far a point is from a rectangle, along the axes."""
    x, y = point
    left, top = rect.x, rect.y
    right, bottom = left + rect.width, top + rect.height
    across = x - right if x > right else left - x if left > x else 0.0
    return across + (y - bottom if y > bottom else top - y if top > y else 0.0)


def _places(points: tuple[Point, ...], net: Net, field: PageContext, width: float, height: float) -> Iterator[_Spot]:
    """Yield places for a box of a given size along the line."""
    source, reach = field.nodes[net.source].rect, inf if net.many else REACH
    for at, (start, end) in enumerate(pairwise(points)):
        if distance_from(source, start) > reach:
            return
        if start.x == end.x:
            yield from _beside(start, end, (width, height), source, field)
            if net.branching and not at and _stands_aside(net.source, field, downwards=end.y > start.y):
                yield from _behind_trunk(start, end, (width, height), field)
        else:
            turn = points[at + 2] if at + 2 < len(points) else None
            yield from _along(start, end, turn, (width, height), field)


def _distance(rect: Rect, other: Rect) -> float:
    return _apart(rect.x, rect.width, other.x, other.width) + _apart(rect.y, rect.height, other.y, other.height)


def _apart(start: float, length: float, other: float, other_length: float) -> float:
    """Return how much lies between two stretches of an axis."""
    if other > start + length:
        return other - (start + length)
    return start - (other + other_length) if start > other + other_length else 0.0


def _along(
    start: Point, end: Point, turn: Point | None, size: tuple[float, float], field: PageContext
) -> Iterator[_Spot]:
    """Places above and below a horizontal run; where it turns down, above is the outside, and the other way round."""
    width, height = size
    rightwards = end.x > start.x
    low, high = (start.x, end.x) if rightwards else (end.x, start.x)
    turns_up = turn is not None and turn.y < end.y
    for left, right in _met(field.lane_edges, low, high):
        near = max(left + RULE_GAP, low + GAP) if rightwards else min(right - RULE_GAP, high - GAP)
        x = near if rightwards else near - width
        fits = x >= left + RULE_GAP - _SLACK and x + width <= right - RULE_GAP + _SLACK
        if not fits or not low <= near <= high:
            continue
        sticks_out = STICKS_OUT * max(0.0, x + width - high, low - x)
        for above in (True, False):
            y = start.y - GAP - height if above else start.y + GAP
            inner = 0.0 if above != turns_up or turn is None else INSIDE
            yield x, y, inner + sticks_out + (0.0 if above else 1.0)


def _beside(start: Point, end: Point, size: tuple[float, float], source: Rect, field: PageContext) -> Iterator[_Spot]:
    """Places right and left of a vertical run: at its near end in each row, and just clear of the symbol it leaves.

    Where there is too little room for that, a diamond's corner may leave some at the rule.
    """
    width, height = size
    downwards = end.y > start.y
    low, high = (start.y, end.y) if downwards else (end.y, start.y)
    clear = source.bottom + GAP if downwards else source.y - GAP - height
    for top, bottom in _met(field.row_edges, low, high):
        near = max(top + RULE_GAP, low + GAP) if downwards else min(bottom - RULE_GAP, high - GAP) - height
        tries = [near] if near == clear else [near, clear]
        if top <= source.y < bottom:
            tries.append(bottom - RULE_GAP - height if downwards else top + RULE_GAP)
        for y in tries:
            fits = y >= top + RULE_GAP - _SLACK and y + height <= bottom - RULE_GAP + _SLACK
            if not fits or not low <= (y if downwards else y + height) <= high:
                continue
            sticks_out = STICKS_OUT * max(0.0, y + height - high, low - y)
            for x, extra in _columns_beside(start.x, width, field):
                yield x, y, BESIDE + sticks_out + extra


def _stands_aside(node: int, field: PageContext, *, downwards: bool) -> bool:
    """Tell whether something of its row stands further down or up in another lane: its rule is out of reach there."""
    source = field.nodes[node]
    return any(
        top >= source.rect.bottom if downwards else bottom <= source.rect.y
        for number, _, top, _, bottom, _ in field.symbols_in(source.row)
        if field.nodes[number].lane != source.lane
    )


def _behind_trunk(start: Point, end: Point, size: tuple[float, float], field: PageContext) -> Iterator[_Spot]:
    """Places beside a vertical run where exits that leave with it have parted from it."""
    width, height = size
    y = start.y + TRUNK + GAP if end.y > start.y else start.y - TRUNK - GAP - height
    if min(start.y, end.y) <= y and y + height <= max(start.y, end.y):
        for x, extra in _columns_beside(start.x, width, field):
            yield x, y, BESIDE + extra


def _columns_beside(line: float, width: float, field: PageContext) -> Iterator[tuple[float, float]]:
    """Yield x for a label right and left of a vertical line, and what it costs to reach over the rule of its lane.

    It may reach into the next lane, not further, and over no rule that marks a lane which comes or goes.
    """
    edges = field.lane_edges
    lane = bisect_right(edges, line) - 1
    rule = edges[lane + 1]
    if line + GAP + width <= rule - RULE_GAP:
        yield line + GAP, 0.0
    elif lane + 2 < len(edges) and field.are_alike(lane, lane + 1):
        x = max(line + GAP, rule + OVERHANG - width)
        if x + width <= edges[lane + 2] - RULE_GAP:
            yield x, OVER_RULE
    rule = edges[lane]
    if line - GAP - width >= rule + RULE_GAP:
        yield line - GAP - width, 0.0
    elif lane > 0 and field.are_alike(lane - 1, lane):
        x = min(line - GAP - width, rule - OVERHANG)
        if x >= edges[lane - 1] + RULE_GAP:
            yield x, OVER_RULE


def _met(edges: tuple[float, ...], low: float, high: float) -> Iterator[tuple[float, float]]:
    """Yield the edges of the rows or lanes that a run reaches into."""
    first = max(bisect_right(edges, low) - 1, 0)
    return pairwise(edges[first : bisect_left(edges, high) + 1])


def _is_free(rect: Rect, field: PageContext) -> bool:
    """Tell whether a label would be clear of rules and symbols."""
    top, edges = rect.y, field.row_edges
    bottom = top + rect.height
    if top < edges[0] + RULE_GAP or bottom > edges[-1] - RULE_GAP:
        return False
    row = bisect_right(edges, top) - 1
    if top < edges[row] + LABEL_GAP or bottom > edges[row + 1] - LABEL_GAP:
        return False
    left, right = rect.x - LABEL_GAP, rect.x + rect.width + LABEL_GAP
    for _, near, above, far, under, is_diamond in field.symbols_in(row):
        if left < far and near < right and top - LABEL_GAP < under and above < bottom + LABEL_GAP:
            middle = (near + far) / 2, (above + under) / 2
            if not is_diamond or _reaches_into_diamond(rect, *middle, far, under):
                return False
    return True


def _reaches_into_diamond(rect: Rect, x: float, y: float, right: float, bottom: float) -> bool:
    """Tell whether a label comes too near a diamond about (x, y), whose corners reach to ``right`` and ``bottom``.

    A diamond is |dx| / width + |dy| / height ≤ 1, in halves of its size; the label's place next to its middle has the
    least of that sum, and what it has above 1 tells its distance from the side.
    """
    width, height = right - x, bottom - y
    dx, dy = _apart(rect.x, rect.width, x, 0.0) / width, _apart(rect.y, rect.height, y, 0.0) / height
    return dx + dy - 1 < DIAMOND_GAP * hypot(1 / width, 1 / height)
