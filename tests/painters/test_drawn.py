"""What Graphviz draws is what is painted: an engine that answers other outlines gives other pages."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from PIL import Image

from sopdoc.drawing.draw import draw_pages
from sopdoc.drawing.engine import FirstWorking, open_engine
from sopdoc.painters.chart import cut_charts
from sopdoc.painters.output import Options
from sopdoc.painters.pdf.pen import Pen
from sopdoc.painters.pdf.resources import Resources
from sopdoc.painters.png.chart import paint_png
from sopdoc.painters.registry import PAINTERS
from tests.drawing.engines import render_or_skip
from tests.painters.pages import document, flowchart_page

Operation = dict[str, Any]
Change = Callable[[Operation], None]
MADE = document(flowchart_page())
WHITE, BLACK = (255,) * 3, (0,) * 3


class Exchanged:
    """An engine whose answer is changed: the drawing of nodes of one shape, or of arrowheads."""

    remedy = ""

    def __init__(self, shape: str, change: Change) -> None:
        self._shape = shape
        self._change = change

    def render(self, dot: str) -> bytes:
        graph = json.loads(render_or_skip(dot))
        heads = [edge["_hdraw_"] for edge in graph["edges"] if self._shape == "head"]
        nodes = [node["_draw_"] for node in graph["objects"] if node["shape"] == self._shape]
        for operations in (*heads, *nodes):
            self._change(operations[-1])
        return json.dumps(graph).encode()

    def describe(self) -> str:
        return "exchanged"


def exchanged(shape: str, change: Change) -> FirstWorking:
    return FirstWorking([Exchanged(shape, change)])


def without_corners(box: Operation) -> None:
    (left, right), (lower, upper) = ((min(values), max(values)) for values in zip(*box["points"], strict=True))
    box["points"] = [(right, 0), (right - 40, upper), (left + 40, upper), (left, 0), (left + 40, lower), (right, lower)]


def with_flat_sides(diamond: Operation) -> None:
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = diamond["points"]
    diamond["points"] = [(x0, y0), (x1, y1 + 20), (x1, y1 - 20), (x2, y2), (x3, y3 - 20), (x3, y3 + 20)]


def straight(ellipse: Operation) -> None:
    x, y, a, b = ellipse.pop("rect")
    ellipse.update(op="P", points=[(x, y + b), (x - a, y), (x, y - b), (x + a, y)])


def notched(head: Operation) -> None:
    (x, y), tip, (x1, y1) = head["points"]
    head["points"] = [(x, y), tip, (x1, y1), ((x + x1) / 2, (y + y1) / 2 - 30)]


CHANGES = {"box": without_corners, "diamond": with_flat_sides, "ellipse": straight, "head": notched}


def painted(engine: FirstWorking) -> dict[str, bytes]:
    """The files of each format, as one."""
    inks = draw_pages(MADE.pages, engine)
    files = {
        name: b"".join(output.data for output in PAINTERS[name](MADE, Options(inks))) for name in ("pdf", "svg", "docx")
    }
    return files | {"png": paint_png(cut_charts(MADE, inks)[0], 288)}


@pytest.mark.parametrize("shape", CHANGES)
def test_other_outlines_are_painted_in_pdf_svg_and_png(shape: str) -> None:
    usual, other = painted(open_engine()), painted(exchanged(shape, CHANGES[shape]))
    changed = [name for name in usual if usual[name] != other[name]]
    # DOCX has Word's own shapes
    assert changed == ["pdf", "svg", "png"]


def paths(svg: bytes) -> list[str]:
    """The outlines of the capsule, the diamond, the box and the pentagon."""
    return re.findall(r'</title>\n<path d="([^"]+)"/>\n</g>', svg.decode())


def test_svg_draws_the_answer_corner_by_corner() -> None:
    usual, other = (paths(painted(engine)["svg"]) for engine in (open_engine(), exchanged("box", without_corners)))
    assert usual[2] == "M358 194 L358 176 L322 176 L322 194 Z"
    assert other[2] == "M358 194 L358 185 L356 176 L324 176 L322 185 L324 194 Z"
    assert (other[0], other[1]) == (usual[0], usual[1])


def test_pdf_draws_the_answer_curve_by_curve() -> None:
    pen = Pen(MADE.pages[0].size[1], Resources())
    (ink,) = draw_pages(MADE.pages, open_engine())
    pen.outline(ink.outlines[0], "FFFFFF", 0.75)
    *_state, path = pen.content().decode().splitlines()
    # the page is 595.3 pt high, the capsule's left end at (322, 120)
    assert path.startswith("322.00 475.30 m 322.00 470.35 324.60 466.30 327.80 466.30 c 352.20 466.30 l ")
    assert path.endswith(" b")


def test_png_draws_the_answer() -> None:
    usual, other = (
        Image.open(io.BytesIO(painted(engine)["png"])) for engine in (open_engine(), exchanged("ellipse", straight))
    )
    # The view starts at (279.75, 59.75). Half ellipses have their line here, diamonds in their stead further inside.
    place = (round((323.6 - 279.75) * 4), round((113.6 - 59.75) * 4))
    assert (usual.getpixel(place), other.getpixel(place)) == (BLACK, WHITE)
