from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from sopdoc.drawing.draw import draw_pages
from sopdoc.drawing.ink import NO_INK
from sopdoc.geometry.rect import Point
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
    assert [outline.rect for outline in ink.outlines] == [symbol.rect for symbol in drawn.symbols]
    assert [outline.end for outline in ink.outlines] == [pytest.approx(36 * 3475 / 21600), 0.0, 0.0, 0.0]
    for stroke, connector in zip(ink.strokes, drawn.connectors, strict=True):
        end = stroke.head[0] if connector.arrow else stroke.points[-1]
        assert (stroke.points[0], end) == (connector.points[0], connector.points[-1])
        assert stroke.points[1:-1] == connector.points[1:-1]


def test_arrowheads_are_as_large_as_those_of_word() -> None:
    """Of the lengths 4, 6 and 10 of a thin line, 6 is taken for 5; 4 is the width nearest to .7 of 5."""
    drawn = flowchart_page()
    (ink,) = draw_pages((drawn,), engine_or_skip("pygraphviz"))
    assert drawn.connectors[0].head == 5.0
    tip, left, right = ink.strokes[0].head
    assert (tip.x, tip.y) == drawn.connectors[0].points[-1]
    assert sorted((round(corner.x - tip.x, 2), round(corner.y - tip.y, 2)) for corner in (left, right)) == [
        (-2.0, -6.0),
        (2.0, -6.0),
    ]


def test_a_page_without_symbols_has_no_ink() -> None:
    engine = engine_or_skip("pygraphviz")
    assert draw_pages((page(), page(number=2)), engine) == (NO_INK, NO_INK)


class Counting:
    """An engine that counts what it draws: symbols and arrowheads."""

    name = "counting"

    def __init__(self) -> None:
        self._engine = engine_or_skip("pygraphviz")
        self.drawn: list[tuple[int, int]] = []

    def render(self, dot: str) -> bytes:
        self.drawn.append((dot.count("[shape="), dot.count("->")))
        return self._engine.render(dot)

    def version(self) -> str:
        return self._engine.version()


def test_each_piece_is_drawn_once_wherever_it_stands() -> None:
    engine = Counting()
    first, second = draw_pages((flowchart_page(), moved(flowchart_page(), 8.0, -12.0)), engine)
    # A capsule, a diamond, a box and a pentagon; both arrows point down, the third line has no head.
    assert engine.drawn == [(4, 1)]
    assert draw_pages((flowchart_page(),), engine) == (first,)
    assert engine.drawn == [(4, 1)]
    for here, there in zip(first.outlines, second.outlines, strict=True):
        assert [(round(x + 8, 1), round(y - 12, 1)) for x, y in here.points] == list(there.points)
    for line, other in zip(first.strokes, second.strokes, strict=True):
        assert [(round(x + 8, 1), round(y - 12, 1)) for x, y in line.head] == list(other.head)


def test_only_what_is_missing_is_drawn() -> None:
    engine = Counting()
    drawn = flowchart_page()
    without_heads = replace(drawn, connectors=drawn.connectors[2:])
    draw_pages((without_heads,), engine)
    draw_pages((drawn,), engine)
    # The arrowhead that was missing needs a node to leave.
    assert engine.drawn == [(4, 0), (1, 1)]


def test_engines_share_nothing() -> None:
    first, second = Counting(), Counting()
    for engine in (first, second):
        draw_pages((flowchart_page(),), engine)
    assert first.drawn == second.drawn == [(4, 1)]


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
