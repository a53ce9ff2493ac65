from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from sopdoc.geometry.rect import Rect
from sopdoc.layout.blocks.press import Press
from sopdoc.layout.table.columns import Columns
from sopdoc.layout.table.lane_names import UPRIGHT_PADDING, set_lane_names
from sopdoc.layout.text_block import Align, TextBlock
from tests.layout.fake import SETTER, SIZES, make_templat

TEMPLAT = make_templat()
"""The frame is 500 high: an eighth is 62.5, a quarter 125, a half 250."""


def names(*texts: str, lane: float = 40.0, size: float = 10) -> tuple[TextBlock, ...]:
    """Set names over lanes from x = 200 on."""
    lanes = tuple(200 + lane * at for at in range(len(texts) + 1))
    columns = Columns((50, 100, *lanes, *(lanes[-1] + 10 * at for at in range(1, 5))), len(texts))
    templat = replace(TEMPLAT, ukuran_huruf=replace(SIZES, kepala_tabel=size))
    return set_lane_names(texts, columns, Press(templat, SETTER))


def lines(block: TextBlock) -> list[str]:
    return [line.text for line in block.lines]


def test_names_lie_while_no_word_is_cut_in_readable_type() -> None:
    # a lane of 45 has 39: eleven letters of 3.5 at 7 points
    found = names("BPPSDMKPTPH", "Staf", lane=45)
    assert [(block.upright, block.size) for block in found] == [(False, 7), (False, 7)]


def test_words_are_parted_between_syllables_before_names_become_smaller() -> None:
    found = names("Sekretariat", "Staf")
    assert [(block.upright, block.size, lines(block)) for block in found] == [
        (False, 10, ["Sekre-", "tariat"]),
        (False, 10, ["Staf"]),
    ]


def test_three_letters_at_least_stand_on_either_side_of_a_hyphen() -> None:
    # "Pengadministra-si" would fit: fifteen letters need 75
    (block,) = names("Pengadministrasi", lane=77 + 6)
    assert lines(block) == ["Pengadminis-", "trasi"]


def test_names_turn_upright_rather_than_be_parted_into_many_pieces() -> None:
    (block,) = names("Pertanggungjawaban", lane=26)  # 20, or five letters of 3.5
    assert block.upright
    (parted,) = names("Pertanggungjawaban", lane=56)  # 50: ten letters of 5
    assert lines(parted) == ["Pertang-", "gungja-", "waban"]


def test_all_names_turn_upright_where_one_word_would_be_cut() -> None:
    found = names("BPPSDMKPTPHD", "Staf")
    assert [(block.upright, block.size, lines(block)) for block in found] == [
        (True, 10, ["BPPSDMKPTPHD"]),
        (True, 10, ["Staf"]),
    ]
    # as long as twelve letters of 5, as wide as a line, in the middle of their lanes
    assert [block.rect for block in found] == [Rect(200 + 14, 0, 12, 60), Rect(240 + 14, 0, 12, 60)]
    assert {(block.align, block.role, block.leading) for block in found} == {(Align.CENTRE, "pelaksana", 12)}


def test_upright_names_take_more_lines_before_the_heading_is_high() -> None:
    # 38 letters need 190 in a line, 105 in two, 80 in three, and a lane of 44 has room for three of 12
    (block,) = names("BPPSDMKPTPH DPPKBPPPA BPPKRTLHDPPKBPPH", lane=44)
    assert block.upright
    assert lines(block) == ["BPPSDMKPTPH", "DPPKBPPPA", "BPPKRTLHDPPKBPPH"]
    assert block.rect == Rect(200 + (44 - 36) / 2, 0, 36, 80)


def test_upright_names_take_few_lines_while_the_heading_is_low() -> None:
    (block,) = names("BPPSDMKPTPHD Usaha", lane=40, size=6)
    assert (block.upright, lines(block)) == (True, ["BPPSDMKPTPHD Usaha"])  # 54, less than an eighth of the page
    assert block.rect.height == 54


def test_type_shrinks_before_upright_names_take_more_than_a_quarter_of_the_page() -> None:
    # a lane of 16 has a line of 12 points, two of 7: 26 letters need 130 at 10 points, 123.5 at 9.5
    (block,) = names("BPPSDMKPTPHDPPKBPPPABPPKRT", lane=16)
    assert (block.upright, block.size, block.rect.height) == (True, 9.5, 123.5)


def test_upright_names_become_longer_than_that_in_the_least_type_rather_than_be_cut() -> None:
    (block,) = names("S" * 80)
    assert (block.upright, block.size, block.rect.height) == (True, 5.5, 220)


def test_a_name_longer_than_half_a_page_lies_and_is_cut() -> None:
    (block,) = names("S" * 100)
    assert (block.upright, block.size) == (False, 5.5)
    assert "".join(lines(block)).replace("-", "") == "S" * 100


@pytest.mark.parametrize("size", [4, 5.5])
def test_names_are_as_small_as_the_page_format_wants_them(size: float) -> None:
    (block,) = names("Sekretariat Daerah Kabupaten", size=size)
    assert block.size == size


NAME = st.lists(st.text("abcdef", min_size=1, max_size=14), min_size=1, max_size=6).map(" ".join)


@given(st.lists(NAME, min_size=1, max_size=8), st.floats(14, 90))
def test_names_stand_in_their_lanes_whole_and_all_alike(texts: list[str], lane: float) -> None:
    found = names(*texts, lane=lane)
    assert len({(block.upright, block.size) for block in found}) == 1
    for at, (text, block) in enumerate(zip(texts, found, strict=True)):
        left = 200 + lane * at
        assert "".join("".join(line.written for line in block.lines).split()) == "".join(text.split())
        if block.upright:
            assert " ".join(lines(block)) == text
            assert block.rect.x >= left + UPRIGHT_PADDING - 1e-6
            assert block.rect.right <= left + lane - UPRIGHT_PADDING + 1e-6
            assert max(line.width for line in block.lines) <= block.rect.height <= 250
            assert block.rect.width == pytest.approx(len(block.lines) * block.leading)


@given(st.lists(NAME, min_size=1, max_size=4), st.floats(14, 90))
def test_upright_names_are_no_longer_than_they_must_be(texts: list[str], lane: float) -> None:
    found = names(*texts, lane=lane)
    if found[0].upright:
        longest = max(line.width for block in found for line in block.lines)
        assert longest > found[0].rect.height - 0.5 - 1e-6
