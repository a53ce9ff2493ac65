"""What lies under a flowchart: fills, rules, and the outlines that Graphviz has no shape for.

It is written in xdot, Graphviz's own drawing language, for the attribute ``_background``: ``C`` and ``c`` choose the
colours of areas and lines, ``S`` a line's thickness; ``P`` is a filled polygon, ``b`` a filled curve, ``L`` a line.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sopdoc.drawing.ink import Outline
from sopdoc.drawing.sketch import Place
from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.page import Shape
from sopdoc.painters.chart import RULE_COLOUR, Chart
from sopdoc.painters.dot.paper import Paper, join, short, to_units
from sopdoc.painters.grounds import GROUND, grounds_of

_BLACK = "000000"
DRAWN_HERE = (Shape.TERMINATOR, Shape.OFFPAGE)
"""Graphviz rounds a capsule in a way of its own, and its pentagon has other proportions than Word's."""


def write_backdrop(chart: Chart, paper: Paper) -> str:
    """Return the value of ``_background``."""
    grounds = ((ground, GROUND) for ground in grounds_of(chart.page.connectors))
    return " ".join(
        (*_fills(chart.fills, paper), *_rules(chart, paper), *_fills(grounds, paper), *_outlines(chart, paper))
    )


def _fills(fills: Iterable[tuple[Rect, str]], paper: Paper) -> Iterator[str]:
    for rect, colour in fills:
        yield _pen(colour, 0)
        yield _area(colour)
        yield _path("P", paper.corners(rect))


def _rules(chart: Chart, paper: Paper) -> Iterator[str]:
    """Yield the rules, each longer by half its thickness at both ends, so that corners are filled."""
    yield _pen(RULE_COLOUR, to_units(chart.table.rule))
    half = chart.table.rule / 2
    for start, end in chart.rules:
        dx, dy = (half, 0.0) if start.y == end.y else (0.0, half)
        ends = (Point(start.x - dx, start.y - dy), Point(end.x + dx, end.y + dy))
        yield _path("L", tuple(paper.place(point) for point in ends))


def _outlines(chart: Chart, paper: Paper) -> Iterator[str]:
    symbols = {symbol.id: symbol for symbol in chart.page.symbols}
    for outline in chart.ink.outlines:
        symbol = symbols[outline.symbol]
        if symbol.shape not in DRAWN_HERE:
            continue
        yield _pen(_BLACK, to_units(symbol.line))
        yield _area(symbol.fill)
        yield _path("b", tuple(map(paper.place, _spline(outline))))


def _spline(outline: Outline) -> list[Point]:
    """Return a closed curve: a point, then for each line or curve two control points and its end."""
    points = [outline.start]
    for segment in outline.path:
        points += segment if len(segment) > 1 else [points[-1], *segment, *segment]
    return points


def _pen(colour: str, thickness: int) -> str:
    style = f"setlinewidth({short(thickness)})"
    return f"c 7 -#{colour.lower()} S {len(style)} -{style}"


def _area(colour: str) -> str:
    return f"C 7 -#{colour.lower()}"


def _path(kind: str, places: tuple[Place, ...]) -> str:
    return f"{kind} {len(places)} {join(places, within=' ')}"
