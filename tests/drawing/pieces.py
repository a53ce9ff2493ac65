"""Pieces for engines to draw, and programs to draw them."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from sopdoc.drawing.answer import Drawing
from sopdoc.drawing.engine import Engine, FirstWorking
from sopdoc.drawing.sketch import Pieces, sketch_page
from sopdoc.layout.page import Page
from tests.painters.pages import flowchart_page

needs_posix = pytest.mark.skipif(sys.platform == "win32", reason="makes a program out of a shell script")


def pieces_of(page: Page) -> Pieces:
    sketch = sketch_page(page)
    return Pieces(
        tuple(dict.fromkeys(node.figure for node in sketch.nodes)),
        tuple(dict.fromkeys(edge.head for edge in sketch.edges if edge.head)),
    )


def draw(engine: Engine | FirstWorking, pieces: Pieces | None = None) -> Drawing:
    """Have an engine draw, and make sure that it did."""
    working = engine if isinstance(engine, FirstWorking) else FirstWorking([engine])
    return working.draw(pieces or pieces_of(flowchart_page()))


def install_program(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch, name: str = "dot") -> None:
    """Make ``script`` the only Graphviz on the path."""
    program = folder / name
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))
