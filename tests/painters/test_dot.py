"""The DOT text, as Graphviz draws it without us."""

from __future__ import annotations

import io
import json
import re
import shutil
import subprocess
from typing import Any

import graphviz
import pypdf
import pytest
from msgspec.structs import replace
from PIL import Image, ImageChops

from sopdoc.drawing.draw import draw_pages
from sopdoc.drawing.engine import open_engine
from sopdoc.drawing.ink import NO_INK
from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.page import Page, Table
from sopdoc.layout.text_block import Align, Role
from sopdoc.painters.chart import Chart, cut_charts
from sopdoc.painters.dot.chart import paint_dot
from sopdoc.painters.dot.paper import SCALE, Paper, literal, literal_lines
from sopdoc.painters.png.chart import paint_png
from tests.drawing.engines import NAMES, engine_or_skip, render_or_skip
from tests.painters.pages import block, document, flowchart_page, keyed_page, listed, page

DPI = 144


def chart_of(page: Page, judul: str = "Mekanisme <Uji> & Coba") -> Chart:
    painting = document(page, judul=judul)
    (cut,) = cut_charts(painting, draw_pages(painting.pages, open_engine()))
    return cut


def ascii_only(cut: Chart) -> str:
    """The text without the tooltips' dots, as the engines take ASCII."""
    return paint_dot(cut, DPI).decode("utf-8").replace("·", "-")


def drawn(cut: Chart, name: str = "pygraphviz") -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(render_or_skip(ascii_only(cut), name))
    return answer


def texts(operations: list[dict[str, Any]]) -> list[tuple[str, float]]:
    return [(operation["text"], operation["pt"][0]) for operation in operations if operation["op"] == "T"]


@pytest.mark.parametrize("engine", NAMES)
def test_the_drawing_is_as_large_as_the_flowchart(engine: str) -> None:
    bounds = [float(value) for value in drawn(chart_of(flowchart_page()), engine)["bb"].split(",")]
    # newer releases make the corners' nodes 0.72 wide
    assert bounds == pytest.approx([0, 0, 180.5 * SCALE, 220.5 * SCALE], abs=0.5)


@pytest.mark.parametrize("engine", NAMES)
def test_symbols_stand_where_the_page_has_them(engine: str) -> None:
    page = flowchart_page()
    nodes = {node["name"]: node for node in drawn(chart_of(page), engine)["objects"]}
    for symbol in page.symbols[:3]:
        node = nodes[f"n{symbol.id}"]
        x, y = (symbol.rect.centre.x - 279.75) * SCALE, (280.25 - symbol.rect.centre.y) * SCALE
        assert [float(value) for value in node["pos"].split(",")] == pytest.approx([x, y])
    assert [nodes[f"n{at}"]["shape"] for at in range(4)] == ["ellipse", "diamond", "box", "box"]
    assert float(nodes["n1"]["width"]) * 72 == pytest.approx(36 * SCALE)
    assert nodes["n2"]["fillcolor"] == "#fff2cc"
    assert nodes["n3"]["tooltip"] == "Langkah 2 - staf - A"


@pytest.mark.parametrize("engine", NAMES)
def test_arrows_run_as_the_page_has_them(engine: str) -> None:
    page = flowchart_page()
    edges = drawn(chart_of(page), engine)["edges"]
    assert [(edge["tail"], edge["head"]) for edge in edges] == [(2, 3), (3, 5), (4, 3)]
    first = next(operation for operation in edges[0]["_draw_"] if operation["op"] == "b")
    bends = [Point(x / SCALE + 279.75, 280.25 - y / SCALE) for x, y in first["points"][::3]]
    assert [tuple(round(value, 2) for value in bend) for bend in bends] == [
        (340.0, 129.0),
        (340.0, 150.0),
        (420.0, 150.0),
        (420.0, 166.0),
    ]
    assert ["_hdraw_" in edge for edge in edges] == [True, True, False]


@pytest.mark.parametrize("engine", NAMES)
def test_all_texts_are_shown_and_labels_belong_to_their_arrows(engine: str) -> None:
    graph = drawn(chart_of(flowchart_page()), engine)
    shown = [text for node in graph["objects"] for text, _x in texts(node.get("_ldraw_", []))]
    assert shown == ["No", "Kepala", "Staf", "isi 1-0", "isi 2-0", "isi 3-0", "A"]
    assert [[text for text, _x in texts(edge.get("_ldraw_", []))] for edge in graph["edges"]] == [[], ["Tidak"], []]
    bold = [node["label"] for node in graph["objects"] if node.get("fontname") == "Liberation Sans Bold"]
    assert bold == ["Kepala", "Staf"]


@pytest.mark.parametrize("engine", NAMES)
@pytest.mark.parametrize(
    "text",
    [
        'kata "kutip"',
        r"C:\nama\baru",
        "akhir\\",
        "&amp; &lt; &#65; & lain",
        r"\N \G \E \T \L",
        "<b>tebal</b>",
        "}; subgraph x {",
        "-> [label=x] // #",
    ],
)
def test_no_text_is_taken_for_something_else(engine: str, text: str) -> None:
    cut = named(chart_of(flowchart_page(), judul=text), text)
    shown = [found for node in drawn(cut, engine)["objects"] for found, _x in texts(node.get("_ldraw_", []))]
    assert shown[1].replace(r"\\", "\\") == text  # newer releases escape it in JSON once more


def named(cut: Chart, text: str, **fields: Any) -> Chart:
    """The chart with another name of the first lane."""

    def renamed(table: Table) -> Table:
        name = replace(block("Kepala", x=303.0, y=65.0, width=70.0), **fields)
        line = replace(name.paragraphs[0].lines[0], runs=(replace(name.paragraphs[0].lines[0].runs[0], text=text),))
        name = replace(name, paragraphs=(replace(name.paragraphs[0], lines=(line,)),))
        cells = (replace(cell, blocks=(name,)) if (cell.row, cell.column) == (0, 1) else cell for cell in table.cells)
        return replace(table, cells=tuple(cells))

    return replace(cut, table=renamed(cut.table))


@pytest.mark.parametrize(("align", "centre"), [(Align.LEFT, 315.45), (Align.CENTRE, 338.0), (Align.RIGHT, 360.55)])
def test_lines_keep_to_their_side(align: Align, centre: float) -> None:
    cut = named(chart_of(flowchart_page()), "Kepala", align=align)
    node = next(node for node in drawn(cut)["objects"] if "Kepala" in node.get("label", ""))
    x = float(node["pos"].split(",")[0]) / SCALE + 279.75
    assert x == pytest.approx(centre, abs=0.06)  # the name is 24.9 wide, and its room goes from 303 to 373


def test_an_upright_name_is_stacked_in_its_room() -> None:
    room = Rect(310.0, 62.0, 10.0, 24.0)
    cut = named(chart_of(flowchart_page()), "Kepala", rect=room, upright=True)
    (node,) = [node for node in drawn(cut)["objects"] if node.get("label", "").startswith("K\\n")]
    assert node["label"] == r"K\ne\np\na\nl\na"
    assert float(node["fontsize"]) == pytest.approx(24 / (6 * 1.2) * SCALE, abs=0.01)
    assert float(node["pos"].split(",")[1]) == pytest.approx((280.25 - 74) * SCALE)


def test_what_keys_mean_is_shown_line_by_line_behind_its_key() -> None:
    told = replace(listed(("Satu",), ("Tidak", "lengkap")), role=Role.ARTI_LABEL)
    (cut,) = cut_charts(document(keyed_page(), page(told)), (NO_INK, NO_INK))
    nodes = {node.get("label", ""): node for node in drawn(cut)["objects"]}
    places = {word: tuple(map(float, nodes[word]["pos"].split(","))) for word in ("2.", "Tidak", "lengkap")}
    assert places["2."][1] == places["Tidak"][1] == pytest.approx(places["lengkap"][1] + 10 * SCALE)
    left = {word: places[word][0] / SCALE - width_of(cut, word) / 2 for word in places}
    assert left["Tidak"] == pytest.approx(left["lengkap"], abs=0.3)
    assert left["Tidak"] - left["2."] == pytest.approx(12.0, abs=0.3)


def width_of(cut: Chart, word: str) -> float:
    lines = [line for item in cut.below[0].paragraphs for line in (item.marker, *item.lines) if line]
    return next(line.width for line in lines if line.text == word)


def picture_of(dot: bytes) -> Image.Image:
    program = shutil.which("neato")
    if program is None:
        pytest.skip("the program neato is not installed")
    _name, how = dot.decode().splitlines()[1].removeprefix("// ").split(" ", 1)
    options = how.split(" FILE")[0].split()
    assert options == ["-n2", "-Tpng", f"-Gdpi={DPI}"]
    return Image.open(io.BytesIO(ran(program, *options, dot=dot))).convert("L")


def ran(program: str, *options: str, dot: bytes) -> bytes:
    done = subprocess.run([program, *options], input=dot, capture_output=True, check=True)
    assert done.stderr == b""
    return done.stdout


def test_what_graphviz_makes_of_lines_has_the_flowcharts_size() -> None:
    dot = paint_dot(chart_of(flowchart_page()), DPI)
    engine_or_skip("neato")
    svg = ran("neato", "-n2", "-Tsvg", dot=dot).decode()
    (width, height, *view) = re.search(r'width="(\d+)pt" height="(\d+)pt"\s+viewBox="([\d. ]+)"', svg).groups()  # type: ignore[union-attr]
    assert (float(width), float(height)) == pytest.approx((180.5, 220.5), abs=1)
    assert [float(edge) for edge in view[0].split()] == pytest.approx([0, 0, 180.5, 220.5], abs=1)
    page = pypdf.PdfReader(io.BytesIO(ran("neato", "-n2", "-Tpdf", dot=dot))).pages[0]
    assert (page.mediabox.width, page.mediabox.height) == pytest.approx((180.5, 220.5), abs=1)


def test_graphviz_alone_draws_what_the_png_shows() -> None:
    cut = chart_of(without_words(flowchart_page()))
    cut = replace(cut, table=replace(cut.table, cells=tuple(replace(cell, blocks=()) for cell in cut.table.cells)))
    ours = Image.open(io.BytesIO(paint_png(cut, DPI))).convert("L")
    theirs = picture_of(paint_dot(cut, DPI)).resize(ours.size)
    assert abs(theirs.width - 180.5 * DPI / 72) < 3
    different = ImageChops.difference(ours, theirs).point(lambda value: 255 * (value > 160))
    ink = ours.point(lambda value: 255 * (value < 100)).histogram()[255]
    assert ink > 1000
    assert different.histogram()[255] < 0.02 * ink


def without_words(page: Page) -> Page:
    symbols = tuple(replace(symbol, text=None) for symbol in page.symbols)
    return replace(page, symbols=symbols, connectors=tuple(replace(arrow, label=None) for arrow in page.connectors))


def test_letters_beyond_ascii_are_shown() -> None:
    dot = paint_dot(named(chart_of(flowchart_page()), "é “Ω”"), DPI)
    assert "é “Ω”".encode() in dot
    assert picture_of(dot).size[0] > 300


def test_a_title_cannot_leave_its_comment() -> None:
    lines = paint_dot(chart_of(flowchart_page(), judul="satu\ndua }\\"), DPI).decode().splitlines()
    assert lines[0] == "// satu dua }\\ (2)"
    assert lines[2] == "digraph {"


def test_what_means_something_in_a_label_is_written_so_that_it_does_not() -> None:
    assert literal(r"a \n & c") == r"a \\n &amp; c"
    assert literal_lines(("a", "b")) == r"a\nb"
    assert literal_lines(("a", "b"), "l") == r"a\lb\l"


@pytest.mark.parametrize("text", ["<b>tebal</b>", "<b", "b>"])
def test_a_text_in_angle_brackets_is_quoted(text: str) -> None:
    assert graphviz.quoting.quote(literal_lines((text,))) == f'"{text}"'
    assert graphviz.quoting.quote(literal(text)) == f'"{text}"'


def test_places_are_reckoned_from_the_lower_left() -> None:
    paper = Paper(Rect(10.0, 20.0, 100.0, 50.0))
    assert paper.place(Point(10.0, 70.0)) == (0, 0)
    assert paper.corner == paper.place(Point(110.0, 20.0)) == (2000, 1000)
