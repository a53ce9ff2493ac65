from __future__ import annotations

import subprocess
import sys
import textwrap

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sopdoc.typography.faces import Face
from sopdoc.typography.markup import Run, parse_markup
from sopdoc.typography.wrap import RISK, Break, Line, set_line, wrap_runs, wrap_text
from tests.layout.fake import HalfEmMeasurer

MEASURER = HalfEmMeasurer()
GLYPH = 5.0
"""A glyph's width at 10 pt."""

RUNS = st.lists(
    st.builds(
        Run,
        st.text(st.sampled_from([*"abé  -/.(2", "\n"]), min_size=1, max_size=12)
        | st.sampled_from(["pertanggungjawaban", "Perdagangan/", "(penyelenggaraan)2"]),
        st.sampled_from(Face),
    ),
    max_size=5,
).map(tuple)
WIDTHS = st.integers(1, 15).map(lambda glyphs: glyphs * GLYPH)


def wrap(text: str, width: float) -> tuple[Line, ...]:
    return wrap_runs((Run(text),), MEASURER, 10, width)


def texts(lines: tuple[Line, ...]) -> list[str]:
    return [line.text for line in lines]


def test_lines_break_at_blanks_which_stand_in_neither_line() -> None:
    lines = wrap("satu dua tiga", 45)

    assert lines == (
        Line((Run("satu dua"),), 40, Break.BLANK, firm=False),
        Line((Run("tiga"),), 20, Break.PARAGRAPH),
    )


def test_a_line_may_be_filled_to_the_last_point() -> None:
    assert texts(wrap("satu dua", 40)) == ["satu dua"]
    assert texts(wrap("satu dua", 39.9)) == ["satu", "dua"]


def test_runs_of_blanks_stay_inside_a_line() -> None:
    assert texts(wrap("a   b   c", 30)) == ["a   b", "c"]


def test_blanks_that_leave_a_word_no_room_stand_in_a_line_of_their_own() -> None:
    lines = wrap("   abcdef", 30)

    assert texts(lines) == ["", "abcdef"]
    assert (lines[0].width, lines[0].end, lines[0].firm) == (0, Break.BLANK, True)


def test_a_text_without_characters_is_one_empty_line() -> None:
    assert wrap_runs((), MEASURER, 10, 50) == (Line((), 0, Break.PARAGRAPH),)


def test_no_line_ends_between_a_currency_and_its_number_if_they_fit_one() -> None:
    lines = wrap("biaya Rp 1.000 lunas", 45)

    assert texts(lines) == ["biaya", "Rp 1.000", "lunas"]
    assert lines[0].firm  # another program would take "Rp"
    assert texts(wrap("Rp 1.000", 30)) == ["Rp", "1.000"]


def test_written_line_ends_are_kept() -> None:
    lines = wrap("a \n\nb\n", 50)

    assert texts(lines) == ["a", "", "b", ""]
    assert [line.end for line in lines] == [Break.WRITTEN] * 3 + [Break.PARAGRAPH]


def test_lines_break_behind_hyphens_before_letters() -> None:
    lines = wrap("undang-undang", 40)

    assert texts(lines) == ["undang-", "undang"]
    assert lines[0].end is Break.HYPHEN


@pytest.mark.parametrize("word", ["ke-2", "-kan", "a--b", "tahun-", "2020-2025"])
def test_lines_do_not_break_behind_other_hyphens(word: str) -> None:
    length = len(word)

    assert texts(wrap(f"xx {word}", (length + 2) * GLYPH)) == ["xx", word]


def test_words_wider_than_a_line_are_cut_behind_slashes_and_points() -> None:
    lines = wrap("http://contoh.go.id/berkas", 50)

    assert texts(lines) == ["http://", "contoh.go.", "id/berkas"]
    assert [line.end for line in lines] == [Break.WORD, Break.WORD, Break.PARAGRAPH]


def test_words_without_syllables_part_anywhere_with_a_hyphen() -> None:
    lines = wrap("xbcdwfghvjkl mn", 25)

    assert texts(lines) == ["xbcd-", "wfgh-", "vjkl", "mn"]
    assert [line.firm for line in lines] == [True, True, False, False]


def test_a_mark_near_a_word_s_start_is_no_place_to_cut() -> None:
    assert texts(wrap("x/bcdwfghvjkl", 50)) == ["x/bcdwfgh-", "vjkl"]


def test_a_long_word_begins_on_a_line_of_its_own() -> None:
    assert texts(wrap("xb cdwfghvj", 25)) == ["xb", "cdwf-", "ghvj"]


def test_a_glyph_wider_than_the_line_stands_alone() -> None:
    assert texts(wrap("abc", 4)) == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("text", "width", "firm"),
    [
        ("aaaa bbbbbb", 55 - RISK, True),  # "aaaa bbbbbb" is 55 wide
        ("aaaa bbbbbb", 55 - RISK - 0.1, False),
        ("aaaa bb(cccc", 40 - RISK, True),  # another program may take "bb("
        ("aaaa bb(cccc", 40 - RISK - 0.1, False),
        ("aaaa-bbbb", 45 - RISK, True),
        ("aaaa-bbbb", 30, False),
    ],
)
def test_a_line_is_firm_where_another_program_might_break_elsewhere(text: str, width: float, firm: bool) -> None:
    first, _second = wrap(text, width)

    assert first.firm is firm


def test_a_change_of_face_inside_a_word_does_not_part_it() -> None:
    runs = (Run("per"), Run("kata", Face.BOLD), Run("an baru"))

    lines = wrap_runs(runs, MEASURER, 10, 50)

    assert lines[0].runs == (Run("per"), Run("kata", Face.BOLD), Run("an"))
    assert lines[1].runs == (Run("baru"),)


def test_neighbours_of_one_face_are_one_run() -> None:
    (line,) = wrap_runs((Run("ab"), Run("cd")), MEASURER, 10, 50)

    assert line.runs == (Run("abcd"),)


def test_a_cut_word_keeps_its_faces() -> None:
    lines = wrap_runs((Run("xbc", Face.ITALIC), Run("dwf")), MEASURER, 10, 20)

    assert [line.runs for line in lines] == [(Run("xbc-", Face.ITALIC),), (Run("dwf"),)]


def test_a_short_text_can_be_set_in_one_line_however_wide() -> None:
    assert set_line("a b", Face.BOLD, MEASURER, 10) == Line((Run("a b", Face.BOLD),), 15, Break.PARAGRAPH)


def inked(runs: tuple[Run, ...]) -> list[tuple[str, Face]]:
    """Return each character that leaves ink, with its face."""
    return [(character, run.face) for run in runs for character in run.text if character not in " \n"]


@given(RUNS, WIDTHS)
def test_no_character_is_lost_or_changes_its_face(runs: tuple[Run, ...], width: float) -> None:
    lines = wrap_runs(runs, MEASURER, 10, width)

    hyphens = sum(line.end is Break.SYLLABLE for line in lines)
    printed = [one for one in inked(tuple(run for line in lines for run in line.runs)) if one[0] != "-"]
    assert printed == [one for one in inked(runs) if one[0] != "-"]
    assert sum(line.text.count("-") for line in lines) == sum(run.text.count("-") for run in runs) + hyphens


@given(RUNS, WIDTHS)
@example((Run("  a"),), 5.0)
def test_no_line_is_wider_than_allowed_unless_it_is_one_glyph(runs: tuple[Run, ...], width: float) -> None:
    for line in wrap_runs(runs, MEASURER, 10, width):
        shown = line.text.rstrip(" ")
        assert len(shown) * GLYPH <= width or len(shown) == 1


@given(RUNS, WIDTHS)
def test_a_line_is_as_wide_as_its_runs_and_ends_without_blanks(runs: tuple[Run, ...], width: float) -> None:
    *lines, last = wrap_runs(runs, MEASURER, 10, width)

    for line in (*lines, last):
        assert line.width == len(line.text) * GLYPH
    assert all(line.text == line.text.rstrip(" ") and line.end is not Break.PARAGRAPH for line in lines)
    assert last.end is Break.PARAGRAPH


@given(RUNS, WIDTHS)
def test_joining_lines_as_their_ends_say_gives_the_text_again(runs: tuple[Run, ...], width: float) -> None:
    text = "".join(run.text for run in runs)
    joints = {Break.BLANK: " ", Break.WRITTEN: "\n"}

    joined = "".join(line.written + joints.get(line.end, "") for line in wrap_runs(runs, MEASURER, 10, width))

    def words(given: str) -> list[list[str]]:
        return [line.split() for line in given.split("\n")]

    assert words(joined) == words(text)


@given(st.lists(st.text("abc", min_size=1, max_size=6), min_size=1), st.integers(6, 20))
def test_each_line_takes_as_many_words_as_it_can(words: list[str], glyphs: int) -> None:
    text = " ".join(words)

    assert texts(wrap(text, glyphs * GLYPH)) == textwrap.wrap(text, glyphs)


@given(st.text("ab* -\n"), st.booleans(), WIDTHS)
def test_what_is_remembered_is_what_was_broken(marked: str, bold: bool, width: float) -> None:
    fresh = wrap_runs(parse_markup(marked, bold), MEASURER, 10, width)

    assert wrap_text(marked, bold, MEASURER, 10, width) == wrap_text(marked, bold, MEASURER, 10, width) == fresh


@pytest.mark.parametrize(
    ("word", "glyphs", "lines"),
    [
        ("08.00-10.00", 9, ["08.00-", "10.00"]),
        ("07:30-16:00 WIB", 9, ["07:30-", "16:00 WIB"]),
        ("08.00–10.00", 9, ["08.00–", "10.00"]),
        ("12/03/2024", 8, ["12/03/", "2024"]),
        ("1-2", 2, ["1-", "2"]),
        ("065/12/SOP", 8, ["065/12/", "SOP"]),
        ("sebesar1.440", 9, ["sebesar", "1.440"]),
        ("Jl.12", 4, ["Jl.", "12"]),
        ("dll.,a", 5, ["dll.,", "a"]),
        ("1.440.000", 4, ["1.", "440.", "000"]),  # no line holds it
        ("a0123456789", 6, ["a01234", "56789"]),  # nor this, which has no mark
    ],
)
def test_a_number_is_cut_behind_hyphens_and_slashes_and_not_inside(word: str, glyphs: int, lines: list[str]) -> None:
    assert texts(wrap(word, glyphs * GLYPH)) == lines


@pytest.mark.parametrize("blank", ["\u00a0", "\u202f", "\u2007", "\u00a0\u202f"])
def test_words_joined_wider_than_a_line_part_at_a_blank_that_does_not_break(blank: str) -> None:
    lines = wrap(blank.join(["Undang", "Nomor", "23", "Tahun"]), 70)

    assert texts(lines) == [f"Undang{blank}Nomor", f"23{blank}Tahun"]
    assert (lines[0].end, lines[0].firm) == (Break.BLANK, True)


def test_words_joined_wider_than_a_line_begin_on_the_line_before() -> None:
    lines = wrap("Undang-Undang\u00a0Nomor\u00a023\u00a0Tahun\u00a02014", 70)

    assert texts(lines) == ["Undang-Undang", "Nomor\u00a023\u00a0Tahun", "2014"]


def test_blanks_that_do_not_break_join_words_that_have_room_on_a_line() -> None:
    assert texts(wrap("tahun ini 15\u00a0menit", 60)) == ["tahun ini", "15\u00a0menit"]


def test_a_word_too_wide_among_blanks_that_do_not_break_is_cut() -> None:
    assert texts(wrap("xb\u00a0cdwfghv\u00a0j", 25)) == ["xb", "cdwf-", "ghv\u00a0j"]


def test_a_blank_that_does_not_break_at_a_words_end_begins_no_line() -> None:
    assert texts(wrap("xbcdwfg\u00a0 hv", 25)) == ["xbcd-", "wfg\u00a0", "hv"]


@pytest.mark.parametrize("text", ["x\u00a0" * 200_000, "1" * 200_000, "1.2-" * 50_000, "\u00a0" * 200_000 + "x"])
def test_a_megabyte_in_one_word_is_looked_at_a_line_at_a_time(text: str) -> None:
    lines = wrap(text, 100)

    assert len(lines) >= len(text) // 20


@pytest.mark.parametrize(
    ("word", "glyphs", "lines"),
    [
        ("pertanggungjawaban", 18, ["pertanggungjawaban"]),
        ("pertanggungjawaban", 14, ["pertanggungja-", "waban"]),
        ("pertanggungjawaban", 12, ["pertanggung-", "jawaban"]),  # 11 letters and the hyphen
        ("pertanggungjawaban", 11, ["pertang-", "gungjawaban"]),
        ("pertanggungjawaban", 7, ["per-", "tang-", "gungja-", "waban"]),
        ("pertanggungjawaban", 4, ["per-", "tan-", "ggu-", "ng-", "ja-", "wab-", "an"]),  # "tang-" has no room
        ("PERTANGGUNGJAWABAN", 13, ["PERTANGGUNG-", "JAWABAN"]),
        ("(pertanggungjawaban)", 14, ["(pertanggung-", "jawaban)"]),
        ("Perencanaan/Penganggaran", 15, ["Perencanaan/", "Penganggaran"]),
        ("bangunan", 7, ["bangun-", "an"]),  # a suffix parts from its word
        ("strkprgs", 5, ["strk-", "prgs"]),  # no syllable without a vowel
        ("ke/pertanggungjawaban", 14, ["ke/pertang-", "gungjawaban"]),  # a mark near the start is no place
        ("https://sipd.kemendagri.go.id", 10, ["https://", "sipd.", "kemendagri", ".go.id"]),  # no hyphen in an address
        ("sipd.go.id/kemendagri", 7, ["sipd.", "go.id/", "kemenda", "gri"]),
        ("sewaktu", 4, ["se-", "wak-", "tu"]),
    ],
)
def test_a_word_wider_than_the_line_parts_between_syllables(word: str, glyphs: int, lines: list[str]) -> None:
    found = wrap(word, glyphs * GLYPH)
    assert texts(found) == lines
    assert "".join(line.written for line in found) == word
    assert all(line.width == len(line.text) * GLYPH for line in found)
    assert all(line.firm and line.parts_word for line in found[:-1])


def test_a_hyphen_has_the_face_of_the_letter_before_it() -> None:
    lines = wrap_runs((Run("pertang", Face.BOLD), Run("gungjawaban")), MEASURER, 10, 11 * GLYPH)
    assert lines[0].runs == (Run("pertang-", Face.BOLD),)
    assert lines[1].runs == (Run("gungjawaban"),)


def test_a_word_with_emphasis_inside_parts_between_its_syllables_as_one() -> None:
    lines = wrap_text("per*tanggung*jawaban", False, MEASURER, 10, 13 * GLYPH)
    assert lines[0].runs == (Run("per"), Run("tanggung-", Face.ITALIC))
    assert lines[1].runs == (Run("jawaban"),)


def test_a_program_starts_without_the_dictionary_until_a_word_must_part() -> None:
    code = "import sys, sopdoc.pipeline; print('pyphen' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
