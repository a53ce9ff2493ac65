from __future__ import annotations

import pytest

from sopdoc.geometry.rect import Point
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


def test_a_row_has_a_channel_above_its_symbols_and_one_below() -> None:
    # the row is 100 … 160, its symbols 121 … 139
    assert FIELD.channel(0, under=False) == (110.5,)
    assert FIELD.channel(0, under=True) == (149.5,)


def test_tracks_lie_on_no_rule_and_on_no_symbol() -> None:
    field = field_of(density=2)
    rules, (left, right) = set(field.lane_edges), (227, 263)
    tracks = [x for x, centre in field.columns(0) if not centre]
    assert all(x not in rules and not left <= x <= right for x in tracks)
