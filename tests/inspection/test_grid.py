"""The table under a flowchart, as its cells draw it."""

from __future__ import annotations

from msgspec.structs import replace

from sopdoc.inspection.grid import Grid, grid_of, procedure_table
from tests.inspection.planting import plain

CHART = plain()


def grid(ruled: str = "") -> Grid:
    """Return the grid of four steps in three lanes, its cells ruled otherwise if that is said."""
    table = CHART.table
    if ruled:
        table = replace(table, cells=tuple(replace(cell, ruled=ruled) for cell in table.cells))
    return grid_of(table)


def test_lanes_and_headings_are_told_apart() -> None:
    found = grid()
    assert (found.first, found.past) == CHART.table.lanes
    assert found.body == (CHART.edge(0), CHART.rule(1), CHART.edge(3), CHART.table.bottom)
    assert found.cell(found.step_rows[2], found.first + 1) == (
        CHART.edge(1),
        CHART.rule(2),
        CHART.edge(2),
        CHART.rule(3),
    )


def test_each_step_has_its_row() -> None:
    found = grid()
    assert {number: found.rows[row] for number, row in found.step_rows.items()} == {
        number: CHART.rule(number) for number in (1, 2, 3, 4)
    }


def test_a_rule_is_met_within_a_distance() -> None:
    found, x, y = grid(), CHART.edge(1), CHART.y(2)
    assert found.upright_rule((x + 0.9, y, x + 5, y + 1), 1) == x
    assert found.upright_rule((x + 1, y, x + 5, y + 1), 1) is None
    assert found.upright_rule((x - 5, y, x - 0.9, y + 1), 1) == x
    assert found.upright_rule((x - 5, y, x - 1, y + 1), 1) is None
    rule = CHART.rule(3)
    assert found.level_rule((x + 5, rule + 0.9, x + 9, rule + 5), 1) == rule
    assert found.level_rule((x + 5, rule + 1, x + 9, rule + 5), 1) is None


def test_the_edges_of_the_lanes_are_rules_and_those_of_other_columns_are_none() -> None:
    found, y = grid(), CHART.y(2)
    for x in (CHART.edge(0), CHART.edge(3)):
        assert found.upright_rule((x, y, x, y), 1) == x
    other = CHART.table.columns[1]
    assert found.upright_rule((other, y, other, y), 1) is None


def test_only_rules_that_are_drawn_are_met() -> None:
    x, rule = CHART.edge(1), CHART.rule(3)
    assert grid("TB").upright_rule((x, CHART.y(2), x, CHART.y(2)), 1) is None
    assert grid("TB").level_rule((x + 5, rule, x + 9, rule), 1) == rule
    assert grid("LR").level_rule((x + 5, rule, x + 9, rule), 1) is None
    assert grid("LR").upright_rule((x, CHART.y(2), x, CHART.y(2)), 1) == x


def test_a_page_without_lanes_has_no_procedure_table() -> None:
    assert procedure_table(CHART.page) is CHART.table
    bare = replace(CHART.table, lanes=None)
    assert procedure_table(CHART.changed(flow=(bare,)).page) is None
