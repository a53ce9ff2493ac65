"""A page's symbols by row and lane, and which lines are a row's own."""

from __future__ import annotations

from sopdoc.inspection.drawings import drawings_of
from sopdoc.inspection.scene import Scene
from sopdoc.layout.page import Shape
from tests.inspection.planting import Chart, ending, exits, lay_out, pages, rows, step


def scene(chart: Chart) -> Scene:
    return drawings_of(chart.document, chart.sop, chart.templat).drawn[0][0]


def test_the_symbols_of_a_lane_stand_in_their_stack_from_the_top() -> None:
    found = scene(rows())
    shapes = {lane: [body.symbol.shape for body in stack] for lane, stack in found.rows[1].stacks.items()}
    assert shapes == {"a": [Shape.TERMINATOR, Shape.PROCESS]}
    assert set(found.rows[2].stacks) == {"b", "c"}


def test_pentagons_are_in_no_row() -> None:
    found = scene(pages())
    assert sum(body.is_pentagon for body in found.bodies) == 1
    assert not any(body.is_pentagon for row in found.rows.values() for stack in row.stacks.values() for body in stack)


def test_the_flow_leaves_above_the_capsule_of_its_own() -> None:
    row = scene(ending()).rows[2]
    assert row.capsule_in("b") is row.stacks["b"][1]
    assert row.exit_of(row.step.parts[0]) is row.stacks["b"][0]
    assert row.entries_of(row.step.parts[0]) == (row.stacks["b"][0],)


def test_below_the_capsule_that_starts_the_flow_may_enter_too() -> None:
    found = scene(rows())
    first, third = found.rows[1], found.rows[3]
    assert first.entries_of(first.step.parts[0]) == first.stacks["a"]
    assert first.exit_of(first.step.parts[0]) is first.stacks["a"][1]
    assert third.entries_of(third.step.parts[0]) == third.stacks["b"]
    assert third.exit_of(third.step.parts[1]) is third.stacks["a"][0]


def test_lines_in_a_stack_and_between_the_joint_are_the_rows_own() -> None:
    inner = [(line.langkah, line.connector.arrow) for line in scene(rows()).strokes if line.inner]
    assert sorted(inner) == [(1, True), (2, False)]
    assert [line.name for line in scene(rows()).strokes if not line.inner] == [
        "langkah 3 → langkah 3",
        "langkah 1 → langkah 2",
        "langkah 2 → langkah 3",
    ]


def test_an_exit_to_its_own_capsule_or_back_to_its_own_step_is_part_of_the_flow() -> None:
    assert [line.words for line in scene(ending()).strokes if not line.inner and line.words] == ["Ya", "Tidak"]
    again = lay_out(step("a"), step("b", id="x", keputusan=exits(ulang="x", cukup="lanjut")), step("c"))
    assert sum(line.inner for line in scene(again).strokes) == 0
