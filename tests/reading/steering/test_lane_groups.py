"""Groups of lanes as they are written, and what is said of those that lack something."""

from __future__ import annotations

import pytest

from sopdoc.model.prosedur import Kelompok, Pelaksana
from sopdoc.reading.steering.lane_names import LaneNames
from sopdoc.reading.steering.lanes import Lanes
from tests.reading.decoding import decoded

GROUP = "provinsi: {nama: Tingkat Provinsi, pelaksana: {ketua: Ketua Tim, anggota: Anggota}}"
PROVINSI = Kelompok("provinsi", "Tingkat Provinsi")
KETUA, ANGGOTA = Pelaksana("ketua", "Ketua Tim", kelompok=PROVINSI), Pelaksana("anggota", "Anggota", kelompok=PROVINSI)


def test_lanes_of_a_group_stand_where_it_stands() -> None:
    value, faults = decoded(Lanes(), f"{{pusat: Pusat, {GROUP}, kab: Kabupaten}}")
    assert (value, faults) == ((Pelaksana("pusat", "Pusat"), KETUA, ANGGOTA, Pelaksana("kab", "Kabupaten")), [])


@pytest.mark.parametrize(
    ("written", "code", "column", "hint"),
    [
        (
            "{p: {a: A, b: 'B: C'}}",
            "missing-key",
            5,
            "write `p: {nama: Tingkat Provinsi, pelaksana: {a: A, b: 'B: C'}}`",
        ),
        ("{p: {pelaksana: {a: A}}}", "missing-key", 5, "for example `nama: Tingkat Provinsi`"),
        ("{p: {nama: , pelaksana: {a: A}}}", "missing-value", 15, "for example `nama: Tingkat Provinsi`"),
        ("{p: {nama: P}}", "missing-key", 5, "for example `pelaksana: {ketua: Ketua Tim}`"),
        ("{p: {nama: P, pelaksana: }}", "missing-value", 29, "for example `pelaksana: {ketua: Ketua Tim}`"),
        ("{p: {nama: P, pelaksana: {}}}", "missing-value", 29, "for example `pelaksana: {ketua: Ketua Tim}`"),
        (
            "{p: {nama: P, pelaksana: Ketua}}",
            "wrong-kind",
            29,
            "give each an id, on a line of its own or like this: `{ketua: Ketua}`",
        ),
        ("{p: {nama: P, pelaksna: {a: A}, pelaksana: {b: B}}}", "unknown-key", 18, "did you mean `pelaksana`?"),
        (
            "{p: {nama: P, pelaksana: {a: A}, b: B}}",
            "unknown-key",
            37,
            "write the lane below `pelaksana`, with the others of its group",
        ),
        (
            "{p: {nama: P, pelaksana: {a: A, q: {nama: Q, pelaksana: {b: B}}}}}",
            "deep-group",
            36,
            "give the group a key of its own beside the outer one, and repeat the outer name in front of its `nama`",
        ),
    ],
)
def test_what_a_group_lacks_is_told_with_what_to_write(written: str, code: str, column: int, hint: str) -> None:
    _value, (fault,) = decoded(Lanes(), written)
    assert (fault.code, fault.span.column, fault.hints) == (code, column, (hint,))


def test_lanes_right_below_a_groups_key_are_known_all_the_same() -> None:
    value, _faults = decoded(Lanes(), "{p: {a: A}}")
    assert value == (Pelaksana("a", "A"),)


@pytest.mark.parametrize("text", ["provinsi", "Tingkat Provinsi"])
def test_a_group_named_as_a_lane_is_answered_with_its_lanes(text: str) -> None:
    assert LaneNames((KETUA, ANGGOTA)).hints(text) == ("this is a group of lanes: write `ketua` or `anggota`",)
