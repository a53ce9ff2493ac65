"""How an SVG writes its texts: by names, as outlines, or with typefaces that it brings along."""

from __future__ import annotations

import base64
import re
from io import BytesIO
from xml.etree import ElementTree

import pytest
from fontTools.ttLib import TTFont

from sopdoc.drawing.draw import draw_pages
from sopdoc.drawing.engine import open_engine
from sopdoc.painters.chart import Chart, cut_charts
from sopdoc.painters.registry import SVG_LETTERINGS
from sopdoc.painters.svg.font import outline, subset
from sopdoc.typography.faces import Face
from sopdoc.typography.measure import FontMeasurer
from tests.painters.pages import document, flowchart_page

SVG = "{http://www.w3.org/2000/svg}"


def chart() -> Chart:
    made = document(flowchart_page())
    return cut_charts(made, draw_pages(made.pages, open_engine()))[0]


def painted(name: str) -> str:
    return SVG_LETTERINGS[name](chart(), 0).decode("utf-8")


def words_of(svg: str) -> list[str]:
    return ["".join(text.itertext()) for text in ElementTree.fromstring(svg).iter(f"{SVG}text")]


def test_outlines_ask_for_no_typeface_and_tell_readers_their_words() -> None:
    svg = painted("garis")
    told = re.findall(r'aria-label="(.*?)"', svg)
    assert words_of(svg) == []
    assert "@font-face" not in svg
    assert "".join(told).replace(" ", "") == "".join(words_of(painted("nama"))).replace(" ", "")


@pytest.mark.parametrize("face", list(Face))
def test_an_outline_is_as_wide_as_the_text_was_measured_to_be(face: Face) -> None:
    text = "Menelaah berkas – (é)"
    drawn, width = outline(text, face, 8.0, 10.0, 20.0)
    assert width == pytest.approx(FontMeasurer().width(text, face, 8.0), abs=0.02)
    assert drawn.startswith("M")


def test_an_outline_stands_on_its_baseline() -> None:
    places = [
        float(place) for place in re.findall(r"-?\d+(?:\.\d+)?", outline("H", Face.REGULAR, 100.0, 0.0, 200.0)[0])
    ]
    assert max(places) == 200.0  # H has no descender


def fonts_in(svg: str) -> dict[str, TTFont]:
    found = re.findall(r"font-weight:(\w+);.*?base64,(.*?)\"", svg)
    return {weight: TTFont(BytesIO(base64.b64decode(data))) for weight, data in found}


def test_embedded_fonts_have_the_letters_of_the_picture_and_no_others() -> None:
    svg = painted("tertanam")
    assert words_of(svg) == words_of(painted("nama"))
    fonts = fonts_in(svg)
    printed = {ord(letter) for font in fonts.values() for letter in map(chr, font.getBestCmap())}
    assert printed == {ord(letter) for word in words_of(svg) for letter in word}
    assert all(font["name"].getDebugName(1).startswith("Liberation Sans") for font in fonts.values())


def test_an_embedded_font_moves_no_letters() -> None:
    font = TTFont(BytesIO(subset(Face.REGULAR, "AVfi")))
    assert not {"GPOS", "GSUB", "kern"} & set(font.keys())
    assert font["hmtx"][font.getBestCmap()[ord("A")]][0] / font["head"].unitsPerEm == pytest.approx(0.667, abs=0.001)


@pytest.mark.parametrize("name", SVG_LETTERINGS)
def test_the_same_flowchart_gives_the_same_bytes(name: str) -> None:
    assert painted(name) == painted(name)
