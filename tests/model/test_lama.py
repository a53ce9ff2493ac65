"""Lengths of time are added and printed without making days of hours."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopdoc.model.lama import Lama, printed

NUMBERS = st.integers(0, 100_000)
LENGTHS = st.builds(
    Lama,
    bulan=NUMBERS.map(Fraction),
    minggu=NUMBERS.map(Fraction),
    hari=NUMBERS.map(Fraction),
    hari_kerja=NUMBERS.map(Fraction),
    detik=NUMBERS.map(Fraction),
)


@given(LENGTHS, LENGTHS)
def test_a_sum_is_at_least_its_parts_whatever_the_order(one: Lama, other: Lama) -> None:
    assert one + other == other + one
    assert (one + other).nominal == one.nominal + other.nominal


@pytest.mark.parametrize(
    ("lama", "text"),
    [
        (Lama(), "0 menit"),
        (Lama(detik=Fraction(59)), "59 detik"),
        (Lama(detik=Fraction(60)), "1 menit"),
        (Lama(detik=Fraction(3599)), "59 menit 59 detik"),  # 59 × 60 + 59
        (Lama(detik=Fraction(3600)), "1 jam"),
        (Lama(detik=Fraction(90_061)), "25 jam 1 menit 1 detik"),  # 25 × 3,600 + 60 + 1
        (Lama(detik=Fraction(1, 2)), "0,5 detik"),
        (Lama(hari=Fraction(31)), "31 hari"),
        (Lama(minggu=Fraction(5)), "5 minggu"),
        (Lama(bulan=Fraction(11)), "11 bulan"),
        (Lama(bulan=Fraction(12)), "1 tahun"),
        (Lama(bulan=Fraction(25)), "2 tahun 1 bulan"),
        (Lama(hari=Fraction(1, 3)), "0,33 hari"),
        (Lama(hari=Fraction(12_345)), "12.345 hari"),
        (Lama(hari=Fraction(100)), "100 hari"),
        (Lama(*(Fraction(number) for number in (1, 2, 3, 4, 5))), "1 bulan 2 minggu 3 hari 4 hari kerja 5 detik"),
    ],
)
def test_a_length_is_printed_in_its_own_units(lama: Lama, text: str) -> None:
    assert str(lama) == text


def test_each_field_has_its_place_among_the_parts() -> None:
    assert Lama(minggu=Fraction(2)).parts() == ((), (("2", "minggu"),), (), (), ())
    assert Lama(bulan=Fraction(13)).parts()[0] == (("1", "tahun"), ("1", "bulan"))


def test_lengths_are_sorted_by_seconds() -> None:
    assert Lama(detik=Fraction(7)).nominal == 7
    assert Lama(hari=Fraction(1)).nominal == Lama(hari_kerja=Fraction(1)).nominal == 86_400  # 24 × 60 × 60
    assert Lama(minggu=Fraction(1)).nominal == 604_800  # 7 × 86,400
    assert Lama(bulan=Fraction(1)).nominal == 2_592_000  # 30 × 86,400


def test_amounts_are_written_one_after_the_other() -> None:
    assert printed(((("1–2", "hari"),), (), (("3", "jam"), ("20", "menit")))) == "1–2 hari 3 jam 20 menit"
