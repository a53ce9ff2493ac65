"""Which lanes are wider so that words of their names stay whole."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from sopdoc.layout.blocks.press import Press
from sopdoc.layout.table.widths.column_needs import ColumnNeeds
from sopdoc.layout.table.widths.lane_room import LaneRoom, lane_room
from sopdoc.model.prosedur import Pelaksana, Prosedur
from tests.layout.fake import SETTER, make_templat

TEMPLAT = make_templat()
LONGEST, LONG, SHORT = (letters * 5 + 6 for letters in (16, 11, 4))
"""What lanes of "Pengadministrasi", "Sekretariat" and "Kasi" need."""
PIECE = 7 * 5 + 6
"""What a lane of "Pengad-", "minis-", "trasi" needs."""
NAMES = ("Pengadministrasi", "Sekretariat", *["Kasi"] * 8)


def lanes_in(room: float, *names: str, narrowest: float = 40) -> tuple[LaneRoom, float]:
    """Return the lanes of these names that share a room with easily read texts, and how much all of them fill."""
    lane = replace(TEMPLAT.kolom.pelaksana, paling_sempit=narrowest, wajar=60, paling_lebar=90)
    press = Press(replace(TEMPLAT, kolom=replace(TEMPLAT.kolom, pelaksana=lane)), SETTER)
    prosedur = Prosedur("Judul", tuple(Pelaksana(f"p{at}", name) for at, name in enumerate(names)), ())
    text = ColumnNeeds(prosedur, press)
    whole = sum(text.readable.values()) + room
    found = lane_room(prosedur, press, whole, text)
    assert found is not None
    lanes = sum(max(found.most, need) for need in found.needs)
    return found, (lanes + sum(found.floors.values())) / whole


def test_all_words_are_whole_where_that_leaves_lanes_as_wide_as_the_narrowest() -> None:
    found, _ = lanes_in(LONGEST + LONG + 8 * 40, *NAMES)
    assert found.needs == pytest.approx((LONGEST, LONG, *[SHORT] * 8))
    assert found.most == pytest.approx(40)


def test_lanes_give_room_to_one_whose_word_would_be_parted_and_longer_words_part_first() -> None:
    found, full = lanes_in(460, *NAMES)
    assert found.needs == pytest.approx((PIECE, LONG, *[SHORT] * 8))
    assert found.most == pytest.approx((460 - LONG) / 9)
    assert full == pytest.approx(1)


def test_no_lane_becomes_narrower_than_the_narrowest_for_another_ones_word() -> None:
    found, full = lanes_in(9 * 40 + LONG - 1, *NAMES)
    assert max(found.needs) < LONG
    assert full == pytest.approx(1)


@pytest.mark.parametrize(
    ("room", "longest", "long", "short", "need"),
    [
        (425, 3, 1, 6, 31),  # whole it leaves the others 40.4, which is less than two thirds of it
        (430, 3, 1, 6, LONG),
        (470, 3, 3, 4, 31),  # whole they leave the others 41 of 47, which is less than nine tenths
        (500, 3, 3, 4, LONG),
    ],
)
def test_words_are_parted_rather_than_make_lanes_very_unlike_or_cost_the_others_much(
    room: float, longest: int, long: int, short: int, need: float
) -> None:
    names = ("Pengadministrasi",) * longest + ("Sekretariat",) * long + ("Kasi",) * short
    found, full = lanes_in(room, *names, narrowest=20)
    assert found.needs[longest] == pytest.approx(need)
    assert full == pytest.approx(1)
