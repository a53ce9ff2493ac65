"""A line too far left in a text of several lines is told where it stands, once, and with its blanks it is read."""

from __future__ import annotations

import re

import pytest

from sopdoc.reading.sop.document import read_sop
from sopdoc.source.diagnostic import Diagnostic

STEPS = "prosedur:\n  - pelaksana: {a: Petugas}\n    langkah:\n"
STEP = "      - kegiatan: Menerima\n        oleh: a\n        output: x\n"
REST = STEPS + STEP + STEP
CASES = [
    (STEPS + "      - kegiatan: |\n          Surat\n        dan buku\n        oleh: a\n" + STEP, (7, 9), 10),
    ("peringatan: |\n    Apabila surat\n  maka terlambat.\n" + REST, (4, 3), 4),
    ("peringatan: >-\n    Apabila surat\nmaka terlambat.\n" + REST, (4, 1), 4),
    ("peringatan: |\n    Apabila surat\n  maka: terlambat.\n" + REST, (4, 3), 4),
    ("dasar_hukum:\n  - >-\n    UU Nomor 1\n  tentang Arsip\n  - PP Nomor 2\n" + REST, (5, 3), 4),
    ("peringatan: | # catatan\n      1. Apabila\n    2. maka\n    3. dan\n" + REST, (4, 5), 6),
]


def faults_of(text: str) -> tuple[Diagnostic, ...]:
    return tuple(fault for fault in read_sop(text.encode(), "x.yaml")[1] if fault.code != "own-marks")


@pytest.mark.parametrize(("body", "place", "column"), CASES)
def test_a_line_that_falls_out_is_told_and_read_with_its_blanks(body: str, place: tuple[int, int], column: int) -> None:
    text = "judul: Surat\n" + body
    [fault] = faults_of(text)
    assert (fault.code, fault.span.line, fault.span.column) == ("syntax", *place)
    assert fault.message.startswith("this line ends the text that begins with `")
    assert fault.hints[0] == f"put {column} blanks before it"
    more = re.match(r"and before the (?:line|(\d+) lines) below it", "".join(fault.hints[1:]))
    count = 1 if more is None else 1 + int(more[1] or 1)
    lines = text.split("\n")
    for index in range(place[0] - 1, place[0] - 1 + count):
        lines[index] = " " * column + lines[index].lstrip()
    assert faults_of("\n".join(lines)) == ()


def test_a_key_or_item_below_such_a_text_is_no_rest_of_it() -> None:
    text = "judul: Surat\nperingatan: |\n    Apabila\n  nomor: 1\n" + REST
    [fault] = faults_of(text)
    assert "ends the text" not in fault.message


@pytest.mark.parametrize(
    ("body", "first", "count", "blanks"),
    [
        ("peringatan: |\nApabila surat\nterlambat.\n" + REST, 3, 2, 2),
        ("peringatan: >\nApabila: surat\nterlambat.\n" + REST, 3, 2, 2),
        ("dasar_hukum: |\nUU\n" + REST, 3, 1, 2),
        (STEPS + "      - kegiatan: |\n        Surat\n        masuk\n        oleh: a\n" + STEP, 6, 2, 10),
    ],
)
def test_a_text_beside_its_key_is_told_once_with_its_blanks(body: str, first: int, count: int, blanks: int) -> None:
    text = "judul: Surat\n" + body
    [fault] = faults_of(text)
    assert (fault.code, fault.span.line) == ("syntax", first)
    lines = text.split("\n")
    assert fault.hints[0] == f"write `{' ' * blanks}{lines[first - 1].strip()}`"
    assert fault.hints[1:] == ((f"put {blanks} blanks before each of its lines",) if count > 1 else ())
    for index in range(first - 1, first - 1 + count):
        lines[index] = " " * blanks + lines[index].lstrip()
    assert faults_of("\n".join(lines)) == ()
