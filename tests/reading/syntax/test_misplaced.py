"""Lines that the parser can't place are told what was probably meant."""

from __future__ import annotations

import pytest

from sopdoc.reading.repair.told import Told
from sopdoc.reading.syntax.misplaced import fallen_out, lost_key, lost_line, missing_dash, never_closed, open_quote


def mended(told: Told | None, lines: list[str]) -> list[str]:
    assert told is not None
    assert told.edit is not None
    return told.edit.applied(lines)


@pytest.mark.parametrize(
    ("line", "column", "right"),
    [
        ('judul: "Surat', 7, 'judul: "Surat"'),
        ("judul: 'Surat # x", 7, "judul: 'Surat'"),
        ("- {judul: 'Surat, nomor: 1}", 10, "- {judul: 'Surat', nomor: 1}"),
    ],
)
def test_a_quote_that_is_open_where_a_key_follows_is_closed_in_its_line(line: str, column: int, right: str) -> None:
    told = open_quote([line, "nomor: 1"], 1)
    assert told is not None
    assert (told.message, told.place) == ("this quote is never closed", (0, column))
    assert mended(told, [line])[0].startswith(right)


@pytest.mark.parametrize(
    "lines",
    [
        ['judul: "Surat', '  masuk"', "nomor: 1"],
        ["judul: 'Jum''at'", "nomor: 1"],
        ["judul: Jum'at", "nomor: 1"],
        ["judul: 'Surat"],
    ],
)
def test_a_text_that_goes_on_below_or_is_closed_leaves_no_quote_open(lines: list[str]) -> None:
    assert open_quote(lines, len(lines)) is None


def test_only_lines_above_the_fault_are_asked() -> None:
    assert open_quote(['judul: "Surat', "nomor: 1"], 0) is None


def test_a_long_text_with_an_open_quote_is_not_repeated() -> None:
    assert never_closed(["judul: 'Surat"], 0, 7).hints[0].endswith(": 'Surat'")
    [hint] = never_closed([f"judul: '{'x' * 200}"], 0, 7).hints
    assert hint.endswith("is written twice")


def test_the_first_item_of_a_list_is_told_its_dash_whatever_item_is_asked_of() -> None:
    lines = ["langkah:", "  kegiatan: Satu", "  oleh: a", "  - kegiatan: Dua"]
    told = missing_dash(lines, 3)
    assert told is not None
    assert (told.place, told.hints[0]) == ((1, 2), "write `- kegiatan: Satu`")
    assert told.hints[1] == "each item of `langkah` starts with `- `, and its other keys stand below the first one"
    assert mended(told, lines) == ["langkah:", "  - kegiatan: Satu", "    oleh: a", "  - kegiatan: Dua"]


@pytest.mark.parametrize(
    "lines", [["langkah:", "  - kegiatan: x", "    oleh: a"], ["disahkan_oleh:", "  nama: x", "  nip: 1"]]
)
def test_no_dash_is_missing_where_there_is_one_or_no_list(lines: list[str]) -> None:
    assert missing_dash(lines, 2) is None


def test_a_key_in_the_column_of_its_items_dash_is_told_how_far_in_it_belongs() -> None:
    lines = ["langkah:", "  - kegiatan: Satu", "  oleh: a", "  - kegiatan: Dua"]
    told = fallen_out(lines, 3)
    assert told is not None
    assert (told.place, told.hints) == ((2, 2), ("put 4 blanks before it",))
    assert mended(told, lines) == ["langkah:", "  - kegiatan: Satu", "    oleh: a", "  - kegiatan: Dua"]
    assert fallen_out(lines, 2) is None
    assert fallen_out(["langkah:", "  - kegiatan: Satu", "  - kegiatan: Dua"], 2) is None


@pytest.mark.parametrize(
    ("lines", "message", "ready"),
    [
        (["judul Surat"], "`judul` lacks its `:`", "judul: Surat"),
        (["judul:Surat"], "the blank behind `judul:` is missing", "judul: Surat"),
        (["judul = Surat"], "`judul` lacks its `:`", "judul: Surat"),
        (["pelaksana:", "  jp Jabatan Pelaksana"], "`jp` lacks its `:`", "jp: Jabatan Pelaksana"),
        (["keputusan:", "  tidak -> lanjut"], "`tidak` lacks its `:`", "tidak: lanjut"),
    ],
)
def test_a_key_without_its_colon_or_blank_is_told_with_them(lines: list[str], message: str, ready: str) -> None:
    told = lost_key(lines, len(lines) - 1)
    assert told is not None
    assert (told.message, told.hints) == (message, (f"write `{ready}`",))
    assert mended(told, lines)[-1].strip() == ready


@pytest.mark.parametrize("lines", [["Surat masuk"], ["disahkan_oleh:", "  jp Jabatan"]])
def test_other_words_are_no_key(lines: list[str]) -> None:
    assert lost_key(lines, len(lines) - 1) is None


def test_a_key_beside_its_mates_column_is_told_theirs() -> None:
    lines = ["disahkan_oleh:", "  jabatan: Camat", "   nama: Andi Contoh"]
    told = lost_line(lines, 2)
    assert told.message == "`nama` must start in the same column as `jabatan` at 2:3"
    assert (told.hints, told.place) == (("put 2 blanks before it",), (2, 3))
    assert mended(told, lines)[2] == "  nama: Andi Contoh"


def test_a_key_that_belongs_at_the_very_beginning_is_told_so() -> None:
    assert lost_line(["judul: x", "  nomor: 1"], 1).hints == ("start it at the very beginning of the line",)


def test_a_line_with_a_colon_below_a_text_may_be_its_rest() -> None:
    lines = ["judul: Surat", "  Masuk: ya"]
    told = lost_line(lines, 1)
    assert told.message == "a text that holds `: ` must stand in quotes"
    assert told.hints[0].endswith(": 'Surat Masuk: ya'")
    assert mended(told, lines) == ["judul: 'Surat Masuk: ya'", ""]


def test_a_word_among_items_is_told_the_dash_and_its_column() -> None:
    lines = ["dasar_hukum:", "  - UU", "    PP"]
    told = lost_line(lines, 2, "2:3", in_list=True)
    assert told.hints[0] == "start it with `- ` in the same column as the list's first item, at 2:3"
    assert mended(told, lines) == ["dasar_hukum:", "  - UU", "  - PP"]


def test_of_a_line_that_fits_nothing_the_group_is_told_or_what_may_be_wrong_above() -> None:
    assert lost_line(["", "   lain: y"], 1, "1:1").hints == (
        "start it in the same column as the other keys of its group, which begins at 1:1",
    )
    assert lost_line(["", "   lain: y"], 1).message == "this key is not where a key may start"


def test_an_item_of_an_outer_list_is_no_holder_of_what_fell_out() -> None:
    assert fallen_out(["- kegiatan: Satu", "  oleh: a", "  - kegiatan: Dua"], 2) is None
