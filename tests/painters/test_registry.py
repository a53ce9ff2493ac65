from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from sopdoc.drawing.draw import draw_pages
from sopdoc.drawing.engine import open_engine
from sopdoc.painters.chart import cut_charts
from sopdoc.painters.output import Options
from sopdoc.painters.registry import CHART_PAINTERS, PAINTERS
from tests.painters.pages import document, flowchart_page
from tests.reading.trees import SOP, write

HEAVY = ("reportlab", "docx", "lxml", "graphviz", "pygraphviz", "PIL")
STARTS = {"svg": b"<?xml", "png": b"\x89PNG", "dot": b"//"}


def test_the_formats_are_these() -> None:
    assert list(PAINTERS) == ["docx", "pdf", "svg", "json"]
    assert list(CHART_PAINTERS) == ["svg", "png", "dot"]


def test_naming_the_formats_loads_no_painter() -> None:
    code = f"import sys, sopdoc.painters.registry; print([name for name in {HEAVY} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_only_a_docx_pays_for_python_docx(tmp_path: Path) -> None:
    source = write(tmp_path / "x.yaml", SOP)
    code = "import sys, sopdoc; sopdoc.render('{}', ('{}',)); print([name in sys.modules for name in ('docx', 'lxml')])"
    loaded = [
        subprocess.run([sys.executable, "-c", code.format(source, name)], capture_output=True, text=True, check=True)
        for name in ("pdf", "docx")
    ]
    assert [run.stdout for run in loaded] == ["[False, False]\n", "[True, True]\n"]


@pytest.mark.parametrize("name", PAINTERS)
def test_each_painter_makes_a_file(name: str) -> None:
    made = document(flowchart_page())
    outputs = PAINTERS[name](made, Options(draw_pages(made.pages, open_engine())))
    assert [output.suffix.rpartition(".")[2] for output in outputs] == [name]
    assert all(output.data for output in outputs)


@pytest.mark.parametrize("name", CHART_PAINTERS)
def test_each_chart_painter_makes_its_kind_of_file(name: str) -> None:
    made = document(flowchart_page())
    (chart,) = cut_charts(made, draw_pages(made.pages, open_engine()))
    assert CHART_PAINTERS[name](chart, 72).startswith(STARTS[name])
