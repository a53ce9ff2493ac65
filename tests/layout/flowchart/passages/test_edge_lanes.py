"""The lanes in which arrows start and end."""

from __future__ import annotations

from sopdoc.layout.flowchart.passages.edge_lanes import Ends, edge_lanes
from sopdoc.model.prosedur import Langkah
from tests.layout.flowchart.board import decide, ground_of, procedure, step


def lanes(*steps: Langkah) -> tuple[Ends, ...]:
    ground = ground_of(procedure(*steps))
    return edge_lanes(ground.plans, ground.edges, ground.fates)


def test_an_arrow_leads_from_its_sources_lane_to_its_targets() -> None:
    loop = decide("c", ya="lanjut", tidak="x")
    assert lanes(step("a", id="x"), loop, step("b"))[:3] == ((0, 2), (2, 1), (2, 0))


def test_those_who_act_together_are_joined_at_their_leader() -> None:
    assert lanes(step("ba"), step("ca"))[0] == (1, 2)


def test_a_hand_over_is_entered_at_the_giver_and_left_at_the_taker() -> None:
    within, onwards, _end = lanes(step("a>c"), step("b"))
    assert (within, onwards) == ((0, 2), (2, 1))


def test_an_arrow_to_the_end_stays_in_its_lane() -> None:
    assert lanes(step("a"), step("c"))[-1] == (2, 2)
