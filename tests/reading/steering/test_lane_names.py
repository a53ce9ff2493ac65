"""The lanes that are meant by what officials write."""

from __future__ import annotations

import pytest

from sopdoc.model.prosedur import Pelaksana
from sopdoc.reading.steering.lane_names import LaneNames, as_ids, remedy, several, written_out

LANES = LaneNames(
    (
        Pelaksana("kadis", "Kepala Dinas"),
        Pelaksana("kabid", "Kepala Bidang"),
        Pelaksana("staf", "Staf Pelaksana"),
        Pelaksana("ab", "Arsip dan Berkas"),
        Pelaksana("p1", "Petugas"),
        Pelaksana("p2", "Petugas"),
    )
)


@pytest.mark.parametrize(
    ("text", "lane"),
    [
        ("Kepala Dinas", "kadis"),
        ("kepala-dinas", "kadis"),
        ("KADIS", "kadis"),
        ("Dinas", "kadis"),
        ("Bapak Kepala Dinas", "kadis"),
        ("Kepala", None),
        ("Staff Pelaksana", "staf"),
        ("Arsip dan Berkas", "ab"),
        ("Kepala Dinas dan Staf Pelaksana", None),
        ("di", None),
        ("Camat", None),
        ("-", None),
    ],
)
def test_a_lane_is_found_by_its_id_or_name_whole_in_part_or_nearly(text: str, lane: str | None) -> None:
    assert LANES.find(text) == lane


@pytest.mark.parametrize(
    ("text", "ready"),
    [
        ("Kepala Dinas", "kadis"),
        ("Kepala Dinas dan Staf", "[kadis, staf]"),
        ("Kepala Dinas, Kepala Bidang & Staf", "[kadis, kabid, staf]"),
        ("Kepala Dinas → Staf", "kadis -> staf"),
        ("Kepala Dinas ke Staf", "kadis -> staf"),
        ("Staf – Kepala Dinas", "staf -> kadis"),
        ("Kepala Dinas dan Staf ke Arsip dan Berkas", "kadis + staf -> ab"),
        ("Kepala Dinas dan Camat", None),
        ("Camat ke Staf", None),
    ],
)
def test_several_lanes_are_written_out(text: str, ready: str | None) -> None:
    assert written_out(text, LANES.find) == ready


@pytest.mark.parametrize("text", ["a dan b", "a, b", "a/b", "a -> b", "a => b", "a ke b", "a - b", "a bersama b"])
def test_signs_and_words_join_lanes(text: str) -> None:
    assert several(text)
    assert as_ids(text) is None


@pytest.mark.parametrize("text", ["a", "a-b", "badan", "kepala", "a_dan_b"])
def test_other_words_join_none(text: str) -> None:
    assert not several(text)
    assert as_ids(text) == text


def test_what_is_to_be_written_is_ready() -> None:
    assert LANES.hints("Kepala Dinas dan Staf") == ("write `[kadis, staf]`",)
    assert LANES.hints("1. Kepala Dinas 2. Staf") == ("write `[kadis, staf]`",)
    assert LANES.hints("Petugas") == ("2 lanes have this name: write `p1` or `p2`",)
    assert LANES.hints("kadiss") == ("did you mean `kadis`?",)
    assert LANES.hints("xyzzy") == ("known here: kadis, kabid, staf, ab, p1, p2",)


def test_what_to_write_is_ready() -> None:
    assert remedy("a -> b + c") == "write `a -> b + c`"
    assert remedy(None).startswith("write `[a, b]` if they act together")
