from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from math import inf

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sopdoc.geometry.rect import Point
from sopdoc.layout.flowchart.costs.clearance import touches
from sopdoc.layout.flowchart.standing.page_context import CLEAR, Net, PageContext, Segment
from sopdoc.layout.flowchart.ways.bundles import AWAY, BEND, POINT, SPECIAL_TRACK, Bundle
from sopdoc.layout.flowchart.ways.candidates import HEAD_STUB, STUB, Candidates, Way
from sopdoc.layout.flowchart.ways.route import segments_of
from sopdoc.layout.page import Port
from tests.layout.flowchart.board import field_of, net, node

OUTWARDS = {Port.TOP: (0, -1), Port.LEFT: (-1, 0), Port.BOTTOM: (0, 1), Port.RIGHT: (1, 0)}


@dataclass(slots=True)
class Seen:
    """Takes all ways that are cheap enough, each with what its segments cost; a segment's price is up to the test."""

    on: PageContext
    limit: float = inf
    price: float = 0.0
    steps: int = 0
    ways: list[tuple[Way, float]] = field(default_factory=list)
    asked: list[tuple[Segment, tuple[int, ...]]] = field(default_factory=list)

    def segment(self, segment: Segment, own: tuple[int, ...]) -> float:
        self.asked.append((segment, own))
        if set(self.on.touching(segment)) - set(own):
            return inf
        return self.price * (int(segment[1] + segment[2] + segment[3]) % 7)

    def offer(self, way: Way, extra: float) -> None:
        self.ways.append((way, extra))

    def spend(self, steps: int) -> None:
        self.steps += steps


def explored(on: PageContext, one: Net, bends: int | None = None) -> list[tuple[Way, float]]:
    """Return all ways of a net, or those with so many bends, each with what its segments cost."""
    candidates, seen = Candidates(on, one), Seen(on)
    for bundle in candidates.bundles:
        if bends in {None, bundle.bends}:
            candidates.explore(bundle, seen)
    return [(way, extra) for way, extra in seen.ways if extra < inf]


def ways(on: PageContext, source: int = 0, target: int = 1, bends: int | None = None) -> list[Way]:
    """Return a net's ways that no symbol is in, the cheapest first."""
    found = (way for way, _ in explored(on, net(source, target), bends))
    return sorted(found, key=lambda way: way.cost)


def corners(*places: tuple[float, float]) -> tuple[Point, ...]:
    return tuple(Point(*place) for place in places)


def test_a_step_in_the_same_lane_is_reached_straight() -> None:
    (way,) = ways(field_of(node(0, 0), node(0, 1)), bends=0)
    assert way.cost == 42 * POINT
    assert way.points == corners((245, 139), (245, 181))
    assert (way.source_port, way.target_port) == (Port.BOTTOM, Port.TOP)
    assert way.segments == ((True, 245, 139, 181),)


def test_nothing_is_straight_between_different_lanes_and_rows() -> None:
    assert ways(field_of(node(0, 0), node(1, 1)), bends=0) == []


def test_a_step_in_another_lane_is_entered_at_the_top() -> None:
    best = ways(field_of(node(0, 0), node(1, 1)))[0]
    assert best.points == corners((263, 130), (335, 130), (335, 181))
    assert (best.source_port, best.target_port) == (Port.RIGHT, Port.TOP)
    assert best.cost == pytest.approx(BEND + (72 + 51) * POINT)


def test_a_loop_leaves_at_a_side_and_comes_back_at_a_side() -> None:
    best = ways(field_of(node(0, 0), node(0, 2)), 1, 0)[0]
    assert len(best.points) == 4
    assert best.source_port is best.target_port
    assert best.source_port in {Port.LEFT, Port.RIGHT}


def test_a_symbol_in_between_is_passed_by() -> None:
    on = field_of(node(0, 0), node(0, 2), node(0, 1))
    best = ways(on)[0]
    assert len(best.points) > 2
    assert not any(touches(segment, on.nodes[2].rect, CLEAR) for segment in best.segments)


def test_closed_ports_are_left_alone() -> None:
    closed = frozenset({Port.BOTTOM, Port.RIGHT})
    found = ways(field_of(node(1, 0, closed=closed), node(1, 2)))
    assert {way.source_port for way in found} == {Port.TOP, Port.LEFT}


def test_the_only_entrance_is_used_by_arrivals_and_not_by_exits() -> None:
    on = field_of(node(1, 0), node(1, 1, entrance=Port.TOP), node(1, 2))
    assert {way.target_port for way in ways(on, 0, 1)} == {Port.TOP}
    assert {way.source_port for way in ways(on, 1, 2)} == {Port.LEFT, Port.BOTTOM, Port.RIGHT}


def test_tracks_below_a_symbol_lead_between_it_and_what_stands_under_it() -> None:
    below = tuple((139 + away, False) for away in (6.0, 12.0))
    on = field_of(node(1, 0, below=below), node(2, 1))
    first = {way.points[1].y for way in ways(on, bends=3) if way.source_port is Port.BOTTOM}
    assert first >= {145, 151}


def test_an_arrow_enters_a_pentagon_from_above() -> None:
    best = ways(field_of(node(0, 1), node(1, 2, offpage=True)))[0]
    assert best.target_port is Port.TOP


def test_a_loop_enters_a_pentagon_above_it_from_below() -> None:
    best = ways(field_of(node(0, 1), node(0, 0, offpage=True)))[0]
    assert best.target_port is Port.BOTTOM


def test_a_step_can_lead_to_itself_by_different_ports() -> None:
    found = ways(field_of(node(1, 1)), 0, 0)
    assert found
    assert all(way.source_port is not way.target_port for way in found)


@pytest.mark.parametrize("head", [2.0, 5.0, 9.0])
def test_a_last_segment_holds_the_arrowhead_and_some_line(head: float) -> None:
    on = field_of(node(0, 0), node(1, 1), density=5)
    ends = [way.segments[-1] for way, _ in explored(on, net(0, 1, head=head), bends=2)]
    assert min(stop - start for _, _, start, stop in ends) >= HEAD_STUB + head


def test_a_visitor_is_told_whose_symbols_a_segment_may_touch() -> None:
    on = field_of(node(0, 0), node(0, 2))
    candidates, seen = Candidates(on, net(0, 1)), Seen(on)
    for bundle in candidates.bundles:
        candidates.explore(bundle, seen)
    for way, _ in seen.ways:
        if len(way.segments) == 1:
            assert (way.segments[0], (0, 1)) in seen.asked
            continue
        assert (way.segments[0], (0,)) in seen.asked
        assert (way.segments[-1], (1,)) in seen.asked
        assert all((segment, ()) in seen.asked for segment in way.segments[1:-1])


cells = st.tuples(st.integers(0, 2), st.integers(0, 2))


@st.composite
def crowds(draw: st.DrawFn) -> PageContext:
    """Return some symbols, a way leads from the first to the second; some have closed ports or are pentagons."""
    places = draw(st.lists(cells, min_size=2, max_size=6, unique=True))
    nodes = []
    for lane, row in places:
        closed = draw(st.frozensets(st.sampled_from([Port.LEFT, Port.RIGHT]), max_size=1))
        nodes.append(node(lane, row, closed=closed, offpage=draw(st.booleans()), decision=draw(st.booleans())))
    return field_of(*nodes, density=draw(st.integers(1, 3)))


@settings(max_examples=50)
@given(crowds())
def test_every_way_offered_keeps_the_contract(on: PageContext) -> None:
    for way in ways(on):
        _assert_joins(way, on)
        _assert_square(way)
        for number, other in enumerate(on.nodes):
            strange = way.segments[number == 0 : len(way.segments) - (number == 1)]
            assert not any(touches(segment, other.rect, CLEAR) for segment in strange)
        xs, ys = [point.x for point in way.points], [point.y for point in way.points]
        assert on.lane_edges[0] < min(xs)
        assert max(xs) < on.lane_edges[-1]
        assert on.row_edges[0] < min(ys)
        assert max(ys) < on.row_edges[-1]


def _assert_joins(way: Way, on: PageContext) -> None:
    source, target = on.nodes[0], on.nodes[1]
    assert way.source_port in source.exits
    assert way.target_port in target.entrances
    assert way.points[0] == source.port(way.source_port)
    assert way.points[-1] == target.port(way.target_port)
    for port, (start, following) in (
        (way.source_port, way.points[:2]),
        (way.target_port, way.points[:-3:-1]),
    ):
        dx, dy = OUTWARDS[port]
        assert (following.x - start.x) * dx + (following.y - start.y) * dy >= STUB


def _assert_square(way: Way) -> None:
    assert 2 <= len(way.points) <= 6
    assert way.segments == segments_of(way.points)
    for a, b in pairwise(way.points):
        assert (a.x == b.x) != (a.y == b.y)
        assert abs(a.x - b.x) + abs(a.y - b.y) >= STUB
    directions = [vertical for vertical, *_ in way.segments]
    assert all(one is not other for one, other in pairwise(directions))


@given(crowds())
def test_no_way_costs_less_than_its_bundles_floor(on: PageContext) -> None:
    candidates = Candidates(on, net(0, 1))
    floors = [bundle.floor for bundle in candidates.bundles]
    assert floors == sorted(floors)
    for bundle in candidates.bundles:
        seen = Seen(on)
        candidates.explore(bundle, seen)
        for way, _ in seen.ways:
            assert way.cost >= bundle.floor - 1e-9
            assert (way.source_port, way.target_port) == (bundle.source, bundle.target)
            assert len(way.points) == bundle.bends + 2


@given(crowds())
def test_a_bundle_is_a_pair_of_ports_with_a_number_of_bends(on: PageContext) -> None:
    def key(bundle: Bundle) -> tuple[Port, Port, int]:
        return bundle.source, bundle.target, bundle.bends

    bundles = list(Candidates(on, net(0, 1)).bundles)
    assert len({key(bundle) for bundle in bundles}) == len(bundles)
    assert {bundle.bends for bundle in bundles} <= set(range(5))


limits = st.floats(5, 150)


@settings(max_examples=50)
@given(crowds(), limits, st.sampled_from((0.0, 3.0)), st.sampled_from((0.0, 10.0)))
def test_just_what_is_cheaper_than_the_limit_is_offered(
    on: PageContext, limit: float, price: float, ports: float
) -> None:
    candidates = Candidates(on, net(0, 1))
    for bundle in candidates.bundles:
        free, bound = Seen(on, price=price), Seen(on, limit, price)
        candidates.explore(bundle, free, ports)
        candidates.explore(bundle, bound, ports)
        assert all(way.cost + extra < limit for way, extra in bound.ways)
        assert {way.points for way, extra in free.ways if way.cost + extra < limit - 1e-9} <= {
            way.points for way, _ in bound.ways
        }


@settings(max_examples=50)
@given(crowds())
def test_no_way_is_offered_twice(on: PageContext) -> None:
    found = [way.points for way in ways(on)]
    assert len(set(found)) == len(found)


def test_ways_are_the_same_each_time() -> None:
    on = field_of(node(0, 0), node(2, 2), node(1, 1), density=2)
    assert explored(on, net(0, 1)) == explored(on, net(0, 1))


def test_a_point_that_leads_away_from_the_end_costs_thrice_as_much() -> None:
    on = field_of(node(0, 0), node(0, 1))
    candidates, seen = Candidates(on, net(0, 1)), Seen(on)
    bundle = next(one for one in candidates.bundles if (one.source, one.target, one.bends) == (Port.LEFT, Port.LEFT, 2))
    candidates.explore(bundle, seen)
    own = {way.points[1].x: way.cost - bundle.story - 2 * BEND - SPECIAL_TRACK for way, _ in seen.ways}
    # From (227, 130) to (227, 190): along the track at 213.5, 13.5 to the left of both; 60 lie between them anyway.
    assert own[213.5] == pytest.approx(POINT * (60 + 27) + AWAY * 27)
    assert 2 * POINT == AWAY
