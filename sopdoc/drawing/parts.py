"""What Graphviz draws of each symbol: one of its shapes, or two whose convex hull is the symbol.

It has no capsule and no pentagon as Word has them; see docs/decisions/drawing.md.
"""

from __future__ import annotations

from typing import NamedTuple

from sopdoc.drawing.path import Edges
from sopdoc.drawing.sketch import Figure
from sopdoc.layout.page import CAPSULE_END, Shape

POINT_PART = 0.2
"""The lower part of the pentagon that is its point, as in Word's flowChartOffpageConnector."""


class Part(NamedTuple):
    """One of Graphviz's shapes, by its name there, and the rectangle it fills, whose sides are even."""

    shape: str
    edges: Edges


def parts_of(figure: Figure) -> tuple[Part, ...]:
    """Return what is drawn of a symbol whose middle is the origin."""
    right, top = figure.width // 2, figure.height // 2
    if figure.shape is Shape.TERMINATOR:
        ends = 2 * round(figure.width * CAPSULE_END)
        return (
            Part("ellipse", (-right, -top, ends - right, top)),
            Part("ellipse", (right - ends, -top, right, top)),
        )
    if figure.shape is Shape.OFFPAGE:
        point = 2 * round(figure.height * POINT_PART / 2)
        return (
            Part("box", (-right, point - top, right, top)),
            Part("diamond", (-right, -top, right, 2 * point - top)),
        )
    return (Part("diamond" if figure.shape is Shape.DECISION else "box", (-right, -top, right, top)),)
