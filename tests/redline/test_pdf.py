"""The union as a PDF: for the archive, and not to be taken for the document."""

from __future__ import annotations

from pathlib import Path

import pytest

from sopdoc.diff.revisions import compare_sources
from sopdoc.layout.page import Table
from sopdoc.pipeline import load, paint
from sopdoc.reading.built.built import carried_by
from sopdoc.redline.change_list import COLUMNS, TITLE
from sopdoc.redline.redline import redline
from tests.checkers.archival import archival_faults
from tests.redline.revised import SEEDS, pairs

REVISIONS = tuple(pairs(4))


@pytest.mark.parametrize("number", range(len(REVISIONS)))
def test_it_is_archival_and_carries_no_source(number: int, tmp_path: Path) -> None:
    document = redline(*REVISIONS[number], change_list=True)
    assert document
    assert document.judul.startswith(f"{TITLE}: ")
    (output,) = paint(document, ("pdf",))
    file = tmp_path / "union.pdf"
    file.write_bytes(output.data)
    assert archival_faults(output.data, 2) == []
    assert carried_by(file) == ()


def test_each_page_of_the_list_has_its_head() -> None:
    """Two documents that have little in common make a long list."""
    old, new = map(load, SEEDS[:2])
    comparison = compare_sources(old, new)
    assert comparison
    document = redline(old, new, comparison, change_list=True)
    plain = redline(old, new, comparison)
    assert document
    assert plain
    listed = document.pages[: len(document.pages) - len(plain.pages)]
    tables = [item for page in listed for item in page.flow if isinstance(item, Table)]
    heads = [[cell.blocks[0].lines[0].text for cell in table.cells if cell.row == 1] for table in tables]
    assert len(listed) == len(tables) > 1
    assert heads == [[column.label for column in COLUMNS]] * len(tables)
