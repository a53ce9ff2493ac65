from sopdoc.geometry.rect import Point
from sopdoc.layout.page import Connector
from tests.inspection.figures.counting import count
from tests.inspection.planting import loop, plain


def test_bends_and_length_are_those_of_all_lines() -> None:
    assert count("bends", plain()).amount == 3
    assert count("bends", loop()).amount == 3
    assert count("length", plain()).amount == (62 + 27.5) + (62 + 27.5) + (142 + 27.5)


def test_each_crossing_is_counted_once() -> None:
    chart = plain()
    assert count("crossings", chart).amount == 0
    x = chart.x(2) + 30
    line = chart.line(0)
    upright = Connector((Point(x, 120), Point(x, 210)), line.source, line.target)
    assert count("crossings", chart.added(upright)).amount == 2  # 2 → 3 and 3 → 4
    # What runs in the same place crosses there, too.
    assert count("crossings", chart.added(upright).added(upright)).amount == 2


def test_what_only_touches_does_not_cross() -> None:
    chart = plain()
    line = chart.line(1)
    assert (
        count(
            "crossings",
            chart.added(Connector((line.points[0], Point(line.points[0].x, 120)), line.source, line.target)),
        ).amount
        == 0
    )
