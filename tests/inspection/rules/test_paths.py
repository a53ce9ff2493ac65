"""Each connector by itself."""

from __future__ import annotations

from msgspec.structs import replace

from sopdoc.inspection.defect import Kind
from sopdoc.inspection.rules import pairs, paths
from tests.inspection.asking import found_by, missed_by
from tests.inspection.planting import plain
from tests.inspection.plants import on_a_lane_rule, over_itself


def test_each_planted_defect_of_its_kinds_is_found_by_the_rule_alone() -> None:
    assert missed_by(paths.CHECK, Kind.LINES_OVERLAP, Kind.PORT_BOTH_WAYS) == []


def test_a_rule_that_is_not_drawn_may_be_used() -> None:
    chart = on_a_lane_rule(plain())
    cells = tuple(replace(cell, ruled="TB") for cell in chart.table.cells)
    bare = replace(chart.table, cells=cells)
    without = chart.changed(flow=tuple(bare if item is chart.table else item for item in chart.page.flow))
    assert found_by(paths.CHECK, without) == set()


def test_a_line_over_itself_is_found_without_another() -> None:
    assert found_by(paths.CHECK, over_itself(plain())) == {Kind.LINES_OVERLAP}
    assert found_by(pairs.CHECK, over_itself(plain())) == set()


def test_a_line_that_comes_back_to_its_own_port_is_found() -> None:
    chart = plain()
    x, y = chart.rect(1).right, chart.y(1)
    there = chart.between(0, (chart.symbol(1).id, chart.symbol(1).id), "RR", (x + 9, y), (x + 9, y + 4), (x + 5, y + 4))
    assert Kind.PORT_BOTH_WAYS in found_by(paths.CHECK, there)
