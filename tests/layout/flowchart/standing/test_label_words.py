"""Words on arrows: in one line or in several, all in one size."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from sopdoc.layout.blocks.press import Press
from sopdoc.layout.flowchart.standing.label_words import (
    LINE_ROOM,
    MOST_FORMS,
    SIDE_ROOM,
    LabelWords,
    keys_of,
    printed_label,
)
from sopdoc.layout.text_block import TextBlock
from tests.layout.fake import SETTER, TEMPLAT, make_templat

LANE = 90.0
LARGEST = 7.0
"""The type size that the template says; a letter is 3.5 wide, a line 8.4 high."""
HALF = LANE / 2 - SIDE_ROOM - LINE_ROOM  # 42.2: twelve letters


def words_in(lane: float = LANE) -> LabelWords:
    return LabelWords(Press(TEMPLAT, SETTER), lane)


def forms(words: str, lane: float = LANE) -> tuple[TextBlock, ...]:
    return words_in(lane).forms(words)


def lines(block: TextBlock) -> list[str]:
    return [line.text for line in block.lines]


def test_one_word_stands_in_one_line() -> None:
    (one,) = forms("Lengkap")
    assert lines(one) == ["Lengkap"]
    assert (one.rect.width, one.rect.height, one.size) == (7 * 3.5, 8.4, LARGEST)


def test_no_words_stand_in_a_line_of_no_width() -> None:
    (one,) = forms("")
    assert (one.rect.width, one.rect.height) == (0.0, 8.4)


def test_several_words_stand_in_one_line_in_two_and_in_as_many_as_they_are() -> None:
    found = forms("Tidak lengkap sama sekali", 100.0)
    assert [lines(one) for one in found] == [
        ["Tidak lengkap sama sekali"],
        ["Tidak lengkap", "sama sekali"],
        ["Tidak", "lengkap", "sama sekali"],  # 11 letters; "Tidak lengkap" would be 13
        ["Tidak", "lengkap", "sama", "sekali"],
    ]
    assert [one.rect.height for one in found] == pytest.approx([8.4, 16.8, 25.2, 33.6])


def test_a_form_that_is_no_narrower_is_left_out() -> None:
    # in two lines the longer one is as wide as with the second word in a third
    assert [lines(one) for one in forms("Pertanggungjawaban ya a")] == [
        ["Pertanggungjawaban ya a"],
        ["Pertanggungjawaban", "ya a"],
    ]


def test_a_form_wider_than_its_lane_is_left_out() -> None:
    # 25 letters are 87.5 wide; a lane of 90 has room for 87.2
    assert lines(forms("Tidak lengkap sama sekali")[0]) == ["Tidak lengkap", "sama sekali"]


def test_many_words_stand_in_as_few_lines_as_fit_a_lane_in_more_and_in_as_few_as_fit_half_a_lane() -> None:
    # four words and their blanks are 23 letters, 80.5 wide; three 59.5; two 38.5
    found = forms(" ".join(["katak"] * 24))
    assert [len(one.lines) for one in found] == [6, 8, 12, 24]
    assert [one.rect.width for one in found] == pytest.approx([80.51, 59.51, 38.51, 17.51])
    # half the lane has room for twelve letters: "lengkap" twice by itself, once with "ya", and 39 in ten lines of four
    found = forms(" ".join(["lengkap"] * 3 + ["ya"] * 40))
    assert [len(one.lines) for one in found] == [6, 7, 8, 9, 13]
    assert [one.rect.width <= HALF for one in found] == [False, False, False, False, True]


def test_stars_that_are_left_are_printed() -> None:
    one, two = forms("*a b* **c**")
    assert lines(one) == ["*a b* **c**"]
    assert lines(two) == ["*a b*", "**c**"]
    assert all(line.width == 5 * 3.5 for line in two.lines)


@pytest.mark.parametrize("lane", [90.0, 50.0, 30.0])
def test_all_labels_have_the_size_of_the_template_however_narrow_their_lane(lane: float) -> None:
    words = words_in(lane)
    assert {words.forms(label)[0].size for label in ("Ya", "Tidak", "Pertanggungjawaban")} == {LARGEST}


def test_a_word_is_broken_in_the_size_that_the_template_says() -> None:
    small = make_templat(ukuran_huruf=replace(TEMPLAT.ukuran_huruf, label_arus=4.0))
    (only,) = LabelWords(Press(small, SETTER), 30.0).forms("Pertanggungjawaban")  # 13 letters of 2 fit into 27.2
    assert (only.size, lines(only)) == (4.0, ["Pertang-", "gungjawaban"])


def test_a_word_wider_than_its_lane_is_broken_with_hyphens_into_even_pieces() -> None:
    # a lane of 30 has room for 27.2: seven letters of 3.5; between syllables there are four pieces
    (only,) = forms("Pertanggungjawaban ya", 30.0)
    assert lines(only) == ["Per-", "tang-", "gungja-", "waban", "ya"]
    assert only.rect.width == pytest.approx(7 * 3.5, abs=0.011)


def test_a_number_wider_than_its_lane_stays_whole() -> None:
    number = "Rp1.000.000.000,00"  # 18 letters of 3.5 are 63; a lane of 40 has room for 37.6
    (block,) = forms(f"nilai di atas {number}", 40)
    assert lines(block) == ["nilai di atas", number]
    assert block.rect.width == pytest.approx(63, abs=0.1)
    broken = forms(f"pertanggungjawaban {number}", 40)[0]
    assert lines(broken)[-1] == number
    assert all(line.endswith("-") or line == number or "-" not in line for line in lines(broken))


def test_words_that_fit_between_their_hyphens_and_slashes_are_broken_there() -> None:
    (only,) = forms("Sub-bagian/bidang", 30.0)
    assert lines(only) == ["Sub-", "bagian/", "bidang"]


def test_words_are_set_into_the_box_of_one_of_their_forms() -> None:
    words = words_in()
    for form in words.forms("Tidak lengkap sama sekali"):
        place = form.rect.moved(300, 100)
        block = words.in_box("Tidak lengkap sama sekali", place)
        assert (block.rect, lines(block)) == (place, lines(form))


def test_words_beside_a_line_in_a_lanes_middle_stand_in_as_few_lines_as_fit() -> None:
    assert words_in().beside_centre("Ya") == (8.4, True)
    assert words_in().beside_centre("a" * int(HALF / 3.5)) == (8.4, True)
    assert words_in().beside_centre("Tidak lengkap") == (16.8, True)


def test_words_too_wide_beside_a_line_are_as_high_as_their_narrowest_form() -> None:
    assert words_in().beside_centre("Bertanggungjawab") == (8.4, False)
    high, fits = words_in().beside_centre("Bertanggungjawab sepenuhnya")
    assert (high, fits) == (16.8, False)


@pytest.mark.parametrize(
    ("label", "printed"),
    [
        ("ya", "Ya"),
        ("tidak\n  lengkap", "Tidak lengkap"),
        ("**ya**", "Ya"),
        ("*tidak* sah", "Tidak sah"),
        (r"\*ya", "*ya"),
        ("SK terbit", "SK terbit"),
        ("", ""),
    ],
)
def test_a_label_is_printed_in_one_line_with_a_capital(label: str, printed: str) -> None:
    assert printed_label(label, make_templat()) == printed


labels = st.lists(st.text("ab*-", min_size=1, max_size=14), min_size=1, max_size=14).map(" ".join)
lanes = st.floats(20, 150)


@given(labels, lanes)
def test_each_form_is_narrower_and_higher_and_says_the_same(words: str, lane: float) -> None:
    found = forms(words, lane)
    for wider, narrower in pairwise(found):
        assert narrower.rect.width < wider.rect.width
        assert narrower.rect.height > wider.rect.height
    for one in found:
        said = "".join(lines(one)).replace(" ", "")
        assert said.replace("-", "") == words.replace(" ", "").replace("-", "")
        assert max(line.width for line in one.lines) <= one.rect.width
        assert one.size == LARGEST
    assert len(found) <= MOST_FORMS + 1


@given(labels, lanes)
def test_some_form_fits_each_lane(words: str, lane: float) -> None:
    assert min(one.rect.width for one in forms(words, lane)) <= lane - 2 * SIDE_ROOM + 0.02


@given(labels, lanes)
def test_words_beside_a_line_say_truly_whether_they_fit(words: str, lane: float) -> None:
    height, fits = words_in(lane).beside_centre(words)
    room = lane / 2 - SIDE_ROOM - LINE_ROOM
    found = words_in(lane).forms(words)
    fitting = [one.rect.height for one in found if one.rect.width <= room]
    assert fits == bool(fitting)
    assert height == (min(fitting) if fitting else found[-1].rect.height)


@pytest.mark.parametrize("blank", ["\u00a0", "\u202f", "\u2007"])
def test_lines_of_labels_do_not_end_at_no_break_blanks(blank: str) -> None:
    label = printed_label(f"lewat **10{blank}menit**", make_templat())
    assert label == f"Lewat 10{blank}menit"
    assert [lines(one) for one in forms(label)] == [[label], ["Lewat", f"10{blank}menit"]]


def test_what_no_break_blanks_join_is_parted_where_a_lane_is_too_narrow() -> None:
    (one,) = forms("Sekurangnya\u00a0sepuluh", 42.0)  # 19 letters of 2.5 need 47.5, eleven of 3.5 need 38.5
    assert (lines(one), one.size) == (["Sekurangnya", "sepuluh"], LARGEST)


def test_keyed_words_have_letters_in_the_order_of_the_arrows() -> None:
    assert keys_of(["Ya", "Tidak", "Batal"], {"Batal", "Ya"}, 0) == {"Ya": "a)", "Batal": "b)"}


def test_a_label_prints_as_written_if_the_format_wants_it() -> None:
    assert printed_label("  *tidak*  lengkap", make_templat(label_arus_kapital=False)) == "tidak lengkap"


def test_the_same_words_have_one_letter() -> None:
    assert keys_of(["Ya", "Tidak", "Ya"], {"Ya", "Tidak"}, 0) == {"Ya": "a)", "Tidak": "b)"}


def test_letters_go_on_where_the_procedures_before_ended() -> None:
    assert keys_of(["Ya", "Tidak"], {"Ya", "Tidak"}, 25) == {"Ya": "z)", "Tidak": "aa)"}


def test_without_keyed_words_there_is_none() -> None:
    assert keys_of(["Ya"], (), 0) == {}
