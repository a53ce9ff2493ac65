"""Rows of a procedure that is woven of two revisions: the symbols of both, the same ones once."""

from __future__ import annotations

from msgspec.structs import asdict

from sopdoc.layout.blocks.press import Press
from sopdoc.layout.flowchart.standing.label_words import LabelWords
from sopdoc.layout.flowchart.standing.marks import RowPlan, symbol_size
from sopdoc.layout.flowchart.standing.plan import plan_rows
from sopdoc.layout.flowchart.standing.woven_plan import plan_woven_rows
from sopdoc.layout.page import Shape
from sopdoc.layout.woven import Side, WovenProsedur
from sopdoc.model.alur import flow_edges
from sopdoc.model.prosedur import Langkah, Prosedur
from sopdoc.typography.fate import Fate
from tests.layout.fake import SETTER, TEMPLAT
from tests.layout.flowchart.board import LANE, decide, procedure, step

CAPSULE, BOX, DIAMOND = Shape.TERMINATOR, Shape.PROCESS, Shape.DECISION
KEPT, INSERTED, DELETED = Fate
LABELS = LabelWords(Press(TEMPLAT, SETTER), LANE)
SIZE = symbol_size(TEMPLAT, LANE)


def ends(plan: RowPlan, fate: Fate) -> tuple[int, int, int | None]:
    part = plan.ends(fate, 0)
    return part.entry, part.exit, part.end


def plans(old: Prosedur, new: Prosedur, places: tuple[tuple[int | None, int | None], ...]) -> tuple[RowPlan, ...]:
    """Plan the union of two procedures whose rows stand at these places."""
    rows: list[Langkah] = [new.langkah[to] if to is not None else old.langkah[at or 0] for at, to in places]
    woven = WovenProsedur(
        **asdict(new) | {"langkah": tuple(rows)},
        rows=tuple(INSERTED if at is None else DELETED if to is None else KEPT for at, to in places),
        old=Side(old, tuple(row for row, (at, _to) in enumerate(places) if at is not None)),
        new=Side(new, tuple(row for row, (_at, to) in enumerate(places) if to is not None)),
    )
    return plan_woven_rows(woven, SIZE, TEMPLAT, LABELS, {}, 100.0)


def symbols(plan: RowPlan) -> list[tuple[int, Shape, Fate]]:
    return [(mark.lane, mark.shape, fate) for mark, fate in zip(plan.marks, plan.fates, strict=True)]


def test_rows_of_one_revision_are_all_of_one_fate() -> None:
    old, new = procedure(step("a"), step("ab"), step("a")), procedure(step("a"), step("c"), step("a"))
    first, went, came, last = plans(old, new, ((0, 0), (1, None), (None, 1), (2, 2)))
    assert symbols(first) == [(0, CAPSULE, KEPT)]
    assert symbols(went) == [(0, BOX, DELETED), (1, BOX, DELETED)]
    assert [link.fate for link in went.links] == [DELETED]
    assert symbols(came) == [(2, BOX, INSERTED)]
    assert symbols(last) == [(0, CAPSULE, KEPT)]


def test_a_step_in_another_lane_stands_in_both() -> None:
    old, new = procedure(step("a"), step("b"), step("a")), procedure(step("a"), step("c"), step("a"))
    plan = plans(old, new, ((0, 0), (1, 1), (2, 2)))[1]
    assert symbols(plan) == [(2, BOX, INSERTED), (1, BOX, DELETED)]
    assert ends(plan, KEPT) == ends(plan, INSERTED) == (0, 0, None)
    assert ends(plan, DELETED) == (1, 1, None)


def test_one_who_no_longer_acts_along_goes_with_the_line_to_him() -> None:
    old, new = procedure(step("a"), step("bc"), step("a")), procedure(step("a"), step("b"), step("a"))
    plan = plans(old, new, ((0, 0), (1, 1), (2, 2)))[1]
    assert symbols(plan) == [(1, BOX, KEPT), (2, BOX, DELETED)]
    assert [(link.source, link.target, link.fate) for link in plan.links] == [(0, 1, DELETED)]


def test_a_symbol_of_another_shape_lies_under_the_new_one() -> None:
    """The last step is a capsule; as soon as another follows, it is a box."""
    old, new = procedure(step("a"), step("b")), procedure(step("a"), step("b"), step("c"))
    plan = plans(old, new, ((0, 0), (1, 1), (None, 2)))[1]
    assert symbols(plan) == [(1, BOX, INSERTED)]
    assert [mark.shape for mark in plan.under] == [CAPSULE]
    assert ends(plan, DELETED) == (0, 0, None)


def test_a_row_is_as_high_as_the_symbols_of_both() -> None:
    deciding = decide("b", ya="lanjut", tidak="selesai")
    old, new = procedure(step("a"), deciding, step("a")), procedure(step("a"), step("b"), step("a"))
    alone = plan_rows(old, flow_edges(old), SIZE, TEMPLAT, LABELS)[1]
    plan = plans(old, new, ((0, 0), (1, 1), (2, 2)))[1]
    assert (plan.above, plan.below) == (alone.above, alone.below)
    assert ends(plan, DELETED)[2] == 1
    assert symbols(plan)[1] == (1, CAPSULE, DELETED)


def test_rows_that_are_the_same_have_nothing_under_them_and_no_fates() -> None:
    one = procedure(step("ab"), decide("b", ya="lanjut", tidak="selesai"), step("c"))
    for plan, alone in zip(
        plans(one, one, ((0, 0), (1, 1), (2, 2))), plan_rows(one, flow_edges(one), SIZE, TEMPLAT, LABELS), strict=True
    ):
        assert plan.marks == alone.marks
        assert plan.links == alone.links
        assert set(plan.fates) == {KEPT}
        assert plan.under == ()
