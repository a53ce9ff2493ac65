"""Lanes that steps name, and symbols where they can stand."""

from __future__ import annotations

import pytest

from tests.reading.steps import faults_of, told

BOX, LAST = "kegiatan: x, oleh: a", "kegiatan: z, oleh: b"
EXITS = "keputusan: {ya: lanjut, tidak: selesai}"


def messages(*steps: str) -> list[str]:
    return [fault.message for fault in faults_of(*steps)]


def test_lanes_are_those_of_the_procedure_each_once() -> None:
    assert told("kegiatan: x, oleh: [a, b]", LAST) == []
    assert told("kegiatan: x, oleh: [a, a]", LAST) == [("same-lane", 1)]
    assert told("kegiatan: x, oleh: c", LAST) == [("unknown-lane", 1)]
    assert told("kegiatan: x, oleh: a -> a", LAST) == [("same-lane", 1)]


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
        ("[selesai, proses]", ["`selesai` and `keputusan` must be the last symbol of their row"]),
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


def test_a_step_with_exits_has_the_diamond_last() -> None:
    assert messages(BOX, f"{BOX}, {EXITS}, simbol: keputusan", LAST) == []
    assert messages(BOX, f"{BOX}, {EXITS}, simbol: [proses, keputusan]", LAST) == []
    assert messages(BOX, f"{BOX}, {EXITS}, simbol: proses", LAST) == ["a step with exits needs the symbol `keputusan`"]
    assert messages(BOX, f"{BOX}, {EXITS}, simbol: [keputusan, proses]", LAST) == [
        "`selesai` and `keputusan` must be the last symbol of their row"
    ]


def test_of_faulty_exits_nothing_is_concluded() -> None:
    assert told(BOX, f"{BOX}, keputusan: 5, simbol: keputusan", LAST) == [("wrong-kind", 2)]
