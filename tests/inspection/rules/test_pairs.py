"""What two connectors may share."""

from __future__ import annotations

from msgspec.structs import replace

from sopdoc.inspection.defect import Kind
from sopdoc.inspection.drawings import drawings_of
from sopdoc.inspection.rules import pairs
from sopdoc.model.prosedur import Cabang, Langkah, Prosedur, Simbol
from tests.inspection.asking import found_by, kinds, missed_by
from tests.inspection.planting import Chart, crowded, lay_out, plain, step
from tests.inspection.plants import along, both_ways


def test_each_planted_defect_of_its_kinds_is_found_by_the_rule_alone() -> None:
    assert missed_by(pairs.CHECK, Kind.LINES_OVERLAP) == []


def test_arrows_may_merge_into_one_port() -> None:
    chart = lay_out(step("a", lanjut=("kiri", "akhir")), step("b", id="kiri"), step("c", id="akhir"))
    y = chart.rule(2) + 3
    apart = chart.route(1, 2, "RT", (chart.x(2), chart.y(1))).route(2, 3, "RT", (chart.x(3), chart.y(2)))
    merged = apart.route(1, 3, "BT", (chart.x(1), y), (chart.x(3), y))
    assert found_by(pairs.CHECK, merged) == set()
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


def lacking(ports: int, *sources: str, first: bool = False) -> bool:
    """Tell whether a decision with so many exits, reached by other rows, lacks a port; ``first``: below a capsule."""
    names = ["m", "n", "m", "n"][:ports]
    keputusan = tuple(Cabang(f"jenis {at}", name) for at, name in enumerate(names))
    simbol = (Simbol.MULAI, Simbol.KEPUTUSAN) if first else ()
    decision = step("b", id="d", keputusan=keputusan, simbol=simbol)
    rows = (step("a", id="m", lanjut=("n", *sources)), step("c", id="n"))
    chart = lay_out(*((decision, *rows) if first else (step("a"), decision, *rows)))
    scene = drawings_of(chart.document, chart.sop, chart.templat).drawn[0][0]
    return bool(list(pairs.lacking_ports(scene, scene.rows[1 if first else 2])))


def test_what_arrives_at_a_decision_takes_a_port_unless_it_joins_the_arrow_of_a_capsule() -> None:
    assert (lacking(3), lacking(4)) == (False, True)  # one port is the entrance
    assert (lacking(3, first=True), lacking(3, "d", first=True)) == (False, False)  # one is the capsule's


def test_exits_of_a_decision_leave_apart_though_they_have_no_words() -> None:
    chart = lay_out(
        step("a"), step("b", keputusan=(Cabang("", "m"), Cabang("", "n"))), step("a", id="m"), step("c", id="n")
    )
    y = chart.rule(3) + 4
    shared = chart.route(2, 3, "BT", (chart.x(2), y), (chart.x(3), y)).route(
        2, 4, "BT", (chart.x(2), y), (chart.x(4), y)
    )
    assert Kind.EXITS_SHARE_PORT in kinds(shared)
    assert Kind.EXITS_SHARE_PORT not in kinds(chart)


def _with_steps(chart: Chart, prosedur: Prosedur, steps: tuple[Langkah, ...]) -> Chart:
    return replace(chart, sop=replace(chart.sop, prosedur=(replace(prosedur, langkah=steps),)))


def test_lines_on_each_other_are_found() -> None:
    assert found_by(pairs.CHECK, along(plain())) == {Kind.LINES_OVERLAP}
    assert found_by(pairs.CHECK, both_ways(plain())) == {Kind.PORT_BOTH_WAYS}
