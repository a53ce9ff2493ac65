from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopdoc.layout.blocks.press import Press
from sopdoc.layout.table.widths.lane_needs import lane_needs, level
from sopdoc.model.prosedur import Pelaksana, Prosedur
from tests.layout.fake import SETTER, make_templat

PRESS = Press(make_templat(), SETTER)


def needs(*names: str, parted: bool = False) -> tuple[float, ...]:
    lanes = tuple(Pelaksana(f"p{at}", name) for at, name in enumerate(names))
    return lane_needs(Prosedur("Judul", lanes, ()), PRESS, parted=parted)


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
    assert needs(name) == pytest.approx((whole * 5 + 6,))
    assert needs(name, parted=True) == pytest.approx((parted * 5 + 6,))


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
