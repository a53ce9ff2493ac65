from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from sopdoc.geometry.rect import Point
from sopdoc.layout.flowchart.costs.clearance import touches
from sopdoc.layout.flowchart.standing.page_context import CLEAR, HEAD_ROOM, RULE_GAP, TRACK_GAP, PageContext, Segment
from sopdoc.layout.flowchart.ways.route import NEAR
from sopdoc.layout.page import Port
from tests.layout.flowchart.board import field_of, node

FIELD = field_of(node(0, 0))


@pytest.mark.parametrize(
    ("port", "place"),
    [
        (Port.TOP, (245, 121)),  # the box of 36 × 18 stands about (245, 130)
        (Port.LEFT, (227, 130)),
        (Port.BOTTOM, (245, 139)),
        (Port.RIGHT, (263, 130)),
    ],
)
def test_ports_are_the_middles_of_the_sides(port: Port, place: tuple[float, float]) -> None:
    assert node(0, 0).port(port) == Point(*place)


def test_a_lane_has_a_track_left_of_its_symbols_one_in_its_centre_and_one_right() -> None:
    # the lane is 200 … 290, its symbols 227 … 263: tracks in the middle of what is beside them
    assert list(FIELD.columns(0)) == [(213.5, False), (245, True), (276.5, False)]


def test_two_tracks_part_the_space_beside_symbols_in_three() -> None:
    assert [x for x, _ in field_of(density=2).columns(0)] == [209, 218, 245, 272, 281]  # steps of 27/3


def test_three_tracks_leave_room_for_an_arrowhead_on_its_way_to_a_symbol() -> None:
    # below a symbol there are 21, parted in four
    assert [y for y, _ in field_of(density=3).channel(0, under=True)] == [144.2, 149.5, 154.8]
    low = replace(field_of(density=2, rows=1), row_edges=(100, 142), axes=(121,))
    assert [round(y - 130, 1) for y, _ in low.channel(0, under=True)] == [4, 7.9]  # 12 in three, 4.05 off the rule
    lower = replace(field_of(density=2, rows=1), row_edges=(100, 140), axes=(121,))
    assert [round(y - 130, 1) for y, _ in lower.channel(0, under=True)] == [3.2, 5.9]  # 10 less the gap to the rule


@pytest.mark.parametrize(("room", "off"), [(9, 4.5), (8.2, 4.1), (7.5, 3.45), (6.7, 2.65)])
def test_what_has_no_room_for_two_tracks_has_one_in_its_middle_or_4_pt_off_the_rule(room: float, off: float) -> None:
    narrow = replace(field_of(density=5, rows=1), row_edges=(100, 130 + room), axes=(121,))
    ((y, _),) = narrow.channel(0, under=True)
    assert y - 130 == pytest.approx(off, abs=0.051)
    assert 130 + room - y >= 4


def test_no_track_lies_where_a_line_would_be_too_near_to_the_rule_or_to_symbols() -> None:
    narrow = replace(field_of(density=5, rows=1), row_edges=(100, 136.4), axes=(121,))
    assert narrow.channel(0, under=True) == ()  # 6.4: 2.4 off the symbol and 4 off the rule, and no grain to spare


def test_a_row_has_a_channel_above_its_symbols_and_one_below() -> None:
    # the row is 100 … 160, its symbols 121 … 139
    assert FIELD.channel(0, under=False) == ((110.5, False),)
    assert FIELD.channel(0, under=True) == ((149.5, False),)


@st.composite
def crowded_fields(draw: st.DrawFn) -> PageContext:
    """Return a field of one lane and one row, its tracks as close as the density asks for."""
    width, above, below = draw(st.floats(4, 60)), draw(st.floats(3, 40)), draw(st.floats(3, 40))
    left = draw(st.floats(4, 60))
    field = field_of(density=draw(st.integers(1, 12)), lanes=1, rows=1)
    return replace(
        field,
        lane_edges=(200, 200 + 2 * left + width),
        row_edges=(100, 100 + above + 18 + below),
        axes=(100 + above + 9,),
        symbol_width=width,
    )


GRAIN = 0.1
LEAST_GAP = 4.0
"""Of a line from the rules, in points."""


@given(crowded_fields())
def test_tracks_keep_their_distance_from_each_other_from_rules_and_from_symbols(field: PageContext) -> None:
    centre, half = field.lane_centre(0), field.symbol_width / 2
    (top, bottom), (axis,) = field.row_edges, field.axes
    left = [x for x, middle in field.columns(0) if not middle and x < centre]
    right = [x for x, middle in field.columns(0) if not middle and x > centre]
    over, under = ([y for y, _ in field.channel(0, under=side)] for side in (False, True))
    for tracks, low, high in (
        (left, field.lane_edges[0], centre - half),
        (right, centre + half, field.lane_edges[1]),
        (over, top, axis - 9),
        (under, axis + 9, bottom),
    ):
        assert (high - low >= 6.6) <= len(tracks) <= field.density
        assert all(after - before >= TRACK_GAP - GRAIN - 1e-6 > NEAR - GRAIN for before, after in pairwise(tracks))
        off_rule, off_symbol = (LEAST_GAP, CLEAR) if low in (field.lane_edges[0], top) else (CLEAR, LEAST_GAP)
        if tracks:
            assert tracks[0] - low >= off_rule - 1e-6
            assert high - tracks[-1] >= off_symbol - 1e-6
    if len(under) > 1 and bottom - axis - 9 >= HEAD_ROOM + RULE_GAP:
        assert under[-1] - axis - 9 >= HEAD_ROOM - GRAIN


@given(st.integers(1, 8))
def test_more_density_never_means_fewer_tracks(density: int) -> None:
    fewer, more = field_of(density=density), field_of(density=density + 1)
    assert len(fewer.columns(0)) <= len(more.columns(0))
    assert len(fewer.channel(0, under=True)) <= len(more.channel(0, under=True))


def test_tracks_lie_on_no_rule_and_on_no_symbol() -> None:
    field = field_of(density=2)
    rules, (left, right) = set(field.lane_edges), (227, 263)
    tracks = [x for x, centre in field.columns(0) if not centre]
    assert all(x not in rules and not left <= x <= right for x in tracks)


@pytest.mark.parametrize(
    ("segment", "found"),
    [
        ((True, 245, 100, 120), (0,)),  # 1 above the box of 227 … 263 × 121 … 139
        ((True, 245, 100, 121 - CLEAR), ()),
        ((True, 227 - CLEAR, 100, 160), ()),
        ((True, 227 - CLEAR + 0.1, 100, 160), (0,)),
        ((False, 130, 264, 320), (0, 1)),  # to the middle of the box in the next lane
        ((False, 139 + CLEAR, 200, 470), ()),
        ((False, 190, 200, 470), (2,)),
        ((True, 245, 100, 280), (0, 2)),
    ],
)
def test_a_segment_touches_the_symbols_that_it_comes_near(segment: Segment, found: tuple[int, ...]) -> None:
    assert field_of(node(0, 0), node(1, 0), node(0, 1)).touching(segment) == found


spots = st.floats(190, 480)
heights = st.floats(90, 290)


@given(st.booleans(), spots, spots, heights, heights)
def test_touching_is_what_each_symbol_says_of_itself(
    upright: bool, x: float, to_x: float, y: float, to_y: float
) -> None:
    field = field_of(node(0, 0), node(1, 0), node(0, 1), node(2, 2))
    low, high = sorted((y, to_y) if upright else (x, to_x))
    segment = upright, x if upright else y, low, high
    # what lies outside the lanes or rows is nowhere
    inside = 200 <= x < 470 if upright else 100 <= y < 280
    wanted = [number for number, one in enumerate(field.nodes) if touches(segment, one.rect, CLEAR) and inside]
    assert list(field.touching(segment)) == wanted


def test_an_open_symbol_is_left_and_entered_at_all_sides() -> None:
    assert node(0, 0).exits == node(0, 0).entrances == tuple(Port)


def test_no_arrow_leaves_or_enters_by_a_closed_port() -> None:
    one = node(0, 0, closed=frozenset({Port.LEFT}))
    assert one.exits == one.entrances == (Port.TOP, Port.BOTTOM, Port.RIGHT)


def test_a_symbols_only_entrance_is_no_exit() -> None:
    one = node(0, 0, closed=frozenset({Port.LEFT}), entrance=Port.TOP)
    assert one.entrances == (Port.TOP,)
    assert one.exits == (Port.BOTTOM, Port.RIGHT)
