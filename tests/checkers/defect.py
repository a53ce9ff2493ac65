"""What a checker finds, and the distances (points) it holds a page to."""

from __future__ import annotations

from dataclasses import dataclass

PORT_TOLERANCE = 0.06
"""Ends lie on ports; the finished layout rounds to 0.1 pt, a middle may fall between two grains."""
SYMBOL_GAP = 0.5
"""From a line's middle to the outline of a symbol it doesn't belong to."""
RULE_GAP = 1.0
"""From a line's middle to a rule beside it: lines are .75 thick and rules .5, so closer ones touch."""
LINE_GAP = 1.0
"""Between the middles of parallel lines, or from a bend to another line."""
LABEL_GAP = 0.5
"""From a label's rectangle to symbols, lines, rules and other labels."""
HEAD = 5.0
"""An arrowhead's length: the last segment is never shorter."""
HEAD_WIDTH = 3.5
"""An arrowhead's width at its base."""
HEAD_GAP = 0.5
"""From an arrowhead to other lines."""
EPSILON = 1e-6


@dataclass(frozen=True, slots=True)
class Defect:
    """A named fault, and where it is: page counted from 1 (0: the document), a point on it, and words for people."""

    name: str
    page: int
    place: tuple[float, float] | None = None
    detail: str = ""

    def __str__(self) -> str:
        where = f" at ({self.place[0]:.1f}, {self.place[1]:.1f})" if self.place else ""
        return f"page {self.page}{where}: {self.name}: {self.detail}"
