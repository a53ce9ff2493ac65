from __future__ import annotations

from dataclasses import replace

import pytest

from sopdoc.layout.page import Align
from sopdoc.painters.lines import place_lines
from tests.painters.pages import block, listed


def test_baselines_lie_four_fifths_down_each_line() -> None:
    placed = list(place_lines(block("satu", "dua", x=50, y=100)))
    assert [(one.x, one.baseline) for one in placed] == [(50, 108), (50, 118)]  # 100 + .8 · 10


def test_a_marker_hangs_before_its_items_first_line() -> None:
    placed = list(place_lines(listed(("satu", "lanjutan"), ("dua",), x=50, y=100)))
    assert [(one.x, one.baseline, one.line.text) for one in placed] == [
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
