from __future__ import annotations

from sopdoc.drawing.ink import Outline
from sopdoc.geometry.rect import Point

A, B, C, D = (Point(x, y) for x, y in ((0, 0), (9, 0), (9, 9), (0, 9)))


def test_an_outline_starts_where_it_ends() -> None:
    assert Outline(0, ((B,), (C,), (A,))).start == A


def test_a_last_straight_segment_is_drawn_by_closing_the_path() -> None:
    assert Outline(0, ((B,), (C,), (A,))).drawn == ((B,), (C,))


def test_a_last_curve_is_drawn() -> None:
    assert Outline(0, ((B,), (C, D, A))).drawn == ((B,), (C, D, A))
