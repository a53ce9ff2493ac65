"""What joined lines could be read to say though they don't."""

from __future__ import annotations

import pytest

from sopdoc.geometry.rect import Point
from sopdoc.layout.flowchart.costs.readings import Ends, ends_of, false_readings
from sopdoc.layout.flowchart.ways.route import make_route
from sopdoc.layout.page import Port
from tests.layout.flowchart.board import line, net

DOWN, UP, ASIDE = Port.BOTTOM, Port.TOP, Port.LEFT


def arrow(source: int, target: int, out: Port = DOWN, into: Port = UP) -> Ends:
    return source, out, target, into


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        ([], 0),
        ([arrow(0, 1), arrow(2, 3)], 0),
        ([arrow(0, 2), arrow(1, 2)], 0),  # two arrows merge: both lead to 2
        ([arrow(0, 1), arrow(0, 2)], 0),  # a fork: both come from 0
        ([arrow(0, 1), arrow(0, 2), arrow(3, 2)], 1),  # 3 → 1
        ([arrow(0, 1), arrow(0, 2), arrow(3, 2, into=ASIDE)], 0),  # enters elsewhere
        ([arrow(0, 1), arrow(0, 2, out=ASIDE), arrow(3, 2)], 0),  # leaves elsewhere
        ([arrow(0, 1), arrow(0, 2), arrow(3, 1), arrow(3, 2)], 0),  # 3 leads to both
        ([arrow(0, 1), arrow(0, 2), arrow(3, 2), arrow(3, 4)], 2),  # 0 → 4, 3 → 1
        ([arrow(0, 1), arrow(0, 2), arrow(3, 2), arrow(4, 2)], 2),  # 3 → 1, 4 → 1
    ],
)
def test_starts_and_ends_that_hang_together_are_counted(lines: list[Ends], count: int) -> None:
    assert false_readings(lines) == count
    assert false_readings(lines[::-1]) == count


def test_a_joint_rows_plain_line_leads_nowhere() -> None:
    plain = make_route(net(0, 1), (Point(0, 0), Point(10, 0)), (Port.RIGHT, Port.LEFT), plain=True)
    arrow_down = line(net(1, 2), (10, 10), (10, 50))
    assert ends_of([plain, arrow_down]) == [(1, DOWN, 2, UP)]
