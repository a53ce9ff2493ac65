"""The lanes that are meant by names, and by ids that can't be such."""

from __future__ import annotations

import pytest

from sopdoc.reading.steering.lane_list import lanes_of
from sopdoc.reading.steering.lanes import Lanes
from tests.reading.decoding import decoded, hints, node_of


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("petugas, kasubbag", ["petugas", "kasubbag"]),
        ("Petugas; Kepala", ["petugas", "kepala"]),
        ("Petugas dan Kepala", ["petugas", "kepala"]),
        ("Petugas, Kasubbag, dan Kepala Dinas", ["petugas", "kasubbag", "kepala_dinas"]),
        ("Kepala Dinas dan Sekretaris", ["kepala_dinas", "sekretaris"]),
        ("Petugas Loket & Kepala Seksi", ["petugas_loket", "kepala_seksi"]),
        ("petugas -> kasubbag → kadis", ["petugas", "kasubbag", "kadis"]),
        ("1. Petugas 2. Kasubbag", ["petugas", "kasubbag"]),
        ("[Petugas; Kasubbag]", ["petugas", "kasubbag"]),
        ("[1. Petugas, 2. Kasubbag]", ["petugas", "kasubbag"]),
        ("\n  Petugas\n  Kasubbag", ["petugas", "kasubbag"]),
        ("|\n  Petugas\n  Kasubbag", ["petugas", "kasubbag"]),
        ("Kepala Bagian Umum dan Kepegawaian", ["kepala_bagian_umum_dan_kepegawaian"]),
        ("[Kepala Bidang Data, Seksi Data dan Arsip]", ["kepala_bidang_data", "seksi_data_dan_arsip"]),
        ("{Kadis: Kepala Dinas, kepala bidang: Kepala Bidang}", ["Kadis", "kepala_bidang"]),
        ("[kepala dinas: Kepala Dinas]", ["kepala_dinas"]),
        ("petugas = Petugas; kepala seksi = Kepala Seksi", ["petugas", "kepala_seksi"]),
        ("'Petugas: Petugas, kasubbag: Kasubbag'", ["Petugas", "kasubbag"]),
        ("[Staf, staf]", []),
        ("[Staf, '?']", []),
        ("[Staf, [x]]", []),
    ],
)
def test_each_name_is_a_lane(text: str, ids: list[str]) -> None:
    assert [lane.id for lane in lanes_of(node_of(text))] == ids


@pytest.mark.parametrize("text", ["petugas, kasubbag", "Petugas dan Kepala", "[2 Staf]", "[kepala dinas: Kepala]"])
def test_the_remedy_is_accepted(text: str) -> None:
    (hint,) = hints(Lanes(), text)
    ready = hint.partition("`{")[2].partition("}`")[0]
    assert decoded(Lanes(), f"{{{ready}}}") == (lanes_of(node_of(text)), [])


def test_no_value_means_no_lane() -> None:
    assert lanes_of(None) == ()
