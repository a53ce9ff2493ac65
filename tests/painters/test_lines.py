from __future__ import annotations

import pytest
from msgspec.structs import replace

from sopdoc.geometry.rect import Rect
from sopdoc.layout.text_block import Align
from sopdoc.painters.lines import place_lines
from tests.painters.pages import block, listed


def test_baselines_lie_four_fifths_down_each_line() -> None:
    placed = list(place_lines(block("satu", "dua", x=50, y=100)))
    assert [(one.x, one.y) for one in placed] == [(50, 108), (50, 118)]  # 100 + .8 · 10


def test_a_marker_hangs_before_its_items_first_line() -> None:
    placed = list(place_lines(listed(("satu", "lanjutan"), ("dua",), x=50, y=100)))
    assert [(one.x, one.y, one.line.text) for one in placed] == [
        (50, 108, "1."),
        (62, 108, "satu"),
        (62, 118, "lanjutan"),
        (50, 128, "2."),
        (62, 128, "dua"),
    ]


@pytest.mark.parametrize(("align", "part"), [(Align.LEFT, 0.0), (Align.CENTRE, 0.5), (Align.RIGHT, 1.0)])
def test_lines_stand_left_in_the_middle_or_right(align: Align, part: float) -> None:
    text = replace(block("kata", x=50, width=300), align=align)
    (placed,) = place_lines(text)
    assert placed.x == pytest.approx(50 + part * (300 - placed.line.width))


@pytest.mark.parametrize(("align", "part"), [(Align.LEFT, 0.0), (Align.CENTRE, 0.5), (Align.RIGHT, 1.0)])
def test_upright_lines_start_at_the_foot_and_follow_each_other_to_the_right(align: Align, part: float) -> None:
    lying = block("kata", "kedua")
    text = replace(lying, rect=Rect(50, 100, 20, 300), align=align, upright=True)
    first, second = place_lines(text)
    assert (first.upright, first.x, second.x) == (True, 58, 68)  # 50 + .8 · 10
    assert first.y == pytest.approx(400 - part * (300 - first.line.width))
    assert second.y == pytest.approx(400 - part * (300 - second.line.width))


def test_an_upright_marker_stands_below_its_items_first_line() -> None:
    text = replace(listed(("satu",)), rect=Rect(50, 100, 10, 300), upright=True)
    assert [(one.x, one.y, one.line.text) for one in place_lines(text)] == [(58, 400, "1."), (58, 388, "satu")]
