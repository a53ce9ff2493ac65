"""Steps that bring numbers of their own."""

from __future__ import annotations

from sopdoc.reading.characters.ready import LONGEST
from sopdoc.reading.sop.document import read_sop
from tests.reading.steps import faults_of, told


def numbered(*texts: str) -> list[tuple[str, int]]:
    return told(*(f"kegiatan: '{text}', oleh: a" for text in texts))


def printed(*texts: str) -> list[str]:
    lines = "".join(f"      - {{kegiatan: '{text}', oleh: a}}\n" for text in texts)
    text = f"judul: x\nprosedur:\n  - pelaksana: {{a: A}}\n    langkah:\n{lines}"
    sop, _ = read_sop(text.encode(), "x.yaml")
    assert sop is not None
    return [step.kegiatan for step in sop.prosedur[0].langkah]


def test_numbers_of_all_rows_from_one_give_way_to_the_tables() -> None:
    assert numbered("1. satu", "2. dua", "3. tiga") == []
    assert printed("1. satu", "2. dua", "3. tiga") == ["satu", "dua", "tiga"]


def test_other_numbers_are_printed_and_warned_of_once() -> None:
    assert printed("1. satu", "dua") == ["1. satu", "dua"]
    assert numbered("1. satu", "dua", "3. tiga") == [("own-marks", 1)]
    assert numbered("5. satu", "9. dua") == [("own-marks", 1)]
    assert numbered("satu", "2. dua") == [("own-marks", 2)]


def test_a_single_number_that_is_not_its_rows_may_be_text() -> None:
    assert numbered("5. satu", "dua") == []


def test_small_letters_are_no_numbers() -> None:
    assert numbered("a. satu", "dua") == []
    assert printed("a. satu", "b. dua") == ["a. satu", "b. dua"]


def test_long_texts_are_not_repeated() -> None:
    for length, said in ((LONGEST, True), (LONGEST + 1, False)):
        found = faults_of(f"kegiatan: '1. {'x' * length}', oleh: a", "kegiatan: y, oleh: a")
        assert ("x" * length in found[0].hints[0]) is said
