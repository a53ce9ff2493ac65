from __future__ import annotations

import pytest
from msgspec.structs import replace

from sopdoc.geometry.rect import Rect
from sopdoc.layout.page import Cell, Table, TableRole
from sopdoc.layout.picture import Picture
from sopdoc.painters.docx.table.borders import rules_of
from tests.painters.docx.parts import body, find, shown
from tests.painters.docx.sheets import HEAD, LEFT, TOP, Grid, block, page, png, upright_cell
from tests.tables import rows_between

GRID = Grid((LEFT, LEFT + 50, LEFT + 120, LEFT + 300), (TOP, TOP + 20, TOP + 45.05, TOP + 100))


def table(*cells: Cell, grid: Grid = GRID, header_rows: int = 0) -> Table:
    taken = {
        (cell.row + row, cell.column + column)
        for cell in cells
        for row in range(cell.row_span)
        for column in range(cell.column_span)
    }
    places = {(row, column) for row in range(len(grid.rows) - 1) for column in range(len(grid.columns) - 1)}
    others = tuple(grid.cell(row, column) for row, column in sorted(places - taken))
    return Table(grid.columns, rows_between(grid.rows, header_rows), (*cells, *others), 0.5, TableRole.PROCEDURE)


def test_columns_are_fixed_and_rows_are_as_high_as_they_were_made_or_higher() -> None:
    found = body(page(1, table()))
    assert find(found, ".//w:tblLayout/@w:type") == ["fixed"]
    assert find(found, ".//w:gridCol/@w:w") == ["1000", "1400", "3600"]
    assert find(found, ".//w:trHeight/@w:val") == ["400", "501", "1099"]
    assert find(found, ".//w:trHeight/@w:hRule") == ["atLeast"] * 3
    assert len(find(found, ".//w:trPr/w:cantSplit")) == 3


def test_rows_do_not_drift() -> None:
    rows = tuple(TOP + 10.03 * at for at in range(20))
    found = body(page(1, table(grid=Grid(GRID.columns, rows))))
    # 19 rows of 10.03 pt: 3811 twips, where each one rounded would give 3819
    assert sum(int(height) for height in find(found, ".//w:trHeight/@w:val")) == 3811


def test_header_rows_are_marked() -> None:
    rows = find(body(page(1, table(header_rows=2))), ".//w:tr")
    assert [len(find(row, "./w:trPr/w:tblHeader")) for row in rows] == [1, 1, 0]


def test_merged_cells_span_columns_and_rows() -> None:
    wide, high = GRID.cell(0, 1, "lebar", across=2), GRID.cell(1, 0, "tinggi", down=2)
    rows = find(body(page(1, table(wide, high))), ".//w:tr")
    spans = [[find(cell, "string(./w:tcPr/w:gridSpan/@w:val)") for cell in find(row, "./w:tc")] for row in rows]
    assert [["".join(span) for span in row] for row in spans] == [["", "2"], ["", "", ""], ["", "", ""]]
    merges = [find(row, "./w:tc[1]/w:tcPr/w:vMerge/@w:val") for row in rows]
    assert merges == [[], ["restart"], []]
    assert len(find(rows[2], "./w:tc[1]/w:tcPr/w:vMerge")) == 1
    assert [shown(paragraph) for paragraph in find(rows[2], "./w:tc[1]/w:p")] == [""]


def test_each_cell_ends_in_a_paragraph() -> None:
    cells = find(body(page(1, table(GRID.cell(0, 0, ("a", "b"))))), ".//w:tc")
    assert all(find(cell, "./*[last()][self::w:p]") for cell in cells)


def test_titles_are_shaded_and_centred_in_their_cells() -> None:
    cell = find(body(page(1, table(GRID.cell(0, 0, "No", down=2, **HEAD)))), ".//w:tc")[0]
    assert find(cell, "./w:tcPr/w:shd/@w:fill") == ["E7E6E6"]
    assert find(cell, "./w:tcPr/w:vAlign/@w:val") == ["center"]
    assert find(cell, ".//w:spacing/@w:before") == []


def test_upright_names_run_from_the_foot_of_their_cell_without_margins() -> None:
    row = find(body(page(1, table(upright_cell(GRID, 2, 0, "Staf"), GRID.cell(2, 1, "isi")))), ".//w:tr[3]")[0]
    upright, lying = find(row, "./w:tc")[:2]
    order = [child.tag.split("}")[1] for child in find(upright, "./w:tcPr/*")]
    assert order == ["tcW", "shd", "tcMar", "textDirection", "vAlign"]
    assert find(upright, "./w:tcPr/w:textDirection/@w:val") == ["btLr"]
    assert find(upright, "./w:tcPr/w:tcMar/*/@w:w") == ["0", "0"]
    # 60 twips at the foot and at the head, but for the slack of 15
    assert find(upright, ".//w:ind/@w:left") + find(upright, ".//w:ind/@w:right") == ["53", "52"]
    assert find(upright, ".//w:spacing/@w:before") == []
    assert find(lying, "./w:tcPr/w:textDirection | ./w:tcPr/w:tcMar") == []


def test_lines_of_an_upright_name_are_joined_unless_they_break_by_hand() -> None:
    # 48.95 hold neither the first word whole nor two of the others; only the cut of a word is written
    cell = upright_cell(GRID, 2, 0, "Kepala/Sekretaris Pelaksana")
    (paragraph,) = find(body(page(1, table(cell))), ".//w:tr[3]/w:tc[1]/w:p")
    assert [line.text for line in cell.blocks[0].lines] == ["Kepala/", "Sekretaris", "Pelaksana"]
    assert shown(paragraph) == "Kepala/\nSekretaris Pelaksana"


def test_upright_cells_do_not_count_for_the_usual_margins() -> None:
    upright = tuple(upright_cell(GRID, row, column, "Staf") for row in (0, 1) for column in (0, 1))
    found = body(page(1, table(*upright, GRID.cell(2, 2, "isi"))))
    # 3.4 points but for the slack, which is at the right of lines at the left
    assert find(found, ".//w:tblCellMar/w:left/@w:w | .//w:tblCellMar/w:right/@w:w") == ["68", "53"]


def test_text_that_only_nearly_stands_in_the_middle_is_placed_from_above() -> None:
    middle = GRID.cell(2, 0, "isi", middle=True)
    lower = replace(middle, blocks=(middle.blocks[0].moved(1),))
    cell = find(body(page(1, table(lower))), ".//w:tr[3]/w:tc")[0]
    # (54.95 − 9.6) / 2 + 1 − .5 for the rule above − .2 for letters in a line that may grow
    assert find(cell, ".//w:spacing/@w:before") == ["460"]
    assert find(cell, "./w:tcPr/w:vAlign") == []


def test_blocks_in_a_cell_keep_their_gaps() -> None:
    cell = GRID.cell(2, 2, "satu")
    second = block("dua", cell.blocks[0].rect.x + 10, GRID.rows[2] + 30, 100)
    found = find(body(page(1, table(replace(cell, blocks=(*cell.blocks, second))))), ".//w:tr[3]/w:tc[3]/w:p")
    assert [shown(paragraph) for paragraph in found] == ["satu", "dua"]
    # 2.55 − .5 for the rule − .2 for letters in a line that may grow; 30 − 2.55 − 9.6
    assert [find(paragraph, ".//w:spacing/@w:before") for paragraph in found] == [["37"], ["357"]]
    assert find(found[1], ".//w:ind/@w:left") == ["200"]


def test_a_picture_stands_above_the_text_of_its_cell() -> None:
    cell = GRID.cell(2, 2, "nama")
    cell = replace(
        cell,
        blocks=(cell.blocks[0].moved(30),),
        picture=Picture(Rect(LEFT + 150, GRID.rows[2] + 3, 20, 20), png()),
    )
    found = find(body(page(1, table(cell))), ".//w:tr[3]/w:tc[3]/w:p")
    assert len(find(found[0], ".//pic:pic")) == 1
    assert find(found[0], ".//wp:docPr/@descr") == ["Logo Dinas & Badan"]
    assert find(found[0], ".//w:spacing/@w:lineRule") == ["auto"]
    assert shown(found[1]) == "nama"


def test_rules_are_left_out_where_neither_neighbour_asks_for_them() -> None:
    upper, lower = GRID.cell(0, 1, ruled="LTR"), GRID.cell(1, 1, ruled="LRB")
    rows = find(body(page(1, table(upper, lower))), ".//w:tr")
    sides = [find(row, "./w:tc[2]/w:tcPr/w:tcBorders/*[@w:val='nil']") for row in rows]
    assert [[side.tag.split("}")[1] for side in row] for row in sides] == [["bottom"], ["top"], []]
    assert find(rows[0], "./w:tc[1]/w:tcPr/w:tcBorders") == []


def test_a_rule_that_one_neighbour_asks_for_is_drawn() -> None:
    upper = GRID.cell(0, 1, ruled="LTR")
    rules = rules_of(table(upper))
    assert rules.missing(upper, 0) == ()


@pytest.mark.parametrize(("rule", "size"), [(0.5, "4"), (1.0, "8"), (0.1, "2")])
def test_rules_are_as_thick_as_layout_says(rule: float, size: str) -> None:
    found = body(page(1, replace(table(), rule=rule)))
    assert set(find(found, ".//w:tblBorders/*/@w:sz")) == {size}


def test_a_table_right_below_another_gives_room_to_the_paragraph_between() -> None:
    lower = table().moved(100)  # starts where the upper one ends
    found = body(page(1, table(), lower))
    pieces = [piece.tag.split("}")[1] for piece in found]
    assert pieces == ["p", "tbl", "p", "tbl", "p", "sectPr"]
    # the rule's .5 pt and the paragraph's 1 pt
    assert find(found[3], ".//w:trHeight/@w:val")[0] == str(400 - 30)
