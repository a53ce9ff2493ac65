"""Words of steps in their symbols: which, in which symbol, and what holds those that have no room."""

from __future__ import annotations

from pathlib import Path

import pytest

from sopdoc.layout.charts_alone import Look
from sopdoc.layout.flowchart.standing.symbol_words import are_readable
from sopdoc.layout.page import Shape
from sopdoc.layout.text_block import Align
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


def test_words_of_a_diamond_stand_in_a_box_where_their_lines_would_cross_its_edges(tmp_path: Path) -> None:
    words = "Memverifikasi rencana kerja anggaran untuk ditindaklanjuti oleh unit kerja terkait"
    row = f"{{kegiatan: {words}, oleh: b, keputusan: {{ya: lanjut, tidak: selesai}}}}"
    assert middle(tmp_path, row) == [(BOX, words), (DIAMOND, ""), (START, "Selesai")]


@pytest.mark.parametrize(
    "word",
    [
        "https://sipd.contoh.go.id/penatausahaan/pengeluaran/spp/pengajuan?tahun=2026&unit=12345678",
        "Mempertanggungjawabkan-ketidakberkesinambungan/kemahasiswaan_2026_lampiran.docx",
        "A" * 90,
    ],
)
def test_what_no_line_holds_is_parted_and_set_as_large_as_all_words(tmp_path: Path, word: str) -> None:
    text = TEXT.format(rows=f"      - {{kegiatan: '{word}', oleh: b}}")
    made = drawn(written(tmp_path, text), BOTH)
    (page,) = made.document.pages
    assert all(map(are_readable, page.symbols))
    assert {symbol.text.size for symbol in page.symbols if symbol.text} == {made.templat.ukuran_huruf.simbol}
    said_there = next(words for langkah, _, words in said(page) if langkah == 2)
    assert said_there.replace("-", "").replace(" ", "") == word.replace("-", "")


def test_an_address_gets_no_hyphen(tmp_path: Path) -> None:
    address = "https://sipd.contoh.go.id/penatausahaan/pengeluaran/spp/pengajuan?tahun=2026&unit=12345678"
    ((_, words),) = middle(tmp_path, f"{{kegiatan: '{address}', oleh: b}}")
    assert words.replace(" ", "") == address


def test_a_list_keeps_its_lines_and_indents_in_a_box(tmp_path: Path) -> None:
    text = TEXT.format(rows="").replace("Menerima berkas", '"a. Satu\\n   - dua\\n   - tiga\\nb. Empat"')
    (page,) = drawn(written(tmp_path, text), BOTH).document.pages
    (box,) = (symbol for symbol in page.symbols if symbol.langkah == 1 and symbol.shape is BOX)
    assert box.text is not None
    lines = [line.text.replace("\u00a0", " ") for line in box.text.lines]
    assert lines == ["a. Satu", "   - dua", "   - tiga", "b. Empat"]
    assert box.text.align is Align.LEFT
    assert are_readable(box)


def test_lines_that_are_no_list_are_filled(tmp_path: Path) -> None:
    assert middle(tmp_path, '{kegiatan: "Menerima\\nberkas", oleh: b}') == [(BOX, "Menerima berkas")]


def test_blanks_that_do_not_break_leave_words_as_large_as_all_others(tmp_path: Path) -> None:
    amount = "Rp\u00a01.000.000,00\u00a0(satu\u00a0juta\u00a0rupiah)"  # wider than a box; its number isn't
    text = TEXT.format(rows=f"      - {{kegiatan: 'Membayar {amount}', oleh: b}}")
    made = drawn(written(tmp_path, text), BOTH)
    (page,) = made.document.pages
    assert {symbol.text.size for symbol in page.symbols if symbol.text} == {made.templat.ukuran_huruf.simbol}


def test_the_words_of_a_later_part_are_held_like_those_of_the_first(tmp_path: Path) -> None:
    words = "Memeriksa kelengkapan dan keabsahan seluruh dokumen persyaratan pemohon izin"
    exits = "{ya: lanjut, tidak: selesai}"
    row = f"{{kegiatan: Memeriksa, bagian: [{{oleh: a}}, {{oleh: b, teks: {words}, keputusan: {exits}}}]}}"
    assert (BOX, words) in middle(tmp_path, row)
