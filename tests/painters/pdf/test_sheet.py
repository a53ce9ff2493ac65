from __future__ import annotations

import re

from msgspec.structs import replace

from sopdoc.drawing.draw import draw_pages
from sopdoc.drawing.engine import open_engine
from sopdoc.geometry.image import ImageFormat
from sopdoc.geometry.rect import Rect
from sopdoc.layout.page import FlowItem
from tests.painters.pages import MEASURER, block, flowchart_page, page
from tests.painters.pdf.reading import content_of, picture


def content(*items: FlowItem) -> str:
    return content_of(page(*items))


def width_of_ab() -> float:
    return MEASURER.width("ab", block("ab").lines[0].runs[0].face, 8.0)


def test_an_empty_page_draws_nothing() -> None:
    assert content() == "0 0 0 RG"


def test_an_underline_lies_below_the_baseline() -> None:
    # .12 · 8 = .96 pt below the baseline at 595.3 − (50 + .8 · 10) = 537.3
    assert f"0.5 w\n50.00 536.34 m {50 + width_of_ab():.2f} 536.34 l S" in content(block("ab", underline=True))


def test_an_underline_of_an_upright_line_lies_right_of_it() -> None:
    upright = replace(block("ab", underline=True), rect=Rect(50, 100, 10, 300), upright=True)
    # 50 + .8 · 10 + .96 = 58.96; 595.3 − 400 = 195.3
    assert f"0.5 w\n58.96 195.30 m 58.96 {195.3 + width_of_ab():.2f} l S" in content(upright)


def test_pictures_are_shown_where_they_stand() -> None:
    assert "/P0 Do" in content(picture("L", ImageFormat.PNG))


def test_a_flowchart_lies_over_its_table_and_below_its_words() -> None:
    sheet = flowchart_page()
    (ink,) = draw_pages((sheet,), open_engine())
    drawn = content_of(sheet, ink)
    fill, rules = drawn.index(" re f"), drawn.index("2 J")
    last_cell = drawn.index("\0i\0s\0i\0 \0003\0-\0004")
    arrow, symbol = drawn.index("340.00 466.30 m"), drawn.rindex(" b\n")
    label, footer = drawn.index("\0T\0i\0d\0a\0k"), drawn.index("\0H\0a\0l\0a\0m\0a\0n")
    assert fill < rules < last_cell < arrow < symbol < label < footer


def test_each_arrowhead_is_filled_and_a_line_without_one_is_not() -> None:
    sheet = flowchart_page()
    (ink,) = draw_pages((sheet,), open_engine())
    drawn = content_of(sheet, ink)
    # two of three connectors have arrowheads
    assert len(re.findall(r" h f$", drawn, re.MULTILINE)) == 2
