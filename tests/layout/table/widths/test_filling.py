from __future__ import annotations

from math import inf

from hypothesis import given
from hypothesis import strategies as st

from sopdoc.layout.table.widths.filling import filling_of
from sopdoc.typography.measure import FontMeasurer
from sopdoc.typography.wrap import wrap_text
from tests.layout.fake import HalfEmMeasurer

MEASURER = HalfEmMeasurer()
"""A glyph is 5 pt wide at 10 pt."""
WORDS = [
    "berkas",
    "**data**",
    "undang-undang",
    "ke-2",
    "a\u00a0b",
    "\n",
    "pertanggungjawaban",
    "A/B",
    "-",
    "08.00-10.00",
]
TEXTS = st.lists(st.sampled_from(WORDS), max_size=12).flatmap(
    lambda words: st.sampled_from([" ", "  ", ""]).map(lambda blank: blank.join(words))
)


def lines(text: str, width: float) -> tuple[int, float]:
    return filling_of(text, MEASURER, 10).lines(width)


def test_lines_are_counted_with_the_width_in_which_one_of_them_takes_more() -> None:
    # "satu dua" is 40 wide, "dua tiga" too, "satu dua tiga" 65
    assert lines("satu dua tiga", 39) == (3, 40)
    assert lines("satu dua tiga", 40) == (2, 65)
    assert lines("satu dua tiga", 65) == (1, inf)


def test_a_written_line_stays_one_in_any_width() -> None:
    assert lines("satu\ndua", 900) == (2, inf)


def test_lines_of_a_word_in_many_pieces_are_reckoned_from_its_width() -> None:
    # 1000 letters are 5000 wide: 100 lines of 50; 99 take 5000 / 99
    assert lines("x" * 1000, 50) == (100, 52)
    assert lines(f"satu {'x' * 1000} dua", 50) == (102, 52)
    assert lines("x" * 1000, 400) == (13, 5000 / 12)
    assert lines("x" * 50 + "\ny", 20) == (14, 22)


@given(TEXTS, st.floats(1, 200))
def test_as_many_lines_are_counted_as_are_broken(text: str, width: float) -> None:
    for measurer in (MEASURER, FontMeasurer()):
        if filling_of(text, measurer, 10).longest > 10 * width:
            continue  # reckoned, not counted
        count, wider = filling_of(text, measurer, 10).lines(width)
        assert count == len(wrap_text(text, False, measurer, 10, width))
        between = min(wider - 0.001, width + 50)
        if between > width >= filling_of(text, measurer, 10).longest:
            assert count == len(wrap_text(text, False, measurer, 10, between))
