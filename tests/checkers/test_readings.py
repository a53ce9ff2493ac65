"""The checker's own idea of what joined lines could be read to say."""

from __future__ import annotations

from typing import Any

import pytest

from tests.checkers.readings import false_readings
from tests.checkers.view import Line


class Somewhere:
    """Stands for a symbol, of which only its identity counts here."""


A, B, C, D = (Somewhere() for _ in range(4))
PLACES = {A: (0.0, 0.0), B: (10.0, 50.0), C: (40.0, 50.0), D: (70.0, 0.0)}


def line(start: Any, end: Any, aside: float = 0.0) -> Line:
    (x, y), (u, v) = PLACES[start], PLACES[end]
    return Line(((x, y), (u + aside, v)), True, {}, {}, "", None, start, end)


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        ([line(A, B), line(A, C)], 0),
        ([line(A, C), line(D, C)], 0),
        ([line(A, B), line(A, C), line(D, C)], 1),
        ([line(A, B), line(A, C), line(D, C, aside=5)], 0),
        ([line(A, B), line(A, C), line(D, B), line(D, C)], 0),
    ],
)
def test_a_line_that_merges_into_a_branch_could_be_followed_to_the_other_one(lines: list[Line], count: int) -> None:
    assert false_readings(lines) == count
