"""Numbers, lengths, paper sizes and colours."""

from __future__ import annotations

import math

import pytest

from sopdoc.reading.kinds.kind import FAULTY
from sopdoc.reading.kinds.number import Colour, Millimetres, Number, Paper
from tests.reading.decoding import codes, decoded, hints


@pytest.mark.parametrize(("text", "value"), [("0", 0.0), ("10", 10.0), ("2.5", 2.5), ("007", 7.0), ("-0", 0.0)])
def test_a_number_is_read(text: str, value: float) -> None:
    found, faults = decoded(Number(0, 10), text)
    assert (found, faults) == (value, [])
    assert math.copysign(1, found) == 1


@pytest.mark.parametrize("text", ["-1", "10.1", "dua", "1e3", "1,5", "12345678901", "[1]", "''"])
def test_what_is_no_number_within_bounds_is_a_fault(text: str) -> None:
    assert decoded(Number(0, 10), text)[0] is FAULTY


def test_a_comma_becomes_a_dot() -> None:
    assert hints(Number(0, 10), "1,5") == ("write `1.5`",)
    assert hints(Number(0, 10), "dua") == ()


def test_a_number_out_of_range_is_told_the_range() -> None:
    (fault,) = decoded(Number(0.5, 10), "11")[1]
    assert fault.message == "11 is out of range: it must be from 0.5 to 10"


def test_millimetres_become_points() -> None:
    assert decoded(Millimetres(0, 100), "25.4")[0] == pytest.approx(72)
    assert codes(Millimetres(0, 100), "101") == ["bad-number"]


def test_paper_has_a_name_or_two_sides() -> None:
    width, height = decoded(Paper(), "A4")[0]
    assert (width, height) == (pytest.approx(595.28, abs=0.01), pytest.approx(841.89, abs=0.01))  # 210, 297 × 72 / 25.4
    assert decoded(Paper(), "[254, 127]")[0] == (pytest.approx(720), pytest.approx(360))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("A9", "wrong-word"),
        ("[215]", "wrong-kind"),
        ("[215, 330, 1]", "wrong-kind"),
        ("[99, 330]", "bad-number"),
        ("[215, 559]", "bad-number"),
        ("[99, 559]", "bad-number bad-number"),
    ],
)
def test_other_paper_is_a_fault(text: str, code: str) -> None:
    assert codes(Paper(), text) == code.split()
    assert decoded(Paper(), text)[0] is FAULTY


def test_colours_are_six_digits_in_capitals() -> None:
    assert decoded(Colour(), "e7e6e6") == ("E7E6E6", [])
    assert decoded(Colour(), "000000") == ("000000", [])
    assert codes(Colour(), "123") == ["short-colour"]
    assert codes(Colour(), "merah") == codes(Colour(), "E7E6E") == ["bad-colour"]
    assert hints(Colour(), "'#E7E6E6'") == ("write it without the `#`: E7E6E6",)
