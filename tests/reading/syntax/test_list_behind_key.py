"""Lists that begin behind their key are told of with all their items."""

from __future__ import annotations

import re

import pytest

from sopdoc.reading.sop.document import read_sop
from sopdoc.source.diagnostic import Diagnostic

SOURCE = """judul: A
dasar_hukum: UU
prosedur:
  - pelaksana:
      petugas: Petugas
      kasubbag: Kasubbag
    langkah:
      - kegiatan: Menerima
        oleh: petugas
        kelengkapan: Surat
        waktu: 5 menit
"""


def faults(text: str) -> tuple[Diagnostic, ...]:
    return read_sop(text.encode(), "x.yaml")[1]


@pytest.mark.parametrize(
    ("old", "new", "ready"),
    [
        ("kelengkapan: Surat", "kelengkapan: - Surat", "kelengkapan: [Surat]"),
        (
            "kelengkapan: Surat",
            "kelengkapan: - Surat\n        - B\n        - M",
            "kelengkapan: [Surat, B, M]",
        ),
        ("kelengkapan: Surat", "kelengkapan: - Surat\n                     - Buku", "kelengkapan: [Surat, Buku]"),
        (
            "kelengkapan: Surat",
            "kelengkapan: - Surat\n          K\n          -Buku",
            "kelengkapan: [Surat K, Buku]",
        ),
        ("kelengkapan: Surat", "kelengkapan: - Kop: a\n        - Buku: b", "kelengkapan: ['Kop: a', 'Buku: b']"),
        ("kelengkapan: Surat", "kelengkapan: - Surat # asli\n        - Buku", "kelengkapan: [Surat, Buku]"),
        ("dasar_hukum: UU", "dasar_hukum: - UU 1\n- UU 2", "dasar_hukum: [UU 1, UU 2]"),
        ("dasar_hukum: UU", "dasar_hukum: - UU 1\n\n  - UU 2", "dasar_hukum: [UU 1, UU 2]"),
        ("oleh: petugas", "oleh: - petugas\n        - kasubbag", "oleh: [petugas, kasubbag]"),
        ("waktu: 5 menit", "waktu: - 5 menit\n               - 1 hari", "waktu: [5 menit, 1 hari]"),
        ("judul: A", "judul: - A\n       - B", "judul: A; B"),
    ],
)
def test_the_ready_text_holds_all_items_and_is_accepted(old: str, new: str, ready: str) -> None:
    (fault,) = faults(SOURCE.replace(old, new))
    assert re.findall(r"write `([^`]*)`", fault.hints[-1]) == [ready]
    assert faults(SOURCE.replace(old, ready)) == ()


def test_items_of_the_list_that_holds_the_key_are_none_of_it() -> None:
    found = faults(
        SOURCE.replace("waktu: 5 menit", "waktu: - 5 menit\n      - kegiatan: Selesai\n        oleh: tak-ada")
    )
    assert [(fault.code, fault.span.line) for fault in found] == [("syntax", 11), ("unknown-lane", 13)]
    assert found[0].hints[-1] == "or write `waktu: [5 menit]`"


def test_a_long_list_is_told_without_its_items() -> None:
    many = "dasar_hukum: - UU\n" + "  - UU\n" * 300
    (fault,) = faults(SOURCE.replace("dasar_hukum: UU\n", many))
    assert fault.hints == ("start each item on a line of its own with `- `",)
