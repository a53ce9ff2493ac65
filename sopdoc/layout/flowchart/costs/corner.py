"""The corner between two exits of a step: words in it are told from each other's by looking twice."""

from __future__ import annotations

from sopdoc.geometry.rect import Point, Rect

BETWEEN = 10.0
"""Cost of standing there: at the outside of its exit nobody has to ask whose words they are."""


def stands_between(label: Rect, own: tuple[Point, ...], other: tuple[Point, ...]) -> bool:
    """Tell whether words stand in the box about the first segments of two lines that leave a symbol at right angles."""
    start, end = own[0], own[1]
    first, last = other[0], other[1]
    is_level = start.y == end.y
    if is_level == (first.y == last.y):
        return False
    middle = label.y + label.height / 2, label.x + label.width / 2
    across, along = (middle[1], middle[0]) if is_level else middle
    if is_level:
        (near, far), (top, bottom) = (first.x, end.x), (start.y, last.y)
    else:
        (near, far), (top, bottom) = (first.y, end.y), (start.x, last.x)
    return (near < across < far or far < across < near) and (top < along < bottom or bottom < along < top)
