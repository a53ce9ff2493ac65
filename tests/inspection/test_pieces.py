"""Symbols and connectors with what is asked of them."""

from __future__ import annotations

from sopdoc.geometry.rect import Rect
from sopdoc.inspection.drawings import drawings_of
from sopdoc.inspection.pieces import Body, Stroke
from sopdoc.inspection.scene import Scene
from sopdoc.inspection.space import box_of
from sopdoc.layout.page import Port, Shape, Symbol
from tests.inspection.planting import Chart, loop, pages, plain


def scene(chart: Chart) -> Scene:
    found = drawings_of(chart.document, chart.sop, chart.templat).drawn[0][0]
    assert found is not None
    return found


def body(shape: Shape) -> Body:
    rect = Rect(0, 0, 60, 80)
    return Body(Symbol(1, shape, rect, 3, "kabid"), box_of(rect), "")


def stroke(chart: Chart, at: int = 0) -> Stroke:
    return scene(chart).strokes[at]


def test_a_diamond_is_met_where_it_is_and_a_box_in_its_corners_too() -> None:
    corner = (55.0, 75.0, 58.0, 78.0)
    assert body(Shape.PROCESS).meets(corner, 0.5)
    assert not body(Shape.DECISION).meets(corner, 0.5)
    assert body(Shape.DECISION).gap((60, 80, 70, 90)) == 24  # 30 × 40 / 50
    assert body(Shape.PROCESS).gap((60, 80, 70, 90)) == 0


def test_symbols_are_named_by_step_and_lane_and_pentagons_by_letter() -> None:
    assert body(Shape.PROCESS).name == "the symbol of langkah 3 (kabid)"
    (pentagon,) = (one for one in scene(pages()).bodies if one.is_pentagon)
    assert pentagon.name == "the pentagon A"


def test_arrows_are_named_by_their_ends_and_words() -> None:
    assert stroke(plain()).name == "langkah 1 → langkah 2"
    assert stroke(loop(), loop().exit("Tidak")).name == "langkah 3 → langkah 2 (Tidak)"
    last = scene(pages()).strokes[-1]
    assert (last.name, last.langkah) == (f"langkah {last.langkah} → A", 5)


def test_an_arrow_from_elsewhere_belongs_to_the_step_that_it_reaches() -> None:
    chart = pages().on(pages().number + 1)
    second = drawings_of(chart.document, chart.sop, chart.templat).drawn[1][0]
    assert second is not None
    (into,) = (one for one in second.strokes if one.source and one.source.is_pentagon)
    assert into.langkah == 6


def test_a_head_lies_before_the_tip() -> None:
    chart = plain()
    line, rect = stroke(chart), chart.rect(2)
    half, length = 0.35 * line.connector.head, line.connector.head
    assert line.head_box() == (chart.x(2) - half, rect.y - length, chart.x(2) + half, rect.y)
    level = stroke(chart.route(1, 2, "BL", (chart.x(1), chart.y(2))))
    assert level.head_box() == (rect.x - length, chart.y(2) - half, rect.x, chart.y(2) + half)
    assert stroke(chart.with_line(0, arrow=False)).head_box() is None


def test_ends_are_symbols_with_the_ports_they_say() -> None:
    line = stroke(plain())
    assert line.leaves == (line.source, Port.RIGHT)
    assert line.arrives == (line.target, Port.TOP)
