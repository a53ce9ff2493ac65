"""What ports, segments and labels cost among drawn routes."""

from __future__ import annotations

from math import inf

import pytest
from msgspec.structs import replace

from sopdoc.geometry.rect import Rect
from sopdoc.layout.flowchart.costs.clearance import CLEARLY
from sopdoc.layout.flowchart.costs.conflict import CROSSING, DOUBT
from sopdoc.layout.flowchart.costs.corner import BETWEEN
from sopdoc.layout.flowchart.costs.net_context import NetContext
from sopdoc.layout.flowchart.costs.places import Places
from sopdoc.layout.flowchart.costs.spots import GAP
from sopdoc.layout.flowchart.costs.traffic import Traffic
from sopdoc.layout.flowchart.standing.page_context import Net, PageContext
from sopdoc.layout.flowchart.ways.route import Route, with_label
from sopdoc.layout.page import Port
from tests.layout.flowchart.board import field_of, line, net, node

# Symbols of 36 × 18 about (245, 130), (335, 190) and (245, 250).
FIELD = field_of(node(0, 0), node(1, 1), node(0, 2))
NET = net(0, 2, labels=((14.0, 8.4),))
ACROSS = line(net(5, 6), (210, 220), (280, 220), ports=(Port.RIGHT, Port.LEFT))


def scene(*routes: Route, one: Net = NET, field: PageContext = FIELD) -> NetContext:
    return NetContext(field, one, Traffic(routes), Places(field, one))


def test_a_segment_through_a_symbol_is_impossible_but_through_its_own() -> None:
    empty, down = scene(), (True, 245.0, 139.0, 241.0)
    assert empty.segment(down, (0, 2), frozenset()) == 0
    assert empty.segment((False, 190.0, 300.0, 340.0), (0, 2), frozenset()) == inf
    assert empty.segment((False, 190.0, 300.0, 340.0), (1,), frozenset()) == 0


def test_a_segment_costs_what_is_drawn_there_but_for_what_is_left_out() -> None:
    drawn, down = scene(ACROSS), (True, 245.0, 139.0, 241.0)
    assert drawn.segment(down, (0, 2), frozenset()) == CROSSING
    assert drawn.segment(down, (0, 2), frozenset((0,))) == 0


def test_ports_cost_nothing_where_nothing_is_drawn() -> None:
    use = scene().ports(Port.BOTTOM, Port.TOP)
    assert (use.cost, use.joining, use.apart) == (0, (), frozenset())
    assert use.tip.bottom == 241  # 250 - 9


def test_a_line_over_the_arrowhead_is_in_the_ports_price() -> None:
    over = line(net(5, 6), (210, 239), (280, 239), ports=(Port.RIGHT, Port.LEFT))
    assert scene(over).ports(Port.BOTTOM, Port.TOP).cost > 0
    assert scene(over).ports(Port.BOTTOM, Port.LEFT).cost == 0


INTO = line(net(1, 2), (335, 199), (335, 250), (263, 250), ports=(Port.BOTTOM, Port.RIGHT))
"""The second step's arrow into the third from the right."""


def test_a_route_into_the_same_port_is_joined_and_judged_as_a_whole() -> None:
    use = scene(INTO).ports(Port.BOTTOM, Port.RIGHT)
    assert (use.joining, use.apart) == ((INTO,), frozenset((0,)))
    assert scene(INTO).ports(Port.BOTTOM, Port.TOP).joining == ()


def test_a_port_is_shut_that_the_targets_exits_will_need() -> None:
    narrow = field_of(node(0, 0), node(1, 1), node(0, 2, most_entrances=1))
    assert scene(INTO, field=narrow).ports(Port.BOTTOM, Port.TOP).cost == inf
    assert scene(INTO, field=narrow).ports(Port.BOTTOM, Port.RIGHT).cost < inf
    wider = field_of(node(0, 0), node(1, 1), node(0, 2, most_entrances=2))
    assert scene(INTO, field=wider).ports(Port.BOTTOM, Port.TOP).cost < inf


def test_labels_have_the_places_that_are_clear_of_all_that_is_drawn() -> None:
    near = line(NET, (245, 139), (245, 241)).points
    every = scene().free_places(near)
    assert every == Places(FIELD, NET).labels(near)
    blocked = with_label(ACROSS, every[0][0], 0.0)
    left = scene(blocked).free_places(near)
    assert every[0] not in left
    assert set(left) < set(every)


def test_places_within_reach_of_what_is_drawn_are_doubtful_and_come_later() -> None:
    near = line(NET, (245, 139), (245, 241)).points
    best, *others = scene().free_places(near)
    assert best.reach == pytest.approx(GAP + CLEARLY, abs=0.051)
    passing = line(net(5, 6), (best.rect.x - 5.5, 120), (best.rect.x - 5.5, 160))
    found = scene(passing).free_places(near)
    assert found[0].rect == others[0].rect
    assert [place.doubt for place in found if place.rect == best.rect] == [DOUBT]
    kin = replace(passing, net=net(0, 6))
    assert [place.doubt for place in scene(kin).free_places(near) if place.rect == best.rect] == [DOUBT]


def test_labels_of_the_steps_other_exits_are_known() -> None:
    sibling = with_label(line(net(0, 1), (263, 130), (335, 130), (335, 181)), Rect(270, 120, 14, 8.4), 0.0)
    assert scene(sibling, one=net(0, 2)).exit_labels == [(Rect(270, 120, 14, 8.4), 0.0)]
    assert scene(with_label(INTO, Rect(300, 240, 14, 8.4), 0.0)).exit_labels == []


def test_places_between_the_line_and_another_exit_come_later() -> None:
    near = line(NET, (245, 139), (245, 241)).points
    every = scene().free_places(near)
    aside = line(net(0, 6), (263, 130), (335, 130), ports=(Port.RIGHT, Port.LEFT))
    corner = [place for place in scene(aside).free_places(near) if place.doubt]
    assert {place.doubt for place in corner} == {BETWEEN}
    assert {place.rect for place in corner} == {place.rect for place in every if place.rect.x > 245}
