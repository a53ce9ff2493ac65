from __future__ import annotations

from math import inf

from hypothesis import given
from hypothesis import strategies as st

from sopdoc.layout.blocks.press import Press
from sopdoc.layout.table.widths.contents import cell_style, content_of
from sopdoc.layout.table.widths.filling import filling_of
from sopdoc.layout.table.widths.ladder import Ladder
from sopdoc.model.isi import Isi, MarkedList
from sopdoc.typography.wrap import ROUNDING
from tests.layout.fake import SETTER, make_templat

PRESS = Press(make_templat(), SETTER)
"""Glyphs are 5 wide, and cells have 5 at either side."""
STYLE = cell_style("output", PRESS.templat)
WORDS = st.lists(st.sampled_from(["berkas", "surat", "di", "permohonan"]), min_size=1, max_size=12).map(" ".join)
CONTENTS = WORDS | st.lists(WORDS, min_size=1, max_size=4).flatmap(
    lambda items: st.sampled_from([tuple(items), MarkedList(tuple(items), kolom=2)])
)


def ladder(isi: Isi, width: float) -> Ladder:
    return Ladder(content_of(isi, "output", PRESS), width)


def test_a_step_is_the_width_from_which_a_line_less_is_taken() -> None:
    # "satu dua" is 40, "tiga empat" 50, all of it 95; 10 stand aside
    found = ladder("satu dua tiga empat", 40)
    assert (found.most, found.lines(49.9), found.lines(50), found.lines(60)) == (4, 4, 3, 2)
    assert (found.least(3, 900), found.least(2, 900), found.least(1, 900)) == (50, 60, 105)


def test_a_step_out_of_reach_is_endless_until_it_is_reached() -> None:
    found = ladder("satu dua tiga empat", 40)
    assert found.least(1, 104) == inf
    assert found.least(1, 105) == 105


def test_the_step_is_exact_from_which_no_word_is_cut() -> None:
    found = ladder(("berkas permohonan",), 70)  # "permohonan" is 50, its mark and what stands aside 24.5
    assert (found.lines(74.4), found.lines(74.6)) == (3, 2)


@given(CONTENTS, st.integers(1, 8))
def test_a_content_takes_no_more_lines_than_asked_in_the_least_width_and_more_in_less(isi: Isi, lines: int) -> None:
    content = content_of(isi, "output", PRESS)
    least = Ladder(content, 70).least(lines, 900)
    if least < inf:
        assert content.lines(least)[0] <= lines
    if 72.1 < least < inf:
        assert content.lines(least - 2.1)[0] > lines


@given(CONTENTS, st.lists(st.floats(70, 400), min_size=1, max_size=6))
def test_lines_are_those_that_the_cell_has_when_it_is_set(isi: Isi, widths: list[float]) -> None:
    found = ladder(isi, 70)
    for width in widths:
        if not isinstance(isi, MarkedList):
            blocks = SETTER.blocks(isi, 0, 0, width - 10, STYLE)
            assert found.lines(width) == max(len(block.lines) for block in blocks)


@given(st.integers(1, 80), st.integers(0, 60))
def test_the_next_width_is_wider_also_where_the_longest_word_nearly_fits(letters: int, aside: int) -> None:
    text = filling_of("m" * letters, PRESS.setter.measurer, 10.0)
    width = text.longest - ROUNDING
    assert text.lines(width)[1] + aside > width + aside
