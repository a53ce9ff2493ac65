"""Behind a fault of syntax the file is read on, each fault is told once, and none that only follows."""

from __future__ import annotations

import time

import pytest

from sopdoc.reading.sop.document import read_sop
from sopdoc.source.diagnostic import Diagnostic

HEAD = "judul: Surat\nprosedur:\n  - pelaksana: {a: Petugas}\n    langkah:\n"
STEP = "      - kegiatan: Menerima\n        oleh: a\n"
BROKEN = "      - kegiatan: Menerima: surat\n        oleh: a\n"


def found(text: str) -> tuple[Diagnostic, ...]:
    return read_sop(text.encode(), "x.yaml")[1]


def places(text: str) -> list[tuple[int, str]]:
    return [(fault.span.line, fault.code) for fault in found(text)]


def test_each_fault_is_told_at_its_own_line() -> None:
    text = HEAD + STEP + BROKEN + STEP + BROKEN + "      - kegiatan: @x\n        oleh: b\n"
    assert places(text) == [(7, "syntax"), (11, "syntax"), (13, "syntax"), (14, "unknown-lane")]


def test_a_moved_line_is_told_where_it_was_written() -> None:
    text = HEAD + "      - kegiatan: x\n      oleh: b\n      zzz: 1\n"
    assert [(fault.span.line, fault.span.column, fault.code) for fault in found(text)] == [
        (6, 7, "syntax"),
        (6, 13, "unknown-lane"),
        (7, 7, "unknown-key"),
    ]


def test_nothing_is_said_of_what_was_left_out() -> None:
    text = HEAD + STEP + "      - kegiatan: x\n        oleh: a\n        keputusan: {ya: a: b}\n" + STEP
    assert places(text) == [(9, "syntax")]


@pytest.mark.parametrize("count", [1, 5, 19])
def test_as_many_are_told_as_there_are(count: int) -> None:
    assert len(found(HEAD + BROKEN * count)) == count


def test_where_the_rest_is_too_long_to_be_read_again_this_is_said() -> None:
    faults = found(HEAD + "# x\n" * 140_000 + BROKEN * 3)
    assert len(faults) == 1
    assert faults[0].hints[-1] == "mend this first: what stands below it was not looked through"


@pytest.mark.parametrize("text", [BROKEN * 15_000, STEP * 8_000 + BROKEN * 30, '      - kegiatan: "x\n' * 20_000])
def test_reading_on_is_bounded(text: str) -> None:
    start = time.process_time()
    assert found(HEAD + text)
    assert time.process_time() - start < 5  # about half a second; without bounds, minutes


@pytest.mark.parametrize(
    "line",
    [
        "a" + " " * 200_000 + "b: c: d",
        "a: b: c" + " " * 200_000 + "x",
        "a: b: c" + " #" * 200_000,
        "a: '" + "''" * 200_000 + "x' y",
        "a: [" + "x [ " * 200_000,
        "a: b" + ": c" * 200_000,
        "a:\n" + "  - b\n" * 50_000 + " - c\n" * 30,
    ],
    ids=["blanks", "blanks behind", "comments", "quotes", "brackets", "colons", "items"],
)
def test_a_line_of_any_length_is_looked_at_in_no_time(line: str) -> None:
    start = time.process_time()
    faults = found(f"judul: S\n{line}\n")
    assert time.process_time() - start < 5  # at most half a second; hours where a pattern tries all divisions
    assert all(len(hint) < 1000 for fault in faults for hint in fault.hints)


TABBED = [
    ("      - kegiatan: x\n\toleh: a\n", (6, 1)),
    ("      - kegiatan: x\n      \toleh: a\n", (6, 7)),
    ("\t- kegiatan: x\n\t  oleh: a\n", (5, 1)),
    ("\t\t- kegiatan: x\n\t\t\toleh: a\n", (5, 1)),
]


@pytest.mark.parametrize(("step", "place"), TABBED)
def test_beside_lines_that_tabs_indent_the_file_is_looked_through(step: str, place: tuple[int, int]) -> None:
    rest = "riwayat_revisi:\n  - {revisi: 1, tanggal: 32 Januari 2025, uraian: x}\nwarna: 1\n"
    faults = found(HEAD + step + rest)
    assert [(fault.code, fault.span.line, fault.span.column) for fault in faults] == [
        ("tab", *place),
        ("no-such-date", len((HEAD + step).split("\n")) + 1, 26),
        ("unknown-key", len((HEAD + step).split("\n")) + 2, 1),
    ]
    assert faults[0].hints[0] == "indent with blanks, two for each level"


def test_a_tab_that_can_not_be_read_as_blanks_is_mended_first() -> None:
    [fault] = found(HEAD + "\t- kegiatan: x\n\t   - a: b\n\t z\nwarna: 1\n")
    assert (fault.code, fault.hints[-1]) == (
        "tab",
        "mend this first: what stands below it was not looked through",
    )


def test_a_large_file_with_tabs_is_not_read_for_each_width() -> None:
    start = time.process_time()
    assert [fault.code for fault in found(HEAD + "\t# x\n\ta: b\n" * 90_000)] == ["tab"]
    assert time.process_time() - start < 2
