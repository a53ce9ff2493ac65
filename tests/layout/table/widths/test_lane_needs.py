from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopdoc.layout.blocks.press import Press
from sopdoc.layout.table.widths.lane_needs import LaneNeeds, lane_needs, level
from sopdoc.model.prosedur import Pelaksana, Prosedur
from tests.layout.fake import SETTER, make_templat

PRESS = Press(make_templat(), SETTER)


WIDEST = 1000.0


def needs(*names: str) -> LaneNeeds:
    return lane_needs(prosedur(*names), PRESS)


def prosedur(*names: str) -> Prosedur:
    return Prosedur("Judul", tuple(Pelaksana(f"p{at}", name) for at, name in enumerate(names)), ())


@pytest.mark.parametrize(
    ("name", "whole", "parted"),
    [
        ("Kepala Bidang", 6, 6),  # "Bi-" would be too short
        ("Sekretariat", 11, 5),  # "Sek-", "reta-", "riat"
        ("Pengadministrasi Umum", 16, 7),  # "Pengad-", "minis-", "trasi"
        ("Staf/Operator", 8, 5),  # behind the slash; "Ope-" and "rator"
        ("BPPSDMKP", 8, 8),
        ("Wakil-wakil", 6, 6),  # "Wakil-"
    ],
)
def test_a_lane_should_hold_its_names_longest_word_or_the_longest_piece_of_it(
    name: str, whole: int, parted: int
) -> None:
    assert needs(name).widths(WIDEST, WIDEST) == pytest.approx((whole * 5 + 6,))
    assert needs(name).widths(0, WIDEST) == pytest.approx((parted * 5 + 6,))


def test_shorter_words_stay_whole_where_only_longer_ones_are_parted() -> None:
    found = needs("Panitia Kecamatan", "Sekretariat", "Kasi")
    assert found.lengths == pytest.approx([4 * 5 + 6, 7 * 5 + 6, 9 * 5 + 6, 11 * 5 + 6])
    assert found.widths(7 * 5 + 6, WIDEST) == pytest.approx((7 * 5 + 6, 5 * 5 + 6, 4 * 5 + 6))


def test_no_lane_needs_more_than_the_widest() -> None:
    assert needs("BPPSDMKP", "Kasi").widths(WIDEST, 40) == pytest.approx((40, 26))


def test_lanes_share_their_room_alike_but_those_that_need_more() -> None:
    assert level([20, 20, 20], 90) == 30
    assert level([20, 50, 20], 110) == 30  # 30 + 50 + 30
    assert level([20, 50, 40], 110) == 20


def test_there_is_no_level_where_names_need_more_than_the_room() -> None:
    assert level([20, 50, 40], 109) == 0


@given(st.lists(st.floats(1, 100), min_size=1, max_size=30), st.floats(1, 3000))
def test_lanes_fill_the_room_at_their_level(lanes: list[float], room: float) -> None:
    found = level(lanes, room)
    if sum(lanes) <= room - 1e-6:
        assert sum(max(found, need) for need in lanes) == pytest.approx(room)
