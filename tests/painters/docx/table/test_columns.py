"""A list in two columns is a table without rules inside its cell."""

from __future__ import annotations

from msgspec.structs import replace

from sopdoc.layout.blocks.text import Style
from sopdoc.layout.page import Cell, Table, TableRole
from sopdoc.model.isi import MarkedList, Tanda
from sopdoc.painters.docx.table.columns import CLOSING
from sopdoc.typography.fate import Fate
from tests.painters.docx.parts import body, find, shown
from tests.painters.docx.sheets import LEFT, SETTER, TOP, page
from tests.tables import rows_between

ITEMS = MarkedList(("Alat tulis", "Cap", "Komputer"), Tanda.STRIP, 2)
EDGES = (LEFT, LEFT + 300)


def table(cell: Cell, height: float = 40) -> Table:
    return Table(EDGES, rows_between((TOP, TOP + height), 0), (cell,), 0.5, TableRole.IDENTITY)


def listed() -> Cell:
    blocks = SETTER.blocks(ITEMS, LEFT + 3, TOP + 4, 294, Style(8, "peralatan_perlengkapan"))  # type: ignore[arg-type]
    return Cell(0, 0, blocks=blocks)


def test_the_columns_are_cells_side_by_side_with_hanging_marks() -> None:
    (inner,) = find(body(page(1, table(listed()))), ".//w:tc/w:tbl")
    cells = find(inner, "./w:tr/w:tc")
    assert [[shown(paragraph) for paragraph in find(cell, "./w:p")] for cell in cells] == [
        ["-\tAlat tulis", "-\tCap"],
        ["-\tKomputer"],
    ]
    assert all(int(hanging) > 0 for hanging in find(inner, ".//w:ind/@w:hanging"))
    assert find(inner, ".//w:tblBorders") == []
    widths = [int(width) for width in find(inner, ".//w:gridCol/@w:w")]
    assert [str(sum(widths))] == find(inner, "./w:tblPr/w:tblW/@w:w")


def test_a_cell_ends_in_a_paragraph_that_takes_hardly_any_room() -> None:
    (cell,) = find(body(page(1, table(listed()))), ".//w:tbl[not(ancestor::w:tc)]/w:tr/w:tc")
    last = find(cell, "./*")[-1]
    assert shown(last) == ""
    assert find(last, "./w:pPr/w:spacing/@w:line") == [str(CLOSING)]
    assert find(last, "./w:pPr/w:spacing/@w:lineRule") == ["exact"]


def test_a_row_without_room_for_that_paragraph_is_held_at_its_height() -> None:
    blocks = listed().blocks
    height = blocks[0].rect.bottom - TOP
    rules = [find(body(page(1, table(listed(), height + more))), ".//w:trHeight/@w:hRule") for more in (1.5, 2.5)]
    assert rules == [["exact"], ["atLeast"]]


def test_all_of_a_list_in_a_row_that_went_went() -> None:
    went = table(listed())
    went = replace(went, rows=tuple(replace(row, mark=Fate.DELETED) for row in went.rows))
    found = body(page(1, went))
    assert find(found, ".//w:t") == []
    assert len(find(found, ".//w:tc//w:p/w:pPr/w:rPr/w:del")) == 4  # three items, and the end of the cell
