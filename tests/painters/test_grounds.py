"""Words that reach over a rule stand on white in every output: over the table's rules, under all lines."""

from __future__ import annotations

import json

import pytest
from msgspec.structs import replace

from sopdoc.drawing.draw import draw_pages
from sopdoc.drawing.engine import open_engine
from sopdoc.geometry.length import to_emu
from sopdoc.geometry.rect import Rect
from sopdoc.layout.page import Page
from sopdoc.painters.chart import Chart, cut_charts
from sopdoc.painters.dot.chart import paint_dot
from sopdoc.painters.dot.paper import Paper, join
from sopdoc.painters.grounds import grounds_of
from sopdoc.painters.json import paint_json
from sopdoc.painters.output import Options
from sopdoc.painters.png.chart import paint_png
from sopdoc.painters.svg.document import paint_chart
from tests.painters.docx.parts import body, find
from tests.painters.pages import document, flowchart_page
from tests.painters.pdf.reading import content_of
from tests.painters.test_png import BLACK, DPI, RULE, WHITE, dot, opened

PLACE = Rect(365.0, 205.0, 40.0, 10.0)
"""Over the rule at 380 between the lanes, 15 pt left of the arrow at 420."""


def page_of(*, ground: bool) -> Page:
    """Return the flowchart page with its words over a rule."""
    plain = flowchart_page()
    lines = tuple(
        replace(line, label=replace(line.label, rect=PLACE, ground=ground)) if line.label else line
        for line in plain.connectors
    )
    return replace(plain, connectors=lines)


def chart_of(*, ground: bool) -> Chart:
    painting = document(page_of(ground=ground))
    (cut,) = cut_charts(painting, draw_pages(painting.pages, open_engine()))
    return cut


def test_only_words_with_a_ground_have_one() -> None:
    assert grounds_of(page_of(ground=True).connectors) == (PLACE,)
    assert grounds_of(page_of(ground=False).connectors) == ()


def test_in_pdf_it_lies_over_the_rules_and_under_the_lines() -> None:
    sheet = page_of(ground=True)
    (ink,) = draw_pages((sheet,), open_engine())
    drawn = content_of(sheet, ink)
    ground = drawn.index("1 1 1 rg\n365.00 380.30 40.00 10.00 re f")  # 595.3 - 215
    assert drawn.index("2 J") < ground < drawn.index("340.00 466.30 m")


def test_in_svg_it_lies_over_the_rules_and_under_the_lines() -> None:
    drawn = paint_chart(chart_of(ground=True)).decode("utf-8")
    ground = drawn.index('<rect x="365" y="205" width="40" height="10" fill="#FFFFFF"/>')
    assert drawn.index('stroke="#BFBFBF"') < ground < drawn.index('stroke="#000000"')
    assert 'x="365"' not in paint_chart(chart_of(ground=False)).decode("utf-8")


@pytest.mark.parametrize(("ground", "colour"), [(True, WHITE), (False, RULE)])
def test_in_png_no_rule_is_seen_behind_the_words(ground: bool, colour: object) -> None:
    picture = opened(paint_png(chart_of(ground=ground), DPI))
    assert dot(picture, 380.0, 205.2) == colour
    assert dot(picture, 380.0, 204.8) == dot(picture, 380.0, 215.2) == RULE
    assert dot(picture, 420.0, 210.0) == BLACK


def test_in_dot_it_lies_over_the_rules() -> None:
    chart = chart_of(ground=True)
    corners = join(Paper(chart.view).corners(PLACE), within=" ")
    drawn = paint_dot(chart, DPI).decode("utf-8")
    assert drawn.index("-#bfbfbf") < drawn.index(f"C 7 -#ffffff P 4 {corners}")


@pytest.mark.parametrize("half", [".//mc:Choice[@Requires='wpc wps']//wpc:wpc", ".//mc:Fallback//wpg:wgp"])
def test_in_docx_it_is_a_white_shape_below_all_others(half: str) -> None:
    names = find(body(page_of(ground=True)), f"{half}/wps:wsp[not(wps:cNvPr[starts-with(@name, 'Bidang')])]")
    ground = names[0]
    assert find(ground, "./wps:spPr/a:solidFill/a:srgbClr/@val") == ["FFFFFF"]
    assert find(ground, "./wps:spPr/a:ln/a:noFill") != []
    size = find(ground, ".//a:ext")[0]
    assert (size.get("cx"), size.get("cy")) == (str(to_emu(40.0)), str(to_emu(10.0)))
    assert find(body(page_of(ground=False)), f"{half}/wps:wsp/wps:cNvPr[starts-with(@name, 'Latar')]") == []


def test_json_tells_of_it() -> None:
    def labels(page: Page) -> list[dict[str, object]]:
        (output,) = paint_json(document(page), Options())
        items = json.loads(output.data)["pages"][0]["items"]
        return [item["label"] for item in items if item["kind"] == "connector" and item["label"]]

    assert [label["ground"] for label in labels(page_of(ground=True))] == [True]
    assert [list(label) for label in labels(page_of(ground=False))] == [["text", "rect"]]
