"""A line's part that its label may stand at, the room of its arrowhead, and each worked out once."""

from __future__ import annotations

import pytest

from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.flowchart.costs import places as places_of
from sopdoc.layout.flowchart.costs.labels import label_places
from sopdoc.layout.flowchart.costs.places import FAR_ENOUGH, Places, towards
from sopdoc.layout.flowchart.costs.spots import REACH
from sopdoc.layout.flowchart.ways.candidates import STUB
from sopdoc.layout.page import Port
from tests.layout.flowchart.board import field_of, net, node

# The symbol stands in the middle of the first lane and row: x 245 ± 18, y 130 ± 9.
FIELD = field_of(node(0, 0), node(2, 2))
RIGHT, FOOT = 263.0, 139.0
LABELLED = net(0, 1, labels=((14.0, 8.4),))
PLACES = Places(FIELD, LABELLED)


def line(*points: tuple[float, float]) -> tuple[Point, ...]:
    return tuple(Point(*point) for point in points)


def test_a_line_that_ends_within_reach_is_undecided() -> None:
    near = line((RIGHT, 130), (RIGHT + REACH, 130), (RIGHT + REACH, 130))
    assert PLACES.near_part(near) == near


def test_a_line_that_ends_beyond_reach_is_undecided_too_for_where_it_turns_then() -> None:
    beyond = line((RIGHT, 130), (RIGHT + REACH + 1, 130))
    assert PLACES.near_part(beyond) == beyond


def test_beyond_reach_only_the_turn_counts() -> None:
    far = RIGHT + REACH + 0.1
    one = line((RIGHT, 130), (far, 130), (far, 190), (300, 190), (300, 250))
    other = line((RIGHT, 130), (far, 130), (far, 170))
    assert PLACES.near_part(one) == line((RIGHT, 130), (far, 130), (far, 130 + STUB))
    assert PLACES.near_part(other) == PLACES.near_part(one)
    up = line((RIGHT, 130), (far, 130), (far, 100))
    assert PLACES.near_part(up) == line((RIGHT, 130), (far, 130), (far, 130 - STUB))


def test_a_point_just_within_reach_does_not_decide() -> None:
    edge = RIGHT + REACH
    later = line((RIGHT, 130), (edge, 130), (edge, 200), (500, 200))
    # 200 is 61 below the symbol's foot, 40 across: beyond reach only there
    assert PLACES.near_part(later) == line((RIGHT, 130), (edge, 130), (edge, 200), (edge + STUB, 200))


def test_of_a_long_run_no_more_than_enough_counts() -> None:
    assert PLACES.near_part(line((RIGHT, 130), (RIGHT + FAR_ENOUGH + 1, 130))) == line(
        (RIGHT, 130), (RIGHT + FAR_ENOUGH, 130)
    )
    enough = line((RIGHT, 130), (RIGHT + FAR_ENOUGH, 130))
    assert PLACES.near_part(enough) == enough
    down = line((245, FOOT), (245, 145), (245, 145 + FAR_ENOUGH + 5), (300, 300))
    assert PLACES.near_part(down) == line((245, FOOT), (245, 145), (245, 145 + FAR_ENOUGH))


def test_of_many_exits_words_may_stand_anywhere_along_the_line() -> None:
    many = Places(FIELD, net(0, 1, labels=((14.0, 8.4),), many=True))
    long = line((RIGHT, 130), (RIGHT + 500, 130), (RIGHT + 500, 300))
    assert many.near_part(long) == long


def test_an_arrowhead_lies_outside_its_port() -> None:
    head, wide = LABELLED.head, PLACES.tip(Port.TOP).width
    target = Point(425, 250)  # 200 + 90 × 2.5, 100 + 60 × 2.5
    assert PLACES.tip(Port.TOP) == Rect(target.x - wide / 2, target.y - 9 - head, wide, head)
    assert PLACES.tip(Port.BOTTOM) == Rect(target.x - wide / 2, target.y + 9, wide, head)
    assert PLACES.tip(Port.LEFT) == Rect(target.x - 18 - head, target.y - wide / 2, head, wide)
    assert PLACES.tip(Port.RIGHT) == Rect(target.x + 18, target.y - wide / 2, head, wide)


def test_places_for_a_label_are_worked_out_once_for_each_beginning(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[tuple[Point, ...]] = []

    def counted(points: tuple[Point, ...], *rest: object) -> object:
        calls.append(points)
        return label_places(points, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(places_of, "label_places", counted)
    places = Places(FIELD, LABELLED)
    one, other = line((RIGHT, 130), (303, 130)), line((RIGHT, 130), (303, 130), (303, 170))
    assert places.labels(one) == places.labels(one) == label_places(one, LABELLED, FIELD)
    assert places.labels(other) != places.labels(one)
    assert calls == [one, other]


@pytest.mark.parametrize(
    ("end", "point"),
    [((100, 300), (100, 107)), ((100, 2), (100, 93)), ((300, 100), (107, 100)), ((2, 100), (93, 100))],
)
def test_a_point_on_the_way_lies_in_its_direction(end: tuple[int, int], point: tuple[int, int]) -> None:
    assert towards(Point(100, 100), Point(*end), 7) == Point(*point)
