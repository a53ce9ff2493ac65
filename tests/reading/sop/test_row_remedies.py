"""Mistakes in rows of several parts, exits and lanes: told where they are, with what to write, and that is right."""

from __future__ import annotations

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


def check_remedy(row: str, wrong: str, ready: str, count: int = 1) -> None:
    """Assert that a row has findings at ``wrong`` whose first hint has ``ready``, with which it is right."""
    found = faults_of(row)
    assert len(found) == count, found
    whole = row[1:] if row.startswith("\n") else f"      - {{kegiatan: X, {row}}}"
    before = whole[: whole.index(wrong)]
    line, column = ROW + before.count("\n"), len(before) - before.rfind("\n")
    assert (found[0].span.line, found[0].span.column) == (line, column), found[0]
    assert f"`{ready}`" in found[0].hints[0] or found[0].hints[0].endswith(f": {ready}"), found[0].hints
    better = row.replace(wrong, ready, 1)
    assert faults_of(better) == (), faults_of(better)


def test_the_rows_around_are_right() -> None:
    assert faults_of("oleh: kadis") == ()


def test_parts_that_are_none_are_an_error_with_the_first_one_to_write() -> None:
    empty = "\n      - kegiatan: X\n        bagian:"
    (fault,) = faults_of(empty)
    assert (fault.code, fault.span.line) == ("missing-value", 7)
    assert fault.hints == ("write `- oleh: petugas` below it; lanes here: petugas, kasubbag, kadis",)
    assert faults_of(f"{empty}\n          - oleh: petugas") == ()
    check_remedy("bagian: []", "[]", "[{oleh: petugas}]")


def test_parts_that_are_none_beside_a_lane_are_to_be_deleted() -> None:
    (fault,) = faults_of("\n      - kegiatan: X\n        oleh: kadis\n        bagian:")
    assert (fault.code, fault.span.line) == ("missing-value", 8)
    assert fault.hints == ("delete `bagian`: the row has its `oleh`",)
