from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sopdoc.drawing.draw import draw_pages
from sopdoc.drawing.ink import NO_INK
from sopdoc.layout.page import Shape
from tests.drawing.engines import NAMES, engine_or_skip
from tests.painters.pages import flowchart_page, page, random_page


@given(st.integers(0, 10**6), st.integers(1, 25))
@settings(max_examples=60, deadline=None)
def test_both_engines_draw_the_same(seed: int, count: int) -> None:
    first, second = (engine_or_skip(name) for name in NAMES)
    pages = (random_page(seed, count),)
    assert draw_pages(pages, first) == draw_pages(pages, second)


@pytest.mark.parametrize("name", NAMES)
def test_outlines_fill_their_symbols_and_arrows_end_on_their_ports(name: str) -> None:
    drawn = flowchart_page()
    (ink,) = draw_pages((drawn,), engine_or_skip(name))
    assert [outline.rect for outline in ink.outlines] == [symbol.rect for symbol in drawn.symbols]
    assert [outline.corner for outline in ink.outlines] == [9.0, 0.0, 0.0, 0.0]
    for stroke, connector in zip(ink.strokes, drawn.connectors, strict=True):
        end = stroke.head[0] if connector.arrow else stroke.points[-1]
        assert (stroke.points[0], end) == (connector.points[0], connector.points[-1])
        assert stroke.points[1:-1] == connector.points[1:-1]


def test_a_page_without_symbols_has_no_ink() -> None:
    engine = engine_or_skip("pygraphviz")
    assert draw_pages((page(), page(number=2)), engine) == (NO_INK, NO_INK)


@pytest.mark.parametrize("name", NAMES)
def test_a_drawing_larger_than_any_pipe_comes_through(name: str) -> None:
    (ink,) = draw_pages((random_page(1, 1500),), engine_or_skip(name))
    assert len(ink.outlines) == 1500
    assert len({outline.symbol for outline in ink.outlines}) == 1500


def test_the_random_pages_hold_every_shape() -> None:
    assert {symbol.shape for symbol in random_page(1, 25).symbols} == set(Shape)
