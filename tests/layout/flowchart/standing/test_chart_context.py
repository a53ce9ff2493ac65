"""What the pages of a flowchart share."""

from __future__ import annotations

from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.page import Shape
from tests.layout.flowchart.board import LANE, LEFT, ground_of, procedure, step

GROUND = ground_of(procedure(step(), step("b")))


def test_the_middle_of_a_lane_lies_on_the_grain() -> None:
    assert [GROUND.lane_centre(lane) for lane in range(3)] == [LEFT + LANE * (lane + 0.5) for lane in range(3)]
    odd = ground_of(procedure(step()))
    centre = odd.lane_centre(0)
    assert centre * 10 == round(centre * 10)


def test_words_stand_about_their_point_inside_the_symbol() -> None:
    rect = Rect(100, 100, 60, 30)
    block = GROUND.words_in("Benar", Shape.PROCESS, rect, Point(130, 115))
    assert " ".join(line.text for line in block.lines) == "Benar"
    assert rect.contains(block.rect, 0.01)
    assert abs(block.rect.centre.y - 115) < 1
