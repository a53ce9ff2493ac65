"""What keeps clear of what: labels of lines, arrowheads and other labels."""

from __future__ import annotations

from sopdoc.geometry.rect import Rect
from sopdoc.layout.flowchart.standing.page_context import Segment
from sopdoc.layout.flowchart.ways.route import NEAR, Route

LABEL_GAP = 0.9
"""Least distance of a label's box from lines, rules, symbols and other labels."""
HEAD_GAP = 2.4
"""Least distance of a label's box from the middle of an arrowhead, which is wider than its line."""
WORD_GAP = 3.0
"""Least distance of two labels beside each other, about a blank and a half: they must not read as one."""
EXIT_GAP = 2.0
"""Least distance of a label's box from the line of another exit of its step: more than from its own."""
LEAD = 0.9
"""How much farther these are than its own, at least."""
CLEARLY = 4.5
"""A line that isn't so much farther from a label than its own could be taken for it."""


def near_line(label: Rect, other: Route, gap: float) -> bool:
    """Tell whether a label comes closer than ``gap`` to a route's line, or near its arrowhead."""
    left, top, right, bottom = other.box
    away = gap - NEAR if gap > NEAR else 0.0  # the box has `NEAR` round the line and its arrowhead
    if label.x > right + away or label.y > bottom + away or label.right < left - away or label.bottom < top - away:
        return False
    if other.tip is not None and label.overlaps(other.tip, HEAD_GAP):
        return True
    return meets_any(label, other.segments, gap)


def beside_each_other(label: Rect, other: Rect) -> bool:
    """Tell whether two labels are so near that they could be read as one."""
    if label.y >= other.bottom + LABEL_GAP or other.y >= label.bottom + LABEL_GAP:
        return False
    side = WORD_GAP + LABEL_GAP
    return label.x < other.right + side and other.x < label.right + side


def touches(segment: Segment, rect: Rect, gap: float) -> bool:
    """Tell whether a segment comes closer than ``gap`` to a rectangle."""
    return meets_any(rect, (segment,), gap)


def doubtful(label: Rect, segments: tuple[Segment, ...], reach: float) -> int:
    """Return how many segments of another line are nearer to a label than its ``reach``."""
    x, y = label.x, label.y
    left, top, right, bottom = x - reach, y - reach, x + label.width + reach, y + label.height + reach
    count = 0
    for vertical, fixed, low, high in segments:
        if vertical:
            count += left < fixed < right and low < bottom and high > top
        else:
            count += top < fixed < bottom and low < right and high > left
    return count


def exit_gap(reach: float) -> float:
    """Return the least distance of a label with a ``reach`` from the lines of other exits: more than from its own."""
    return max(EXIT_GAP, reach - CLEARLY + LEAD)


def meets_any(rect: Rect, segments: tuple[Segment, ...], gap: float) -> bool:
    """Tell whether one of some segments comes closer than ``gap`` to a rectangle."""
    x, y = rect.x, rect.y
    left, top, right, bottom = x - gap, y - gap, x + rect.width + gap, y + rect.height + gap
    for vertical, fixed, low, high in segments:
        if vertical:
            if left < fixed < right and low < bottom and high > top:
                return True
        elif top < fixed < bottom and low < right and high > left:
            return True
    return False
