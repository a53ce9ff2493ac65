from __future__ import annotations

import pytest
from msgspec.structs import replace

from sopdoc.geometry.rect import Rect
from sopdoc.layout.blocks.press import Press
from sopdoc.layout.table.cells import LEAST_SIZE, Row, moved_cell, set_row, strip_cells
from sopdoc.layout.table.columns import set_columns
from sopdoc.layout.text_block import Align
from sopdoc.model.prosedur import Langkah
from sopdoc.templat.susunan import Susunan
from sopdoc.templat.tabel import Mendatar, Perataan, Tegak
from tests.flows import langkah as row_of
from tests.layout.fake import SETTER, make_templat, texts

FRAME = Rect(50, 50, 700, 500)
TEMPLAT = make_templat()
COLUMNS = set_columns(TEMPLAT, FRAME, 4, {})
"""Edges 50 | 70 | 230 | four lanes of 60 | 470 | 550 | 600 | 680 | 750."""


def langkah(kegiatan: str = "kerja", **values: object) -> Langkah:
    return row_of(kegiatan, **values)


def row(one: Langkah, tallest: float = 500) -> Row:
    return set_row(one, 7, COLUMNS, Press(TEMPLAT, SETTER), tallest)


def test_each_text_stands_in_its_column() -> None:
    full = langkah(kelengkapan="surat", waktu="1 jam", output="data", keterangan="SOP")
    found = dict(row(full).texts)
    assert {column: texts(block) for column, block in found.items()} == {
        0: ["7"],
        1: ["kerja"],
        6: ["surat"],
        7: ["1 jam"],
        8: ["data"],
        9: ["SOP"],
    }
    assert found[1][0].rect == Rect(75, 4, 150, 12)  # 70 + 5 and 160 - 2 × 5
    assert all(block.langkah == 7 for (block,) in found.values())


def test_texts_follow_their_columns_and_those_left_out_are_not_set() -> None:
    templat = make_templat(susunan=Susunan(kolom=("waktu", "pelaksana", "kegiatan")))
    columns = set_columns(templat, FRAME, 2, {})
    set_in = set_row(langkah(output="data", waktu="1 jam"), 7, columns, Press(templat, SETTER), 500)
    assert [(column, block.role) for column, (block,) in set_in.texts] == [(0, "waktu"), (3, "kegiatan")]
    assert [cell.column for cell in set_in.cells(2, (0.0, 20.0), columns, templat)] == [0, 1, 2, 3]


def test_a_strip_has_cells_only_where_columns_are() -> None:
    def covered(*kolom: str) -> list[tuple[int, int]]:
        columns = set_columns(make_templat(susunan=Susunan(kolom=kolom)), FRAME, 2, {})
        return [(cell.column, cell.column_span) for cell in strip_cells(3, columns)]

    assert covered("pelaksana", "kegiatan", "waktu") == [(0, 1), (1, 1), (2, 2)]
    assert covered("no", "kegiatan", "pelaksana") == [(0, 2), (2, 1), (3, 1)]


def test_number_and_time_are_centred_and_lists_never() -> None:
    found = {block.role: block.align for _, (block,) in row(langkah(waktu="1 jam")).texts}
    assert found == {"no": Align.CENTRE, "kegiatan": Align.LEFT, "waktu": Align.CENTRE}
    listed = {block.role: block.align for _, (block,) in row(langkah(waktu=("1 jam", "2 hari"))).texts}
    assert listed["waktu"] is Align.LEFT


@pytest.mark.parametrize(("mendatar", "align"), [("kiri", "left"), ("tengah", "centre"), ("kanan", "right")])
def test_texts_stand_across_as_the_template_says(mendatar: str, align: str) -> None:
    templat = make_templat(rata=replace(TEMPLAT.rata, output=Perataan(Mendatar(mendatar), Tegak.ATAS)))
    set_in = set_row(langkah(output="data"), 7, COLUMNS, Press(templat, SETTER), 500)
    assert {block.role: block.align for _, (block,) in set_in.texts}["output"] == align


@pytest.mark.parametrize(
    ("tegak", "top", "anchor"), [("atas", 104, "top"), ("tengah", 124, "middle"), ("bawah", 144, "bottom")]
)
def test_texts_stand_upright_as_the_template_says(tegak: str, top: float, anchor: str) -> None:
    templat = make_templat(rata=replace(TEMPLAT.rata, output=Perataan(Mendatar.KIRI, Tegak(tegak))))
    set_in = set_row(langkah(output="data"), 7, COLUMNS, Press(templat, SETTER), 500)
    cells = {cell.column: cell for cell in set_in.cells(3, (100, 160), COLUMNS, templat)}
    assert (cells[8].blocks[0].rect.y, cells[8].anchor) == (top, anchor)  # a line of 12 and 4 above it, in 60
    assert (cells[1].blocks[0].rect.y, cells[1].anchor) == (104, "top")


def test_empty_fields_have_no_block() -> None:
    assert [column for column, _ in row(langkah()).texts] == [0, 1]


def test_a_row_is_as_high_as_its_highest_text() -> None:
    assert row(langkah()).height == 20  # 12 + 2 × 4
    assert row(langkah(output=("satu", "dua", "tiga"))).height == 3 * 12 + 8


def test_type_shrinks_in_a_row_that_is_higher_than_a_page() -> None:
    # 30 letters of 5 in a line: "aaaa " × 60 are six words in a line, ten lines
    long = langkah(" ".join(["aaaa"] * 60))
    assert row(long).height == 10 * 12 + 8
    smaller = row(long, tallest=122)
    assert smaller.height == 122  # ten lines of 11.4, and 8
    assert {block.size for _, (block,) in smaller.texts} == {9.5}


def test_a_row_too_high_in_the_least_type_comes_back_in_it() -> None:
    words = " ".join(["aaaa"] * 800)
    hopeless = row(langkah(words), tallest=122)
    assert hopeless.height > 122
    assert {block.size for _, (block,) in hopeless.texts} == {LEAST_SIZE}
    assert " ".join(texts(tuple(block for column, (block,) in hopeless.texts if column == 1))) == words


def test_a_rows_cells_cover_all_columns_with_the_texts_moved_down() -> None:
    cells = list(row(langkah()).cells(3, (100, 160), COLUMNS, TEMPLAT))
    assert [(cell.row, cell.column) for cell in cells] == [(3, column) for column in range(10)]
    assert cells[1].blocks[0].rect.y == 104
    assert all(not cell.blocks for cell in cells[2:])


def test_a_strip_is_ruled_between_lanes_only() -> None:
    assert [(cell.column, cell.column_span) for cell in strip_cells(5, COLUMNS)] == [
        (0, 2),
        (2, 1),
        (3, 1),
        (4, 1),
        (5, 1),
        (6, 4),
    ]


def test_a_heading_cell_is_moved_with_its_text() -> None:
    cell = next(row(langkah()).cells(0, (0, 20), COLUMNS, TEMPLAT))
    moved = moved_cell(cell, 2, 50)
    assert (moved.row, moved.blocks[0].rect.y) == (2, 54)
