from __future__ import annotations

from msgspec.structs import replace

from sopdoc.drawing.ink import NO_INK
from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.page import Cell, Table, TableRole
from sopdoc.layout.text_block import Role
from sopdoc.painters.chart import Chart, cut_charts, cut_table, describe_symbol, has_chart
from tests.painters.pages import block, document, flowchart_page, keyed_page, listed, page
from tests.tables import rows_between

PAGE = flowchart_page(7)
NUMBER = Cell(1, 0, blocks=(block("1", x=1.0, y=21.0, width=8.0, role="no"),))
(CHART,) = cut_charts(document(page(), PAGE), (NO_INK, NO_INK))


def test_pages_with_a_flowchart_are_cut() -> None:
    assert [has_chart(each) for each in (page(), PAGE, page(block("teks")))] == [False, True, False]
    assert CHART.page is PAGE
    assert CHART.title == "Mekanisme <Uji> & Coba (7)"


def test_the_numbers_move_up_to_the_lanes_which_stay() -> None:
    assert CHART.table.columns == (280.0, 300.0, 380.0, 460.0)
    assert CHART.table.edges == (60.0, 90.0, 150.0, 220.0, 280.0)
    assert CHART.table.lanes == (1, 3)
    assert CHART.view == Rect(279.75, 59.75, 180.5, 220.5)


def test_the_text_columns_are_left_out() -> None:
    assert [text.lines[0].text for text in CHART.names] == ["No", "Kepala", "Staf", "isi 1-0", "isi 2-0", "isi 3-0"]
    assert [text.rect.x for text in CHART.names] == [283.0, 303.0, 383.0, 283.0, 283.0, 283.0]
    assert [text.lines[0].text for text in CHART.words] == ["A"]
    assert [text.lines[0].text for text in CHART.labels] == ["Tidak"]


def test_each_place_of_the_grid_is_covered_once() -> None:
    places = [(cell.row, cell.column) for cell in CHART.table.cells]
    assert sorted(places) == [(row, column) for row in range(4) for column in range(3)]


def test_a_cell_before_the_lanes_becomes_the_number_and_one_across_them_stays_across() -> None:
    cells = (Cell(0, 0, column_span=2), Cell(0, 2, column_span=2), Cell(0, 4, column_span=2), NUMBER)
    columns = (0.0, 10.0, 60.0, 80.0, 100.0, 130.0, 150.0)
    table = Table(columns, rows_between((0.0, 20.0, 40.0)), cells, 0.5, TableRole.PROCEDURE, (2, 4))
    cut = cut_table(table, (2, 4))
    assert cut.cells[:2] == (Cell(0, 0), Cell(0, 1, column_span=2))
    rects = [Rect(50, 0, 10, 20), Rect(60, 0, 40, 20), Rect(50, 20, 10, 20)]
    assert [cut.cell_rect(cell) for cell in cut.cells] == rects
    assert cut.cells[2].blocks[0].rect.x == 51


def test_numbers_behind_the_lanes_come_to_stand_before_them_too() -> None:
    cells = (Cell(0, 0, column_span=2), Cell(0, 2), Cell(0, 3, column_span=2), Cell(1, 2), replace(NUMBER, column=4))
    columns = (0.0, 20.0, 40.0, 90.0, 120.0, 130.0)
    table = Table(columns, rows_between((0.0, 20.0, 40.0)), cells, 0.5, TableRole.PROCEDURE, (0, 2))
    cut = cut_table(table, (0, 2))
    assert (cut.columns, cut.lanes) == ((-10.0, 0.0, 20.0, 40.0), (1, 3))
    assert [(cell.row, cell.column, cell.column_span) for cell in cut.cells] == [(0, 1, 2), (0, 0, 1), (1, 0, 1)]


def test_a_table_without_numbers_leaves_the_lanes_alone() -> None:
    cells = (Cell(0, 0), Cell(0, 1), Cell(0, 2))
    columns, rows = (0.0, 20.0, 40.0, 90.0), rows_between((0.0, 20.0))
    cut = cut_table(Table(columns, rows, cells, 0.5, TableRole.PROCEDURE, (1, 3)), (1, 3))
    assert (cut.columns, cut.lanes, cut.cells) == ((20.0, 40.0, 90.0), (0, 2), (Cell(0, 0), Cell(0, 1)))


def test_rules_run_about_what_is_left() -> None:
    assert CHART.rules[0] == (Point(280.0, 60.0), Point(460.0, 60.0))
    assert (Point(280.0, 60.0), Point(280.0, 280.0)) in CHART.rules
    assert len(CHART.rules) == 5 + 4


def test_fills_are_those_of_the_head() -> None:
    assert list(CHART.fills) == [
        (Rect(280.0, 60.0, 20.0, 30.0), "E7E6E6"),
        (Rect(300.0, 60.0, 80.0, 30.0), "E7E6E6"),
        (Rect(380.0, 60.0, 80.0, 30.0), "E7E6E6"),
    ]


def test_symbols_say_what_they_are() -> None:
    assert [describe_symbol(symbol) for symbol in PAGE.symbols] == [
        "Langkah 1 · kepala",
        "Langkah 2 · staf",
        "Langkah 2 · kepala",
        "Langkah 2 · staf · A",
    ]


def test_a_chart_without_texts_has_none() -> None:
    bare = Chart(
        "",
        page(),
        Table((0.0, 1.0), rows_between((0.0, 1.0)), (Cell(0, 0),), 0.5, TableRole.PROCEDURE, lanes=(0, 1)),
        NO_INK,
    )
    assert list(bare.names) == list(bare.words) == list(bare.labels) == []


TOLD = replace(listed(("Satu",), ("Tidak", "lengkap"), ("Tiga",)), role=Role.ARTI_LABEL)


def test_what_keys_mean_stands_below_the_chart_wherever_it_is_told() -> None:
    (chart,) = cut_charts(document(keyed_page(), page(listed(("lain",)), TOLD)), (NO_INK, NO_INK))
    (told,) = chart.below
    assert [line.text for line in told.lines] == ["Tidak", "lengkap"]
    widest = max(line.width for line in told.lines)
    assert told.rect == Rect(280.0, 286.0, 12.0 + widest, 20.0)  # 6 below the table's foot, two lines of 10
    assert list(chart.names)[-1] == told
    assert (chart.view.x, chart.view.y, chart.view.bottom) == (279.75, 59.75, 306.0)


def test_a_chart_without_keys_has_nothing_below_it() -> None:
    (chart,) = cut_charts(document(flowchart_page(), page(TOLD)), (NO_INK, NO_INK))
    assert chart.below == ()
