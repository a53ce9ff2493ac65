from __future__ import annotations

from sopdoc.drawing.ink import Outline
from sopdoc.geometry.image import ImageFormat
from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.text_block import TextBlock
from sopdoc.painters.lines import place_lines
from sopdoc.painters.pdf.pen import Pen
from sopdoc.painters.pdf.resources import Resources
from tests.painters.pages import block
from tests.painters.pdf.reading import picture

HEIGHT = 595.3
TRIANGLE = (Point(10, 10), Point(20, 10), Point(15, 20))


def pen() -> Pen:
    return Pen(HEIGHT, Resources())


def lines(drawn: Pen) -> list[str]:
    start, *others = drawn.content().decode("latin-1").split("\n")
    assert start == "0 0 0 RG"
    return others


def set_text(made: TextBlock) -> list[str]:
    drawn = pen()
    for placed in place_lines(made):
        drawn.text(placed, made.size)
    return lines(drawn)


def test_a_line_is_one_string_per_face_on_its_baseline() -> None:
    # y = 595.3 − (50 + .8 · 10) = 537.3
    assert set_text(block("a **b**")) == ["0 0 0 rg", "BT 50.00 537.30 Td /F0 8 Tf (\0a\0 ) Tj /F1 8 Tf (\0b) Tj ET"]


def test_what_means_something_in_a_string_is_escaped() -> None:
    (_colour, shown) = set_text(block("(a\\b)"))
    assert shown == r"BT 50.00 537.30 Td /F0 8 Tf (" + "\0\\(\0a\0\\\\\0b\0\\)" + ") Tj ET"


def test_a_sign_is_set_in_the_cut_that_has_it() -> None:
    (_colour, shown) = set_text(block("✓"))
    assert shown == "BT 50.00 537.30 Td /F4 8 Tf ('\x13) Tj ET"  # U+2713


def test_an_empty_line_writes_nothing() -> None:
    assert set_text(block("")) == []


def test_an_upright_line_is_turned_about_its_start() -> None:
    upright = TextBlock(Rect(50, 100, 10, 300), block("a").paragraphs, 8.0, 10.0, upright=True)
    # its baseline is at x = 50 + .8 · 10 and starts at y = 595.3 − 400
    assert set_text(upright)[-1] == "BT 0 1 -1 0 58.00 195.30 Tm /F0 8 Tf (\0a) Tj ET"


def test_a_rectangle_stands_on_its_lower_edge() -> None:
    drawn = pen()
    drawn.fill_rect(Rect(10, 20, 30, 40), "FF0080")
    # 595.3 − 20 − 40 = 535.3; 0x80 / 255 = .502
    assert lines(drawn) == ["1 0 0.502 rg", "10.00 535.30 30.00 40.00 re f"]


def test_a_polygon_is_filled() -> None:
    drawn = pen()
    drawn.polygon(TRIANGLE, "000000")
    assert lines(drawn) == ["0 0 0 rg", "10.00 585.30 m 20.00 585.30 l 15.00 575.30 l h f"]


def test_what_is_set_already_isnt_set_again() -> None:
    drawn = pen()
    outline = Outline(0, tuple((point,) for point in TRIANGLE))
    for _time in range(2):
        drawn.outline(outline, "FFFFFF", 0.5)
    # the last side is drawn by closing the path
    assert lines(drawn) == ["1 1 1 rg", "0.5 w", *["15.00 575.30 m 10.00 585.30 l 20.00 585.30 l b"] * 2]


def test_corners_of_rules_are_filled_and_those_of_lines_are_not() -> None:
    drawn = pen()
    drawn.rules([(Point(0, 5.3), Point(100, 5.3))], 0.5)
    drawn.polyline((Point(0, 5.3), Point(100, 5.3)), 0.5)
    drawn.rules([], 9.0)
    assert lines(drawn) == [
        "0.5 w",
        "2 J",
        "0.00 590.00 m 100.00 590.00 l",
        "S",
        "0 J",
        "0.00 590.00 m 100.00 590.00 l S",
    ]


def test_an_outline_may_be_curved() -> None:
    drawn = pen()
    curve = (Point(20, 0), Point(20, 10), Point(10, 10))
    drawn.outline(Outline(0, ((Point(0, 0),), curve)), "FFFFFF", 0.75)
    assert lines(drawn)[-1] == "10.00 585.30 m 0.00 595.30 l 20.00 595.30 20.00 585.30 10.00 585.30 c b"


def test_a_picture_is_scaled_into_its_place() -> None:
    drawn = pen()
    shown = picture("L", ImageFormat.PNG)
    drawn.picture(shown.image, shown.rect)
    # 595.3 − 100 − 40 = 455.3
    assert lines(drawn) == ["q 60.00 0 0 40.00 100.00 455.30 cm /P0 Do Q"]
