from __future__ import annotations

import pytest
from msgspec.structs import replace

from sopdoc.geometry.length import to_emu
from sopdoc.layout.page import Shape
from sopdoc.painters.alternatives.flowchart import describe_flowchart
from sopdoc.painters.alternatives.passages import Passages
from sopdoc.painters.alternatives.symbol import symbol_alternatives
from tests.painters.docx.parts import body, find, shown
from tests.painters.docx.samples import flow_first, flow_second, identity
from tests.painters.pages import document

PAGE = flow_first()
CANVAS, GROUP = ".//mc:Choice[@Requires='wpc wps']//wpc:wpc", ".//mc:Fallback//wpg:wgp"


def test_the_drawing_is_anchored_in_the_paragraph_before_the_table() -> None:
    holder = find(body(PAGE), "./w:p[.//mc:AlternateContent]")
    assert len(holder) == 1
    assert shown(holder[0]).startswith("SOP Mekanisme")
    assert holder[0].getnext().tag.endswith("}tbl")


def test_a_page_without_title_has_a_small_paragraph_for_the_drawing() -> None:
    holder = find(body(flow_second()), "./w:p[.//mc:AlternateContent]")[0]
    assert find(holder, "./w:pPr/w:pStyle/@w:val") == ["SopPemisah"]


def test_a_page_without_flowchart_has_no_drawing() -> None:
    assert find(body(identity()), ".//mc:AlternateContent") == []


@pytest.mark.parametrize("half", [CANVAS, GROUP])
def test_both_halves_draw_each_symbol_as_its_own_preset(half: str) -> None:
    shapes = find(body(PAGE), f"{half}/wps:wsp[wps:cNvSpPr][.//a:prstGeom[starts-with(@prst, 'flowChart')]]")
    presets = [find(shape, ".//a:prstGeom/@prst")[0] for shape in shapes]
    wanted = {
        Shape.TERMINATOR: "flowChartTerminator",
        Shape.PROCESS: "flowChartProcess",
        Shape.DECISION: "flowChartDecision",
        Shape.OFFPAGE: "flowChartOffpageConnector",
    }
    assert presets == [wanted[symbol.shape] for symbol in PAGE.symbols]
    sizes = [find(shape, ".//a:ext/@cx")[0] for shape in shapes]
    assert sizes == [str(to_emu(symbol.rect.width)) for symbol in PAGE.symbols]


@pytest.mark.parametrize("half", [CANVAS, GROUP])
def test_each_symbol_says_what_it_is_and_where_it_leads(half: str) -> None:
    told = find(body(PAGE), f"{half}/wps:wsp/wps:cNvPr[@descr]/@descr")
    assert told == list(symbol_alternatives(PAGE, Passages(document(PAGE))).values())
    assert len(told) == len(PAGE.symbols)


@pytest.mark.parametrize("half", [CANVAS, GROUP])
def test_connectors_are_glued_to_their_symbols(half: str) -> None:
    drawing = find(body(PAGE), half)[0]
    shapes = find(drawing, "./wps:wsp[.//a:prstGeom[starts-with(@prst, 'flowChart')]]/wps:cNvPr/@id")
    starts, ends = find(drawing, ".//a:stCxn"), find(drawing, ".//a:endCxn")
    glued = [(shapes.index(node.get("id")), int(node.get("idx"))) for node in (*starts, *ends)]
    wanted = [(link.source.symbol, link.source.port.value) for link in PAGE.connectors]
    wanted += [(link.target.symbol, link.target.port.value) for link in PAGE.connectors]
    assert glued == wanted


def test_plain_lines_have_no_arrowhead() -> None:
    drawing = find(body(PAGE), CANVAS)[0]
    heads = [len(find(shape, ".//a:tailEnd")) for shape in find(drawing, "./wps:wsp[wps:cNvCnPr]")]
    assert heads == [int(connector.arrow) for connector in PAGE.connectors]


def test_an_arrowhead_is_about_as_long_as_layout_says() -> None:
    short = replace(PAGE, connectors=(replace(PAGE.connectors[0], head=3.8),))
    assert find(body(short), f"{CANVAS}//a:tailEnd/@len") == ["sm"]  # 2 · 2 pt
    assert find(body(PAGE), f"{CANVAS}//a:tailEnd/@len")[0] == "med"  # 3 · 2 pt


def test_symbols_hold_their_text_in_word_and_have_it_over_them_elsewhere() -> None:
    found = body(PAGE)
    inside = find(found, f"{CANVAS}/wps:wsp[.//a:prstGeom[@prst='flowChartDecision']]//w:p")
    assert [shown(paragraph) for paragraph in inside] == ["Valid?"]
    texts = ["Mulai", "Valid?", "A", "B", "Ya", "Tidak"]
    assert sorted(shown(node) for node in find(found, f"{CANVAS}//w:p")) == sorted(texts)
    assert sorted(shown(node) for node in find(found, f"{GROUP}//w:p")) == sorted(texts)
    assert find(found, f"{GROUP}/wps:wsp[wps:cNvSpPr[not(@txBox)]]//w:p") == []


def test_text_boxes_do_not_wrap_and_have_no_insets() -> None:
    boxes = find(body(PAGE), ".//wps:wsp[wps:txbx]/wps:bodyPr")
    assert {node.get("wrap") for node in boxes} == {"none"}
    assert {node.get(side) for node in boxes for side in ("lIns", "rIns")} == {"0"}


def test_a_pentagons_letter_is_lowered_to_its_middle() -> None:
    # The preset centres text in the upper 4/5 of 15 pt: 1.5 pt too high, so twice that is added above.
    insets = find(body(PAGE), f"{CANVAS}/wps:wsp[.//a:prstGeom[@prst='flowChartOffpageConnector']]/wps:bodyPr/@tIns")
    assert insets == [str(to_emu(3.0))] * 2


def test_the_group_has_a_child_of_its_own_size() -> None:
    group = find(body(PAGE), GROUP)[0]
    size = find(group, "./wpg:grpSpPr/a:xfrm/a:chExt")[0]
    child = find(group, "./wps:wsp[1]/wps:spPr")[0]
    assert dict(find(child, "./a:xfrm/a:ext")[0].attrib) == dict(size.attrib)
    assert len(find(child, "./a:noFill")) == 1


def test_the_drawing_covers_the_lanes_only() -> None:
    page = flow_second()
    anchor = find(body(page), ".//mc:Choice//wp:anchor")[0]
    table = page.flow[0]
    first, past = table.lanes  # type: ignore[union-attr,misc]
    left = to_emu(table.columns[first])  # type: ignore[union-attr]
    assert find(anchor, "./wp:positionH/wp:posOffset/text()") == [str(left)]
    # one arrow of the sample runs 1.6 pt right of the lanes
    assert find(anchor, "./wp:extent/@cx") == [str(to_emu(max(540.0, table.columns[past])) - left)]  # type: ignore[union-attr]


def test_drawings_are_described() -> None:
    descriptions = find(body(PAGE), ".//wp:docPr/@descr")
    assert len(descriptions) == 2  # the canvas and the group
    assert set(descriptions) == {describe_flowchart(PAGE)}
