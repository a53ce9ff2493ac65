from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from sopdoc.drawing.draw import draw_pages
from sopdoc.drawing.engine import FirstWorking
from sopdoc.drawing.ink import NO_INK, Outline
from sopdoc.drawing.library import PygraphvizEngine
from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.page import Page, Shape
from tests.drawing.engines import NAMES, engine_or_skip
from tests.painters.pages import flowchart_page, page, random_page


@given(st.integers(0, 10**6), st.integers(1, 25))
@settings(max_examples=60)
def test_both_engines_draw_the_same(seed: int, count: int) -> None:
    first, second = (engine_or_skip(name) for name in NAMES)
    pages = (random_page(seed, count),)
    assert draw_pages(pages, first) == draw_pages(pages, second)


@pytest.mark.parametrize("name", NAMES)
def test_outlines_fill_their_symbols_and_arrows_end_on_their_ports(name: str) -> None:
    drawn = flowchart_page()
    (ink,) = draw_pages((drawn,), engine_or_skip(name))
    assert [rect_of(outline) for outline in ink.outlines] == [symbol.rect for symbol in drawn.symbols]
    for stroke, connector in zip(ink.strokes, drawn.connectors, strict=True):
        assert stroke.points[:-1] == connector.points[:-1]
        assert connector.points[-1] in (stroke.head if connector.arrow else stroke.points[-1:])


def rect_of(outline: Outline) -> Rect:
    """The smallest rectangle about the places that an outline goes through."""
    xs, ys = zip(*(segment[-1] for segment in outline.path), strict=True)
    return Rect.from_edges(min(xs), min(ys), max(xs), max(ys))


def test_arrowheads_are_as_large_as_those_of_word() -> None:
    """Of the lengths 4, 6 and 10 of a thin line, 6 is taken for 5; 4 is the width nearest to .7 of 5."""
    drawn = flowchart_page()
    (ink,) = draw_pages((drawn,), engine_or_skip("pygraphviz"))
    assert drawn.connectors[0].head == 5.0
    x, y = drawn.connectors[0].points[-1]
    assert sorted((round(corner.x - x, 2), round(corner.y - y, 2)) for corner in ink.strokes[0].head) == [
        (-2.0, -6.0),
        (0.0, 0.0),
        (2.0, -6.0),
    ]


def test_a_page_without_symbols_has_no_ink() -> None:
    engine = engine_or_skip("pygraphviz")
    assert draw_pages((page(), page(number=2)), engine) == (NO_INK, NO_INK)


class Counting:
    """An engine that counts what it draws: shapes of symbols, and arrowheads."""

    remedy = ""

    def __init__(self) -> None:
        engine_or_skip("pygraphviz")
        self.drawn: list[tuple[int, int]] = []

    def render(self, dot: str) -> bytes:
        self.drawn.append((dot.count(" shape=") - dot.count("shape=point"), dot.count("->")))
        return PygraphvizEngine().render(dot)

    def describe(self) -> str:
        return "counting"


def test_each_piece_is_drawn_once_wherever_it_stands() -> None:
    engine = Counting()
    working = FirstWorking([engine])
    first, second = draw_pages((flowchart_page(), moved(flowchart_page(), 8.0, -12.0)), working)
    # A capsule and a pentagon of two shapes each, a diamond, a box; both arrows point down, the third line has no head.
    assert engine.drawn == [(6, 1)]
    assert draw_pages((flowchart_page(),), working) == (first,)
    assert engine.drawn == [(6, 1)]
    for here, there in zip(first.outlines, second.outlines, strict=True):
        moved_path = [tuple((round(x + 8, 2), round(y - 12, 2)) for x, y in segment) for segment in here.path]
        assert moved_path == list(there.path)
    for line, other in zip(first.strokes, second.strokes, strict=True):
        assert [(round(x + 8, 1), round(y - 12, 1)) for x, y in line.head] == list(other.head)


def test_only_what_is_missing_is_drawn() -> None:
    engine = Counting()
    drawn = flowchart_page()
    without_heads = replace(drawn, connectors=drawn.connectors[2:])
    working = FirstWorking([engine])
    draw_pages((without_heads,), working)
    draw_pages((drawn,), working)
    assert engine.drawn == [(6, 0), (0, 1)]


def test_engines_share_nothing() -> None:
    first, second = Counting(), Counting()
    for engine in (first, second):
        draw_pages((flowchart_page(),), FirstWorking([engine]))
    assert first.drawn == second.drawn == [(6, 1)]


def moved(drawn: Page, dx: float, dy: float) -> Page:
    """A page with its symbols and connectors elsewhere."""
    symbols = tuple(replace(symbol, rect=symbol.rect.moved(dx, dy)) for symbol in drawn.symbols)
    connectors = tuple(
        replace(connector, points=tuple(Point(x + dx, y + dy) for x, y in connector.points))
        for connector in drawn.connectors
    )
    return replace(drawn, symbols=symbols, connectors=connectors)


def test_the_random_pages_hold_every_shape() -> None:
    assert {symbol.shape for symbol in random_page(1, 25).symbols} == set(Shape)
