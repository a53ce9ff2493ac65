from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopdoc.geometry.rect import Rect
from sopdoc.layout.table.columns import Columns, set_columns
from sopdoc.templat.susunan import Susunan
from sopdoc.templat.templat import Kolom, LebarPelaksana
from tests.layout.fake import make_templat

FRAME = Rect(50, 50, 700, 500)
TEMPLAT = make_templat()
"""Text columns of 20, 160, 80, 50, 80, 70: 460 in all; lanes of 40 to 90."""
NAMES = ("no", "kegiatan", "kelengkapan", "waktu", "output", "keterangan")


def columns(lanes: int, **options: object) -> Columns:
    return set_columns(TEMPLAT, FRAME, lanes, {}, **options)  # type: ignore[arg-type]


def widths(one: Columns) -> list[float]:
    return [round(right - left, 1) for left, right in pairwise(one.edges)]


def test_lanes_take_what_the_text_columns_leave() -> None:
    assert widths(columns(4)) == [20, 160, 60, 60, 60, 60, 80, 50, 80, 70]  # (700 - 460) / 4


def test_few_lanes_leave_their_room_to_the_columns_that_hold_much_text() -> None:
    # two lanes of 90 leave 520, 60 more than wanted; kegiatan, kelengkapan, output, keterangan are 390 in all
    factor = 1 + 60 / 390
    expected = [20, 160 * factor, 90, 90, 80 * factor, 50, 80 * factor, 70 * factor]
    assert [right - left for left, right in pairwise(columns(2).edges)] == pytest.approx(expected, abs=0.1)


def test_many_lanes_are_as_narrow_as_may_be_and_make_the_text_columns_narrower() -> None:
    # eight lanes of 40 leave 380 for 460
    assert [right - left for left, right in pairwise(columns(8).edges)][:3] == pytest.approx(
        [20 * 380 / 460, 160 * 380 / 460, 40], abs=0.1
    )


def test_text_columns_keep_six_tenths_of_their_width() -> None:
    assert columns(20).lane_width == pytest.approx((700 - 0.6 * 460) / 20, abs=0.11)


def test_lanes_keep_a_quarter_of_the_frame_whatever_the_page_format_wants() -> None:
    broad = make_templat(kolom=Kolom(500, 500, LebarPelaksana(40, 60, 90), 500, 500, 500, 500))
    assert set_columns(broad, FRAME, 5, {}).lane_width == pytest.approx(175 / 5, abs=0.11)


def test_lanes_can_be_asked_to_be_wider() -> None:
    assert columns(8, wider=1.15).lane_width == pytest.approx(46)


def test_a_long_word_widens_its_column() -> None:
    wider = set_columns(TEMPLAT, FRAME, 4, {"waktu": 62})
    assert widths(wider)[7] == 62


def test_a_very_long_word_widens_its_column_by_half() -> None:
    wider = set_columns(TEMPLAT, FRAME, 4, {"waktu": 900})
    assert widths(wider)[7] == 75


def test_lanes_are_the_columns_between_kegiatan_and_kelengkapan() -> None:
    one = columns(3)
    assert (one.first_lane, one.past_lanes) == (2, 5)
    assert one.lane_edges == one.edges[2:6]


def ordered(*kolom: str, lanes: int = 4, words: dict[str, float] | None = None) -> Columns:
    return set_columns(make_templat(susunan=Susunan(kolom=kolom)), FRAME, lanes, words or {})


def test_columns_stand_in_the_templates_order_with_their_widths() -> None:
    one = ordered("kegiatan", "pelaksana", "output", "no", "keterangan", "waktu", "kelengkapan")
    assert widths(one) == [160, 60, 60, 60, 60, 80, 20, 70, 50, 80]
    assert (one.first_lane, one.past_lanes) == (1, 5)
    assert [one.at(name) for name in ("kegiatan", "output", "kelengkapan")] == [0, 5, 9]


def test_columns_left_out_leave_their_room_to_the_others() -> None:
    one = ordered("pelaksana", "kegiatan", lanes=5)
    assert widths(one) == [90, 90, 90, 90, 90, 250]  # lanes as wide as may be, and what is left
    assert (one.first_lane, one.past_lanes, one.at("kegiatan")) == (0, 5, 5)
    assert widths(ordered("pelaksana", "kegiatan", lanes=15))[-1] == 100  # 15 of 40 leave that of 160
    with pytest.raises(ValueError, match="not in tuple"):
        one.at("waktu")


def test_words_cut_columns_without_numbers_too() -> None:
    one = ordered("kegiatan", "pelaksana", "output", lanes=20, words={"kegiatan": 900, "output": 900})
    assert one.edges[-1] == FRAME.right
    assert widths(one)[0] == pytest.approx(0.6 * 240, abs=0.11)  # the words want half as much again as 160


@given(
    st.integers(1, 30),
    st.dictionaries(st.sampled_from(NAMES), st.floats(0, 900)),
    st.sampled_from((1.0, 1.15, 1.3225)),
)
def test_columns_fill_the_frame_in_order_on_the_grain(lanes: int, words: dict[str, float], wider: float) -> None:
    one = set_columns(TEMPLAT, FRAME, lanes, words, wider)
    assert (one.edges[0], one.edges[-1], len(one.edges)) == (50, 750, lanes + 7)
    assert all(left + 5 < right for left, right in pairwise(one.edges))
    assert all(round(edge, 1) == edge for edge in one.edges)


def test_numbers_are_not_cut_even_where_words_are() -> None:
    # twenty lanes leave 0.6 × 460 = 276; the floors are more: all but the numbers' column share what it leaves
    words = {"no": 18.0, "kegiatan": 160.0, "kelengkapan": 80.0, "waktu": 50.0, "output": 80.0, "keterangan": 70.0}
    found = widths(set_columns(TEMPLAT, FRAME, 20, words))
    assert found[0] == 18
    assert found[1] == pytest.approx(160 * (276 - 18) / 440, abs=0.11)
