from __future__ import annotations

from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.flowchart.standing.marks import MOST_LINES
from sopdoc.layout.flowchart.standing.symbol_words import LEAST_SIZE, are_readable, set_words
from sopdoc.layout.page import Shape, Symbol
from sopdoc.layout.text_block import TextBlock
from tests.layout.fake import SETTER

BOX = Rect(100, 100, 36, 18)
DIAMOND = Rect(100, 100, 36, 26)
RECTS = {Shape.PROCESS: BOX, Shape.TERMINATOR: BOX, Shape.DECISION: DIAMOND}
SHAPES = st.sampled_from(sorted(RECTS))
WORDS = st.lists(st.text("abc", min_size=1, max_size=12), min_size=1, max_size=6).map(" ".join)


def words(text: str, shape: Shape = Shape.PROCESS, rect: Rect | None = None, largest: float = 6) -> TextBlock:
    rect = rect or RECTS[shape]
    return set_words(text, shape, rect, rect.centre, largest, SETTER, MOST_LINES[shape])


def lines(block: TextBlock) -> list[str]:
    return [line.text for line in block.lines]


def symbol(block: TextBlock, shape: Shape) -> Symbol:
    return Symbol(0, shape, RECTS.get(shape, BOX), 1, "a", block)


def test_a_short_word_stands_in_one_line_in_the_middle() -> None:
    block = words("Sah?")
    assert lines(block) == ["Sah?"]
    assert (block.size, block.leading) == (6, 7.2)
    assert block.rect == Rect(112, 105.4, 12, 7.2)  # 4 × 3 wide about (118, 109)


def test_two_words_stand_in_two_lines_rather_than_in_smaller_type() -> None:
    block = words("kata kata kt")  # 12 × 3 = 36 wide, and a box has 36 - 2 × 1.5
    assert (lines(block), block.size) == (["kata", "kata kt"], 6)
    assert block.leading == 6.3  # 1.05 × 6
    assert block.rect == Rect(118 - 21 / 2, 109 - 6.3, 21, 12.6)


def test_three_lines_stand_in_a_box_but_not_in_a_capsule() -> None:
    text = "terima periksa teruskan"  # 8 letters need 24 at 6 points, 20 at 5
    box, capsule = words(text), words(text, Shape.TERMINATOR)
    assert (lines(box), box.size) == (["terima", "periksa", "teruskan"], 5)  # 3 × 5.25 are less than 18 - 2 × .75
    assert (lines(capsule), capsule.size) == (["terima periksa", "teruskan"], LEAST_SIZE)
    assert not are_readable(symbol(capsule, Shape.TERMINATOR))


@pytest.mark.parametrize(
    ("text", "size", "wanted"),
    [
        ("lengkap", 6, ["lengkap"]),  # 21 of 36 · (1 - 3.6 / 13) - 1
        ("lengkap??", 5.5, ["lengkap??"]),  # 24.75; at 6 points 27 of 25.03
        ("Sah ya?", 6, ["Sah ya?"]),
        ("Sudah lengkap?", 5, ["Sudah", "lengkap?"]),  # 20 of 36 · (1 - 5.25 / 13) - 1 = 20.46
    ],
)
def test_lines_in_a_diamond_are_as_wide_as_it_is_at_their_height(text: str, size: float, wanted: list[str]) -> None:
    block = words(text, Shape.DECISION)
    assert (lines(block), block.size) == (wanted, size)
    assert are_readable(symbol(block, Shape.DECISION))


def test_lines_in_a_capsule_keep_off_its_round_ends() -> None:
    # two lines of 6 points reach 6.3 from the middle: 36 - 2 · (9 - √(81 - 6.3²)) - 3 = 27.86; there are 9 letters of 3
    assert words("diarsipka diarsipka", Shape.TERMINATOR).size == 6
    # ten letters need 30, at 5.5 points 27.5 of 36 - 2 · (9 - √(81 - 5.8²)) - 3 = 28.76
    assert words("diarsipkan diarsipkan", Shape.TERMINATOR).size == 5.5


def test_words_without_room_stand_in_the_least_type_in_the_narrowest_lines() -> None:
    block = words("pertanggungjawaban bersama seluruhnya segera")
    assert (block.size, lines(block)) == (LEAST_SIZE, ["pertanggungjawaban", "bersama seluruhnya", "segera"])
    assert not are_readable(symbol(block, Shape.PROCESS))


def test_words_below_five_points_are_not_readable_though_they_fit() -> None:
    block = words("kata " * 9)
    assert (block.size, lines(block)) == (4.5, ["kata kata kata"] * 3)
    assert not are_readable(symbol(block, Shape.PROCESS))


def test_a_pentagons_letters_stand_in_one_line_of_its_whole_width() -> None:
    rect = Rect(100, 100, 9, 9)
    block = set_words("ABC", Shape.OFFPAGE, rect, Point(104.5, 103.8), 6, SETTER, 1)
    assert (lines(block), block.size) == (["ABC"], 6)
    assert are_readable(Symbol(0, Shape.OFFPAGE, rect, 1, "a", block))


def test_a_symbol_without_words_has_nothing_to_read() -> None:
    assert are_readable(Symbol(0, Shape.PROCESS, BOX, 1, "a"))


def width_at(shape: Shape, rect: Rect, y: float) -> float:
    half, away = rect.height / 2, abs(y - rect.centre.y)
    if shape is Shape.DECISION:
        return rect.width * (half - away) / half
    return rect.width - (2 * (half - sqrt(half**2 - away**2)) if shape is Shape.TERMINATOR else 0)


@given(SHAPES, WORDS, st.sampled_from([6, 6.5, 8]))
def test_readable_words_keep_inside_their_symbol_and_none_is_lost(shape: Shape, text: str, largest: float) -> None:
    rect, block = RECTS[shape], words(text, shape, largest=largest)
    assert " ".join(lines(block)) == text
    assert LEAST_SIZE <= block.size <= largest
    if not are_readable(symbol(block, shape)):
        return
    for at, line in enumerate(block.lines):
        top = block.rect.y + at * block.leading
        assert line.width < min(width_at(shape, rect, top), width_at(shape, rect, top + block.leading))


@given(WORDS, st.sampled_from([4, 4.5, 5, 5.5, 6]))
def test_words_are_never_larger_in_a_narrower_box(text: str, step: float) -> None:
    assert (
        words(text, rect=Rect(100, 100, 6 * step, 18)).size <= words(text, rect=Rect(100, 100, 6 * step + 6, 18)).size
    )


@pytest.mark.parametrize("blank", ["\u00a0", "\u202f", "\u2007"])
def test_lines_do_not_end_at_no_break_blanks(blank: str) -> None:
    block = words(f"Kirim 10{blank}menit")  # 14 letters of 3; a box has room for 11 in a line
    assert (lines(block), block.size) == (["Kirim", f"10{blank}menit"], 6)


def test_what_no_break_blanks_join_is_set_smaller_rather_than_parted() -> None:
    block = words("Rp\u00a01.250.000")  # 12 letters: 33 at 5.5 points, 36 at 6
    assert (lines(block), block.size) == (["Rp\u00a01.250.000"], 5.5)


def test_what_no_break_blanks_join_is_parted_where_no_readable_type_has_room() -> None:
    block = words("paling\u00a0lambat besok")  # 13 letters: 32.5 at 5 points, 39 at 6
    wide = words("sekurangnya\u00a0sepuluh")  # 19 letters: 47.5 at 5 points
    assert (lines(block), block.size) == (["paling\u00a0lambat", "besok"], 5)
    assert (lines(wide), wide.size) == (["sekurangnya", "sepuluh"], 6)
