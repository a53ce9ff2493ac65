"""Lines cut at bands' edges, and joined where a band between them is gone."""

from __future__ import annotations

import pytest

from sopdoc.geometry.rect import Point
from sopdoc.painters.docx.drawing.bands import Band, Grid
from sopdoc.painters.docx.drawing.cuts import INSET, Part, Piece, cut, parts_of
from sopdoc.typography.fate import Fate

KEPT, INSERTED, DELETED = Fate


def bands(*marks: Fate, mark: Fate = KEPT) -> Grid:
    """Return three bands of rows, or one: from 0 to 100, 150 and 200; and one of lanes."""
    edges = (0.0, 100.0, 150.0, 200.0)
    rows = tuple(Band(at, edges[at], edges[at + 1], fate) for at, fate in enumerate(marks))
    return Grid(rows, (Band(0, 0.0, 200.0, mark),))


STILL = bands(KEPT, KEPT, KEPT)


def points(*pairs: tuple[float, float]) -> tuple[Point, ...]:
    return tuple(Point(*pair) for pair in pairs)


BENT = points((10, 50), (10, 120), (40, 120), (40, 180))
"""Down through the middle band, in which it turns."""


def test_a_line_is_cut_at_each_edge_that_it_passes() -> None:
    assert cut(BENT, STILL) == [
        Piece((0, 0), points((10, 50), (10, 100)), starts=True, ends=False),
        Piece((1, 0), points((10, 100), (10, 120), (40, 120), (40, 150)), starts=False, ends=False),
        Piece((2, 0), points((40, 150), (40, 180)), starts=False, ends=True),
    ]


def test_a_line_upwards_is_cut_in_its_own_direction() -> None:
    assert [(piece.block[0], piece.points[0].y) for piece in cut(BENT[::-1], STILL)] == [(2, 180), (1, 150), (0, 100)]


def test_a_line_may_come_back_into_a_band() -> None:
    back = points((10, 90), (10, 110), (30, 110), (30, 90))
    assert [piece.block[0] for piece in cut(back, STILL)] == [0, 1, 0]


def drawn(parts: list[Part], state: Fate) -> list[tuple[Point, ...]]:
    """Return what is there when all changes are settled and what has this mark stays."""
    gone = {INSERTED: DELETED, DELETED: INSERTED}[state]
    return [part.piece.points for part in parts if part.mark is not gone]


@pytest.mark.parametrize("band", [INSERTED, DELETED])
def test_a_kept_line_goes_on_where_a_band_in_which_it_turns_is_gone(band: Fate) -> None:
    parts = parts_of(cut(BENT, STILL), bands(KEPT, band, KEPT), KEPT)
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
    parts = parts_of(cut(straight, STILL), bands(KEPT, DELETED, KEPT), INSERTED)
    assert [(part.piece.points, part.mark) for part in parts] == [
        (points((10, 50), (10, 100)), INSERTED),
        (points((10, 150), (10, 180)), INSERTED),
    ]


def test_what_came_needs_no_end_for_the_state_in_which_it_is_not() -> None:
    parts = parts_of(cut(BENT, STILL), bands(KEPT, DELETED, KEPT), INSERTED)
    near = 100 - INSET
    assert [part.piece.points for part in parts] == [
        points((10, 50), (10, near)),
        points((40, 150), (40, 180)),
        points((10, near), (40, near), (40, 100)),
    ]


def test_lines_are_joined_in_the_band_that_stays() -> None:
    """The band above comes, the one with the bend goes: the line below it is there in both states."""
    parts = parts_of(cut(BENT, STILL), bands(INSERTED, DELETED, KEPT), KEPT)
    bridges = [part for part in parts if part.look is INSERTED]
    assert [part.mark for part in bridges] == [INSERTED]
    line = points((40, 150 + INSET), (10, 150 + INSET), (10, 150))
    assert bridges[0].piece == Piece((2, 0), line, starts=False, ends=False)


def test_a_line_is_cut_and_joined_at_lanes_as_at_rows() -> None:
    """It passes a lane that went, in which it turns up: where that is gone it turns in the lane before."""
    lanes = tuple(
        Band(at, start, start + 50.0, mark) for at, (start, mark) in enumerate(((0, KEPT), (50, DELETED), (100, KEPT)))
    )
    grid = Grid((Band(0, 0.0, 200.0, KEPT),), lanes)
    line = points((10, 90), (80, 90), (80, 40), (130, 40))
    pieces = cut(line, grid)
    assert [piece.block for piece in pieces] == [(0, 0), (0, 1), (0, 2)]
    assert drawn(parts_of(pieces, grid, KEPT), INSERTED) == [
        points((10, 90), (50 - INSET, 90)),
        points((100, 40), (130, 40)),
        points((50 - INSET, 90), (50 - INSET, 40), (50, 40)),
    ]


def test_nothing_is_where_a_row_that_came_crosses_a_lane_that_went() -> None:
    assert parts_of(cut(points((10, 20), (10, 80)), STILL), bands(INSERTED, KEPT, KEPT, mark=DELETED), KEPT) == []
