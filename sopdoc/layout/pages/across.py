"""Up to three texts beside each other in a margin: at the left, in the middle and at the right."""

from __future__ import annotations

from collections.abc import Callable

from sopdoc.geometry.rect import Rect
from sopdoc.layout.blocks.grain import on_twip
from sopdoc.layout.text_block import Align

GAP = 12.0
"""Between two texts at least."""
SLACK = 1.0
"""Texts have so much more than they need, so that no program breaks them for rounding."""
SIDES = (Align.LEFT, Align.CENTRE, Align.RIGHT)
_THIRD = 1 / 3

Texts = tuple[str, str, str]
Place = tuple[float, float]
"""Where a text starts, and how wide it may be."""


def places_across(texts: Texts, frame: Rect, width_of: Callable[[str], float]) -> tuple[Place, Place, Place]:
    """Share the frame's width among texts that are ``width_of`` wide on one line; a lone one has all of it."""
    if sum(map(bool, texts)) <= 1:
        whole = (frame.x, frame.width)
        return whole, whole, whole
    left, middle, right = (width_of(text) + SLACK if text else 0.0 for text in texts)
    if texts[1]:
        middle = _middle(max(left, right), middle, frame.width)
        side = (frame.width - middle) / 2 - GAP
        left = right = on_twip(side)
    else:
        left, right = _sides(left, right, frame.width - GAP)
    start = on_twip(frame.centre.x - middle / 2)
    return (frame.x, left), (start, on_twip(middle)), (on_twip(frame.right - right), right)


def _middle(side: float, middle: float, width: float) -> float:
    """Return the width of the middle text: what it needs where the longer of the others leaves that, or a third."""
    spare = width - 2 * (side + GAP)
    return min(middle, max(spare, _THIRD * width))


def _sides(left: float, right: float, width: float) -> tuple[float, float]:
    """Return the widths of two texts: the shorter has what it needs, up to a half, and the longer the rest."""
    half = width / 2
    if right <= left:
        right = on_twip(min(right, half))
        return on_twip(width - right), right
    left = on_twip(min(left, half))
    return left, on_twip(width - left)
