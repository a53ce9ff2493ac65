"""Exits without targets and items that run into each other are told with the text to write."""

from __future__ import annotations

from sopdoc.reading.sop.document import read_sop
from sopdoc.source.diagnostic import Diagnostic

HEAD = "judul: Surat\n"
STEPS = "prosedur:\n  - pelaksana: {a: Petugas}\n    langkah:\n      - {kegiatan: Menerima, oleh: a}\n"
LAST = "      - {kegiatan: Arsip, oleh: a}\n"
DECISION = "      - {kegiatan: Periksa, oleh: a, keputusan: EXITS}\n" + LAST


def faults_of(text: str) -> tuple[Diagnostic, ...]:
    return read_sop(text.encode(), "x.yaml")[1]


def test_an_exit_without_a_target_is_told_with_its_label() -> None:
    wrong = HEAD + STEPS + DECISION.replace("EXITS", "{ya, lengkap: selesai}")
    (fault,) = faults_of(wrong)
    assert (fault.span.line, fault.message) == (6, "the exit `ya` leads nowhere")
    assert fault.hints == ("write `ya: lanjut` for the next row, `ya: selesai` for the end, or the `id` of a step",)
    assert faults_of(wrong.replace("{ya,", "{ya: lanjut,")) == ()


def test_pasted_items_with_colons_are_told_with_their_dashes() -> None:
    (fault,) = faults_of(HEAD + "dasar_hukum:\n  - 1. UU: a\n    2. PP: b\n" + STEPS + LAST)
    assert (fault.span.line, fault.span.column) == (3, 5)
    assert fault.hints[0].endswith(": `- 'UU: a'`, `- 'PP: b'`")
    assert faults_of(HEAD + "dasar_hukum:\n  - 'UU: a'\n  - 'PP: b'\n" + STEPS + LAST) == ()
