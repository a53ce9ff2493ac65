from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from msgspec.structs import replace

from sopdoc.geometry.rect import Rect
from sopdoc.layout.flowchart import chart
from sopdoc.layout.flowchart.chart import Chart, Charts
from sopdoc.layout.flowchart.choice.routing import Routing, route_all
from sopdoc.layout.flowchart.standing.page_context import PageContext
from sopdoc.layout.flowchart.ways.budget import Budget
from sopdoc.layout.page import Port, Shape
from sopdoc.model.alur import END
from sopdoc.model.prosedur import Prosedur, Simbol
from tests.flows import exits
from tests.layout.fake import TEMPLAT
from tests.layout.flowchart.board import LANE, LEFT, decide, flow_of, ground_of, procedure, step


def drawn(prosedur: Prosedur, first: int = 0, past: int | None = None) -> Chart:
    ground = ground_of(prosedur)
    return Charts().draw(ground, flow_of(ground, first, past))


def test_a_straight_flow_is_drawn_straight() -> None:
    page = drawn(procedure(step(), step(), step()))
    assert [connector.points for connector in page.connectors] == [((245, 139), (245, 181)), ((245, 199), (245, 241))]
    assert all(connector.arrow for connector in page.connectors)
    assert page.faulty == ()


def test_lines_inside_rows_come_first_and_have_no_head() -> None:
    plain, arrow = drawn(procedure(step("ab"), step())).connectors
    assert (plain.arrow, arrow.arrow) == (False, True)
    assert (plain.source.symbol, plain.target.symbol) == (0, 1)


def test_lines_are_as_thick_and_heads_as_long_as_the_template_says() -> None:
    (connector,) = drawn(procedure(step(), step())).connectors
    assert (connector.line, connector.head) == (TEMPLAT.simbol.garis, TEMPLAT.simbol.panah) == (0.75, 5)


def test_exits_carry_their_labels() -> None:
    page = drawn(procedure(step(id="awal"), decide("b", ya="lanjut", tidak="awal"), step("b")))
    labels = [connector.label for connector in page.connectors if connector.label]
    assert [label.lines[0].text for label in labels] == ["Ya", "Tidak"]
    assert [label.role for label in labels] == ["label", "label"]


FLOWS = {
    "loop": procedure(step("a", id="awal"), step("b"), decide("c", ya="lanjut", tidak="awal"), step("a")),
    "nested loops": procedure(
        step("a", id="awal"),
        step("a", id="lagi"),
        decide("a", ya="lanjut", tidak="lagi"),
        decide("a", ya="lanjut", tidak="awal"),
        step("a"),
    ),
    "fork and join": procedure(
        step("b", lanjut=("kiri", "kanan")),
        step("a", id="kiri", lanjut=("z",)),
        step("c", id="kanan"),
        step("b", id="z"),
    ),
    "an end in the middle": procedure(step("a"), decide("b", ya="lanjut", tidak="selesai"), step("c")),
    "a fork to the end": procedure(step("a"), step("b", lanjut=("z", "selesai")), step("c", id="z")),
    "three exits": procedure(
        step("a", id="awal"), decide("b", ya="lanjut", tidak="awal", batal="z"), step("c"), step("a", id="z")
    ),
    "joint rows": procedure(step("abc"), step("b", id="awal"), decide("cb", ya="lanjut", tidak="awal"), step("ca")),
    "hand-overs": procedure(step("a>b"), step("c>a"), decide("b>c", ya="lanjut", tidak="selesai"), step("a")),
    "stacks": procedure(
        step("a", simbol=(Simbol.MULAI, Simbol.PROSES)),
        step("b", simbol=(Simbol.PROSES, Simbol.KEPUTUSAN), keputusan=exits(ya="lanjut", tidak="z")),
        step("c"),
        step("a", id="z"),
    ),
}


@pytest.mark.parametrize("name", FLOWS)
def test_connectors_start_and_end_on_ports_and_pass_no_symbol(name: str) -> None:
    ground = ground_of(FLOWS[name])
    page = Charts().draw(ground, flow_of(ground, row=80))
    assert page.faulty == ()
    for connector in page.connectors:
        source, target = page.symbols[connector.source.symbol], page.symbols[connector.target.symbol]
        assert connector.points[0] == pytest.approx(source.port(connector.source.port))
        assert connector.points[-1] == pytest.approx(target.port(connector.target.port))
        for a, b in pairwise(connector.points):
            assert (a.x == b.x) != (a.y == b.y)
            run = Rect.from_edges(min(a.x, b.x), min(a.y, b.y), max(a.x, b.x), max(a.y, b.y))
            assert not any(run.overlaps(other.rect) for other in page.symbols if other not in (source, target))
            assert run.x > LEFT
            assert run.right < LEFT + 3 * LANE


@pytest.mark.parametrize("name", FLOWS)
def test_each_arrow_of_the_flow_is_drawn_once(name: str) -> None:
    prosedur = FLOWS[name]
    ground = ground_of(prosedur)
    page = drawn(prosedur)
    inside = sum(len(plan.links) for plan in ground.plans)
    ends = [edge for edge in ground.edges if edge.target == END]
    silent = sum(ground.plans[edge.source].parts[edge.source_part].end is None for edge in ends)
    linked = sum(len(plan.linked) for plan in ground.plans)
    assert len(page.connectors) == inside + len(ground.edges) - silent - linked
    labels = sorted(connector.label.lines[0].text for connector in page.connectors if connector.label)
    assert labels == sorted(edge.label.capitalize() for edge in ground.edges if edge.label)


LOOP = procedure(step("b", id="awal"), step("a"), decide("c", ya="lanjut", tidak="awal"), step("c"))


def test_a_loop_over_two_pages_goes_out_at_the_head_and_in_at_the_foot() -> None:
    first, second = drawn(LOOP, 0, 2), drawn(LOOP, 2, 4)
    into = first.connectors[-1]
    pentagon = first.symbols[into.source.symbol]
    assert pentagon.shape is Shape.OFFPAGE
    assert pentagon.rect.y > first.symbols[1].rect.bottom
    assert first.symbols[into.target.symbol].langkah == 1
    out = second.connectors[-1]
    pentagon = second.symbols[out.target.symbol]
    assert pentagon.rect.bottom < second.symbols[0].rect.y
    assert second.symbols[out.source.symbol].langkah == 3
    assert out.label is not None
    assert into.label is None


def test_a_forward_arrow_over_two_pages_goes_out_at_the_foot_and_in_at_the_head() -> None:
    first, second = drawn(procedure(step("a"), step("a")), 0, 1), drawn(procedure(step("a"), step("a")), 1, 2)
    (out,), (into,) = first.connectors, second.connectors
    assert (out.source.port, out.target.port) == (Port.BOTTOM, Port.TOP)
    assert (into.source.port, into.target.port) == (Port.BOTTOM, Port.TOP)
    assert out.points == ((245, 139), (245, 164.5))  # the strip is 160 … 184, the pentagon 15 high
    assert into.points == ((245, 119.5), (245, 145))  # the strip is 100 … 124, the row's axis at 154


@pytest.fixture
def routed(monkeypatch: pytest.MonkeyPatch) -> list[PageContext]:
    """Return a list that each field that is routed is added to."""
    fields: list[PageContext] = []

    def counted(field: PageContext, *others: Any, **how: Any) -> Routing:
        fields.append(field)
        return route_all(field, *others, **how)

    monkeypatch.setattr(chart, "route_all", counted)
    return fields


def test_a_page_that_is_laid_out_as_it_was_is_not_routed_again(routed: list[PageContext]) -> None:
    ground, charts = ground_of(FLOWS["loop"]), Charts()
    flow = flow_of(ground)
    first = charts.draw(ground, flow)
    assert len(routed) == 1
    assert charts.draw(ground, flow) == first
    assert charts.draw(ground, flow, effort=1) == first  # it has no fault that more effort could mend
    assert len(routed) == 1


@pytest.mark.parametrize(("steps", "afresh", "faulty"), [(199, True, (0,)), (200, True, ()), (200, False, (0,))])
def test_a_page_whose_search_was_cut_short_is_searched_afresh_with_twice_the_steps(
    monkeypatch: pytest.MonkeyPatch, steps: int, afresh: bool, faulty: tuple[int, ...]
) -> None:
    def without_success(*page: Any, budget: Budget, **_: Any) -> Routing:
        budget.spend(100)
        return replace(route_all(*page), faulty=(0,))

    ground, charts = ground_of(procedure(step(), step())), Charts()
    with monkeypatch.context() as patched:
        patched.setattr(chart, "route_all", without_success)
        assert charts.draw(ground, flow_of(ground), budget=Budget(100)).faulty == (0,)
    assert charts.draw(ground, flow_of(ground), budget=Budget(steps, afresh=afresh)).faulty == faulty


def test_a_page_with_other_rows_or_lanes_is_routed_anew(routed: list[PageContext]) -> None:
    ground, charts = ground_of(FLOWS["loop"]), Charts()
    charts.draw(ground, flow_of(ground))
    charts.draw(ground, flow_of(ground, row=80))
    assert len(routed) == 2
    wider = replace(ground, lane_edges=(200, 300, 400, 500))
    moved = charts.draw(wider, flow_of(ground))
    assert len(routed) == 3
    assert moved.symbols[0].rect.centre.x == 250


def test_a_page_without_a_fault_is_routed_once_with_few_tracks(routed: list[PageContext]) -> None:
    ground = ground_of(FLOWS["loop"])
    for effort in range(4):
        Charts().draw(ground, flow_of(ground), effort)
    assert len(routed) == 4
    densities = [field.density for field in routed]
    assert densities == sorted(densities)


def test_a_page_with_faults_is_tried_with_more_tracks_and_with_yet_more_effort(routed: list[PageContext]) -> None:
    # no cell is as large as these words
    endless = " ".join(["kata"] * 500)
    ground = ground_of(procedure(step(), decide("b", **{endless: "lanjut", "ya": "z"}), step("c"), step(id="z")))
    charts = Charts()
    faulty = charts.draw(ground, flow_of(ground)).faulty
    assert [ground.edges[number].label for number in faulty] == [endless]
    tried = [field.density for field in routed]
    assert len(set(tried)) == len(tried) > 1
    charts.draw(ground, flow_of(ground), effort=1)
    assert len(routed) > len(tried)


def test_a_capsule_that_no_arrow_leads_to_any_more_goes_with_the_last_one() -> None:
    steps = step(), decide("b", ya="lanjut", tidak="selesai", batal="selesai"), step("c")
    page = drawn(procedure(*steps))  # edges: 0 to the decision, 1 to the last step, 2 and 3 to the end
    ends = [page.without(frozenset(gone)).symbols for gone in ((1,), (2,), (3,), (2, 3))]
    capsules = [[one.langkah for one in symbols if one.shape is Shape.TERMINATOR] for symbols in ends]
    assert capsules == [[1, 2, 3], [1, 2, 3], [1, 2, 3], [1, 3]]
