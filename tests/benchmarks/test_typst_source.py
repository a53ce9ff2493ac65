"""Typst gets all that stands on our pages."""

from __future__ import annotations

import json
from pathlib import Path

from benchmarks.corpus.write import write_corpus
from benchmarks.typst_source import typst_source
from sopdoc.layout.page import Table
from sopdoc.painters.lines import place_lines
from sopdoc.pipeline import draw_pages, lay_out, load, open_engine


def test_it_places_each_line_rule_and_symbol(tmp_path: Path) -> None:
    document = lay_out(load(write_corpus(1, tmp_path)[0]))
    assert document is not None
    inks = draw_pages(document.pages, open_engine())
    source = typst_source(document, inks)
    tables = [item for page in document.pages for item in page.flow if isinstance(item, Table)]
    lines = [
        placed for table in tables for cell in table.cells for block in cell.blocks for placed in place_lines(block)
    ]
    assert len(lines) > 50
    for placed in lines:
        start = f"#{'u' if placed.upright else 't'}({placed.x:.2f}, {placed.y:.2f}, "
        words = "".join(run.text for run in placed.line.runs if run.text)
        assert not words or any(
            line.startswith(start) and all(json.dumps(run.text) in line for run in placed.line.runs if run.text)
            for line in source.splitlines()
        ), words
    drawn = [line for line in source.splitlines() if line.startswith(("#c(", "#p("))]
    heads = sum(bool(stroke.head) for ink in inks for stroke in ink.strokes)
    assert len(drawn) == sum(len(page.symbols) for page in document.pages) + heads
    assert source.count("#pagebreak()") == len(document.pages) - 1
