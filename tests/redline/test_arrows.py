"""Which arrows of two revisions are the same."""

from __future__ import annotations

from sopdoc.layout.woven import Side
from sopdoc.model.alur import END, Edge
from sopdoc.redline.arrows import join_arrows
from sopdoc.typography.fate import Fate
from tests.layout.flowchart.board import decide, procedure, step

KEPT, INSERTED, DELETED = Fate


def test_arrows_past_a_step_that_went_came_and_those_to_and_from_it_went() -> None:
    old = Side(procedure(step("a"), step("b"), step("c")), (0, 1, 2))
    new = Side(procedure(step("a"), step("c")), (0, 2))
    edges, fates = join_arrows(old, new)
    assert dict(zip(edges, fates, strict=True)) == {
        Edge(0, 2): INSERTED, Edge(2, END): KEPT, Edge(0, 1): DELETED, Edge(1, 2): DELETED,
    }  # fmt: skip


def test_an_arrow_to_a_step_in_another_lane_is_another() -> None:
    old, new = (Side(procedure(step("a"), step(lane), step("c")), (0, 1, 2)) for lane in "bc")
    edges, fates = join_arrows(old, new)
    assert edges == (Edge(0, 1), Edge(1, 2), Edge(2, END), Edge(0, 1), Edge(1, 2))
    assert fates == (INSERTED, INSERTED, KEPT, DELETED, DELETED)


def test_other_words_make_another_arrow_but_capitals_do_not() -> None:
    old = Side(procedure(decide("a", Ya="lanjut", tidak="selesai"), step("b")), (0, 1))
    new = Side(procedure(decide("a", ya="lanjut", ditolak="selesai"), step("b")), (0, 1))
    edges, fates = join_arrows(old, new)
    assert list(zip(edges, fates, strict=True)) == [
        (Edge(0, 1, "ya"), KEPT),
        (Edge(0, END, "ditolak"), INSERTED),
        (Edge(1, END), KEPT),
        (Edge(0, END, "tidak"), DELETED),
    ]


def test_of_two_that_are_alike_one_stays() -> None:
    twice = Side(procedure(step("a", lanjut=("b", "b")), step("b", id="b")), (0, 1))
    once = Side(procedure(step("a", lanjut=("b",)), step("b", id="b")), (0, 1))
    edges, fates = join_arrows(twice, once)
    assert edges == (Edge(0, 1), Edge(1, END), Edge(0, 1))
    assert fates == (KEPT, KEPT, DELETED)
