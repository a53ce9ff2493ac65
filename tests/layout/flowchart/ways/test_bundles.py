"""Kinds of ways, the promising ones first."""

from __future__ import annotations

import pytest

from sopdoc.layout.flowchart.ways.bundles import BEND, POINT, SPECIAL_TRACK, Bundle, Bundles
from sopdoc.layout.page import Port
from tests.layout.flowchart.board import field_of, net, node

BELOW = field_of(node(0, 0), node(0, 1))
ASIDE = field_of(node(0, 0), node(1, 1))


def of_ports(bundles: Bundles, source: Port, target: Port) -> list[Bundle]:
    return [one for one in bundles if (one.source, one.target) == (source, target)]


def test_floors_rise_and_never_fall() -> None:
    floors = [bundle.floor for bundle in Bundles(ASIDE, net(0, 1))]
    assert floors == sorted(floors)
    assert len(floors) > 16


def test_straight_down_is_the_first_and_costs_its_length() -> None:
    first = next(iter(Bundles(BELOW, net(0, 1))))
    assert (first.source, first.target, first.bends) == (Port.BOTTOM, Port.TOP, 0)
    assert first.floor == pytest.approx(POINT * 42)  # 60 from row to row, less a symbol's 18


@pytest.mark.parametrize(
    ("ports", "bends"),
    [
        ((Port.BOTTOM, Port.TOP), [0, 2, 4]),
        ((Port.RIGHT, Port.LEFT), [2, 4]),
        ((Port.BOTTOM, Port.LEFT), [1, 3]),
        ((Port.RIGHT, Port.TOP), [1, 3]),
    ],
)
def test_lines_have_as_many_bends_as_their_ports_ask_for(ports: tuple[Port, Port], bends: list[int]) -> None:
    assert [bundle.bends for bundle in of_ports(Bundles(BELOW, net(0, 1)), *ports)] == bends


def test_bends_and_tracks_of_choice_are_in_the_floor() -> None:
    one, three = of_ports(Bundles(ASIDE, net(0, 1)), Port.RIGHT, Port.TOP)
    assert one.floor == pytest.approx(BEND + POINT * (72 + 51))  # 90 - 18 across; 60 - 9 down
    assert three.floor - one.floor == pytest.approx(2 * BEND + 2 * SPECIAL_TRACK)
    assert (one.story, three.story) == (0, 0)


def test_what_ports_cost_is_told_apart() -> None:
    (bundle, _) = of_ports(Bundles(ASIDE, net(0, 1)), Port.BOTTOM, Port.LEFT)
    assert bundle.story == 7


def test_a_step_leads_to_itself_by_two_ports() -> None:
    itself = field_of(node(0, 0))
    assert all(bundle.source is not bundle.target for bundle in Bundles(itself, net(0, 0)))


def test_bundles_by_a_port_are_those_of_all() -> None:
    bundles = Bundles(ASIDE, net(0, 1))
    assert set(bundles.leaving(Port.RIGHT)) == {one for one in bundles if one.source is Port.RIGHT}
    assert list(bundles) == list(bundles)


def test_an_arrow_to_its_own_row_comes_back() -> None:
    (bundle, *_) = of_ports(Bundles(field_of(node(0, 0)), net(0, 0)), Port.BOTTOM, Port.TOP)
    assert bundle.story == 14  # leaves below as a loop, and enters itself from above for nothing
