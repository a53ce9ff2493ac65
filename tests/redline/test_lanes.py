"""The lanes of two revisions side by side."""

from __future__ import annotations

from msgspec.structs import replace

from sopdoc.model.prosedur import Kelompok, Pelaksana
from sopdoc.redline.lanes import join_lanes
from sopdoc.typography.fate import Fate
from sopdoc.typography.markup import without
from tests.layout.flowchart.board import procedure, step

KEPT, INSERTED, DELETED = Fate


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


def test_headings_of_groups_say_what_became_of_them() -> None:
    old_group, new_group, other = Kelompok("p", "Provinsi"), Kelompok("q", "Tingkat Provinsi"), Kelompok("r", "Pusat")
    one, two, three, four = (Pelaksana(name, name.upper()) for name in "abcd")
    old = (*(replace(lane, kelompok=old_group) for lane in (one, two)), three, replace(four, kelompok=other))
    new = (replace(one, kelompok=new_group), three, four)
    found = join_lanes(old, new, {0: 0, 2: 1, 3: 2}).pelaksana
    heads = [lane.kelompok.nama if lane.kelompok else "" for lane in found]
    assert [without(head, INSERTED) for head in heads] == ["Provinsi", "Provinsi", "", "Pusat"]
    assert [without(head, DELETED) for head in heads] == ["Tingkat Provinsi", "Tingkat Provinsi", "", ""]
