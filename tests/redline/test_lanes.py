"""The lanes of two revisions side by side."""

from __future__ import annotations

from sopdoc.model.prosedur import Pelaksana
from sopdoc.redline.lanes import join_lanes
from sopdoc.typography.mark import Mark
from sopdoc.typography.markup import without
from tests.layout.flowchart.board import procedure, step

KEPT, INSERTED, DELETED = Mark


def test_a_lane_that_went_stands_where_it_stood_under_an_id_of_its_own() -> None:
    """The new revision gives the id of one that went to another."""
    old = (Pelaksana("a", "Kepala"), Pelaksana("b", "Staf"), Pelaksana("c", "Arsip"))
    new = (Pelaksana("a", "Kepala"), Pelaksana("c", "Arsip"), Pelaksana("b", "Analis"))
    lanes = join_lanes(old, new, {0: 0, 2: 1})
    assert [(lane.id, without(lane.nama, KEPT)) for lane in lanes.pelaksana] == [
        ("a", ""), ("b-lama", "Staf"), ("c", ""), ("b", "Analis"),
    ]  # fmt: skip
    assert lanes.fates == (KEPT, DELETED, KEPT, INSERTED)
    assert lanes.with_old(procedure(step("bc"))).langkah[0].bagian[0].pelaksana == ("b-lama", "c")


def test_a_lane_in_another_column_stands_once_where_it_is_now() -> None:
    one, other = Pelaksana("a", "Kepala"), Pelaksana("b", "Staf")
    lanes = join_lanes((one, other), (other, one), {0: 1, 1: 0})
    assert [lane.id for lane in lanes.pelaksana] == ["b", "a"]
    assert lanes.fates == (KEPT, KEPT)
