"""Symbols of a row: their sizes, and the ports that lines between them take."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from sopdoc.layout.flowchart.standing.marks import (
    HEAD_CLEAR,
    STRIP_GAP,
    Link,
    Mark,
    RowPlan,
    closed_ports,
    link_ports,
    strip_height,
    strip_shift,
    symbol_size,
)
from sopdoc.layout.page import Port, Shape
from tests.layout.fake import TEMPLAT

SIMBOL = TEMPLAT.simbol


def test_in_wide_lanes_symbols_are_as_the_template_says() -> None:
    size = symbol_size(TEMPLAT, 10 * SIMBOL.lebar)
    assert size.of(Shape.PROCESS) == (pytest.approx(SIMBOL.lebar, abs=0.1), pytest.approx(SIMBOL.tinggi, abs=0.1))
    assert size.of(Shape.DECISION)[1] == pytest.approx(SIMBOL.tinggi_keputusan, abs=0.1)
    assert size.of(Shape.OFFPAGE) == (size.pentagon, size.pentagon)


def test_in_narrow_lanes_they_are_narrower_first_and_then_lower() -> None:
    lane = 1.5 * SIMBOL.lebar
    size = symbol_size(TEMPLAT, lane)
    assert size.width == pytest.approx(0.56 * lane, abs=0.2)  # 0.84 of its width: more than three quarters
    assert size.height == pytest.approx(SIMBOL.tinggi, abs=0.1)
    narrow = symbol_size(TEMPLAT, 0.9 * SIMBOL.lebar)
    assert narrow.height < size.height
    assert narrow.height >= SIMBOL.tinggi / 2 - 0.1
    assert narrow.width < 0.9 * SIMBOL.lebar


def test_sizes_are_even_multiples_of_the_grain() -> None:
    for lane in (31.3, 47.7, 80.1, 123.4):
        size = symbol_size(TEMPLAT, lane)
        for value in (size.width, size.height, size.decision_height, size.pentagon):
            assert (value / 2) * 10 == pytest.approx(round(value / 2 * 10))


def test_a_strip_is_higher_where_its_pentagons_need_it() -> None:
    size = symbol_size(TEMPLAT, 200)
    assert strip_height(TEMPLAT, size) == pytest.approx(SIMBOL.strip, abs=0.05)
    great = replace(size, pentagon=50.0)
    needed = 50 + SIMBOL.panah + HEAD_CLEAR + STRIP_GAP
    assert strip_height(TEMPLAT, great) == pytest.approx(needed, abs=0.05)
    assert strip_height(TEMPLAT, great) >= needed


def test_a_pentagon_stands_an_arrowhead_from_the_rows_and_never_on_the_rule_behind_it() -> None:
    for pentagon in (4.0, 15.0, 17.0, 50.0):
        size = replace(symbol_size(TEMPLAT, 200), pentagon=pentagon)
        beside, shift = (strip_height(TEMPLAT, size) - pentagon) / 2, strip_shift(TEMPLAT, size)
        assert beside + shift >= SIMBOL.panah + HEAD_CLEAR - 0.05
        assert beside - shift >= STRIP_GAP - 0.05


def test_a_pentagon_with_room_about_it_stands_in_the_middle_of_its_strip() -> None:
    assert strip_shift(TEMPLAT, replace(symbol_size(TEMPLAT, 200), pentagon=4.0)) == 0.0


def mark(lane: int) -> Mark:
    return Mark(lane, Shape.PROCESS, "", 0.0)


def test_lines_in_a_row_join_facing_sides_and_in_a_stack_foot_and_head() -> None:
    assert link_ports(mark(0), mark(1)) == (Port.RIGHT, Port.LEFT)
    assert link_ports(mark(2), mark(1)) == (Port.LEFT, Port.RIGHT)
    assert link_ports(mark(1), mark(1)) == (Port.BOTTOM, Port.TOP)


def test_a_mark_has_the_ports_closed_that_its_rows_lines_take() -> None:
    marks = (mark(1), mark(0), mark(2), mark(1))
    links = (Link(0, 1, False), Link(0, 2, False), Link(0, 3, True))
    assert closed_ports(marks, links, 0) == {Port.LEFT, Port.RIGHT, Port.BOTTOM}
    assert closed_ports(marks, links, 1) == {Port.RIGHT}
    assert closed_ports(marks, links, 3) == {Port.TOP}
    assert closed_ports(marks, (), 0) == frozenset()


@pytest.mark.parametrize(
    ("parts", "links", "under", "over"),
    [
        ((0, 1, 2), (), 1, 1),
        ((0, 0, 1), (), None, 1),  # the next one belongs to the same part
        ((0, 1, 2), (Link(0, 1, arrow=True),), None, 1),
    ],
)
def test_the_neighbour_of_a_mark_is_another_parts_in_its_cell(
    parts: tuple[int, ...], links: tuple[Link, ...], under: int | None, over: int | None
) -> None:
    places = ((1, 0.0), (1, 40.0), (1, 90.0))
    marks = [Mark(lane, Shape.PROCESS, "", offset, part) for (lane, offset), part in zip(places, parts, strict=True)]
    marks.append(Mark(2, Shape.PROCESS, "", 20.0, 3))
    plan = RowPlan(tuple(marks), (), links, frozenset(), 0.0, 0.0, 0.0, 0.0)
    assert (plan.neighbour(0, 1), plan.neighbour(2, -1)) == (under, over)
    assert (plan.neighbour(0, -1), plan.neighbour(2, 1), plan.neighbour(3, 1)) == (None, None, None)
