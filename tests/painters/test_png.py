from __future__ import annotations

import io
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from PIL import Image, ImageFont

from sopdoc.drawing.draw import draw_pages
from sopdoc.drawing.engine import open_engine
from sopdoc.drawing.ink import Outline
from sopdoc.errors import MissingToolError
from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.page import Table
from sopdoc.layout.text_block import TextBlock
from sopdoc.painters.chart import Chart, cut_charts
from sopdoc.painters.png import canvas, chart
from sopdoc.painters.png.chart import paint_png
from sopdoc.painters.png.outline import flattened, offset
from sopdoc.typography.faces import Face, Substitute
from tests.painters.pages import block, document, flowchart_page

DPI = 288
DOTS = DPI // 72
"""In a point, so that points fall on dots."""
WHITE, BLACK, RULE, HEAD, SYMBOL = (255,) * 3, (0,) * 3, (0xBF,) * 3, (0xE7, 0xE6, 0xE6), (0xFF, 0xF2, 0xCC)


def made() -> Chart:
    painting = document(flowchart_page())
    (cut,) = cut_charts(painting, draw_pages(painting.pages, open_engine()))
    return cut


def opened(data: bytes) -> Image.Image:
    picture = Image.open(io.BytesIO(data))
    picture.load()
    return picture


@pytest.fixture(scope="module")
def picture() -> Image.Image:
    return opened(paint_png(made(), DPI))


def dot(picture: Image.Image, x: float, y: float) -> object:
    """The colour at a point of the page; the view starts at (279.75, 59.75)."""
    return picture.getpixel((int((x - 279.75) * DOTS), int((y - 59.75) * DOTS)))


def test_the_picture_is_as_large_as_the_flowchart(picture: Image.Image) -> None:
    assert picture.size == (180.5 * DOTS, 220.5 * DOTS)
    assert [round(value) for value in picture.info["dpi"]] == [DPI, DPI]
    assert picture.mode == "RGB"


@pytest.mark.parametrize(
    ("x", "y", "colour"),
    [
        (280.1, 200.0, RULE),  # the frame
        (320.0, 150.1, RULE),  # a row's rule
        (310.0, 80.0, HEAD),
        (290.0, 110.0, WHITE),
        (340.0, 140.0, BLACK),  # the first arrow, downwards
        (400.0, 150.1, BLACK),  # along
        (340.2, 150.2, BLACK),  # round the corner
        (420.0, 169.0, BLACK),  # its head
        (418.8, 167.6, BLACK),
        (418.0, 169.5, WHITE),  # beside its point
        (340.0, 111.1, BLACK),  # the capsule's outline
        (322.1, 120.0, BLACK),
        (322.5, 111.5, WHITE),  # the corner that it lacks
        (340.0, 120.0, WHITE),
        (330.0, 185.0, SYMBOL),
        (322.2, 176.2, BLACK),  # a box's corner
        (402.4, 185.0, BLACK),  # a diamond's corner
        (404.0, 174.0, WHITE),
        (420.0, 264.8, BLACK),  # a pentagon's point
        (413.2, 264.0, WHITE),
    ],
)
def test_dots_have_the_colours_of_what_is_there(picture: Image.Image, x: float, y: float, colour: object) -> None:
    assert dot(picture, x, y) == colour


def dark(picture: Image.Image, rect: Rect) -> tuple[float, float, float, float]:
    """The box of what is darker than the head's grey in a part of the page, in points from the part's corner."""
    left, top = (rect.x - 279.75) * DOTS, (rect.y - 59.75) * DOTS
    part = picture.crop((round(left), round(top), round(left + rect.width * DOTS), round(top + rect.height * DOTS)))
    box = part.convert("L").point(lambda value: 255 * (value < 150)).getbbox()
    assert box is not None
    return tuple(edge / DOTS for edge in box)  # type: ignore[return-value]


def test_a_line_of_text_stands_on_its_baseline_and_is_as_wide_as_measured(picture: Image.Image) -> None:
    (name,) = [text for text in made().names if text.lines[0].text == "Kepala"]
    left, top, right, bottom = dark(picture, Rect(301, 62, 70, 20))
    baseline = 65 + 0.8 * 10
    # capital letters are 0.73 em high, and "p" reaches 0.21 em below the line
    assert 62 + top == pytest.approx(baseline - 0.73 * 8, abs=0.5)
    assert 62 + bottom == pytest.approx(baseline + 0.21 * 8, abs=0.5)
    assert 301 + left == pytest.approx(303 + 0.07 * 8, abs=0.5)
    assert right - left == pytest.approx(name.lines[0].width, abs=1.0)


def test_an_upright_line_is_the_same_line_turned_against_the_clock() -> None:
    lying = made()
    (block,) = [text for text in lying.names if text.lines[0].text == "isi 1-0"]
    turned = replace(block, rect=Rect(310.0, 95.0, 10.0, 50.0), upright=True)
    still = replace(block, rect=Rect(310.0, 95.0, 50.0, 10.0))
    first, second = (opened(paint_png(_with(lying, text), DPI)) for text in (still, turned))
    a, b = dark(first, Rect(305, 92, 70, 16)), dark(second, Rect(305, 92, 16, 55))
    assert b[2] - b[0] == pytest.approx(a[3] - a[1], abs=0.5)
    assert b[3] - b[1] == pytest.approx(a[2] - a[0], abs=0.5)
    assert b[3] == pytest.approx(92 + 53 - 92 - (a[0] - 5), abs=0.5)  # begins at the foot
    assert b[0] == pytest.approx(a[1] + 2, abs=0.5)  # its top looks to the left


def _with(cut: Chart, text: TextBlock) -> Chart:
    """A chart of bare cells, the first of which has this text."""
    cells = tuple(
        replace(cell, fill="", blocks=(text,) if (cell.row, cell.column) == (1, 1) else ()) for cell in cut.table.cells
    )
    bare = replace(cut.page, symbols=(), connectors=())
    empty = draw_pages((bare,), open_engine())[0]
    table: Table = replace(cut.table, cells=cells)
    return replace(cut, table=table, page=bare, ink=empty)


@pytest.mark.parametrize("rows", [1, 37])
def test_bands_leave_no_seam(monkeypatch: pytest.MonkeyPatch, rows: int) -> None:
    whole = opened(paint_png(made(), 72)).tobytes()
    monkeypatch.setattr(chart, "_BAND", rows)
    assert opened(paint_png(made(), 72)).tobytes() == whole


@pytest.mark.parametrize("dpi", [36, 200, 600])
def test_any_number_of_dots(dpi: int) -> None:
    size = opened(paint_png(made(), dpi)).size
    assert size == (math.ceil(180.5 * dpi / 72), math.ceil(220.5 * dpi / 72))


def test_a_font_that_cannot_be_read_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_arguments: object, **_options: object) -> None:
        raise OSError("cannot open resource")

    monkeypatch.setattr(ImageFont, "truetype", broken)
    canvas._font.cache_clear()
    with pytest.raises(MissingToolError, match="LiberationSans-Bold"):
        canvas._font(Face.BOLD, 11.0)


def test_a_box_grows_on_all_sides() -> None:
    box = (Point(0, 0), Point(10, 0), Point(10, 4), Point(0, 4))
    assert offset(box, 1) == ((-1, -1), (11, -1), (11, 5), (-1, 5))
    assert offset(box, -1) == ((1, 1), (9, 1), (9, 3), (1, 3))


def test_it_grows_whichever_way_its_corners_run() -> None:
    box = (Point(0, 4), Point(10, 4), Point(10, 0), Point(0, 0))
    assert offset(box, 1) == ((-1, 5), (11, 5), (11, -1), (-1, -1))
    assert offset(box, -1) == ((1, 3), (9, 3), (9, 1), (1, 1))


def test_curves_become_corners_that_lie_on_them() -> None:
    quarter = (Point(0, -0.5522847), Point(0.4477153, -1), Point(1, -1))  # about (1, 0), from its left end on
    corners = flattened(Outline(0, (quarter, (Point(1, 0),), (Point(0, 0),))))
    assert corners[-3:] == (Point(1, -1), Point(1, 0), Point(0, 0))
    assert [math.hypot(x - 1, y) for x, y in corners[:-3]] == [pytest.approx(1, abs=0.001)] * 15
    assert [x for x, _y in corners[:-3]] == sorted(x for x, _y in corners[:-3])


def test_a_doubled_corner_counts_once() -> None:
    assert len(offset((Point(0, 0), Point(10, 0), Point(10, 0), Point(10, 4), Point(0, 4)), 1)) == 4


@given(st.floats(5, 50), st.floats(5, 50), st.floats(0.1, 2))
def test_a_diamonds_sides_move_by_the_distance(width: float, height: float, distance: float) -> None:
    diamond = (Point(0, -height), Point(width, 0), Point(0, height), Point(-width, 0))
    grown = offset(diamond, distance)
    away = width * height / math.hypot(width, height)
    assert -grown[0].y == pytest.approx(height * (away + distance) / away)
    assert grown[1].x == pytest.approx(width * (away + distance) / away)


def test_signs_that_the_first_typeface_lacks_are_set_in_the_second(monkeypatch: pytest.MonkeyPatch) -> None:
    set_in: dict[str, object] = {}
    monkeypatch.setattr(
        chart.Canvas, "letter", lambda _self, letter, _start, cut, *_looks, upright: set_in.update({letter: cut})
    )
    painted = made()
    words = replace(painted, below=(block("ab ✓漢"), block("**☑**")))
    paint_png(words, DPI)
    assert (set_in["a"], set_in["✓"], set_in["☑"]) == (Face.REGULAR, Substitute.REGULAR, Substitute.BOLD)
    assert set_in["□"] is Face.REGULAR
    assert "漢" not in set_in
