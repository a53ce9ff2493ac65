"""Words of steps in their symbols: which, in which symbol, and what holds those that have no room."""

from __future__ import annotations

from pathlib import Path

import pytest

from sopdoc.layout.charts_alone import Look
from sopdoc.layout.flowchart.standing.symbol_words import are_readable
from sopdoc.layout.page import Shape
from tests.layout.alone.drawing import drawn, said, written

BOTH = Look(worded=True, whole=True)
START, BOX, DIAMOND = Shape.TERMINATOR, Shape.PROCESS, Shape.DECISION
TEXT = """\
judul: Contoh
prosedur:
  - pelaksana: {{a: Petugas, b: Kepala}}
    langkah:
      - {{kegiatan: Menerima berkas, oleh: a}}
{rows}
      - {{kegiatan: Mengarsipkan berkas, oleh: a}}
"""
LONG = " ".join(["Memeriksa kelengkapan dan keabsahan dokumen persyaratan pemohon izin"] * 4)


def middle(folder: Path, *rows: str) -> list[tuple[Shape, str]]:
    """Return the symbols of the rows between the first and the last one, with their words."""
    text = TEXT.format(rows="\n".join(f"      - {row}" for row in rows))
    (page,) = drawn(written(folder, text), BOTH).document.pages
    assert all(map(are_readable, page.symbols))
    return [(shape, words) for langkah, shape, words in said(page) if 1 < langkah < 2 + len(rows)]


@pytest.mark.parametrize(
    ("row", "symbols"),
    [
        ("{kegiatan: Mencatat, oleh: b}", [(BOX, "Mencatat")]),
        ("{kegiatan: '**Mencatat** surat\\*', oleh: b}", [(BOX, "Mencatat surat*")]),
        ("{kegiatan: Mencatat, oleh: b, teks: Buku}", [(BOX, "Mencatat")]),
        ("{kegiatan: Rapat, oleh: [b, a]}", [(BOX, "Rapat"), (BOX, "")]),
        ("{kegiatan: Menyerahkan, oleh: b -> a}", [(BOX, "Menyerahkan"), (BOX, "")]),
        (
            "{kegiatan: Lengkap?, oleh: b, keputusan: {ya: lanjut, tidak: selesai}}",
            [(DIAMOND, "Lengkap?"), (START, "Selesai")],
        ),
        (f"{{kegiatan: {LONG}, oleh: b}}", [(BOX, LONG)]),
        (
            f"{{kegiatan: {LONG}, oleh: b, keputusan: {{ya: lanjut, tidak: selesai}}}}",
            [(BOX, LONG), (DIAMOND, ""), (START, "Selesai")],
        ),
    ],
)
def test_a_symbol_says_what_is_done(tmp_path: Path, row: str, symbols: list[tuple[Shape, str]]) -> None:
    assert middle(tmp_path, row) == symbols


def test_the_first_and_the_last_step_stand_in_capsules_unless_these_are_too_small(tmp_path: Path) -> None:
    text = TEXT.format(rows="").replace("Mengarsipkan berkas", LONG)
    (page,) = drawn(written(tmp_path, text), BOTH).document.pages
    assert said(page) == [(1, START, "Menerima berkas"), (2, BOX, LONG), (2, START, "Selesai")]


def test_a_word_wider_than_its_box_has_a_hyphen_at_the_end_of_its_line(tmp_path: Path) -> None:
    word = "mempertanggungjawabkan" * 3
    ((_, words),) = middle(tmp_path, f"{{kegiatan: {word}, oleh: b}}")
    assert words.replace("- ", "") == word
    assert "- " in words
