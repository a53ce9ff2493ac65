"""Equal input gives equal bytes, wherever and whenever it is painted."""

from __future__ import annotations

import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from sopdoc.drawing.draw import draw_pages
from sopdoc.drawing.engine import FirstWorking, open_engine
from sopdoc.layout.page import Document
from sopdoc.painters.chart import cut_charts
from sopdoc.painters.output import Options, Output
from sopdoc.painters.registry import CHART_PAINTERS, PAINTERS
from tests.drawing.engines import NAMES, engine_or_skip
from tests.painters.pages import block, document, flowchart_page, listed, page

ROOT = Path(__file__).parents[2]
FORMATS = ("pdf", "svg", "json")
SURROUNDINGS: tuple[dict[str, str], ...] = (
    {"TZ": "UTC", "LANG": "C", "PYTHONHASHSEED": "1"},
    {"TZ": "Asia/Makassar", "LANG": "id_ID.UTF-8", "PYTHONHASHSEED": "77", "SOURCE_DATE_EPOCH": "1", "RL_useA85": "1"},
)


def made() -> Document:
    text = block("**tebal *keduanya* itu** dan *miring* — “kutip” é", underline=True)
    return document(page(text, listed(("satu", "dua"), ("Ω",), y=90)), flowchart_page())


def painted(painting: Document, name: str) -> tuple[Output, ...]:
    return PAINTERS[name](painting, Options(draw_pages(painting.pages, open_engine())))


def charts(painting: Document, engine: FirstWorking | None = None) -> list[bytes]:
    inks = draw_pages(painting.pages, engine or open_engine())
    return [paint(chart, 100) for chart in cut_charts(painting, inks) for paint in CHART_PAINTERS.values()]


def digest() -> str:
    data = b"".join(output.data for name in FORMATS for output in painted(made(), name))
    return sha256(data + b"".join(charts(made()))).hexdigest()


@pytest.mark.parametrize("surroundings", SURROUNDINGS)
def test_surroundings_change_nothing(surroundings: dict[str, str], tmp_path: Path) -> None:
    code = "from tests.painters.test_same_bytes import digest; print(digest())"
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=os.environ | surroundings | {"PYTHONPATH": str(ROOT)},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == digest()


@pytest.mark.parametrize("name", FORMATS)
def test_documents_painted_before_change_nothing(name: str) -> None:
    first = painted(made(), name)
    painted(document(page(block("lain ¶ §")), flowchart_page(3), judul="Lain"), name)
    assert painted(made(), name) == first


def test_both_engines_give_the_same_pdf() -> None:
    painting = made()
    files = {
        PAINTERS["pdf"](painting, Options(draw_pages(painting.pages, engine_or_skip(name))))[0].data for name in NAMES
    }
    assert len(files) == 1


def test_both_engines_give_the_same_flowcharts() -> None:
    first, second = (charts(made(), engine_or_skip(name)) for name in NAMES)
    assert first == second
    assert len(first) == len(CHART_PAINTERS)
