from hypothesis import given
from hypothesis import strategies as st

from sopdoc.reading.sop.document import read_sop


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
