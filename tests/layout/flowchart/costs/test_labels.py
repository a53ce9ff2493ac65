from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopdoc.geometry.rect import Rect
from sopdoc.layout.flowchart.costs.clearance import LABEL_GAP, touches
from sopdoc.layout.flowchart.costs.labels import (
    ABOVE,
    FAR,
    OTHER_ROW,
    LabelPlace,
    cost_elsewhere,
    is_off_line,
    label_places,
)
from sopdoc.layout.flowchart.costs.spots import GAP, OVERHANG, REACH, RULE_GAP
from sopdoc.layout.flowchart.standing.page_context import Node, PageContext
from sopdoc.layout.flowchart.ways.route import Route
from sopdoc.layout.page import Port
from tests.layout.flowchart.board import field_of, line, net, node

WIDE, HIGH = 14.0, 8.4
FIELD = field_of(node(0, 0), node(1, 1), node(0, 1), node(0, 2))
TURNING = line(net(0, 1, labels=((WIDE, HIGH),)), (263, 130), (335, 130), (335, 181), ports=(Port.RIGHT, Port.TOP))
DOWN = line(net(0, 2, labels=((WIDE, HIGH),)), (245, 139), (245, 181))


def places_of(route: Route, field: PageContext = FIELD) -> list[LabelPlace]:
    return [place for place in label_places(route.points, route.net, field) if is_off_line(place[0], route)]


def cheapest(route: Route, field: PageContext = FIELD) -> Rect:
    return min(places_of(route, field), key=lambda place: (place[1], place[0].x))[0]


def test_a_label_stands_over_a_horizontal_run_beside_its_symbol() -> None:
    label = cheapest(TURNING)
    assert label.bottom == pytest.approx(130 - GAP)
    assert label.x == pytest.approx(263 + GAP, abs=0.051)  # on the grain


def test_a_label_that_has_no_room_in_its_lane_stands_past_the_lanes_rule() -> None:
    long = line(net(0, 1, labels=((30.0, HIGH),)), *TURNING.points, ports=(Port.RIGHT, Port.TOP))
    label = cheapest(long)  # between 263 and the rule at 290 there are 27
    assert label.x == pytest.approx(290 + RULE_GAP)


def test_a_label_stands_on_the_outside_of_a_bend() -> None:
    field = field_of(node(0, 1), node(1, 0))
    upwards = line(
        net(0, 1, labels=((WIDE, HIGH),)), (263, 190), (335, 190), (335, 139), ports=(Port.RIGHT, Port.BOTTOM)
    )
    assert cheapest(upwards, field).y == pytest.approx(190 + GAP)


def test_a_label_stands_beside_a_vertical_run_close_to_its_symbol() -> None:
    label = cheapest(DOWN)
    assert label.y == pytest.approx(139 + GAP)
    sides = sorted({rect.x for rect, _, *_ in places_of(DOWN)})
    assert sides == pytest.approx([245 - GAP - WIDE, 245 + GAP], abs=0.051)


def test_a_label_in_one_line_is_preferred_to_one_in_two() -> None:
    both = line(net(0, 2, labels=((20.0, HIGH), (12.0, 2 * HIGH))), *DOWN.points)
    assert cheapest(both).height == HIGH


def test_a_label_in_another_row_than_its_symbol_costs_ninety_more() -> None:
    # the rule between the rows is at 160; beside a vertical line it costs 2, and .15 for each point from (245, 139)
    costs = {round(rect.y, 1): round(cost, 3) for rect, cost, *_ in places_of(DOWN)}
    assert costs == {140.1: 2.33, 150.4: 3.875, 161.2: 95.495}  # 90 + 2 + .15 × (22.2 + 1.1)


def test_a_label_above_its_symbol_costs_much_unless_its_exit_leaves_there() -> None:
    field = field_of(node(0, 1), node(0, 0))
    around = line(net(0, 1, labels=((WIDE, HIGH),)), (227, 190), (213, 190), (213, 130), (227, 130))
    above = {round(rect.y, 1): cost for rect, cost, *_ in places_of(around, field) if rect.x > 213 and rect.y > 160}
    assert above == {161.2: pytest.approx(ABOVE + 2 + FAR * 20.4), 171.5: pytest.approx(ABOVE + 2 + FAR * 10.1)}
    upwards = line(net(0, 1, labels=((WIDE, HIGH),)), (245, 181), (245, 139), ports=(Port.TOP, Port.BOTTOM))
    assert max(place.cost for place in places_of(upwards, field) if place.rect.y > 160) < ABOVE


def test_a_label_too_wide_for_its_lane_stands_in_two_lines() -> None:
    both = line(net(0, 2, labels=((60.0, HIGH), (30.0, 2 * HIGH))), *DOWN.points)
    assert cheapest(both).height == 2 * HIGH


def test_a_label_that_fits_nowhere_has_no_place() -> None:
    huge = line(net(0, 2, labels=((200.0, HIGH),)), *DOWN.points)
    assert places_of(huge) == []


def test_a_label_is_not_put_far_from_its_exit() -> None:
    far = line(net(0, 3, labels=((WIDE, HIGH),)), (227, 130), (213.5, 130), (213.5, 250), (227, 250))
    source = FIELD.nodes[0].rect
    for rect, _, *_ in places_of(far):
        away = max(rect.y - source.bottom, 0) + max(source.x - rect.right, 0)
        assert away <= REACH


sizes = st.tuples(st.floats(4, 60), st.sampled_from((8.4, 16.8)))


@given(sizes, st.sampled_from((TURNING, DOWN)), st.sampled_from((1, 2)))
def test_a_label_touches_no_symbol_no_rule_and_not_its_own_line(
    size: tuple[float, float], route: Route, density: int
) -> None:
    labelled = line(
        net(route.net.source, route.net.target, labels=(size,)),
        *route.points,
        ports=(route.source_port, route.target_port),
    )
    field = field_of(*FIELD.nodes, density=density)
    for place in places_of(labelled, field):
        _assert_free(place, labelled, field, field.nodes)


def _assert_free(place: LabelPlace, route: Route, field: PageContext, nodes: tuple[Node, ...]) -> None:
    rect, cost = place.rect, place.cost
    assert cost >= 0
    assert not any(rect.overlaps(one.rect, LABEL_GAP) for one in nodes)
    assert not any(touches(segment, rect, LABEL_GAP) for segment in route.segments)
    for x in field.lane_edges[1:-1]:
        beside = rect.right <= x - RULE_GAP + 0.06 or rect.x >= x + RULE_GAP - 0.06
        assert beside or rect.x + OVERHANG - 0.06 <= x <= rect.right - OVERHANG + 0.06
    assert field.lane_edges[0] + RULE_GAP - 0.06 <= rect.x
    assert rect.right <= field.lane_edges[-1] - RULE_GAP + 0.06
    for y in field.row_edges:
        assert rect.bottom <= y - LABEL_GAP or rect.y >= y + LABEL_GAP


@pytest.mark.parametrize(("decision", "free"), [(True, True), (False, False)])
def test_a_label_may_stand_in_the_corner_that_a_diamond_leaves_free(decision: bool, free: bool) -> None:
    # the symbol reaches up to 121, the row to 100: over it a label of 20 would be 0.1 higher than the row, so it stands
    # at the rule, 101.2 … 121.2, and left of the run, 255.9 … 263.9; at 255.9 the diamond's side is as low as 126.5
    field = field_of(node(0, 0, decision=decision))
    up = line(net(0, 0, labels=((8.0, 20.0),)), (263, 130), (265, 130), (265, 105), (320, 105), (320, 150))
    corner = [(rect.x, rect.y) for rect, _, *_ in label_places(up.points, up.net, field) if rect.right < 265]
    assert corner == ([(255.9, 101.2)] if free else [])


@pytest.mark.parametrize(("width", "top"), [(24.6, 131.1), (25.0, 131.4), (25.7, 131.7), (27.0, 132.4)])
def test_a_label_that_is_as_wide_as_the_room_beside_a_diamond_stands_under_its_line(width: float, top: float) -> None:
    # from the diamond at 263 to the rule at 290 there are 27, of which 1.2 stay free at the rule and 1.1 behind 263:
    # one of 24.7 has room there, one of 25.8 reaches into the diamond's corner
    field = field_of(node(0, 0, decision=True))
    up = line(net(0, 0, labels=((width, HIGH),)), (263, 130), (275, 130), (275, 105), (320, 105), (320, 150))
    under = [rect.y for rect, _, *_ in label_places(up.points, up.net, field) if rect.y > 130]
    assert under == [pytest.approx(top, abs=0.06)]


@pytest.mark.parametrize(("pentagon", "cost"), [(True, 0.0), (False, OTHER_ROW)])
def test_a_strip_of_pentagons_is_no_steps_row(pentagon: bool, cost: float) -> None:
    field = field_of(node(1, 1, decision=True), node(1, 0, offpage=pentagon))
    above = Rect(field.nodes[0].rect.centre.x + 1, field.row_edges[1] - 10, 14, 8.4)
    assert cost_elsewhere(above, net(0, 1), field.port(0, Port.TOP), field) == cost
