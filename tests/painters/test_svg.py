from __future__ import annotations

from xml.etree import ElementTree

import pytest
from msgspec.structs import replace

from sopdoc.drawing.draw import draw_pages
from sopdoc.drawing.engine import open_engine
from sopdoc.geometry.rect import Rect
from sopdoc.layout.page import Table
from sopdoc.layout.text_block import Align
from sopdoc.painters.output import Options
from sopdoc.painters.svg.document import paint_svg
from sopdoc.painters.svg.element import number, tag
from tests.painters.pages import block, document, flowchart_page, page

SVG = "{http://www.w3.org/2000/svg}"
MADE = document(page(), flowchart_page(2), flowchart_page(7))


@pytest.fixture(scope="module")
def root() -> ElementTree.Element:
    (first, _second) = paint_svg(MADE, Options(draw_pages(MADE.pages, open_engine())))
    return ElementTree.fromstring(first.data)


def test_each_flowchart_page_is_a_file() -> None:
    outputs = paint_svg(MADE, Options(draw_pages(MADE.pages, open_engine())))
    assert [output.suffix for output in outputs] == ["-2.svg", "-7.svg"]


def test_the_picture_shows_the_numbers_and_the_lanes_from_head_to_foot(root: ElementTree.Element) -> None:
    # numbers 280…300, lanes 300…460, rows 60…280, and half a rule around
    assert root.get("viewBox") == "279.75 59.75 180.5 220.5"
    assert (root.get("width"), root.get("height")) == ("180.5pt", "220.5pt")


def test_texts_are_texts(root: ElementTree.Element) -> None:
    assert ["".join(text.itertext()) for text in root.iter(f"{SVG}text")] == [
        *("No", "Kepala", "Staf"),
        *("isi 1-0", "isi 2-0", "isi 3-0"),
        *("A", "Tidak"),
    ]
    assert root.get("font-family") == "Liberation Sans, Arial, sans-serif"


def test_upright_names_are_turned_about_their_start() -> None:
    table = next(item for item in flowchart_page().flow if isinstance(item, Table))
    upright = replace(block("Kepala"), rect=Rect(335, 65, 10, 20), align=Align.LEFT, upright=True)
    cells = tuple(
        replace(cell, blocks=(upright,)) if cell.column == 2 and cell.row == 0 else cell for cell in table.cells
    )
    made = document(replace(flowchart_page(), flow=(replace(table, cells=cells),)))
    (output,) = paint_svg(made, Options(draw_pages(made.pages, open_engine())))
    texts = {"".join(text.itertext()): text for text in ElementTree.fromstring(output.data).iter(f"{SVG}text")}
    name, beside = texts["Kepala"], texts["Staf"]
    # the baseline is at 335 + .8 · 10 and starts at the foot
    assert (name.get("x"), name.get("y"), name.get("transform")) == ("343", "85", "rotate(-90 343 85)")
    assert beside.get("transform") is None


def test_symbols_say_what_they_are(root: ElementTree.Element) -> None:
    assert [symbol.findtext(f"{SVG}title") for symbol in root.iter(f"{SVG}g")] == [
        "Langkah 1 · kepala",
        "Langkah 2 · staf",
        "Langkah 2 · kepala",
        "Langkah 2 · staf · A",
    ]
    assert root.findtext(f"{SVG}title") == "Mekanisme <Uji> & Coba (2)"


def test_what_is_special_in_xml_is_escaped() -> None:
    assert (
        tag("a", "<b> & c", font_size=1.0, xml__lang='"') == """<a font-size="1" xml:lang='"'>&lt;b&gt; &amp; c</a>"""
    )


def test_numbers_are_short() -> None:
    assert [number(value) for value in (-0.001, 12.0, 1190.556, 0.75)] == ["0", "12", "1190.56", "0.75"]
