"""Which tracks the corners of a line may lie on, and what lies between points."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from sopdoc.geometry.rect import Point
from sopdoc.layout.flowchart.ways.tracks import FOREIGN, Tracks, beyond, nearest_first, outwards, reach, segment_between
from sopdoc.layout.page import Port
from sopdoc.typography.fate import Fate
from tests.layout.flowchart.board import LANE, LEFT, ROW, TOP, field_of, node

PORT = Point(100, 200)


@pytest.mark.parametrize(
    ("side", "place", "off"),
    [
        (Port.BOTTOM, (0, 207), 7),
        (Port.TOP, (0, 193), 7),
        (Port.RIGHT, (107, 0), 7),
        (Port.LEFT, (93, 0), 7),
        (Port.LEFT, (107, 0), -7),
    ],
)
def test_a_place_lies_off_a_port_outwards(side: Port, place: tuple[float, float], off: float) -> None:
    assert outwards(PORT, Point(*place), side) == off


def test_tracks_beyond_a_port_lie_at_least_so_far_off_it() -> None:
    tracks = [(value, 0.0) for value in (90, 95, 100, 105, 110)]
    assert [track[0] for track in beyond(tracks, PORT, Port.RIGHT, 5)] == [105, 110]
    assert [track[0] for track in beyond(tracks, PORT, Port.LEFT, 5)] == [90, 95]
    down = [(value, 0.0) for value in (190, 195, 205, 210)]
    assert [track[0] for track in beyond(down, PORT, Port.BOTTOM, 6)] == [210]
    assert [track[0] for track in beyond(down, PORT, Port.TOP, 6)] == [190]


def test_tracks_near_two_places_come_first() -> None:
    tracks = [(value, 0.0) for value in (0, 10, 20, 30, 40)]
    # 10 to 30: tracks between are 20 off the two together, 0 and 40 are 40 off
    assert [track[0] for track in nearest_first(tracks, 10, 30)] == [10, 20, 30, 0, 40]


def test_distances_and_segments_run_along_the_axes() -> None:
    assert reach(Point(1, 2), Point(4, -2)) == 7  # 3 + 4
    assert segment_between(Point(5, 9), Point(5, 2), True) == (True, 5, 2, 9)
    assert segment_between(Point(9, 5), Point(2, 5), False) == (False, 5, 2, 9)


FIELD = field_of(node(0, 0), node(2, 2), density=2)
"""Three lanes and rows; lines between the first and the last cell."""
LANES = (Fate.KEPT, Fate.KEPT, Fate.DELETED)
TRACKS = Tracks(FIELD, *FIELD.nodes, Fate.KEPT)


def axes(source: Port, target: Port, bends: int) -> list[list[float]]:
    return [[at for at, _ in tracks] for tracks in TRACKS.for_corners(source, target, bends)]


def test_each_corner_but_the_last_has_its_tracks() -> None:
    shapes = {
        (Port.BOTTOM, Port.TOP): (2, 4),
        (Port.BOTTOM, Port.LEFT): (3,),
        (Port.RIGHT, Port.TOP): (3,),
        (Port.RIGHT, Port.LEFT): (2, 4),
    }
    for (source, target), counts in shapes.items():
        assert [len(axes(source, target, bends)) for bends in counts] == [bends - 1 for bends in counts]


def test_lines_down_turn_below_the_first_symbol_or_above_the_second() -> None:
    (rows,) = axes(Port.BOTTOM, Port.TOP, 2)
    assert rows == sorted(set(rows))
    assert min(rows) > TOP + ROW / 2
    assert max(rows) < TOP + 2.5 * ROW
    assert any(row < TOP + ROW for row in rows)
    assert any(row > TOP + 2 * ROW for row in rows)
    assert not any(TOP + 1.25 * ROW < row < TOP + 1.75 * ROW for row in rows)  # not about the row between


def test_lines_across_turn_in_any_lane_from_one_beside_the_first_to_one_beside_the_last() -> None:
    (columns,) = axes(Port.RIGHT, Port.LEFT, 2)
    assert {int((x - LEFT) // LANE) for x in columns} == {0, 1, 2}


def test_lines_round_both_symbols_leave_them_on_their_own_sides() -> None:
    out, _, into = axes(Port.RIGHT, Port.LEFT, 4)
    assert all(LEFT + LANE / 2 < x < LEFT + 1.5 * LANE for x in out)
    assert all(LEFT + 1.5 * LANE < x < LEFT + 2.5 * LANE for x in into)
    assert out
    assert into


def test_above_the_first_row_and_below_the_last_one_there_is_no_other() -> None:
    (rows,) = axes(Port.TOP, Port.BOTTOM, 2)
    assert min(rows) > TOP
    assert max(rows) < TOP + 3 * ROW


@pytest.mark.parametrize(
    ("fate", "dear"),
    [(Fate.KEPT, [False, True]), (Fate.INSERTED, [False, False]), (Fate.DELETED, [False, True])],
)
def test_a_line_turns_only_dearly_in_a_row_that_is_not_there_whenever_it_is(fate: Fate, dear: list[bool]) -> None:
    woven = replace(field_of(node(0, 0), node(2, 1)), fates=(Fate.KEPT, Fate.INSERTED, Fate.KEPT), lane_fates=LANES)
    (rows,) = Tracks(woven, *woven.nodes, fate).for_corners(Port.BOTTOM, Port.TOP, 2)
    assert [weight == FOREIGN for _y, weight in rows] == dear


def test_nor_does_it_in_such_a_lane() -> None:
    woven = replace(field_of(node(0, 0), node(1, 2)), fates=(Fate.KEPT,) * 3, lane_fates=LANES)
    (columns,) = Tracks(woven, *woven.nodes, Fate.KEPT).for_corners(Port.RIGHT, Port.LEFT, 2)
    dear = [x for x, weight in columns if weight == FOREIGN]
    assert dear == [x for x, _weight in columns if x > LEFT + 2 * LANE] != []
