"""Mistakes in rows of several parts, exits and lanes: told where they are, with what to write, and that is right."""

from __future__ import annotations

import re

import pytest

from sopdoc.reading.sop.document import read_sop
from sopdoc.source.diagnostic import Diagnostic

HEAD = """judul: Uji
prosedur:
  - pelaksana: {petugas: Petugas, kasubbag: Kasubbag, kadis: Kepala Dinas}
    langkah:
      - {kegiatan: Menerima surat, id: a, oleh: petugas}
"""
LAST = "      - {kegiatan: Mengarsipkan, id: z, oleh: petugas}\n"
ROW = 6
"""The line of the row under test."""


def faults_of(row: str) -> tuple[Diagnostic, ...]:
    """Return the findings in a row, given as lines of block text or as what its braces hold, between two others."""
    lines = row if row.startswith("\n") else f"\n      - {{kegiatan: X, {row}}}"
    return read_sop(f"{HEAD}{lines[1:]}\n{LAST}".encode(), "x.yaml")[1]


def test_the_rows_around_are_right() -> None:
    assert faults_of("oleh: kadis") == ()


def test_parts_that_are_none_are_an_error_with_the_first_one_to_write() -> None:
    empty = "\n      - kegiatan: X\n        bagian:"
    (fault,) = faults_of(empty)
    assert (fault.code, fault.span.line) == ("missing-value", 7)
    assert fault.hints == ("write `- oleh: petugas` below it; lanes here: petugas, kasubbag, kadis",)
    assert faults_of(f"{empty}\n          - oleh: petugas") == ()
    (fault,) = faults_of("bagian: []")
    assert (fault.code, fault.hints) == (
        "too-few",
        ("write `[{oleh: petugas}]`; lanes here: petugas, kasubbag, kadis",),
    )
    assert faults_of("bagian: [{oleh: petugas}]") == ()


def test_parts_that_are_none_beside_a_lane_are_to_be_deleted() -> None:
    (fault,) = faults_of("\n      - kegiatan: X\n        oleh: kadis\n        bagian:")
    assert (fault.code, fault.span.line) == ("missing-value", 8)
    assert fault.hints == ("delete `bagian`: the row has its `oleh`",)


TWO = "simbol: [keputusan, keputusan]"
ONE = "{ya: lanjut, tidak: a}"


@pytest.mark.parametrize(
    ("row", "at", "old", "ready"),
    [
        (
            "oleh: kadis, lanjut: {z: laporan selesai}",
            "laporan",
            "lanjut: {z: laporan selesai}",
            "lanjut: {laporan selesai: z}",
        ),
        (
            "oleh: kadis, lanjut: laporan selesai",
            "laporan",
            "lanjut: laporan selesai",
            "lanjut: {laporan selesai: lanjut}",
        ),
        (
            "oleh: kadis, simbol: [keputusan, proses], keputusan: {ya: z, tidak: a}",
            "[",
            "keputusan: {ya: z, tidak: a}",
            f"keputusan: {ONE}",
        ),
        (
            "bagian: [{oleh: petugas}, {oleh: kadis, simbol: [keputusan, proses], keputusan: [z, a]}]",
            "[keputusan",
            "keputusan: [z, a]",
            "keputusan: [lanjut, a]",
        ),
        (f"oleh: kadis, {TWO}, keputusan: [{ONE}, {ONE}, {ONE}]", "[keputusan", TWO, f"{TWO[:-1]}, keputusan]"),
        (
            f"oleh: kadis, {TWO}, keputusan: [{ONE}, {{ya: lanjut}}]",
            "{ya: lanjut}",
            "{ya: lanjut}",
            "{ya: lanjut, tidak: selesai}",
        ),
        (
            "oleh: [petugas -> kadis, kasubbag]",
            "[",
            "oleh: [petugas -> kadis, kasubbag]",
            "oleh: petugas -> kadis + kasubbag",
        ),
        ("oleh: [kasubbag -> Kepala Dinas]", "[", "oleh: [kasubbag -> Kepala Dinas]", "oleh: kasubbag -> kadis"),
        ("bagian: [{oleh: [kasubbag -> kadis]}]", "[k", "oleh: [kasubbag -> kadis]", "oleh: kasubbag -> kadis"),
        ("oleh: [kasubbag, -> kadis]", "[k", "oleh: [kasubbag, -> kadis]", "oleh: kasubbag -> kadis"),
        ("oleh: [[petugas, kadis], kasubbag]", "[[", "[[petugas, kadis], kasubbag]", "petugas + kadis -> kasubbag"),
        ("oleh: Semua", "Semua", "Semua", "semua"),
        ("oleh: semua pelaksana", "semua pelaksana", "semua pelaksana", "semua"),
        ("oleh: petugas -> semua", "petugas", "petugas -> semua", "petugas -> kasubbag + kadis"),
        (
            f"oleh: kadis, simbol: proses -> keputusan, keputusan: {ONE}",
            "proses ->",
            "proses -> keputusan",
            "[proses, keputusan]",
        ),
        (f"oleh: kadis, simbol: belah ketupat, keputusan: {ONE}", "belah", "belah ketupat", "keputusan"),
        ("oleh: kadis, keputusan: {ya: {surat: lanjut}, tidak: a}", "{surat", "ya: {surat: lanjut}", "ya: lanjut"),
        ("oleh: kadis, keputusan: [lanjut]", "[lanjut]", "keputusan: [lanjut]", "keputusan: [lanjut, selesai]"),
        ("oleh: kadis, keputusan: {ya: [], tidak: a}", "[]", "ya: []", "ya: lanjut"),
        ("oleh: kadis, keputusan: [[], a]", "[],", "[],", "lanjut"),
        ("oleh: kadis, lanjut: {}", "{}", "{}", "lanjut"),
        ("bagian: [{oleh: petugas, lanjut: z}, {oleh: kadis}]", "{oleh: kadis}", "lanjut: z", "lanjut: [z, lanjut]"),
        (
            f"oleh: kadis, {TWO}",
            "[keputusan",
            "",
            "keputusan: [{ya: lanjut, tidak: selesai}, {ya: lanjut, tidak: selesai}]",
        ),
        (
            f"oleh: kadis, {TWO}, keputusan: {ONE}",
            "[keputusan",
            f"keputusan: {ONE}",
            f"keputusan: [{ONE}, {{ya: lanjut, tidak: selesai}}]",
        ),
    ],
)
def test_a_mistake_is_told_where_it_is_with_what_to_write(row: str, at: str, old: str, ready: str) -> None:
    (fault,) = faults_of(row)
    assert (fault.span.line, fault.span.column) == (ROW, row.index(at) + len("      - {kegiatan: X, ") + 1)
    assert f"`{ready}`" in fault.hints[0]
    right = row.replace(old, ready + old[len(old.rstrip(",")) :], 1) if old else f"{row}, {ready}"
    assert faults_of(right) == ()


def test_targets_that_stand_before_the_colon_are_turned() -> None:
    hint = "the word stands before the colon, the target behind it: `keputusan: {ya: lanjut, tidak: a}`"
    found = faults_of("oleh: kadis, keputusan: {lanjut: ya, a: tidak}")
    assert [(fault.code, fault.hints) for fault in found] == [("unknown-target", (hint,))] * 2
    assert faults_of(f"oleh: kadis, keputusan: {ONE}") == ()


def test_a_list_with_an_arrow_between_its_items_stays_a_hand_over() -> None:
    (fault,) = faults_of("\n      - kegiatan: X\n        oleh:\n          - kasubbag\n          - -> kadis")
    assert (fault.span.line, fault.span.column) == (8, 11)
    assert "`oleh: kasubbag -> kadis`" in fault.hints[0]


def test_a_circle_is_told_at_the_arrow_that_leads_back() -> None:
    for row, at in (
        ("oleh: kadis, id: x, lanjut: x", 51),
        ("bagian: [{oleh: petugas, id: p}, {oleh: kadis, lanjut: p}]", 78),
    ):
        found = faults_of(row)
        assert (found[0].code, found[0].span.line, found[0].span.column) == ("endless", 6, at)
        assert "`selesai`" in found[0].hints[0]


def test_symbols_in_a_wrong_order_have_one_remedy() -> None:
    assert len(faults_of("oleh: kadis, simbol: [selesai, proses]")) == 1
    assert len(faults_of("oleh: kadis, simbol: [proses, mulai]")) == 1


def test_parts_are_numbered_as_they_are_written() -> None:
    stacked = f"{{oleh: petugas, simbol: [proses, keputusan], keputusan: {ONE}}}"
    row = f"bagian: [{stacked}, {{oleh: kadis, lanjut: z}}, {{oleh: kasubbag}}]"
    (fault,) = faults_of(row)
    assert fault.message == "part 3 of row 2 is never reached: nothing leads to it"


def test_a_lane_alone_is_a_part_with_its_key() -> None:
    (fault,) = faults_of("bagian: petugas")
    assert fault.hints == ("write `- oleh: petugas` on the next line",)
    (item,) = faults_of("\n      - kegiatan: X\n        bagian:\n          - petugas")
    assert (item.span.line, item.span.column, item.hints) == (8, 13, ("write `oleh: petugas`",))
    assert faults_of("\n      - kegiatan: X\n        bagian:\n          - oleh: petugas") == ()


def test_parts_with_numbers_as_keys_are_told_once() -> None:
    parts = "\n      - kegiatan: X\n        bagian:\n"
    parts += "          1:\n            oleh: kasubbag\n          2:\n            oleh: kadis"
    (fault,) = faults_of(parts)
    assert (fault.code, fault.span.line, fault.span.column) == ("no-dash", 8, 11)
    assert "`- oleh: kasubbag`" in fault.hints[0]
    right = re.sub(r"\d:\n            ", "- ", parts)
    assert faults_of(right) == ()


def test_words_for_the_columns_without_a_key_are_those_of_the_steps() -> None:
    text = HEAD.replace("    langkah:", "    label: Uraian\n    langkah:") + LAST
    (fault,) = read_sop(text.encode(), "x.yaml")[1]
    assert (fault.span.line, fault.hints) == (4, ("write `kegiatan: Uraian`",))


def test_lanes_of_a_group_that_are_a_list_are_written_as_a_mapping() -> None:
    group = "{g: {nama: Tim, pelaksana: [petugas: Petugas, kasubbag: Kasubbag]}, kadis: Kepala Dinas}"
    text = re.sub(r"pelaksana: \{.*\}", f"pelaksana: {group}", HEAD, count=1) + LAST
    fault = read_sop(text.encode(), "x.yaml")[1][0]
    ready = "{petugas: Petugas, kasubbag: Kasubbag}"
    assert f"`{ready}`" in fault.hints[0]
    assert read_sop(text.replace("[petugas: Petugas, kasubbag: Kasubbag]", ready).encode(), "x.yaml")[1] == ()


def test_a_mark_where_none_can_be_chosen_is_left_out() -> None:
    row = 'oleh: kadis, waktu: {tanda: "-", butir: [1 jam, 2 jam]}'
    (fault,) = faults_of(row)
    assert fault.hints == ("no mark can be chosen here: write `[1 jam, 2 jam]`",)
    assert faults_of("oleh: kadis, waktu: [1 jam, 2 jam]") == ()
