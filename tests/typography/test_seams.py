"""Where words part that are wider than a line: hostile cells, each with the lines that a typographer would set."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopdoc.typography.markup import Run
from sopdoc.typography.wrap import Break, Line, wrap_runs
from tests.layout.fake import HalfEmMeasurer

NUMBER = re.compile(r"\d(?:[.,:]?\d)*")
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def wrap(text: str, glyphs: int) -> tuple[Line, ...]:
    return wrap_runs((Run(text),), HalfEmMeasurer(), 10, glyphs * 5.0)


def lines_of(text: str, glyphs: int) -> list[str]:
    return [line.text for line in wrap(text, glyphs)]


@pytest.mark.parametrize(
    ("word", "glyphs", "lines"),
    [
        ("pertanggungjawaban", 17, ["pertanggungja-", "waban"]),  # rather than two letters alone
        ("rekapitulasi", 11, ["rekapitu-", "lasi"]),
        ("rekapitulasi", 4, ["re-", "ka-", "pi-", "tu-", "lasi"]),  # where there is no choice
        ("Jum'at", 5, ["Jum'-", "at"]),
        ("BKPSDMD", 5, ["BKPS-", "DMD"]),
        ("jawaba\u0301nya", 7, ["jawa-", "ba\u0301nya"]),  # an accent stays with its letter
        ("strkprgs", 8, ["strkprgs"]),
        ("e-pertanggungjawaban", 15, ["e-pertanggung-", "jawaban"]),
        ("a" * 200, 100, ["a" * 99 + "-", "a" * 99 + "-", "aa"]),
    ],
)
def test_words_part_with_a_hyphen(word: str, glyphs: int, lines: list[str]) -> None:
    assert lines_of(word, glyphs) == lines
    assert all(line.end is Break.SYLLABLE for line in wrap(word, glyphs)[:-1])


@pytest.mark.parametrize(
    ("word", "glyphs", "lines"),
    [
        ("pertanggungjawaban,", 18, ["pertanggungja-", "waban,"]),
        ("(pertanggungjawaban)", 19, ["(pertanggungja-", "waban)"]),
        ("undang-undangan", 6, ["un-", "dang-", "un-", "dangan"]),
        ("pengajuan/penyerahan", 9, ["penga-", "juan/", "penye-", "rahan"]),
        ("dokumen(lampiran)", 10, ["dokumen", "(lampiran)"]),
        ("tandatangan:pejabat", 11, ["tanda-", "tangan:", "pejabat"]),
        ("08.00–10.00", 6, ["08.00–", "10.00"]),
    ],
)
def test_no_line_begins_with_a_mark_that_closes_or_ends_with_one_that_opens(
    word: str, glyphs: int, lines: list[str]
) -> None:
    assert lines_of(word, glyphs) == lines


@pytest.mark.parametrize(
    ("word", "glyphs", "lines"),
    [
        ("e-KTP", 4, ["e-", "KTP"]),
        ("xx e-KTP", 6, ["xx", "e-KTP"]),
        ("xx SOP-A", 7, ["xx", "SOP-A"]),
    ],
)
def test_a_single_letter_stands_apart_only_if_no_line_holds_the_word(word: str, glyphs: int, lines: list[str]) -> None:
    assert lines_of(word, glyphs) == lines


@pytest.mark.parametrize(
    ("word", "glyphs", "lines"),
    [
        ("08.00-10.00", 5, ["08.00", "-", "10.00"]),
        ("Rp1.234.567,00", 13, ["Rp", "1.234.567,00"]),
        ("Rp1.234.567,00", 9, ["Rp1.234.", "567,00"]),  # no line holds it
        ("196501011990031001", 17, ["196501011990031", "001"]),  # nor this: at least three digits go on
        ("10x15x20cm", 9, ["10x15x20", "cm"]),
        ("065/05/SOP-SET/2025", 10, ["065/05/", "SOP-", "SET/2025"]),
    ],
)
def test_numbers_and_times_stay_whole_where_a_line_holds_them(word: str, glyphs: int, lines: list[str]) -> None:
    assert lines_of(word, glyphs) == lines


@pytest.mark.parametrize(
    ("word", "glyphs", "lines"),
    [
        ("https://www.contoh.go.id/layanan", 13, ["https://www.", "contoh.go.id/", "layanan"]),
        ("https://perizinan.go.id", 9, ["https://", "perizinan", ".go.id"]),
        ("kepala@dinkes.go.id", 8, ["kepala@", "dinkes.", "go.id"]),
        ("surat_masuk.docx", 8, ["surat_", "masuk.", "docx"]),
        ("berkas?id=12&x=tanda", 9, ["berkas?", "id=12&x=", "tanda"]),
    ],
)
def test_addresses_part_at_their_signs_without_a_hyphen(word: str, glyphs: int, lines: list[str]) -> None:
    assert lines_of(word, glyphs) == lines
    assert all(line.end is Break.WORD for line in wrap(word, glyphs)[:-1])


def test_a_stop_without_a_blank_behind_it_makes_no_address_of_words() -> None:
    assert lines_of("Selesai.Pertanggungjawaban", 12) == ["Selesai.", "Pertanggung-", "jawaban"]


@given(st.text(LETTERS + "/,:()-'0123456789 ", min_size=1, max_size=80), st.integers(5, 30))
def test_no_letters_are_cut_apart_without_a_hyphen(text: str, glyphs: int) -> None:
    lines = wrap(text, glyphs)
    for line, after in pairwise(lines):
        is_cut = line.end is Break.WORD and line.text[-1:].isalpha() and after.text[:1].isalpha()
        assert not is_cut


@given(st.text("0123456789.:-/ ab", min_size=1, max_size=60), st.integers(8, 30))
def test_no_number_that_a_line_holds_is_cut(text: str, glyphs: int) -> None:
    printed = [number for line in wrap(text, glyphs) for number in NUMBER.findall(line.text)]
    assert not {number for number in NUMBER.findall(text) if len(number) <= glyphs} - set(printed)
