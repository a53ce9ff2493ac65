"""Values that nobody would write are given up in no time."""

from __future__ import annotations

import time

import pytest

from sopdoc.reading.sop.document import read_sop

SOURCE = """judul: A
prosedur:
  - pelaksana: {}
    langkah:
      - kegiatan: a
        oleh: a
        keputusan: {}
"""
LONG = 400_000


@pytest.mark.parametrize(
    "value",
    [
        "a" + " " * LONG + "b",
        "a, " * (LONG // 3) + "b",
        "a dan " * (LONG // 6),
        "a-" * (LONG // 2),
        "a = b " * (LONG // 6),
    ],
)
def test_lanes_and_exits_of_any_length_take_no_time(value: str) -> None:
    start = time.process_time()
    _sop, found = read_sop(SOURCE.format(value, value).encode(), "x.yaml")
    assert time.process_time() - start < 2
    assert [fault.code for fault in found][:1] == ["wrong-kind"]


def test_a_list_of_any_length_behind_its_key_takes_no_time() -> None:
    start = time.process_time()
    read_sop(("judul: A\ndasar_hukum: - UU\n" + "   lanjut\n" * (LONG // 5)).encode(), "x.yaml")
    assert time.process_time() - start < 5
