from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from sopdoc.geometry.rect import Point
from sopdoc.layout.page import Cell, Table, TableRole
from sopdoc.painters.rules import table_rules
from tests.tables import rows_between

GRID = Table(
    (0.0, 10.0, 20.0),
    rows_between((0.0, 5.0, 9.0)),
    tuple(Cell(row, at) for row in (0, 1) for at in (0, 1)),
    0.5,
    TableRole.IDENTITY,
)


def ends(table: Table) -> set[tuple[float, ...]]:
    return {(*start, *end) for start, end in table_rules(table)}


def test_a_grid_is_drawn_with_one_rule_per_line() -> None:
    assert ends(GRID) == {
        (0, 0, 20, 0),
        (0, 5, 20, 5),
        (0, 9, 20, 9),
        (0, 0, 0, 9),
        (10, 0, 10, 9),
        (20, 0, 20, 9),
    }


def test_a_cell_over_two_columns_has_no_rule_inside() -> None:
    wide = replace(GRID, cells=(Cell(0, 0, column_span=2), Cell(1, 0), Cell(1, 1)))
    assert (10, 5, 10, 9) in ends(wide)
    assert (10, 0, 10, 9) not in ends(wide)


def test_only_ruled_sides_are_drawn() -> None:
    single = replace(
        GRID, cells=(Cell(0, 0, ruled="LB"), Cell(0, 1, ruled=""), Cell(1, 0, ruled=""), Cell(1, 1, ruled=""))
    )
    assert table_rules(single) == ((Point(0, 5), Point(10, 5)), (Point(0, 0), Point(0, 5)))


@given(st.lists(st.text("LTRB", max_size=4), min_size=4, max_size=4))
def test_every_ruled_side_is_drawn_once(sides: list[str]) -> None:
    cells = tuple(replace(cell, ruled=ruled) for cell, ruled in zip(GRID.cells, sides, strict=True))
    table = replace(GRID, cells=cells)
    wanted = set()
    for cell in cells:
        rect = table.cell_rect(cell)
        edges = {
            "L": (rect.x, rect.y, rect.x, rect.bottom),
            "T": (rect.x, rect.y, rect.right, rect.y),
            "R": (rect.right, rect.y, rect.right, rect.bottom),
            "B": (rect.x, rect.bottom, rect.right, rect.bottom),
        }
        wanted |= {edges[side] for side in cell.ruled}
    drawn = sum(end.x - start.x + end.y - start.y for start, end in table_rules(table))
    assert drawn == sum(x1 - x0 + y1 - y0 for x0, y0, x1, y1 in wanted)
