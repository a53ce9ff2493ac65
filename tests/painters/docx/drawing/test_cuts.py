"""Lines cut at bands' edges, and joined where a band between them is gone."""

from __future__ import annotations

import pytest

from sopdoc.geometry.rect import Point
from sopdoc.painters.docx.drawing.cuts import INSET, Part, Piece, cut, parts_of
from sopdoc.typography.mark import Mark

KEPT, INSERTED, DELETED = Mark
EDGES = (100.0, 150.0)


def points(*pairs: tuple[float, float]) -> tuple[Point, ...]:
    return tuple(Point(*pair) for pair in pairs)


BENT = points((10, 50), (10, 120), (40, 120), (40, 180))
"""Down through the middle band, in which it turns."""


def test_a_line_is_cut_at_each_edge_that_it_passes() -> None:
    assert cut(BENT, EDGES) == [
        Piece(0, points((10, 50), (10, 100)), starts=True, ends=False),
        Piece(1, points((10, 100), (10, 120), (40, 120), (40, 150)), starts=False, ends=False),
        Piece(2, points((40, 150), (40, 180)), starts=False, ends=True),
    ]


def test_a_line_upwards_is_cut_in_its_own_direction() -> None:
    assert [(piece.band, piece.points[0].y) for piece in cut(BENT[::-1], EDGES)] == [(2, 180), (1, 150), (0, 100)]


def test_a_line_may_come_back_into_a_band() -> None:
    back = points((10, 90), (10, 110), (30, 110), (30, 90))
    assert [piece.band for piece in cut(back, EDGES)] == [0, 1, 0]


def drawn(parts: list[Part], state: Mark) -> list[tuple[Point, ...]]:
    """Return what is there when all changes are settled and what has this mark stays."""
    gone = {INSERTED: DELETED, DELETED: INSERTED}[state]
    return [part.piece.points for part in parts if part.mark is not gone]


@pytest.mark.parametrize("band", [INSERTED, DELETED])
def test_a_kept_line_goes_on_where_a_band_in_which_it_turns_is_gone(band: Mark) -> None:
    parts = parts_of(cut(BENT, EDGES), (KEPT, band, KEPT), KEPT)
    near = 100 - INSET
    gone = {INSERTED: DELETED, DELETED: INSERTED}[band]
    assert drawn(parts, gone) == [
        points((10, 50), (10, near)),
        points((40, 150), (40, 180)),
        points((10, near), (40, near), (40, 100)),
    ]
    assert drawn(parts, band) == [
        points((10, 50), (10, near)),
        points((10, 100), (10, 120), (40, 120), (40, 150)),
        points((40, 150), (40, 180)),
        points((10, near), (10, 100)),
    ]
    looks = [part.look for part in parts if part.mark is gone]
    assert looks == [gone], "what is there in one state only is seen to be so"


def test_a_line_that_came_is_left_out_of_a_band_that_went() -> None:
    straight = points((10, 50), (10, 180))
    parts = parts_of(cut(straight, EDGES), (KEPT, DELETED, KEPT), INSERTED)
    assert [(part.piece.points, part.mark) for part in parts] == [
        (points((10, 50), (10, 100)), INSERTED),
        (points((10, 150), (10, 180)), INSERTED),
    ]


def test_what_came_needs_no_end_for_the_state_in_which_it_is_not() -> None:
    parts = parts_of(cut(BENT, EDGES), (KEPT, DELETED, KEPT), INSERTED)
    near = 100 - INSET
    assert [part.piece.points for part in parts] == [
        points((10, 50), (10, near)),
        points((40, 150), (40, 180)),
        points((10, near), (40, near), (40, 100)),
    ]


def test_lines_are_joined_in_the_band_that_stays() -> None:
    """The band above comes, the one with the bend goes: the line below it is there in both states."""
    parts = parts_of(cut(BENT, EDGES), (INSERTED, DELETED, KEPT), KEPT)
    bridges = [part for part in parts if part.look is INSERTED]
    assert [part.mark for part in bridges] == [INSERTED]
    line = points((40, 150 + INSET), (10, 150 + INSET), (10, 150))
    assert bridges[0].piece == Piece(2, line, starts=False, ends=False)
