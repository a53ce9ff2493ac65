"""Numbers of civil servants: what can't be right about one."""

from __future__ import annotations

import pytest

from sopdoc.indonesian.offices.nip import Doubt, age_of, digits_of, doubt_of


@pytest.mark.parametrize(
    "nip",
    [
        *("19621205 198502 1 001", "19660113 199203 1 002", "19821123.200604.1006", "197001011995032001"),
        *("NIP. 19700101 199503 2 001", "Nip 19700101 199503 2 001", "NIP: 19700101\xa0199503\xa02\xa0001"),
        "19870305 202221 2 012",  # by contract: the year, and the number of the contract
        "19520229 197203 1 001",
    ],
)
def test_a_plausible_number(nip: str) -> None:
    assert len(digits_of(nip)) == 18
    assert doubt_of(nip) is None


@pytest.mark.parametrize(
    ("nip", "doubt"),
    [
        ("19700101 199503 2 01", Doubt.LENGTH),
        ("19700101 199503 2 0011", Doubt.LENGTH),
        ("1", Doubt.LENGTH),
        ("7201010101700001", Doubt.LENGTH),  # a NIK
        ("130123456", Doubt.OLD),
        ("19701301 199503 2 001", Doubt.BIRTH),
        ("19700230 199503 2 001", Doubt.BIRTH),
        ("19530229 197503 1 001", Doubt.BIRTH),  # no leap year
        ("18700101 199503 2 001", Doubt.BIRTH),
        ("01011970 199503 2 001", Doubt.BIRTH),
        ("19700101 199513 2 001", Doubt.APPOINTMENT),
        ("19700101 199500 2 001", Doubt.APPOINTMENT),
        ("19700101 199521 2 001", Doubt.APPOINTMENT),  # there were no contracts then
        ("19870305 202215 2 012", Doubt.APPOINTMENT),
        ("19700101 197503 2 001", Doubt.AGE),
        ("19400101 201503 2 001", Doubt.AGE),
        ("19700101 199503 3 001", Doubt.SEX),
        ("19700101 199503 0 001", Doubt.SEX),
    ],
)
def test_what_is_wrong(nip: str, doubt: Doubt) -> None:
    assert doubt_of(nip) is doubt


@pytest.mark.parametrize("text", ["", "-", "NRP 70010123", "NRP. 70010123", "NIK 7201", "………", "nipis 12", "KTA 1"])
def test_what_is_no_nip(text: str) -> None:
    assert digits_of(text) == ""
    assert doubt_of(text) is None


def test_the_age_at_the_first_appointment() -> None:
    assert age_of("197001011995032001") == 25  # 1995 - 1970
