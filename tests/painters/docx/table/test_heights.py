"""Rows may grow, unless a program could make them higher by itself."""

from __future__ import annotations

from msgspec.structs import replace

from sopdoc.geometry.rect import Rect
from sopdoc.layout.page import Cell, Table, TableRole
from sopdoc.layout.text_block import TextBlock
from sopdoc.painters.docx.table.heights import held_rows
from tests.painters.docx.sheets import block
from tests.tables import rows_between

LINE = 216
"""The height of a line in twips: 10.8 pt."""


def table(*cells: Cell, rows: tuple[float, ...] = (100, 120, 140)) -> Table:
    return Table((50, 150, 250), rows_between(rows), cells, 0.5, TableRole.IDENTITY)


def held(made: Table) -> frozenset[int]:
    return held_rows(made, [round(20 * y) for y in made.edges], LINE)


def text(top: float, height: float) -> TextBlock:
    return replace(block("Teks", 52, top, 90, 9, "uji"), rect=Rect(52, top, 90, height))


def test_a_row_with_room_below_its_text_may_grow() -> None:
    assert held(table(Cell(0, 0, blocks=(text(103, 14),)), Cell(1, 0))) == frozenset()


def test_a_row_whose_text_reaches_its_foot_is_held() -> None:
    assert held(table(Cell(0, 0, blocks=(text(103, 16.5),)), Cell(1, 0))) == {0}


def test_a_row_that_is_hardly_higher_than_its_text_is_held_wherever_the_text_lies() -> None:
    assert held(table(Cell(0, 0, blocks=(text(100, 18.6),)), Cell(1, 0))) == {0}


def test_what_a_merged_cell_lacks_would_fall_to_its_last_row() -> None:
    assert held(table(Cell(0, 0, row_span=2, blocks=(text(103, 36.5),)))) == {1}


def test_a_row_lower_than_an_empty_line_is_held() -> None:
    assert held(table(Cell(0, 0), Cell(1, 0), rows=(100, 112, 140))) == {0}


def test_a_row_of_upright_names_may_grow_if_the_longest_is_shorter_than_it() -> None:
    name = replace(text(103, 34), upright=True)
    (line,) = name.lines

    def named(width: float) -> TextBlock:
        paragraphs = (replace(name.paragraphs[0], lines=(replace(line, width=width),)),)
        return replace(name, paragraphs=paragraphs)

    # Two rows of 20 points, less the rule of .5 and 1 to spare.
    assert held(table(Cell(0, 0, row_span=2, blocks=(named(38.5),)))) == frozenset()
    assert held(table(Cell(0, 0, row_span=2, blocks=(named(38.6),)))) == {1}
