"""What came and what went, as PDF, SVG and PNG show it."""

from __future__ import annotations

from io import BytesIO

import pytest
from msgspec.structs import replace
from PIL import Image

from sopdoc.drawing.draw import draw_pages
from sopdoc.drawing.engine import open_engine
from sopdoc.geometry.rect import Rect
from sopdoc.layout.page import Document, Page, Table
from sopdoc.layout.text_block import TextBlock
from sopdoc.painters.chart import cut_charts
from sopdoc.painters.lines import PlacedLine, place_lines
from sopdoc.painters.marks import COLOURS, change_bars, is_marked, stripes
from sopdoc.painters.output import Options
from sopdoc.painters.png.chart import paint_png
from sopdoc.painters.registry import PAINTERS
from sopdoc.typography.fate import Fate
from sopdoc.typography.line import Break, Line
from sopdoc.typography.markup import Run
from tests.painters.pages import MEASURER, block, document, flowchart_page, page
from tests.painters.pdf.reading import read

CAME, WENT = Fate.INSERTED, Fate.DELETED


def marked(text: TextBlock, mark: Fate) -> TextBlock:
    """Return a block all words of which came or went."""
    paragraphs = tuple(
        replace(
            part,
            lines=tuple(replace(line, runs=tuple(replace(run, mark=mark) for run in line.runs)) for line in part.lines),
        )
        for part in text.paragraphs
    )
    return replace(text, paragraphs=paragraphs)


def drawn(mark: Fate) -> Page:
    """Return a page all symbols and arrows of which came or went."""
    made = flowchart_page()
    return replace(
        made,
        symbols=tuple(replace(symbol, mark=mark) for symbol in made.symbols),
        connectors=tuple(replace(connector, mark=mark) for connector in made.connectors),
    )


def with_cell(made: Page, row: int, mark: Fate) -> Page:
    """Return a page on which the second cell of a row came or went."""
    title, table = made.flow
    assert isinstance(table, Table)
    cells = tuple(
        replace(cell, blocks=tuple(marked(text, mark) for text in cell.blocks))
        if (cell.row, cell.column) == (row, 1)
        else cell
        for cell in table.cells
    )
    return replace(made, flow=(title, replace(table, cells=cells)))


def painted(name: str, *pages: Page) -> bytes:
    made = document(*pages)
    return PAINTERS[name](made, Options(draw_pages(made.pages, open_engine())))[0].data


def test_a_line_is_marked_if_one_of_its_runs_is() -> None:
    assert not is_marked((Run("lama"), Run("baru")))
    assert is_marked((Run("lama"), Run("baru", mark=CAME)))
    assert is_marked((Run("lama", mark=WENT),))


def test_words_that_came_have_a_line_under_them_and_words_that_went_one_through_them() -> None:
    line = Line((Run("tetap "), Run("lama", mark=WENT), Run("baru", mark=CAME)), 0.0, Break.PARAGRAPH)
    start, old, new = (MEASURER.width(text, Run("").face, 8.0) for text in ("tetap ", "lama", "baru"))
    through, under = stripes(PlacedLine(50.0, 100.0, line), 8.0)
    assert (through.mark, under.mark) == (WENT, CAME)
    assert through.rect == Rect(50 + start, 100 - 0.25 * 8 - 0.25, old, 0.5)  # 8 / 16 thick
    assert under.rect == Rect(50 + start + old, 100 + 0.1 * 8 - 0.25, new, 0.5)


def test_lines_of_upright_words_stand() -> None:
    line = Line((Run("baru", mark=CAME),), 0.0, Break.PARAGRAPH)
    (under,) = stripes(PlacedLine(50.0, 100.0, line, upright=True), 8.0)
    width = MEASURER.width("baru", Run("").face, 8.0)
    assert under.rect == Rect(50 + 0.8 - 0.25, 100 - width, 0.5, width)


def test_a_bar_stands_beside_each_stretch_of_changed_rows() -> None:
    made = with_cell(with_cell(flowchart_page(), 1, CAME), 2, WENT)
    assert list(change_bars(made)) == [Rect(40 - 4 - 1.5, 90, 1.5, 220 - 90)]
    assert list(change_bars(with_cell(with_cell(flowchart_page(), 1, CAME), 3, WENT))) == [
        Rect(34.5, 90, 1.5, 60),
        Rect(34.5, 220, 1.5, 60),
    ]


def test_a_row_that_came_has_a_bar_and_one_that_nothing_happened_to_has_none() -> None:
    title, table = flowchart_page().flow
    assert isinstance(table, Table)
    rows = (*table.rows[:2], replace(table.rows[2], mark=CAME), table.rows[3])
    assert list(change_bars(page(title, replace(table, rows=rows)))) == [Rect(34.5, 150, 1.5, 70)]
    assert list(change_bars(flowchart_page())) == []


def test_a_step_that_is_drawn_otherwise_has_a_bar() -> None:
    made = flowchart_page()
    title, table = made.flow
    assert isinstance(table, Table)
    rows = tuple(replace(row, langkah=at or None) for at, row in enumerate(table.rows))
    made = replace(made, flow=(title, replace(table, rows=rows)))
    symbols = (replace(made.symbols[0], mark=CAME), *made.symbols[1:])
    assert list(change_bars(replace(made, symbols=symbols))) == [Rect(34.5, 90, 1.5, 60)]
    connectors = (*made.connectors[:1], replace(made.connectors[1], mark=WENT), *made.connectors[2:])
    assert list(change_bars(replace(made, connectors=connectors))) == [Rect(34.5, 150, 1.5, 70)]


def test_a_text_outside_tables_has_a_bar() -> None:
    assert list(change_bars(page(marked(block("baru"), CAME)))) == [Rect(50 - 5.5, 50, 1.5, 10)]


@pytest.mark.parametrize("mark", [CAME, WENT])
def test_marks_move_nothing_in_the_pdf(mark: Fate) -> None:
    plain, changed = (_placed_words(document(made)) for made in (flowchart_page(), with_cell(drawn(mark), 2, mark)))
    assert len(plain) == 18
    assert changed == plain


def test_the_pdf_shows_marks_in_colours_and_with_dashes() -> None:
    content = _content(document(with_cell(drawn(WENT), 2, CAME)))
    assert b"0.69 0 0.125 RG [3 2] 0 d" in content  # B00020
    assert b"0 0.4 0.18 rg" in content  # 00662E
    untouched = _content(document(flowchart_page()))
    assert b" d\n" not in untouched
    assert b"0.69" not in untouched


def _content(made: Document) -> bytes:
    """Return the operators of a document's one page."""
    stream = read(made).pages[0].get_contents()
    assert stream is not None
    return stream.get_data()


def _placed_words(made: Document) -> list[tuple[str, float, float]]:
    """Return the words of a document's one page, each with the start of its baseline."""
    found: list[tuple[str, float, float]] = []

    def visit(text: str, _cm: object, matrix: list[float], *_font: object) -> None:
        if text.strip():
            found.append((text.strip(), round(matrix[4], 2), round(matrix[5], 2)))

    read(made).pages[0].extract_text(visitor_text=visit)
    return found


def test_the_svg_shows_marks_in_colours_and_with_dashes() -> None:
    gone, came = painted("svg", drawn(WENT)).decode(), painted("svg", drawn(CAME)).decode()
    assert 'stroke="#B00020"' in gone
    assert 'stroke-dasharray="3 2"' in gone
    assert 'stroke="#00662E"' in came
    assert "dasharray" not in came
    word = flowchart_page()
    label = word.connectors[1].label
    assert label is not None
    struck = replace(word.connectors[1], label=marked(label, WENT))
    text = painted("svg", replace(word, connectors=(word.connectors[0], struck, word.connectors[2]))).decode()
    assert '<tspan fill="#B00020" text-decoration="line-through">Tidak</tspan>' in text


def test_the_png_shows_marks_in_colours() -> None:
    made = document(drawn(WENT))
    (chart,) = cut_charts(made, draw_pages(made.pages, open_engine()))
    red = bytes.fromhex(COLOURS[WENT])
    assert red in _pixels(paint_png(chart, 96))
    made = document(flowchart_page())
    (chart,) = cut_charts(made, draw_pages(made.pages, open_engine()))
    assert red not in _pixels(paint_png(chart, 96))


def _pixels(png: bytes) -> set[bytes]:
    picture = Image.open(BytesIO(png)).convert("RGB")
    return {bytes(colour) for _count, colour in picture.getcolors(1 << 24)}  # type: ignore[union-attr]


def test_lines_stand_where_they_stand_without_marks() -> None:
    text = block("satu dua")
    assert [(one.x, one.y) for one in place_lines(marked(text, CAME))] == [(one.x, one.y) for one in place_lines(text)]
