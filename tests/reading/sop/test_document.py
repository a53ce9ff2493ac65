"""A document is read whole or not at all, and of each fault the one thing is told that helps."""

from __future__ import annotations

import pytest

from sopdoc.reading.sop.document import read_sop

STEP = "      - {kegiatan: Menerima, oleh: a}\n"
STEPS = "prosedur:\n  - pelaksana: {a: Staf}\n    langkah:\n" + STEP
TITLE = "judul: Surat\n"


def told(text: str) -> list[tuple[str, int, int]]:
    return [(fault.code, fault.span.line, fault.span.column) for fault in read_sop(text.encode(), "x.yaml")[1]]


def test_a_right_source_is_a_document_without_findings() -> None:
    sop, faults = read_sop((TITLE + STEPS).encode(), "x.yaml")
    assert faults == ()
    assert sop is not None
    assert (sop.judul, [step.kegiatan for step in sop.prosedur[0].langkah]) == ("Surat", ["Menerima"])


def test_a_warning_leaves_the_document_and_an_error_does_not() -> None:
    warned, faults = read_sop((TITLE + "dasar_hukum:\n  - • UU\n" + STEPS).encode(), "x.yaml")
    assert [fault.severity.value for fault in faults] == ["warning"]
    assert warned is not None
    assert read_sop((TITLE + "warna: x\n" + STEPS).encode(), "x.yaml")[0] is None


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (b"", ["empty-file"]),
        (b"\xff\xfe\x00", ["encoding"]),
        (b"pemerintah: x\nnama: y\n", ["not-a-document"]),
        (b"- a\n", ["wrong-kind"]),
    ],
)
def test_what_is_no_document_at_all_is_told_once(text: bytes, codes: list[str]) -> None:
    sop, faults = read_sop(text, "x.yaml")
    assert (sop, [fault.code for fault in faults]) == (None, codes)


def test_faults_of_all_kinds_are_told_in_the_order_of_the_file() -> None:
    text = "warna: x\n" + STEPS + STEP.replace("oleh: a", "oleh: z") + "tanggal_efektif: besok\n"
    assert told(text) == [
        ("unknown-key", 1, 1),
        ("missing-key", 1, 1),
        ("unknown-lane", 6, 36),
        ("bad-date", 7, 18),
    ]


def test_only_the_last_procedures_own_signature_takes_the_place_of_the_documents() -> None:
    own = "    penutup: {tempat: C}\n"
    other = STEPS.removeprefix("prosedur:\n")
    outer = TITLE + "penutup: {tempat: B}\n"
    assert told(outer + STEPS + own) == [("double-penutup", 2, 1)]
    assert told(outer + STEPS + own + other) == []
    assert told(TITLE + STEPS + own) == []


def test_what_follows_from_a_step_or_a_lane_that_cannot_be_read_is_not_told() -> None:
    assert told(TITLE + STEPS.replace("oleh: a", "oleh: a, lanjut: r9") + "      - 5\n") == [("wrong-kind", 6, 9)]
    assert told(TITLE + STEPS.replace("oleh: a", "oleh: z").replace("{a: Staf}", "{a: Staf, '1': x}")) == [
        ("bad-id", 3, 26)
    ]


def test_a_character_that_is_refused_leaves_no_value_missing() -> None:
    assert told('judul: "\x01"\n' + STEPS) == [("character", 1, 9)]


def test_a_key_that_is_twice_as_a_dash_is_missing_is_told_as_the_dash() -> None:
    twice = "      kegiatan: Satu\n      oleh: a\n      kegiatan: Dua\n      oleh: a\n"
    assert told(TITLE + STEPS.replace(STEP, twice)) == [("no-dash", 5, 7)]
    assert told(TITLE + TITLE + STEPS) == [("duplicate-key", 2, 1)]


def test_pairs_in_one_line_are_told_by_what_they_stand_for() -> None:
    text = TITLE + STEPS.replace("pelaksana: {a: Staf}", "pelaksana: a: Staf")
    assert told(text) == [("wrong-kind", 3, 16)]
