"""Spots for words along a line: over or under its horizontal runs, beside its vertical ones."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise
from math import hypot, inf

from sopdoc.geometry.length import GRAIN
from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.flowchart.costs.clearance import CLEARLY, LABEL_GAP
from sopdoc.layout.flowchart.standing.page_context import Net, PageContext

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
BESIDE = 2.0
"""Cost of standing beside a vertical line rather than on a horizontal one."""
INSIDE = 3.0
"""Cost of standing inside a bend."""
OVER_RULE = 1.0
"""Cost of each point of the rule of a lane that a label reaches over: its ground hides the rule there."""
CORNER = 4.0
"""Cost of standing in a diamond's corner, off the line."""
OVER_CORNER = 4.0
"""More for an upper corner, near the arrow that comes in from above."""
MOST_DROP = 8.0
"""It is no further off it than this."""
DIAMOND_GAP = 1.6
"""Least distance of a label from a diamond's side, where its corners leave room."""
STICKS_OUT = 0.3
"""Cost of each point that a label is longer than its line."""
_SLACK = 0.01

Spot = tuple[float, float, float, float]
"""A label's left and top, not yet on the grain, what standing there costs for the run that it stands at, and how far
off that it is."""


def spots_along(points: tuple[Point, ...], net: Net, field: PageContext, width: float, height: float) -> Iterator[Spot]:
    """Yield places for a box of a given size along the line."""
    source, reach = field.nodes[net.source].rect, inf if net.many else REACH
    for at, (start, end) in enumerate(pairwise(points)):
        if distance_from(source, start) > reach:
            return
        if start.x == end.x:
            yield from _beside(start, end, (width, height), source, field)
            if net.branching and not at:
                for trunk in _trunks(net.source, start, field, downwards=end.y > start.y):
                    yield from _behind_trunk(trunk, start, end, (width, height), field)
        else:
            if not at and field.nodes[net.source].decision:
                yield from _in_corners(start, end, (width, height), source, field)
            turn = points[at + 2] if at + 2 < len(points) else None
            yield from _along(start, end, turn, (width, height), field)


def distance_from(rect: Rect, point: Point) -> float:
    """Return how far a point is from a rectangle, along the axes."""
    x, y = point
    left, top = rect.x, rect.y
    right, bottom = left + rect.width, top + rect.height
    across = x - right if x > right else left - x if left > x else 0.0
    return across + (y - bottom if y > bottom else top - y if top > y else 0.0)


def _along(
    start: Point, end: Point, turn: Point | None, size: tuple[float, float], field: PageContext
) -> Iterator[Spot]:
    """Places above and below a horizontal run; where it turns down, above is the outside, and the other way round."""
    width, height = size
    rightwards = end.x > start.x
    low, high = (start.x, end.x) if rightwards else (end.x, start.x)
    turns_up = turn is not None and turn.y < end.y
    for left, right in _met(field.lane_edges, low, high):
        near = max(left + RULE_GAP, low + GAP) if rightwards else min(right - RULE_GAP, high - GAP)
        x = near if rightwards else near - width
        fits = x >= left + RULE_GAP - _SLACK and x + width <= right - RULE_GAP + _SLACK
        over = width > right - left - 2 * RULE_GAP and _reaches_on(x, width, (left, right), field)
        if not (fits or over) or not low <= near <= high:
            continue
        sticks_out = STICKS_OUT * max(0.0, x + width - high, low - x) + OVER_RULE * height * over
        for above in (True, False):
            y = start.y - GAP - height if above else start.y + GAP
            inner = 0.0 if above != turns_up or turn is None else INSIDE
            yield x, y, inner + sticks_out + (0.0 if above else 1.0), GAP


def _reaches_on(x: float, width: float, lane: tuple[float, float], field: PageContext) -> bool:
    """Tell whether a label that is wider than a lane reaches from it into the next one, and no further."""
    edges, (left, right) = field.lane_edges, lane
    at = bisect_right(edges, (left + right) / 2) - 1
    if x >= left + RULE_GAP - _SLACK:
        beyond, reach, is_there = at + 1, x + width - right, at + 2 < len(edges)
    else:
        beyond, reach, is_there = at - 1, left - x, at > 0
    if not is_there or not field.are_alike(at, beyond):
        return False
    return OVERHANG <= reach <= edges[beyond + 1] - edges[beyond] - RULE_GAP


def _in_corners(
    start: Point, end: Point, size: tuple[float, float], diamond: Rect, field: PageContext
) -> Iterator[Spot]:
    """Places under and over a run that is too short for them, at the lane's rule, in the corners of a diamond."""
    width, height = size
    lane = bisect_right(field.lane_edges, start.x) - 1
    rightwards = end.x > start.x
    rule = field.lane_edges[lane + rightwards]
    x = rule - RULE_GAP - width if rightwards else rule + RULE_GAP
    reach = diamond.right - x if rightwards else x + width - diamond.x
    if not -GAP < reach < diamond.width / 2:
        return
    drop = diamond.height * reach / diamond.width + DIAMOND_GAP * hypot(1.0, diamond.height / diamond.width)
    if drop <= MOST_DROP:
        yield x, start.y + drop, CORNER, drop
        yield x, start.y - drop - height, CORNER + OVER_CORNER, drop


def _beside(start: Point, end: Point, size: tuple[float, float], source: Rect, field: PageContext) -> Iterator[Spot]:
    """Places right and left of a vertical run: at its near end in each row, and just clear of the symbol it leaves.

    Where there is too little room for that, a diamond's corner may leave some at the rule.
    """
    _, height = size
    downwards = end.y > start.y
    low, high = (start.y, end.y) if downwards else (end.y, start.y)
    columns = tuple(_columns_beside(start.x, size, field))
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
            for x, extra, away in columns:
                yield x, y, BESIDE + sticks_out + extra, away


def _stands_aside(node: int, field: PageContext, *, downwards: bool) -> bool:
    """Tell whether something of its row stands further down or up in another lane: its rule is out of reach there."""
    source = field.nodes[node]
    return any(
        top >= source.rect.bottom if downwards else bottom <= source.rect.y
        for number, _, top, _, bottom, _ in field.symbols_in(source.row)
        if field.nodes[number].lane != source.lane
    )


def _trunks(node: int, start: Point, field: PageContext, *, downwards: bool) -> Iterator[float]:
    """Yield how far from a symbol exits that leave with others may have parted from them."""
    if _stands_aside(node, field, downwards=downwards):
        yield TRUNK
    source = field.nodes[node]
    for track, _ in source.below if downwards else source.above:
        away = abs(track - start.y) + CLEARLY + GRAIN
        if away < TRUNK:
            yield away


def _behind_trunk(
    trunk: float, start: Point, end: Point, size: tuple[float, float], field: PageContext
) -> Iterator[Spot]:
    """Places beside a vertical run where exits that leave with it have parted from it."""
    _, height = size
    y = start.y + trunk + GAP if end.y > start.y else start.y - trunk - GAP - height
    if min(start.y, end.y) <= y and y + height <= max(start.y, end.y):
        for x, extra, away in _columns_beside(start.x, size, field):
            yield x, y, BESIDE + extra, away


def _columns_beside(line: float, size: tuple[float, float], field: PageContext) -> Iterator[tuple[float, float, float]]:
    """Yield x for a label right and left of a vertical line, what it costs to reach over a rule, and how far off it is.

    It may reach into the next lane, not further, and over no rule that marks a lane which comes or goes.
    """
    (width, height), edges = size, field.lane_edges
    lane = bisect_right(edges, line) - 1
    rule = edges[lane + 1]
    if line + GAP + width <= rule - RULE_GAP:
        yield line + GAP, 0.0, GAP
    elif lane + 2 < len(edges) and field.are_alike(lane, lane + 1):
        x = max(line + GAP, rule + OVERHANG - width)
        if x + width <= edges[lane + 2] - RULE_GAP:
            yield x, OVER_RULE * height, x - line
    rule = edges[lane]
    if line - GAP - width >= rule + RULE_GAP:
        yield line - GAP - width, 0.0, GAP
    elif lane > 0 and field.are_alike(lane - 1, lane):
        x = min(line - GAP - width, rule - OVERHANG)
        if x >= edges[lane - 1] + RULE_GAP:
            yield x, OVER_RULE * height, line - x - width


def _met(edges: tuple[float, ...], low: float, high: float) -> Iterator[tuple[float, float]]:
    """Yield the edges of the rows or lanes that a run reaches into."""
    first = max(bisect_right(edges, low) - 1, 0)
    return pairwise(edges[first : bisect_left(edges, high) + 1])
