from hypothesis import given
from hypothesis import strategies as st

from sopdoc.reading.sop.document import read_sop
from sopdoc.source.diagnostic import Diagnostic


def source(exits: list[str]) -> bytes:
    rows = "".join(f"      - {{kegiatan: x, oleh: a, id: r{row}{exit_}}}\n" for row, exit_ in enumerate(exits))
    return f"judul: x\nprosedur:\n  - pelaksana: {{a: A}}\n    langkah:\n{rows}".encode()


def written(targets: list[int], count: int) -> str:
    """Write a step's way out: nothing for the next row, ``count`` for the end."""
    names = ["selesai" if target == count else f"r{target}" for target in targets]
    return f", lanjut: [{', '.join(names)}]" if names else ""


@st.composite
def flows(draw: st.DrawFn) -> list[list[int]]:
    count = draw(st.integers(1, 6))
    target = st.integers(0, count)
    return [draw(st.one_of(st.just([]), st.lists(target, max_size=2, unique=True))) for _row in range(count)]


def ways(edges: set[tuple[int, int]], start: int, end: int) -> bool:
    """Tell whether a way leads from one row to another, by trying all ways."""
    seen = {start}
    while True:
        more = {target for source_, target in edges if source_ in seen} - seen
        if not more:
            return end in seen
        seen |= more


@given(flows())
def test_a_flow_is_right_if_each_step_is_reached_and_reaches_the_end(flow: list[list[int]]) -> None:
    count = len(flow)
    edges = {(row, target) for row, targets in enumerate(flow) for target in (targets or [row + 1])}
    reached = [row for row in range(count) if ways(edges, 0, row)]
    all_reached = len(reached) == count
    all_end = all(ways(edges, row, count) for row in reached)
    _sop, faults = read_sop(source([written(targets, count) for targets in flow]), "x.yaml")
    codes = {fault.code for fault in faults}
    assert ("unreachable" in codes, "endless" in codes) == (not all_reached, not all_end)
    assert codes <= {"unreachable", "endless"}


def test_a_step_may_lead_to_itself() -> None:
    assert read_sop(source(["", ", keputusan: {ulang: r1, cukup: lanjut}", ""]), "x.yaml")[1] == ()


def test_one_stretch_that_nothing_reaches_is_told_once() -> None:
    _sop, faults = read_sop(source([", lanjut: selesai", "", "", ""]), "x.yaml")
    assert [(fault.code, fault.span.line) for fault in faults] == [("unreachable", 6)]


def test_a_faulty_exit_silences_what_would_only_follow_from_it() -> None:
    _sop, faults = read_sop(source([", lanjut: 7", "", ", lanjut: r9"]), "x.yaml")
    assert [(fault.code, fault.span.line) for fault in faults] == [("bad-id", 5), ("unknown-target", 7)]


def faults_of(*rows: str) -> tuple[Diagnostic, ...]:
    """Read steps, given by what they say of the flow."""
    lines = "".join(f"      - {{kegiatan: x, oleh: a{', ' * bool(row)}{row}}}\n" for row in rows)
    return read_sop(f"judul: x\nprosedur:\n  - pelaksana: {{a: A}}\n    langkah:\n{lines}".encode(), "x.yaml")[1]


def found(*rows: str) -> list[tuple[str, int, int]]:
    """Return the code, row (from 1) and column of each fault."""
    return [(fault.code, fault.span.line - 4, fault.span.column) for fault in faults_of(*rows)]


def said(*rows: str) -> str:
    return "\n".join("\n".join((fault.message, *fault.hints)) for fault in faults_of(*rows))


AT = len("      - {kegiatan: x, oleh: a, ") + 1
"""The column of what a step says of the flow."""


def test_each_later_step_with_an_id_is_told_where_it_was_given_first() -> None:
    id_at = AT + len("id: ")
    assert found("id: satu", "", "id: satu", "id: satu") == [("duplicate-id", 3, id_at), ("duplicate-id", 4, id_at)]
    assert f"first at 5:{id_at}; give this step another, such as `satu-2`" in said("id: satu", "id: satu")


def test_steps_without_an_id_share_none() -> None:
    assert found("", "", "") == []


def test_a_step_has_one_kind_of_way_out() -> None:
    both = "keputusan: {ya: lanjut, tidak: selesai}, lanjut: selesai"
    assert found(both, "") == [("two-ways-out", 1, AT + len("keputusan: {ya: lanjut, tidak: selesai}, lanjut: "))]


def test_labels_differ_in_more_than_case_and_blanks() -> None:
    assert found('keputusan: {ya: lanjut, " YA": selesai}', "") == [("same-label", 1, AT + 24)]
    assert found("keputusan: {ya: lanjut, ya ya: selesai}", "") == []


def test_a_branch_is_named_once() -> None:
    assert found("lanjut: [b, selesai, b]", "id: b") == [("same-target", 1, AT + len("lanjut: [b, selesai, "))]


def test_the_last_row_has_no_next_one() -> None:
    assert found("", "lanjut: lanjut") == [("no-next-row", 2, AT + len("lanjut: "))]
    assert found("lanjut: lanjut", "lanjut: selesai") == []
    assert found("", "keputusan: {ya: lanjut, tidak: selesai}") == [("no-next-row", 2, AT + len("keputusan: {ya: "))]


def test_a_target_may_be_a_step_whose_id_is_itself_in_doubt() -> None:
    """Which step a faulty id means isn't known: each name may be the one."""
    bad = ("bad-id", 1, AT + len("id: "))
    assert found('id: "a b"', "lanjut: a_b") == [bad]
    assert found('id: "a b"', "lanjut: r9") == [bad]
    assert found("id: ab", "lanjut: r9") == [("unknown-target", 2, AT + len("lanjut: "))]


def test_one_doubtful_id_among_good_ones_is_enough() -> None:
    assert [code for code, *_ in found("id: x", "id: 7", "id: z, lanjut: r9")] == ["bad-id"]


def test_dead_ends_that_follow_from_a_wrong_target_are_not_told() -> None:
    assert [code for code, *_ in found("lanjut: r9", "lanjut: selesai", "")] == ["unknown-target"]


def test_dead_ends_that_follow_from_a_faulty_exit_are_not_told() -> None:
    assert [code for code, *_ in found("keputusan: 5", "lanjut: selesai", "")] == ["wrong-kind"]


def test_eight_rows_that_never_end_are_named_and_of_more_the_first_eight() -> None:
    assert "from row 1 the end" in said("id: x, lanjut: x")
    assert "from rows 1, 2, 3, 4, 5, 6, 7, 8 the end" in said("id: x", *[""] * 6, "lanjut: x")
    assert "from rows 1, 2, 3, 4, 5, 6, 7, 8… the end" in said("id: x", *[""] * 7, "lanjut: x")


def test_each_stretch_that_nothing_reaches_is_told_at_its_first_row() -> None:
    stretches = found("lanjut: selesai", "lanjut: selesai", "", "lanjut: selesai", "")
    assert [(code, row) for code, row, _ in stretches] == [("unreachable", 2), ("unreachable", 3), ("unreachable", 5)]


def test_a_step_that_only_one_behind_it_leads_to_is_reached_by_none_if_that_is_not() -> None:
    assert [(code, row) for code, row, _ in found("lanjut: selesai", "id: b, lanjut: selesai", "lanjut: b")] == [
        ("unreachable", 2),
        ("unreachable", 3),
    ]


def test_a_decision_that_lists_its_words_is_told_how_exits_are_written() -> None:
    faults = faults_of("", "keputusan: [ya, tidak]", "")
    assert {fault.hints for fault in faults} == {("say where each exit leads: `{ya: lanjut, tidak: selesai}`",)}
