"""Numbers of civil servants (NIP): what their digits say, and whether that can be.

A NIP has 18 digits: the day of birth, year and month of the first appointment, 1 for a man and 2 for a woman, and a
serial number (BKN regulation 22/2007, as https://tekno.tempo.co/amp/1511377 tells it; looked up 2026-11-30). For staff
by contract (PPPK) the number of the contract stands in the place of the month
(https://foppsirokanhulu.blogspot.com/2024/03/apa-perbedaan-nip-pns-dan-ni-pppk.html; looked up 2026-11-30).
"""

from __future__ import annotations

import re
from datetime import date
from enum import Enum
from functools import lru_cache

_LABEL = re.compile(r"\s*n\.?i\.?p(?![a-z])[\s.:]*", re.IGNORECASE)
_NUMBER = re.compile(r"[\d\s.,\-–/:]*")
_DIGITS = 18
_OLD_DIGITS = 9
_YOUNGEST, _OLDEST = 15, 60
"""Ages at the first appointment; once it was possible early, and doctors and lecturers come late."""
_FIRST_BIRTH = 1930
_LAST_MONTH = 12
_CONTRACT_YEAR = 2019
_CONTRACTS = range(20, 40)


class Doubt(Enum):
    """What can't be right about a number."""

    LENGTH = "length"
    OLD = "old"
    BIRTH = "birth"
    APPOINTMENT = "appointment"
    AGE = "age"
    SEX = "sex"


@lru_cache(maxsize=512)
def digits_of(nip: str) -> str:
    """Return the digits of a NIP, without blanks, dots and the letters "NIP" before it.

    "" for what is no NIP: a text without digits, or with other letters ("NRP 70010123" of a police officer).
    """
    bare = nip[:100].removeprefix("\ufeff")
    label = _LABEL.match(bare)
    bare = bare[label.end() :] if label else bare
    if not _NUMBER.fullmatch(bare):
        return ""
    return "".join(sign for sign in bare if sign.isdecimal())


@lru_cache(maxsize=512)
def doubt_of(nip: str) -> Doubt | None:
    """Return the first thing that can't be right about a NIP; None where nothing is wrong, or it is no NIP."""
    digits = digits_of(nip)
    if not digits:
        return None
    if len(digits) != _DIGITS:
        return Doubt.OLD if len(digits) == _OLD_DIGITS else Doubt.LENGTH
    born = _day(digits[:8])
    if born is None or born.year < _FIRST_BIRTH:
        return Doubt.BIRTH
    year, month = int(digits[8:12]), int(digits[12:14])
    if not 1 <= month <= _LAST_MONTH and not (year >= _CONTRACT_YEAR and month in _CONTRACTS):
        return Doubt.APPOINTMENT
    if not _YOUNGEST <= age_of(digits) <= _OLDEST:
        return Doubt.AGE
    return None if digits[14] in "12" else Doubt.SEX


def age_of(digits: str) -> int:
    """Return the age at the first appointment, in years."""
    return int(digits[8:12] or 0) - int(digits[:4] or 0)


def _day(digits: str) -> date | None:
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return None
