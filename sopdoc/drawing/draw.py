"""Draw the flowcharts of a document, from symbols and arrowheads that Graphviz draws once.

A thousand documents hold some twenty different pieces: symbols of the few sizes that lanes give them, and arrowheads in
four directions. A page is set from them as a line is from the letters of a font.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from weakref import WeakKeyDictionary

from sopdoc.drawing.answer import Drawing
from sopdoc.drawing.engine import FirstWorking
from sopdoc.drawing.ink import Ink, Outline, Stroke
from sopdoc.drawing.sketch import UNITS_PER_POINT, Edge, Node, Pieces, Place, Sketch, sketch_page
from sopdoc.geometry.rect import Point
from sopdoc.layout.page import Page

_DRAWN: WeakKeyDictionary[FirstWorking, Drawing] = WeakKeyDictionary()
"""The stencils: all that an engine has drawn."""


def draw_pages(pages: Iterable[Page], engine: FirstWorking) -> tuple[Ink, ...]:
    """Return the ink of each page, as many as pages.

    The engine draws what it didn't draw before. Raises MissingToolError when it fails, and another SopdocError when
    what it drew isn't where the layout has it.
    """
    sketches = [sketch_page(page) for page in pages]
    stencils = _DRAWN.setdefault(engine, Drawing({}, {}))
    missing = _missing(sketches, stencils)
    if missing.figures or missing.heads:
        drawn = engine.draw(missing)
        stencils.outlines.update(drawn.outlines)
        stencils.heads.update(drawn.heads)
    return tuple([_ink(sketch, stencils) for sketch in sketches])


def _missing(sketches: Sequence[Sketch], stencils: Drawing) -> Pieces:
    """Return the pieces of pages that aren't drawn yet, each once, in the order in which they come."""
    figures = {node.figure: None for sketch in sketches for node in sketch.nodes}
    heads = {edge.head: None for sketch in sketches for edge in sketch.edges if edge.head}
    return Pieces(
        tuple([figure for figure in figures if figure not in stencils.outlines]),
        tuple([head for head in heads if head not in stencils.heads]),
    )


def _ink(sketch: Sketch, stencils: Drawing) -> Ink:
    """Return a page's ink, its symbols and connectors numbered from 0."""
    strokes = [_stroke(at, edge, stencils) for at, edge in enumerate(sketch.edges)]
    return Ink(tuple(strokes), tuple([_outline(at, node, stencils) for at, node in enumerate(sketch.nodes)]))


def _outline(symbol: int, node: Node, stencils: Drawing) -> Outline:
    return Outline(symbol, tuple([_set(segment, node.centre) for segment in stencils.outlines[node.figure]]))


def _stroke(connector: int, edge: Edge, stencils: Drawing) -> Stroke:
    head = _set(stencils.heads[edge.head], edge.route[-1]) if edge.head else ()
    return Stroke(connector, _set(edge.shaft, (0, 0)), head)


def _set(places: Iterable[Place], origin: Place) -> tuple[Point, ...]:
    """Return places of a piece on the page, with its origin at a place."""
    x, y = origin
    return tuple([Point(_length(x + dx), _length(-y - dy)) for dx, dy in places])


@cache
def _length(units: int) -> float:
    """Return a length on the page, of which there are as many as a sheet has grains."""
    return round(units / UNITS_PER_POINT, 2)
