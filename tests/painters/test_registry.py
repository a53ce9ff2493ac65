from __future__ import annotations

import subprocess
import sys

import pytest

from sopdoc.drawing.draw import draw_pages
from sopdoc.drawing.engine import open_engine
from sopdoc.painters.chart import cut_charts
from sopdoc.painters.registry import CHART_PAINTERS, PAINTERS
from tests.painters.pages import document, flowchart_page

HEAVY = ("reportlab", "docx", "lxml", "graphviz", "pygraphviz", "PIL")
STARTS = {"svg": b"<?xml", "png": b"\x89PNG", "dot": b"//"}


def test_the_formats_are_these() -> None:
    assert list(PAINTERS) == ["docx", "pdf", "svg", "json"]
    assert list(CHART_PAINTERS) == ["svg", "png", "dot"]


def test_naming_the_formats_loads_no_painter() -> None:
    code = f"import sys, sopdoc.painters.registry; print([name for name in {HEAVY} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


@pytest.mark.parametrize("name", PAINTERS)
def test_each_painter_makes_a_file(name: str) -> None:
    made = document(flowchart_page())
    outputs = PAINTERS[name](made, draw_pages(made.pages, open_engine()))
    assert [output.suffix.rpartition(".")[2] for output in outputs] == [name]
    assert all(output.data for output in outputs)


@pytest.mark.parametrize("name", CHART_PAINTERS)
def test_each_chart_painter_makes_its_kind_of_file(name: str) -> None:
    made = document(flowchart_page())
    (chart,) = cut_charts(made, draw_pages(made.pages, open_engine()))
    assert CHART_PAINTERS[name](chart, 72).startswith(STARTS[name])
