"""Word's shapes, as the standard draws them, are what Graphviz draws in the other outputs."""

from __future__ import annotations

import math
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sopdoc.drawing.draw import draw_pages
from sopdoc.drawing.engine import open_engine
from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.page import Connector, End, Port, Shape, Symbol
from sopdoc.painters.docx.drawing.shape import line_look, outline_look
from sopdoc.painters.png.outline import flattened
from tests.painters.pages import page

EMU = 12700
NEAR = 0.1
"""How far apart the two may be anywhere, in points: the drawing's grain."""
QUARTER = 24
"""So many straight lines stand for a quarter ellipse: 0.02 pt beside it."""


def _terminator() -> list[tuple[float, float]]:
    """From (3475, 0) to (18125, 0), an arc with radii of 3475 and 10800 downwards, back, and up the same way."""

    def arc(x: float, turn: float) -> list[tuple[float, float]]:
        angles = [turn + math.pi * at / (2 * QUARTER) for at in range(2 * QUARTER + 1)]
        return [((x + 3475 * math.cos(angle)) / 21600, (10800 + 10800 * math.sin(angle)) / 21600) for angle in angles]

    return arc(21600 - 3475, -math.pi / 2) + arc(3475, math.pi / 2)


PRESETS = {
    "flowChartTerminator": _terminator(),
    "flowChartProcess": [(0, 0), (1, 0), (1, 1), (0, 1)],
    "flowChartDecision": [(0, 0.5), (0.5, 0), (1, 0.5), (0.5, 1)],
    "flowChartOffpageConnector": [(0, 0), (1, 0), (1, 0.8), (0.5, 1), (0, 0.8)],
}
"""Outlines in a square of side 1. Source: ECMA-376, part 1, presetShapeDefinitions.xml."""
MULTIPLES = {"sm": 2, "med": 3, "lg": 5}
"""Source: ECMA-376, part 1, 20.1.10.52 ``ST_LineEndLength``; lines under 2 pt have the ends of one of 2 pt."""


def words_outline(symbol: Symbol) -> list[Point]:
    """The outline that the document's XML asks for."""
    look = outline_look(symbol, Point(0, 0))
    x, y, width, height = map(int, re.findall(r' (?:x|y|cx|cy)="(\d+)"', look))
    (preset,) = re.findall(r'prst="(\w+)"', look)
    return [Point((x + width * px) / EMU, (y + height * py) / EMU) for px, py in PRESETS[preset]]


def apart(one: list[Point], two: list[Point]) -> float:
    """How far two closed outlines are apart where they are farthest, at their corners."""
    return max(*(_off(point, two) for point in one), *(_off(point, one) for point in two))


def _off(point: Point, outline: list[Point]) -> float:
    return min(_beside(point, outline[at - 1], end) for at, end in enumerate(outline))


def _beside(point: Point, start: Point, end: Point) -> float:
    dx, dy = end.x - start.x, end.y - start.y
    length = dx * dx + dy * dy
    part = ((point.x - start.x) * dx + (point.y - start.y) * dy) / length if length else 0.0
    part = min(1.0, max(0.0, part))
    return math.hypot(point.x - start.x - part * dx, point.y - start.y - part * dy)


lengths = st.integers(80, 1200).map(lambda grains: grains / 10)


@given(st.sampled_from(Shape), lengths, lengths)
@settings(max_examples=100)
def test_a_symbol_of_any_size_is_where_word_draws_it(shape: Shape, width: float, height: float) -> None:
    symbol = Symbol(0, shape, Rect(50.0, 60.0, width, height), 1, "staf")
    (ink,) = draw_pages((page(symbols=(symbol,)),), open_engine())
    assert apart(words_outline(symbol), list(flattened(ink.outlines[0]))) <= NEAR


def test_the_measure_sees_another_outline() -> None:
    symbol = Symbol(0, Shape.OFFPAGE, Rect(50.0, 60.0, 15.0, 15.0), 1, "staf")
    (ink,) = draw_pages((page(symbols=(symbol,)),), open_engine())
    third = [Point(x, 70.0 if y == 72.0 else y) for x, y in words_outline(symbol)]  # a point of a third
    assert apart(third, list(flattened(ink.outlines[0]))) > 10 * NEAR


@given(st.sampled_from([0.5, 0.75, 1.0, 1.5, 2.25, 3.0]), st.integers(30, 120).map(lambda grains: grains / 10))
def test_an_arrowhead_is_as_large_as_words(line: float, wanted: float) -> None:
    ends = End(0, Port.BOTTOM), End(0, Port.TOP)
    arrow = Connector((Point(100, 100), Point(100, 150)), *ends, head=wanted, line=line)
    box = Symbol(0, Shape.PROCESS, Rect(50.0, 60.0, 36.0, 18.0), 1, "staf")
    (ink,) = draw_pages((page(symbols=(box,), connectors=(arrow,)),), open_engine())
    look = line_look(arrow, Point(0, 0))
    ((width, length),) = re.findall(r'<a:tailEnd type="triangle" w="(\w+)" len="(\w+)"/>', look)
    unit = max(line, 2.0)
    half, back = MULTIPLES[width] * unit / 2, 150 - MULTIPLES[length] * unit
    triangle = [Point(100, 150), Point(100 - half, back), Point(100 + half, back)]
    assert apart(triangle, list(ink.strokes[0].head)) <= NEAR


@pytest.mark.parametrize("shape", Shape)
def test_each_shape_has_a_preset_of_the_standard(shape: Shape) -> None:
    assert words_outline(Symbol(0, shape, Rect(0.0, 0.0, 10.0, 10.0), 1, "staf"))
