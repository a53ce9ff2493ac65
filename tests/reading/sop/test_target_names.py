"""What officials write as targets, and what to write instead."""

from __future__ import annotations

import pytest

from sopdoc.reading.sop.document import read_sop

STEPS = ("Menerima surat", "Memeriksa berkas", "Menyetujui", "Menyerahkan surat")


def hint(target: str, row: int = 3, ids: tuple[str, ...] = ("", "periksa", "", "")) -> str:
    """Return the hint to an exit's target in a row (from 1)."""
    lines = []
    for at, (kegiatan, name) in enumerate(zip(STEPS, ids, strict=True), 1):
        exits = f", keputusan: {{ya: selesai, tidak: '{target}'}}" if at == row else ""
        lines.append(f"      - {{kegiatan: {kegiatan}, oleh: a{f', id: {name}' if name else ''}{exits}}}\n")
    text = f"judul: x\nprosedur:\n  - pelaksana: {{a: A}}\n    langkah:\n{''.join(lines)}"
    found = [fault for fault in read_sop(text.encode(), "x.yaml")[1] if fault.code in ("unknown-target", "bad-id")]
    assert len(found) == 1
    return found[0].hints[0]


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("perika", "did you mean `periksa`?"),
        ("berakhir", "write `selesai`"),
        ("berikutnya", "write `lanjut`"),
        ("xyzzy", "known here: periksa, lanjut, selesai"),
    ],
)
def test_words_are_told_what_is_meant(target: str, expected: str) -> None:
    assert hint(target) == expected


@pytest.mark.parametrize("target", ["langkah-2", "no2", "ke-2", "langkah2", "memeriksa-berkas", "sebelumnya"])
def test_a_step_with_an_id_is_named_by_it(target: str) -> None:
    assert hint(target) == "write `periksa`, the id of step 2"


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("langkah-1", "give step 1 (line 5) a name, `id: menerima`, and write `menerima` here"),
        ("awal", "give step 1 (line 5) a name, `id: menerima`, and write `menerima` here"),
        ("menyetujui", "give step 3 (line 7) a name, `id: menyetujui`, and write `menyetujui` here"),
    ],
)
def test_a_step_without_one_is_given_one(target: str, expected: str) -> None:
    assert hint(target) == expected


def test_the_beginning_of_a_steps_text_means_it_unless_it_is_too_short_to_tell() -> None:
    assert hint("meme") == "write `periksa`, the id of step 2"
    assert hint("mem") == "known here: periksa, lanjut, selesai"


def test_a_number_of_no_step_means_none() -> None:
    assert hint("langkah-5") == "known here: periksa, lanjut, selesai"
    assert hint("langkah-0") == "known here: periksa, lanjut, selesai"
    assert "step 4" in hint("langkah-4")


def test_an_id_that_is_taken_gets_the_number_of_its_step() -> None:
    assert "`id: menerima-1`" in hint("langkah-1", ids=("", "menerima", "", ""))
