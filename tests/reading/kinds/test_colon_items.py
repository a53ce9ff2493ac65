"""In a list of texts a colon makes no key: the item is printed as it was written."""

from __future__ import annotations

import pytest

from sopdoc.reading.sop.document import read_sop

STEPS = "prosedur: [{pelaksana: {a: A}, langkah: [{kegiatan: x, oleh: a}]}]\n"


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("Kepala OPD : menandatangani", "Kepala OPD : menandatangani"),
        ("Kepala OPD: menandatangani  # benar", "Kepala OPD: menandatangani"),
        ("Syarat:", "Syarat:"),
        ("nama: Andi Contoh", "nama: Andi Contoh"),
        ("Kepala OPD : menandatangani\n      dan mengesahkan", "Kepala OPD : menandatangani dan mengesahkan"),
    ],
)
def test_an_item_with_a_colon_is_a_text(written: str, printed: str) -> None:
    sop, faults = read_sop(f"judul: S\nperingatan:\n  - satu\n  - {written}\n{STEPS}".encode(), "x.yaml")
    assert faults == ()
    assert sop is not None
    assert sop.peringatan == ("satu", printed)


@pytest.mark.parametrize("written", ["{a: b}", "a: b\n    c: d", "a: [b]", '"a": b', "a: 'b'"])
def test_what_may_be_meant_as_keys_is_told(written: str) -> None:
    sop, faults = read_sop(f"judul: S\nperingatan:\n  - {written}\n{STEPS}".encode(), "x.yaml")
    assert sop is None
    assert [fault.code for fault in faults] == ["wrong-kind"]
