from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopdoc.drawing.parts import Part, parts_of
from sopdoc.drawing.sketch import Figure
from sopdoc.layout.page import Shape


@pytest.mark.parametrize(("shape", "name"), [(Shape.PROCESS, "box"), (Shape.DECISION, "diamond")])
def test_what_graphviz_has_is_one_shape(shape: Shape, name: str) -> None:
    assert parts_of(Figure(shape, 720, 360)) == (Part(name, (-360, -180, 360, 180)),)


def test_a_capsule_is_an_ellipse_at_each_end() -> None:
    # 720 · 3475 / 21600 = 115.8: ellipses of twice that
    assert parts_of(Figure(Shape.TERMINATOR, 720, 360)) == (
        Part("ellipse", (-360, -180, -128, 180)),
        Part("ellipse", (128, -180, 360, 180)),
    )


def test_a_pentagon_is_a_box_on_a_diamonds_lower_half() -> None:
    # a point of 300 / 5 = 60, so that the diamond's sides lie at the box's lower edge
    assert parts_of(Figure(Shape.OFFPAGE, 320, 300)) == (
        Part("box", (-160, -90, 160, 150)),
        Part("diamond", (-160, -150, 160, -30)),
    )


@given(st.sampled_from(Shape), st.integers(40, 2000), st.integers(40, 2000))
def test_parts_fill_the_symbol_with_even_sides(shape: Shape, half_width: int, half_height: int) -> None:
    parts = parts_of(Figure(shape, 2 * half_width, 2 * half_height))
    lefts, lowers, rights, uppers = zip(*(part.edges for part in parts), strict=True)
    assert (min(lefts), min(lowers), max(rights), max(uppers)) == (-half_width, -half_height, half_width, half_height)
    for left, lower, right, upper in (part.edges for part in parts):
        assert ((right - left) % 2, (upper - lower) % 2) == (0, 0)
