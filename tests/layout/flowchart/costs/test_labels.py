from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.flowchart.costs.clearance import LABEL_GAP, touches
from sopdoc.layout.flowchart.costs.labels import LabelPlace, is_off_line, label_places
from sopdoc.layout.flowchart.costs.spots import GAP, OVERHANG, REACH, RULE_GAP, TRUNK
from sopdoc.layout.flowchart.standing.page_context import Node, PageContext
from sopdoc.layout.flowchart.ways.route import Route
from sopdoc.layout.page import Port
from sopdoc.typography.fate import Fate
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
    sides = sorted({rect.x for rect, _ in places_of(DOWN)})
    assert sides == pytest.approx([245 - GAP - WIDE, 245 + GAP], abs=0.051)


def test_a_label_in_one_line_is_preferred_to_one_in_two() -> None:
    both = line(net(0, 2, labels=((20.0, HIGH), (12.0, 2 * HIGH))), *DOWN.points)
    assert cheapest(both).height == HIGH


def test_a_label_in_another_row_than_its_symbol_costs_twenty_more() -> None:
    # the rule between the rows is at 160; beside a vertical line it costs 2, and .15 for each point from (245, 139)
    costs = {round(rect.y, 1): round(cost, 3) for rect, cost in places_of(DOWN)}
    assert costs == {140.1: 2.33, 150.4: 3.875, 161.2: 25.495}  # 20 + 2 + .15 × (22.2 + 1.1)


def test_a_label_too_wide_for_its_lane_stands_in_two_lines() -> None:
    both = line(net(0, 2, labels=((60.0, HIGH), (30.0, 2 * HIGH))), *DOWN.points)
    assert cheapest(both).height == 2 * HIGH


def _over_the_rule(width: float, lane: int = 0, **changes: object) -> list[tuple[float, float]]:
    """Return x and cost of the places for a label just below a symbol in a lane of 90, its line in the middle."""
    field = replace(field_of(node(lane, 0), node(lane, 1), lanes=2), **changes)
    x = 245.0 + 90 * lane
    down = line(net(0, 1, labels=((width, HIGH),)), (x, 139), (x, 181))
    clear = [(rect.x, cost) for rect, cost in label_places(down.points, down.net, field) if rect.y < 145]
    return [(round(x, 1), round(cost, 2)) for x, cost in clear]


def test_a_label_wider_than_half_its_lane_reaches_over_the_lanes_rule_for_five_more() -> None:
    # beside a line it costs 2, and .15 for each point from (245, 139)
    assert _over_the_rule(42) == [(201.9, 2.33), (246.1, 2.33)]  # 45 less 1.1 and 1.2
    assert _over_the_rule(60) == [(246.1, 7.33)]  # at the left it would leave the lanes
    assert _over_the_rule(60, lane=1) == [(273.9, 7.33)]


def test_a_label_that_hardly_reaches_over_the_rule_stands_aside_until_it_does() -> None:
    # the rule is at 290; from 246.1 it would reach to 290.6
    assert _over_the_rule(44.5) == [(290 + OVERHANG - 44.5, 7.54)]


def test_a_label_reaches_over_one_rule_only() -> None:
    assert _over_the_rule(132.6) == [(246.1, 7.33)]  # 45 and 90 less 1.1 and 1.2 are 132.7
    assert _over_the_rule(132.8) == []


def test_a_label_reaches_over_no_rule_of_a_lane_that_comes_or_goes_alone() -> None:
    kept, gone = Fate.KEPT, Fate.DELETED
    fates = {"fates": (kept, kept), "lane_fates": (kept, gone)}
    assert _over_the_rule(60, **fates) == []
    assert _over_the_rule(60, **{**fates, "lane_fates": (kept, kept)}) == [(246.1, 7.33)]


def test_a_label_that_fits_nowhere_has_no_place() -> None:
    huge = line(net(0, 2, labels=((200.0, HIGH),)), *DOWN.points)
    assert places_of(huge) == []


def test_a_label_is_not_put_far_from_its_exit() -> None:
    far = line(net(0, 3, labels=((WIDE, HIGH),)), (227, 130), (213.5, 130), (213.5, 250), (227, 250))
    source = FIELD.nodes[0].rect
    for rect, _ in places_of(far):
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
    rect, cost = place
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
    corner = [(rect.x, rect.y) for rect, _ in label_places(up.points, up.net, field) if rect.right < 265]
    assert corner == ([(255.9, 101.2)] if free else [])


def _below(y: float, *, lane: int, branching: bool) -> set[float]:
    """Return how far below the symbol at (245, 139) labels may stand in a high row that holds another box at ``y``."""
    aside = Node(Rect.from_centre(Point(200 + 90 * (lane + 0.5), y), 36, 18), lane, 0)
    field = PageContext((node(0, 0), aside), (200, 290, 380), (100, 300), (130,), (9.0,), (159.0,), 36)
    down = line(net(0, 1, labels=((WIDE, HIGH),), branching=branching), (245, 139), (245, 280), (335, 280))
    return {round(rect.y - 139, 1) for rect, _ in label_places(down.points, down.net, field) if rect.y < 200}


def test_behind_the_trunk_of_exits_words_may_stand_where_the_rows_rule_is_out_of_reach() -> None:
    """Where a box of another lane stands further down in the row."""
    assert _below(250, lane=1, branching=True) == {GAP, TRUNK + GAP}
    assert _below(250, lane=1, branching=False) == {GAP}
    assert _below(130, lane=1, branching=True) == {GAP}
    assert _below(250, lane=0, branching=True) == {GAP}
