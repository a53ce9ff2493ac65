"""Keys that are none, or that stand beside the group that should hold them, are told once with their remedy."""

from __future__ import annotations

import re

import pytest

from sopdoc.reading.sop.document import read_sop
from sopdoc.source.diagnostic import Diagnostic

STEPS = "pelaksana:\n  petugas: Petugas\nlangkah:\n  - kegiatan: Menerima\n    oleh: {}\n"


def indented(text: str, count: int) -> str:
    return re.sub("^", " " * count, text.rstrip("\n"), flags=re.MULTILINE) + "\n"


PROSEDUR = "prosedur:\n  - " + indented(STEPS.format("petugas"), 4).lstrip()


def faults(text: str) -> tuple[Diagnostic, ...]:
    return read_sop(text.encode(), "x.yaml")[1]


def test_lanes_and_steps_without_their_prosedur_are_one_fault_and_looked_through() -> None:
    found = faults("judul: A\n" + STEPS.format("kadis"))
    assert [(fault.code, fault.span.line) for fault in found] == [("unheld", 2), ("unknown-lane", 6)]
    assert found[0].hints == (
        "write `prosedur:`, and on the next line `  - pelaksana:`",
        "put 4 blanks before each other line of them",
    )
    assert faults("judul: A\n" + PROSEDUR) == ()


def test_keys_of_other_lists_are_gathered_too() -> None:
    (fault,) = faults("judul: A\nrevisi: '1'\nuraian: Baru\n" + PROSEDUR)
    assert "`revisi` and `uraian` must stand in an item of `riwayat_revisi`" in fault.message


def test_a_single_text_is_sent_to_the_group_that_knows_it() -> None:
    (fault,) = faults("judul: A\ncatatan: x\n" + PROSEDUR)
    assert (fault.code, fault.hints) == ("unknown-key", ("`catatan` belongs in `prosedur`",))


@pytest.mark.parametrize("key", ["tanggal", "tgl"])
def test_a_date_of_the_document_is_likely_the_one_of_its_making(key: str) -> None:
    (fault,) = faults(f"judul: A\n{key}: 2025-01-02\n{PROSEDUR}")
    assert fault.hints[0] == "did you mean `tanggal_pembuatan`?"
    assert faults(f"judul: A\ntanggal_pembuatan: 2025-01-02\n{PROSEDUR}") == ()


@pytest.mark.parametrize(
    ("written", "ready"),
    [
        ("- 1. UU\n2. PP: b\n3. Perda: c", ["UU", "'PP: b'", "'Perda: c'"]),
        ("1. UU: a\n2. PP: b", ["'UU: a'", "'PP: b'"]),
        ("- UU\n• PP: b", ["UU", "'PP: b'"]),
    ],
)
def test_marked_lines_are_items_of_the_list_above(written: str, ready: list[str]) -> None:
    found = [fault for fault in faults(f"judul: A\ndasar_hukum:\n{written}\n{PROSEDUR}") if fault.code != "own-marks"]
    (fault,) = found
    assert re.findall("`- ([^`]*)`", fault.hints[0].replace("`: `, ", "")) == ready
    better = "\n".join(f"- {item}" for item in ready)
    assert faults(f"judul: A\ndasar_hukum:\n{better}\n{PROSEDUR}") == ()


def test_lines_with_colons_beside_their_key_are_its_text() -> None:
    (fault,) = faults(f"judul: A\nperingatan: |\nCatatan: satu\nPerhatian: dua\n{PROSEDUR}")
    assert (fault.code, fault.span.line) == ("beside-holder", 3)
    assert fault.hints[0] == "put 2 blanks before each line of the text"
    assert faults(f"judul: A\nperingatan: |\n  Catatan: satu\n  Perhatian: dua\n{PROSEDUR}") == ()


def test_a_mistyped_key_below_an_empty_one_is_a_key() -> None:
    (fault,) = faults(f"judul: A\nperingatan:\nnomer: '7'\n{PROSEDUR}")
    assert (fault.code, fault.hints) == ("unknown-key", ("did you mean `nomor`?",))
