"""What two connectors may share."""

from __future__ import annotations

from msgspec.structs import replace

from sopdoc.inspection.defect import Kind
from sopdoc.inspection.drawings import drawings_of
from sopdoc.inspection.rules import pairs
from sopdoc.model.prosedur import Langkah, Prosedur
from tests.inspection.asking import found_by, kinds, missed_by
from tests.inspection.planting import Chart, crowded, exits, lay_out, plain, step
from tests.inspection.plants import along, both_ways


def test_each_planted_defect_of_its_kinds_is_found_by_the_rule_alone() -> None:
    assert missed_by(pairs.CHECK, Kind.LINES_OVERLAP) == []


def test_arrows_may_merge_into_one_port() -> None:
    chart = lay_out(step("a", lanjut=("kiri", "akhir")), step("b", id="kiri"), step("c", id="akhir"))
    y = chart.rule(2) + 3
    apart = chart.route(1, 2, "RT", (chart.x(2), chart.y(1))).route(2, 3, "RT", (chart.x(3), chart.y(2)))
    merged = apart.route(1, 3, "BT", (chart.x(1), y), (chart.x(3), y))
    assert kinds(merged) == set()
    assert kinds(merged.route(1, 3, "BL", (chart.x(1), chart.y(3)))) == set()


def test_branches_of_a_fork_may_share_a_trunk() -> None:
    chart = lay_out(step("a", lanjut=("kiri", "kanan")), step("b", id="kiri"), step("c", id="kanan"))
    y = chart.y(1)
    forked = chart.route(1, 2, "RT", (chart.x(2), y)).route(1, 3, "RT", (chart.x(3), y))
    assert kinds(forked.route(2, 3, "BL", (chart.x(2), chart.y(3)))) == set()


def test_a_decision_counts_its_ports() -> None:
    assert kinds(crowded()) == set()
    three = crowded().sop.prosedur[0]
    (part,) = three.langkah[2].bagian
    decision = replace(three.langkah[2], bagian=(replace(part, keputusan=part.keputusan[:3]),))
    fewer = _with_steps(crowded(), three, (*three.langkah[:2], decision, *three.langkah[3:]))
    assert kinds(fewer) == {Kind.EXITS_SHARE_PORT, Kind.FLOW_EXTRA}
    assert kinds(fewer.without(crowded().exit("Ulang"))) == set()


def _with_steps(chart: Chart, prosedur: Prosedur, steps: tuple[Langkah, ...]) -> Chart:
    return replace(chart, sop=replace(chart.sop, prosedur=(replace(prosedur, langkah=steps),)))


def test_lines_on_each_other_are_found() -> None:
    assert found_by(pairs.CHECK, along(plain())) == {Kind.LINES_OVERLAP}
    assert found_by(pairs.CHECK, both_ways(plain())) == {Kind.PORT_BOTH_WAYS}


def lacking(*, reached: bool) -> bool:
    """Tell whether b and c, who decide together after a, lack a port; ``reached``: the next row leads back to them."""
    handed = step("a>bc", keputusan=exits(ya="lanjut", tidak="z"))
    giver, taker = handed.bagian
    handed = replace(handed, bagian=(giver, replace(taker, id="dua")))
    after = step("c", keputusan=exits(ya="lanjut", tidak="dua")) if reached else step("c")
    chart = lay_out(step("a", id="z"), handed, after, step("a"))
    found = drawings_of(chart.document, chart.sop, chart.templat).drawn[0][0]
    return bool(list(pairs.lacking_ports(found, found.rows[2])))


def test_an_arrow_that_is_drawn_with_its_row_takes_a_port() -> None:
    """One port is the hand-over's, one the line's between b and c: two are left for two exits and what arrives."""
    assert lacking(reached=True)
    assert not lacking(reached=False)
