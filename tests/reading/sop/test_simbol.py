"""Lanes that steps name, and symbols where they can stand."""

from __future__ import annotations

import pytest

from sopdoc.reading.sop.document import read_sop
from tests.reading.steps import faults_of, told

BOX, LAST = "kegiatan: x, oleh: a", "kegiatan: z, oleh: b"
EXITS = "keputusan: {ya: lanjut, tidak: selesai}"


def messages(*steps: str) -> list[str]:
    return [fault.message for fault in faults_of(*steps)]


def test_lanes_are_those_of_the_procedure_each_once() -> None:
    assert told("kegiatan: x, oleh: [a, b]", LAST) == []
    assert told("kegiatan: x, oleh: [a, a]", LAST) == [("same-lane", 1)]
    assert told("kegiatan: x, oleh: c", LAST) == [("unknown-lane", 1)]
    assert told("kegiatan: x, oleh: a -> b -> a", LAST) == []
    assert told("kegiatan: x, oleh: a -> b + b", LAST) == [("same-lane", 1)]
    assert told("kegiatan: x, oleh: a -> c + b", LAST) == [("unknown-lane", 1)]
    assert told("kegiatan: x, oleh: semua", LAST) == []


def test_each_lane_is_told_where_it_is_named() -> None:
    (found,) = faults_of("kegiatan: x, oleh: [a, c]", LAST)
    assert found.span.column == len("      - {kegiatan: x, oleh: [a, ") + 1


@pytest.mark.parametrize(
    ("symbols", "found"),
    [
        ("mulai", []),
        ("[mulai, proses]", []),
        ("[proses, mulai]", ["`mulai` must be the first symbol of its row"]),
        ("selesai", ["`selesai` can only stand where the procedure ends"]),
        ("keputusan", ["the symbol `keputusan` needs exits"]),
    ],
)
def test_symbols_of_the_first_row(symbols: str, found: list[str]) -> None:
    assert messages(f"{BOX}, simbol: {symbols}", LAST) == found


@pytest.mark.parametrize(
    ("symbols", "found"),
    [
        ("proses", []),
        ("selesai", []),
        ("[proses, selesai]", []),
        ("mulai", ["`mulai` can only stand in the first row"]),
        ("[selesai, proses]", ["`selesai` must be the last symbol of its row"]),
    ],
)
def test_symbols_of_the_last_row(symbols: str, found: list[str]) -> None:
    assert messages(BOX, f"{LAST}, simbol: {symbols}") == found


def test_selesai_stands_where_a_step_says_so_and_nowhere_else() -> None:
    assert messages(BOX, f"{BOX}, id: y, lanjut: selesai, simbol: selesai", LAST)[:1] != [
        "`selesai` can only stand where the procedure ends"
    ]
    last = "kegiatan: z, oleh: b, lanjut: y, simbol: selesai"
    assert "`selesai` can only stand where the procedure ends" in messages(f"{BOX}, id: y", last)


def test_a_step_with_exits_has_the_diamond() -> None:
    assert messages(BOX, f"{BOX}, {EXITS}, simbol: keputusan", LAST) == []
    assert messages(BOX, f"{BOX}, {EXITS}, simbol: [proses, keputusan]", LAST) == []
    assert messages(BOX, f"{BOX}, {EXITS}, simbol: proses", LAST) == ["a step with exits needs the symbol `keputusan`"]
    assert messages(BOX, f"{BOX}, {EXITS}, simbol: [keputusan, proses]", LAST) == []


def test_two_diamonds_of_a_cell_have_exits_each() -> None:
    two = "keputusan: [{ya: lanjut, tidak: lanjut}, {sah: lanjut, batal: selesai}]"
    assert messages(BOX, f"{BOX}, {two}, simbol: [keputusan, keputusan]", LAST) == []
    assert messages(BOX, f"{BOX}, {EXITS}, simbol: [keputusan, keputusan]", LAST) == [
        "each of 2 symbols `keputusan` needs exits of its own"
    ]
    assert messages(BOX, f"{BOX}, {two}", LAST) == ["2 decisions need as many symbols `keputusan`"]


def test_a_chain_of_three_names_no_symbols() -> None:
    chain = "kegiatan: x, oleh: a -> b -> a, simbol: proses"
    assert messages(BOX, chain, LAST) == ["`simbol` has no place in a hand-over of more than two"]


def test_beside_parts_a_row_says_nothing_of_its_own() -> None:
    parts = "bagian: [{oleh: a}, {oleh: b, teks: x}]"
    assert told(f"kegiatan: x, id: y, {parts}", LAST) == []
    assert told(f"kegiatan: x, oleh: a, lanjut: selesai, {parts}", LAST) == [("beside-parts", 1), ("beside-parts", 1)]


def test_capsules_stand_in_the_first_part_and_where_the_flow_ends() -> None:
    assert messages("kegiatan: x, bagian: [{oleh: a, simbol: mulai}, {oleh: b}]", LAST) == []
    assert messages("kegiatan: x, bagian: [{oleh: a}, {oleh: b, simbol: mulai}]", LAST) == [
        "`mulai` can only stand in the first row"
    ]
    assert messages(BOX, "kegiatan: x, bagian: [{oleh: a}, {oleh: b, simbol: selesai}]") == []
    assert messages(BOX, "kegiatan: x, bagian: [{oleh: a, simbol: selesai}, {oleh: b}]") == [
        "`selesai` can only stand where the procedure ends"
    ]


def test_a_lane_called_as_all_are_wins_and_is_told() -> None:
    text = "judul: x\nprosedur: [{pelaksana: {a: A, semua: S}, langkah: [{kegiatan: x, oleh: semua}]}]\n"
    sop, found = read_sop(text.encode(), "x.yaml")
    assert sop is not None
    assert sop.prosedur[0].langkah[0].bagian[0].pelaksana == ("semua",)
    assert [(each.code, each.severity.value) for each in found] == [("lane-of-all", "warning")]


def test_of_faulty_exits_nothing_is_concluded() -> None:
    assert told(BOX, f"{BOX}, keputusan: 5, simbol: keputusan", LAST) == [("wrong-kind", 2)]
